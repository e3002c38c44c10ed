package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an alarm or a graph asks for is published, by AWS itself or by an agent or timer that our stacks install. */
class PublishersTest {

    private static final Path TABLES = Path.of("src/test/resources/dev/groundwork/stack/metrics");
    private static final String STANDARD_BROKERS = "/metrics-details.html";
    private static final String EXPRESS_BROKERS = "/metrics-details-express.html";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Synthesized> platforms() {
        return Stream.of(
                Synthesized.of(),
                Synthesized.of("database.replicas=2"),
                Synthesized.of("stream.instance-type=express.m7g.large"));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyAlarmHasAPublisher(Synthesized platform) throws IOException {
        var published = published(platform);

        assertThat(platform.resources("Watch", "AWS::CloudWatch::Alarm").values())
                .hasSizeGreaterThan(70)
                .allSatisfy(alarm -> assertThat(published).contains(Figure.ofAlarm(alarm.get("Properties"))));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyGraphHasAPublisher(Synthesized platform) throws IOException {
        var published = published(platform);

        for (var dashboard :
                platform.resources("Watch", "AWS::CloudWatch::Dashboard").values()) {
            var body = JSON.readTree(Text.of(dashboard.at("/Properties/DashboardBody")));
            assertThat(Figure.ofDashboard(body)).isNotEmpty().isSubsetOf(published);
        }
    }

    /** A row that nothing asks for would be a claim that nothing checks. */
    @Test
    void everyDocumentedFigureIsAskedForAndHasItsPage() throws IOException {
        var asked = new HashSet<Figure>();
        platforms()
                .flatMap(platform -> platform.resources("Watch", "AWS::CloudWatch::Alarm").values().stream())
                .forEach(alarm -> asked.add(Figure.ofAlarm(alarm.get("Properties"))));

        assertThat(table("documented.csv")).allSatisfy(row -> {
            assertThat(asked).contains(figure(row));
            assertThat(row[3]).startsWith("https://docs.aws.amazon.com/");
        });
    }

    @Test
    void whatTheServiceSpecificationListsIsNotWrittenByHand() throws IOException {
        var listed =
                table("service-spec.csv").stream().map(PublishersTest::figure).collect(Collectors.toSet());

        assertThat(table("documented.csv")).noneMatch(row -> listed.contains(figure(row)));
    }

    @Test
    void aTimerOfEveryMemberPublishesMongoDbsFigures() {
        assertThat(NodeSoftware.DOCUMENT.units()).contains("groundwork-metrics.timer");
        assertThat(NodeFiles.text("groundwork-metrics.timer")).contains("OnCalendar=minutely");
        assertThat(NodeFiles.text("groundwork-metrics.service")).contains("publish-metrics.sh");
        assertThat(Synthesized.of().json("Document.template.json").findValuesAsText("cloudwatch:namespace"))
                .contains("Groundwork/MongoDB");
    }

    private static Set<Figure> published(Synthesized platform) throws IOException {
        var published = new HashSet<Figure>();
        table("service-spec.csv").forEach(row -> published.add(figure(row)));
        var others = brokers(platform).startsWith("express.") ? STANDARD_BROKERS : EXPRESS_BROKERS;
        table("documented.csv").stream()
                .filter(row -> !row[3].endsWith(others))
                .forEach(row -> published.add(figure(row)));
        Pattern.compile("figure\\('(\\w+)'")
                .matcher(NodeFiles.text("metrics.js"))
                .results()
                .forEach(call -> published.add(Figure.of("Groundwork/MongoDB", call.group(1), "Member")));
        for (var stack : List.of("Cluster", "Document", "Services")) {
            var template = platform.json(stack + ".template.json");
            for (var agent : agents(template)) {
                assertThat(template.findValuesAsText("cloudwatch:namespace"))
                        .contains(agent.at("/metrics/namespace").asText());
                published.addAll(figures(agent));
            }
        }
        return published;
    }

    private static String brokers(Synthesized platform) {
        return platform.resources("Stream", "AWS::MSK::Cluster")
                .values()
                .iterator()
                .next()
                .at("/Properties/BrokerNodeGroupInfo/InstanceType")
                .asText();
    }

    /** The agents' configurations in a template: files that cfn-init writes, or a part of user data. */
    private static List<JsonNode> agents(JsonNode template) {
        var written = template.findValues("/opt/groundwork/cloudwatch-agent.json").stream()
                .map(file -> Text.of(file.get("content")));
        var typed = template.findValues("UserData").stream()
                .map(Text::of)
                .filter(data -> data.contains("cloudwatch-agent.json <<'END'"))
                .map(data -> data.replaceAll("(?s).*cloudwatch-agent.json <<'END'\n(.*?)END.*", "$1"));
        return Stream.concat(written, typed).map(PublishersTest::parsed).toList();
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** What the agent's plugins add to the dimensions that it is told: the disk's place, which processors are counted. */
    private static List<Figure> figures(JsonNode agent) {
        return agent.at("/metrics/metrics_collected").properties().stream()
                .map(plugin -> {
                    var dimensions = new HashSet<String>();
                    plugin.getValue().get("append_dimensions").fieldNames().forEachRemaining(dimensions::add);
                    switch (plugin.getKey()) {
                        case "disk" -> dimensions.addAll(Set.of("path", "fstype"));
                        case "cpu" -> dimensions.add("cpu");
                        default -> assertThat(plugin.getKey()).isEqualTo("mem");
                    }
                    return new Figure(
                            agent.at("/metrics/namespace").asText(),
                            plugin.getValue().at("/measurement/0").asText(),
                            dimensions);
                })
                .toList();
    }

    private static List<String[]> table(String name) throws IOException {
        try (var lines = Files.lines(TABLES.resolve(name))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static Figure figure(String[] row) {
        return Figure.of(row[0], row[1], row[2]);
    }
}
