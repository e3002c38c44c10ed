package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.report.PublishedSchema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What commands print as JSON, each run once. */
final class Printed {

    private static final Map<String, JsonNode> DONE = new ConcurrentHashMap<>();
    private static final String FOLDER = "src/test/resources/dev/groundwork/cli/documents/";

    private Printed() {}

    static JsonNode by(String command) {
        return DONE.computeIfAbsent(command, any -> {
            var run = CommandRun.of(command.split(" "));
            assertThat(run.exit()).as(run.err()).isLessThan(2);
            return PublishedSchema.read(run.out());
        });
    }

    static String check(String list) {
        return "plan --cidr 10.0.0.0/24 --check " + FOLDER + list + ".txt --json";
    }

    static String diff(String base, String head) {
        return "diff " + FOLDER + base + ".yaml " + FOLDER + head
                + ".yaml --region us-west-2 --format json --fail-on opened,cost>1";
    }

    static String path(String template, String from, String to, String port) {
        return "review --assembly src/test/resources/dev/groundwork/review/reach/" + template + ".yaml --from " + from
                + " --to " + to + " --port " + port + " --format json";
    }

    static String generations(String blueprint) {
        return "cost generations --blueprint config/" + blueprint + ".yaml --format json";
    }

    static String of(String command, String template) {
        return command + " --assembly " + FOLDER + template + ".yaml --region us-west-2 --format json";
    }
}
