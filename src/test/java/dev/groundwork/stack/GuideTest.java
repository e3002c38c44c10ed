package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.config.InstanceFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the two READMEs say of the stacks is what the templates say. */
class GuideTest {

    private static final Path GUIDE = Path.of("config/README.md");

    static Stream<Path> published() throws IOException {
        return IdentitiesTest.published();
    }

    @ParameterizedTest
    @MethodSource("published")
    void theQuotasAreThoseOfTheTemplates(Path blueprint) throws IOException {
        var platform = Synthesized.read(blueprint);
        var row = "| `%s` | %d | %d | %d | %d |"
                .formatted(
                        blueprint.getFileName(),
                        platform.resources("Network", "AWS::EC2::VPC").size(),
                        platform.resources("Network", "AWS::EC2::EIP").size(),
                        machines(platform) + nodes(platform, group -> size(group, "DesiredSize")),
                        machines(platform) + nodes(platform, group -> size(group, "MaxSize")));

        assertThat(Files.readAllLines(GUIDE)).contains(row);
    }

    @Test
    void commandsNameOnlyWhatTheStacksCreate() throws IOException {
        var named = found(
                "(?:--db-instance-identifier|--stack-name|--name|--cluster-name-filter|--repository-names?|Values="
                        + "|Key=elbv2.k8s.aws/cluster,Values=)(?:(?<==)| )([\\w/.-]+)",
                Files.readString(GUIDE));

        assertThat(named).hasSizeGreaterThan(8).isSubsetOf(created());
    }

    /** The names in the last column are outputs; one that ends in … is the beginning of several. */
    @Test
    void theReadmesTableNamesOutputsThatExist() throws IOException {
        for (var stack : Synthesized.of().stacks()) {
            var outputs = Synthesized.of().json(stack + ".template.json").get("Outputs");
            var shown = found("`([A-Za-z…]+)`", cells(stack).get(4));

            assertThat(shown)
                    .as(stack)
                    .isNotEmpty()
                    .allMatch(name -> outputs.propertyStream()
                            .anyMatch(output -> name.endsWith("…")
                                    ? output.getKey().startsWith(name.substring(0, name.length() - 1))
                                    : output.getKey().equals(name)));
        }
    }

    @Test
    void theReadmesTableNamesTheStacksThatEachNeeds() throws IOException {
        var artifacts = Synthesized.of().json("manifest.json").get("artifacts");
        for (var stack : List.of("Network", "Cluster", "Stream", "Database", "Document", "Services")) {
            var needs = artifacts
                    .get(stack)
                    .path("dependencies")
                    .valueStream()
                    .map(JsonNode::asText)
                    .filter(needed -> !needed.endsWith(".assets"));

            assertThat(found("`(\\w+)`", cells(stack).get(3))).as(stack).containsExactlyElementsOf(needs.toList());
        }
    }

    private static List<String> cells(String stack) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `" + stack + "` |"))
                .map(line -> List.of(line.split("\\|", -1)))
                .findFirst()
                .orElseThrow();
    }

    private static int machines(Synthesized platform) {
        return Stream.of("Document", "Services")
                .flatMap(stack -> platform.resources(stack, "AWS::EC2::LaunchTemplate").values().stream())
                .mapToInt(GuideTest::processors)
                .sum();
    }

    private static int nodes(Synthesized platform, ToIntFunction<JsonNode> size) {
        var template = platform.resources("Cluster", "AWS::EC2::LaunchTemplate")
                .values()
                .iterator()
                .next();
        return processors(template)
                * platform.resources("Cluster", "AWS::EKS::Nodegroup").values().stream()
                        .mapToInt(size)
                        .sum();
    }

    private static int size(JsonNode group, String which) {
        return group.at("/Properties/ScalingConfig/" + which).asInt();
    }

    private static int processors(JsonNode template) {
        var type = template.at("/Properties/LaunchTemplateData/InstanceType").asText();
        return InstanceFacts.of(type).orElseThrow().vcpu();
    }

    private static Set<String> created() {
        var platform = Synthesized.of();
        return Stream.concat(
                        platform.stacks().stream().map(stack -> "platform-" + stack.toLowerCase(Locale.ROOT)),
                        platform.stacks().stream()
                                .map(stack ->
                                        platform.json(stack + ".template.json").toString())
                                .flatMap(text -> found(
                                        "\"(?:Name|ClusterName|RepositoryName|DBInstanceIdentifier|Value)\":\"([^\"]+)\"",
                                        text)
                                        .stream()))
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
