package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Every published blueprint, deployed as it is: what the emulator then holds is what the templates say, no more and no less. */
@Timeout(300)
class BlueprintTrial {

    private static final Map<String, Assembly> DEPLOYED = new HashMap<>();

    private static Trial trial;
    private static JsonNode schemas;

    @BeforeAll
    static void allAreDeployed() throws IOException {
        trial = Trial.start();
        schemas = new ObjectMapper()
                .readTree(Path.of("src/emulator/python/schemas.json").toFile());
        for (var name : List.of("platform", "lean", "resilient")) {
            var assembly = Assembly.of(name);
            trial.cdk().deploy(assembly.folder()).succeeded();
            DEPLOYED.put(name, assembly);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (trial != null) {
            trial.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void everyResourceHasThePropertiesThatItsTemplateWrites(String blueprint) {
        var templates = assembly(blueprint).templates();
        var deployed = trial.cloud().deployed(templates.keySet());
        templates.forEach((stack, template) -> {
            var there = found(deployed, stack);
            var written = new ResolvedTemplate(
                            template,
                            there,
                            trial.cloud().exports(),
                            trial.cloud().parameters(stack))
                    .properties();
            assertThat(there.keySet()).as(stack).isEqualTo(written.keySet());
            written.forEach((logicalId, properties) -> assertThat(asGiven(found(there, logicalId), properties))
                    .as(stack + " " + logicalId)
                    .isEqualTo(properties));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void everyStackIsComplete(String blueprint) {
        assertThat(trial.cloud().statuses())
                .containsAllEntriesOf(all(assembly(blueprint).templates().keySet(), StackStatus.CREATE_COMPLETE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void ec2ListsTheSubnetsOfThePlan(String blueprint) {
        var stack = blueprint + "-network";
        var networks = found(trial.cloud().deployed(Set.of(stack)), stack).values().stream()
                .filter(it -> it.type().equals("AWS::EC2::VPC"))
                .map(DeployedResource::id)
                .toList();
        var planned = Planned.read(Path.of("config", blueprint + ".yaml")).plan().networks().stream()
                .flatMap(it -> it.segments().stream())
                .flatMap(segment -> segment.subnets().stream())
                .map(subnet -> subnet.cidr().toString())
                .sorted()
                .toList();
        assertThat(trial.cloud().subnetBlocks(networks)).isEqualTo(planned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void ec2ItselfListsWhatTheStacksHave(String blueprint) {
        var deployed = deployed(blueprint);
        trial.cloud()
                .ec2()
                .forEach((type, listed) -> assertThat(listed)
                        .as(type)
                        .isNotEmpty()
                        .containsAll(deployed.stream()
                                .filter(it -> it.type().equals(type))
                                .map(DeployedResource::id)
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void idsAndAttributesHaveTheShapesOfTheirTypes(String blueprint) {
        var misshapen = new ArrayList<String>();
        for (var resource : deployed(blueprint)) {
            if (!resource.id().matches(IdentityForms.of(resource.type()))) {
                misshapen.add(resource.name());
            }
            for (var attribute : attributes(resource)) {
                var value = resource.attribute(attribute).asText();
                if (!value.matches(IdentityForms.ofAttribute(attribute))) {
                    misshapen.add(resource.name() + " " + attribute + " " + value);
                }
            }
        }
        assertThat(misshapen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void aSecondDeploymentFindsNothingToDo(String blueprint) throws IOException {
        var before = trial.cloud().deployed();
        var assembly = assembly(blueprint);
        var said = trial.cdk().deploy(assembly.folder()).succeeded().said();
        assertThat(said.lines().filter(line -> line.endsWith("(no changes)")))
                .hasSameSizeAs(assembly.templates().keySet());
        assertThat(trial.cloud().deployed()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void nothingExistsThatNoStackHas(String blueprint) {
        var types = assembly(blueprint).types();
        var known = trial.cloud().deployed().values().stream()
                .flatMap(stack -> stack.values().stream())
                .filter(it -> types.contains(it.type()))
                .map(DeployedResource::name)
                .toList();
        assertThat(trial.cloud().existing(types).keySet()).containsExactlyInAnyOrderElementsOf(known);
    }

    /** Without the attributes, which a resource shows beside the properties that it was given. */
    private static JsonNode asGiven(DeployedResource resource, JsonNode properties) {
        var attributes = new TreeSet<String>();
        schemas.at("/resources/" + resource.type() + "/attributes")
                .forEach(it -> attributes.add(it.asText().split("\\.", 2)[0]));
        attributes.removeIf(properties::has);
        return resource.properties().<ObjectNode>deepCopy().remove(attributes);
    }

    /** Those of the type's attributes that the resource shows as plain text. */
    private static List<String> attributes(DeployedResource resource) {
        return schemas.at("/resources/" + resource.type() + "/attributes")
                .valueStream()
                .map(JsonNode::asText)
                .filter(name ->
                        resource.properties().at("/" + name.replace('.', '/')).isTextual())
                .toList();
    }

    private static List<DeployedResource> deployed(String blueprint) {
        return trial.cloud().deployed(assembly(blueprint).templates().keySet()).values().stream()
                .flatMap(stack -> stack.values().stream())
                .toList();
    }

    private static Map<String, StackStatus> all(Set<String> stacks, StackStatus status) {
        var all = new TreeMap<String, StackStatus>();
        stacks.forEach(stack -> all.put(stack, status));
        return all;
    }

    private static Assembly assembly(String blueprint) {
        return found(DEPLOYED, blueprint);
    }

    private static <V> V found(Map<String, V> among, String name) {
        var value = among.get(name);
        assertThat(value).as(name).isNotNull();
        return Objects.requireNonNull(value);
    }
}
