package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunbooksTest {

    private static final Path FOLDER = Path.of("src/main/resources");

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER.resolve("runbooks"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyAlarmNamesARunbookThatExists() {
        assertThat(Stream.of(
                                Synthesized.of(),
                                Synthesized.of("database.replicas=2"),
                                Synthesized.of("stream.instance-type=express.m7g.large"))
                        .flatMap(platform -> platform.resources("Watch", "AWS::CloudWatch::Alarm").values().stream())
                        .map(alarm -> alarm.at("/Properties/AlarmDescription").asText())
                        .map(text -> FOLDER.resolve(text.replaceFirst(".*Runbook: ", ""))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhenToAskSomebodyElse(Path file) throws IOException {
        assertThat(Files.readString(file)).startsWith("# ").contains("\n## Escalate\n");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLinkLeadsToARunbook(Path file) throws IOException {
        assertThat(found("\\]\\(([^)]+\\.md)\\)", Files.readString(file)))
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).isRegularFile());
    }

    /** Names of log groups, clusters and instances, with the default platform's name in place of the gap. */
    @ParameterizedTest
    @MethodSource("files")
    void namesOnlyWhatTheStacksCreate(Path file) throws IOException {
        var text = Files.readString(file).replace("<platform>", "platform");
        var named =
                found("(?:log-group-name|logs tail|--name|--cluster-name|--db-instance-identifier) ([\\w/.-]+)", text);

        assertThat(created()).containsAll(named);
    }

    private static Set<String> created() {
        var platform = Synthesized.of("database.replicas=1");
        return Stream.of("Cluster", "Stream", "Database", "Document", "Services")
                .flatMap(stack -> found(
                        "\"(?:Name|LogGroupName|ClusterName|DBInstanceIdentifier)\":\"([^\"]+)\"",
                        platform.json(stack + ".template.json").toString())
                        .stream())
                .collect(Collectors.toSet());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
