package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a runbook names is what the stacks of the default platform, with one replica, create. */
class RunbookNamesTest {

    private static final PlatformNames PLATFORM = PlatformNames.of(Synthesized.of("database.replicas=1"));

    /** What one runbook's command makes, another may name. */
    private static final Set<String> MADE = Runbook.all().stream()
            .flatMap(
                    runbook -> code(
                            runbook,
                            "--(?:target-db-instance|new-db-instance|db-snapshot|final-db-snapshot)"
                                    + "-identifier (platform-[\\w-]+)|create-db-subnet-group --db-subnet-group-name (platform-[\\w-]+)"))
            .collect(Collectors.toSet());

    static List<Runbook> files() {
        return Runbook.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void stacksInstancesAlarmsAndDashboards(Runbook runbook) {
        assertThat(code(runbook, "(?<![\\w./-])(platform-[a-z0-9][\\w-]*)"))
                .allMatch(name -> MADE.contains(name) || isCreated(name));
    }

    @ParameterizedTest
    @MethodSource("files")
    void logGroupsStreamsHostsAndSecrets(Runbook runbook) {
        assertThat(code(runbook, "(?<![\\w.}]|-prefix )(/(?:aws|platform)/[\\w/.-]*\\w)"))
                .allMatch(RunbookNamesTest::isCreated);
        assertThat(code(runbook, "(?<![\\w$.-])([\\w-]+\\.platform\\.internal(?:/\\w+)?)"))
                .allMatch(RunbookNamesTest::isCreated);
        assertThat(code(runbook, "(AmazonMSK_\\w+)")).allMatch(RunbookNamesTest::isCreated);
    }

    @ParameterizedTest
    @MethodSource("files")
    void outputsOfTheStackThatTheyAreAskedOf(Runbook runbook) {
        var asked = code(runbook, "\\bout (platform-\\w+ \\w+)");
        var mentioned = Runbook.matches("[Oo]utput `(\\w+)`", runbook.text());
        var all = PLATFORM.outputs().values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(asked).allMatch(PLATFORM::hasOutput);
        assertThat(mentioned).allMatch(all::contains);
    }

    @ParameterizedTest
    @MethodSource("files")
    void pathsAndUnitsOfNodes(Runbook runbook) {
        var paths =
                code(runbook, "(?<![\\w.}])(/(?:opt|etc|run)/groundwork/[\\w.-]+\\w|/var/(?:lib|log)/\\w[\\w./-]*\\w)");
        var units = code(runbook, "(?:systemctl|journalctl -u) [^\\n;&|]*?(groundwork[\\w.-]*|mongod\\b)");

        assertThat(paths.filter(path -> !path.startsWith("/run/groundwork/rotate")))
                .allMatch(PLATFORM::hasPath);
        assertThat(units).allMatch(PLATFORM::hasUnit);
    }

    @ParameterizedTest
    @MethodSource("files")
    void stacksByTheNameThatTheCdkKnows(Runbook runbook) {
        var named = code(runbook, "aws-cdk@[\\d.]+ (?:diff|deploy|destroy)((?: [A-Z]\\w+)+)")
                .flatMap(stacks -> Stream.of(stacks.trim().split(" ", -1)));

        assertThat(named).allMatch(PLATFORM.ids()::contains);
    }

    @ParameterizedTest
    @MethodSource("files")
    void keysOfTheBlueprint(Runbook runbook) throws IOException {
        var schema = new ObjectMapper()
                .readTree(Path.of("config/blueprint.schema.json").toFile());
        var keys = runbook.quoted().stream()
                .flatMap(quoted -> Runbook.matches(
                        "(?:^|--set )((?:cluster|stream|database|document|services|watch|networks)\\.[a-z*.-]*[a-z])(?![\\w.])",
                        quoted)
                        .stream());

        assertThat(keys).noneMatch(key -> at(schema, key).isMissingNode());
    }

    private static JsonNode at(JsonNode schema, String key) {
        var node = schema;
        for (var word : key.split("\\.", -1)) {
            node = word.equals("*")
                    ? node.path("additionalProperties")
                    : node.path("properties").path(word);
        }
        return node;
    }

    private static boolean isCreated(String name) {
        return PLATFORM.names().contains(name);
    }

    /** The group that matched, of each match in what somebody may paste or type. */
    private static Stream<String> code(Runbook runbook, String pattern) {
        return runbook.code().stream()
                .flatMap(code -> Pattern.compile(pattern)
                        .matcher(code)
                        .results()
                        .map(result -> result.group(1) != null ? result.group(1) : result.group(2)));
    }
}
