package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.sqs.Queue;

/** cdk-nag's AwsSolutions rules: nothing stands without a reason, and no reason stands without a finding. */
class AwsSolutionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Planned> platforms() {
        return Stream.of(
                Planned.of(),
                Planned.read(Path.of("config/lean.yaml")),
                Planned.read(Path.of("config/resilient.yaml")),
                Planned.read(Planned.ONE_NETWORK),
                Planned.of("stream.instance-type=express.m7g.large", "stream.users=[admin, billing]"),
                Planned.of("database.storage-gib=1000", "database.replicas=2", "protection=off"),
                Planned.of(
                        "networks.kubernetes.flow-log-days=0",
                        "networks.services.nat=per-zone",
                        "networks.services.endpoints=[ssm]",
                        "cluster.access.public-cidrs=[203.0.113.0/24]",
                        "cluster.access.admins=[arn:aws:iam::123456789012:role/Admin]",
                        "document.databases=[shop, billing]",
                        "watch.emails=[a@example.com]",
                        "services.nodes=6"));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyFindingIsSuppressedAndEverySuppressionMeetsAFinding(Planned planned, @TempDir Path folder)
            throws IOException {
        var app = Synthesis.app(folder);
        Topology.of(app, planned.blueprint(), planned.plan());
        AwsSolutions.check(app);
        app.synth();

        var lines = reported(folder);
        assertThat(lines)
                .filteredOn(line -> !line.at("/compliance").asText().equals("Suppressed"))
                .filteredOn(line -> !line.at("/compliance").asText().equals("Compliant"))
                .isEmpty();
        assertThat(unmet(folder, lines)).isEmpty();
    }

    @Test
    void anErrorThatIsNotSuppressedFailsTheSynthesisForWhichTheRulesAreAskedFor(@TempDir Path folder) {
        assertThatThrownBy(() -> careless(folder.resolve("asked"), "true")).hasMessageContaining("AwsSolutions-SQS4");
        careless(folder.resolve("not"), "false");
        assertThat(folder.resolve("not")).isDirectoryNotContaining("glob:**/AwsSolutions-*");
    }

    private static void careless(Path folder, String asked) {
        var app = Synthesis.app(folder);
        app.getNode().setContext(AwsSolutions.CONTEXT, asked);
        Queue.Builder.create(new Stack(app, "Careless"), "Queue").build();
        AwsSolutions.checkIfAsked(app);
        app.synth();
    }

    private static List<JsonNode> reported(Path folder) throws IOException {
        var lines = new ArrayList<JsonNode>();
        try (var files = Files.newDirectoryStream(folder, "AwsSolutions-*-NagReport.json")) {
            for (var file : files) {
                JSON.readTree(file.toFile()).get("lines").forEach(lines::add);
            }
        }
        assertThat(lines).isNotEmpty();
        return lines;
    }

    /** The suppressions in the templates for which the reports have no suppressed finding, with their ends. */
    private static List<String> unmet(Path folder, List<JsonNode> lines) throws IOException {
        var unmet = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, "*.template.json")) {
            for (var file : files) {
                var template = JSON.readTree(file.toFile());
                var stack = file.getFileName().toString().replace(".template.json", "");
                unmet.addAll(unmet(stack + "/", template, lines));
                var paths = paths(folder.resolve(stack + ".metadata.json"));
                template.get("Resources")
                        .properties()
                        .forEach(resource -> unmet.addAll(
                                unmet(paths.getOrDefault(resource.getKey(), stack), resource.getValue(), lines)));
            }
        }
        return unmet;
    }

    private static List<String> unmet(String path, JsonNode owner, List<JsonNode> lines) {
        var unmet = new ArrayList<String>();
        for (var rule : owner.at("/Metadata/cdk_nag/rules_to_suppress")) {
            var reasons = lines.stream()
                    .filter(line -> line.get("resourceId").asText().startsWith(path))
                    .filter(line -> line.get("ruleId").equals(rule.get("id")))
                    .map(line -> line.get("exceptionReason").asText())
                    .filter(reason -> reason.endsWith(rule.get("reason").asText()))
                    .toList();
            if (reasons.isEmpty()) {
                unmet.add(path + " " + rule);
            }
            for (var finding : rule.path("applies_to")) {
                var pattern = finding.get("regex").asText().replaceAll("^/|\\$/g$", "") + "\\] ";
                if (reasons.stream()
                        .noneMatch(reason ->
                                Pattern.compile(pattern).matcher(reason).find())) {
                    unmet.add(path + " " + rule.get("id").asText() + " " + finding);
                }
            }
        }
        return unmet;
    }

    /** The constructs' paths by logical id. */
    private static Map<String, String> paths(Path metadata) throws IOException {
        var paths = new HashMap<String, String>();
        JSON.readTree(metadata.toFile())
                .properties()
                .forEach(construct -> construct.getValue().forEach(entry -> {
                    if (entry.get("type").asText().equals("aws:cdk:logicalId")) {
                        paths.put(entry.get("data").asText(), construct.getKey().substring(1));
                    }
                }));
        return paths;
    }
}
