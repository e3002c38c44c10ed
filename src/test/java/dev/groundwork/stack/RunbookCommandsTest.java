package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the runbooks can be pasted: the shell reads them, and the AWS CLI knows them. */
class RunbookCommandsTest {

    static List<Runbook> files() {
        return Runbook.all();
    }

    /** Operations and their options, as the AWS CLI itself has accepted them. */
    private static Map<String, Set<String>> accepted() throws IOException {
        var accepted = new HashMap<String, Set<String>>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/dev/groundwork/stack/aws-commands.txt"))) {
            if (!line.startsWith("#")) {
                var operation = line.split(" --", 2)[0];
                accepted.put(operation, Set.copyOf(Runbook.matches("(--\\S+)", line)));
            }
        }
        return accepted;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyCallOfTheAwsCliIsOneThatItAccepts(Runbook runbook) throws IOException {
        var accepted = accepted();

        assertThat(calls(runbook))
                .allMatch(call ->
                        accepted.getOrDefault(call.operation(), Set.of()).containsAll(call.options())
                                && accepted.containsKey(call.operation()));
    }

    @Test
    void noAcceptedOperationIsLeftOver() throws IOException {
        assertThat(files().stream().flatMap(RunbookCommandsTest::calls).map(AwsCommand::operation))
                .containsAll(accepted().keySet());
    }

    @Test
    void aCallEndsWhereTheShellEndsIt() {
        assertThat(
                        AwsCommand.in(
                                "aws eks list-updates --name \"$(out x --y)\" --z 'a | --b' | jq --c; aws sts get-caller-identity"))
                .containsExactly(
                        new AwsCommand("eks list-updates", Set.of("--name", "--z")),
                        new AwsCommand("sts get-caller-identity", Set.of()));
        assertThat(AwsCommand.in("f \"$(aws kms list-keys --a \"$(aws s3 ls --b)\" --c)\" --d"))
                .containsExactly(
                        new AwsCommand("kms list-keys", Set.of("--a", "--c")), new AwsCommand("s3 ls", Set.of("--b")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theShellReadsEveryBlock(Runbook runbook) throws IOException, InterruptedException {
        for (var block : runbook.blocks("sh")) {
            var shell =
                    new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
            try (var input = shell.getOutputStream()) {
                input.write(block.replaceAll("<([a-z]+)>", "$1").getBytes(StandardCharsets.UTF_8));
            }
            var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as(said + block).isZero();
        }
    }

    private static Stream<AwsCommand> calls(Runbook runbook) {
        return Stream.concat(runbook.blocks("sh").stream(), runbook.quoted().stream())
                .flatMap(shell -> AwsCommand.in(shell).stream());
    }
}
