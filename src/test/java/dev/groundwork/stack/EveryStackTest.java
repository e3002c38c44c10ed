package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every stack: who gets in, what is encrypted, tagged and kept, and which stack needs which. */
class EveryStackTest {

    /** What CloudFormation lets nobody tag, and the budget, which counts money and costs none. */
    private static final List<String> WITHOUT_TAGS = List.of(
            "AWS::ApplicationAutoScaling::ScalableTarget",
            "AWS::ApplicationAutoScaling::ScalingPolicy",
            "AWS::Budgets::Budget",
            "AWS::EC2::NetworkAclEntry",
            "AWS::EC2::Route",
            "AWS::EC2::SecurityGroupEgress",
            "AWS::EC2::SecurityGroupIngress",
            "AWS::EC2::SubnetNetworkAclAssociation",
            "AWS::EC2::SubnetRouteTableAssociation",
            "AWS::EC2::VPCGatewayAttachment",
            "AWS::IAM::InstanceProfile",
            "AWS::IAM::Policy",
            "AWS::MSK::BatchScramSecret",
            "AWS::MSK::Configuration",
            "AWS::SNS::Subscription",
            "AWS::SNS::TopicPolicy",
            "AWS::SSM::MaintenanceWindowTarget",
            "AWS::SSM::MaintenanceWindowTask",
            "AWS::SecretsManager::RotationSchedule",
            "AWS::SecretsManager::SecretTargetAttachment");

    private static final String[] EVERYTHING = {
        "networks.services.endpoints=[ssm]",
        "networks.kubernetes.nat=per-zone",
        "cluster.access.public-cidrs=[203.0.113.0/24]",
        "database.replicas=1",
        "watch.emails=[a@example.com]"
    };

    static Stream<Synthesized> platforms() {
        return Stream.of(
                Synthesized.of(),
                Synthesized.read(Path.of("config/lean.yaml")),
                Synthesized.read(Path.of("config/resilient.yaml")),
                Synthesized.of(EVERYTHING));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void theWholeInternetGetsInToTheLoadBalancersAloneAndByHttps(Synthesized platform) {
        var rules = Stream.concat(
                        all(platform, "AWS::EC2::SecurityGroupIngress").stream().map(rule -> rule.get("Properties")),
                        all(platform, "AWS::EC2::SecurityGroup").stream()
                                .flatMap(group -> group.at("/Properties/SecurityGroupIngress")
                                        .valueStream()))
                .toList();
        var open = rules.stream()
                .filter(rule -> rule.has("CidrIp") || rule.has("CidrIpv6"))
                .toList();

        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(open).hasSize(1).allSatisfy(rule -> {
            assertThat(Text.of(rule.get("GroupId"))).contains("FrontEnd");
            assertThat(rule.get("CidrIp").asText()).isEqualTo("0.0.0.0/0");
            assertThat(rule.get("FromPort").asInt()).isEqualTo(443);
            assertThat(rule.get("ToPort").asInt()).isEqualTo(443);
        });
    }

    /** Groups that CDK would open by default have a rule to everywhere on all protocols. */
    @ParameterizedTest
    @MethodSource("platforms")
    void nobodyGetsOutToEverywhereOnEveryPort(Synthesized platform) {
        assertThat(all(platform, "AWS::EC2::SecurityGroupEgress"))
                .filteredOn(rule -> rule.at("/Properties").has("CidrIp"))
                .isNotEmpty()
                .allMatch(rule -> rule.at("/Properties/FromPort").asInt() == 443
                        && rule.at("/Properties/ToPort").asInt() == 443);
        assertThat(all(platform, "AWS::EC2::SecurityGroup"))
                .flatMap(group -> group.at("/Properties/SecurityGroupEgress")
                        .valueStream()
                        .toList())
                .extracting(rule -> rule.get("CidrIp").asText())
                .containsOnly("255.255.255.255/32"); // how a template says: nowhere
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyKeyIsTurnedEveryYear(Synthesized platform) {
        assertThat(all(platform, "AWS::KMS::Key"))
                .hasSize(6)
                .allMatch(key -> key.at("/Properties/EnableKeyRotation").asBoolean());
    }

    /** Besides this account, whose policies then decide; the others use keys by grants of whoever calls them. */
    @ParameterizedTest
    @CsvSource({
        "Cluster, Key, logs.us-west-2",
        "Stream, Key, logs.us-west-2",
        "Stream, ScramKey, ''",
        "Database, Key, logs.us-west-2",
        "Document, Key, logs.us-west-2",
        "Watch, Key, 'budgets, cloudwatch, events.rds'"
    })
    void everyKeyAdmitsTheServicesThatMustUseItAndNoOthers(String stack, String key, String services) {
        var admitted = Synthesized.of().resources(stack, "AWS::KMS::Key").entrySet().stream()
                .filter(found -> found.getKey().matches(key + "[0-9A-F]{8}"))
                .flatMap(found -> found.getValue().findValues("Service").stream())
                .map(service -> service.asText().replace(".amazonaws.com", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));

        assertThat(admitted).isEqualTo(services);
    }

    /** A key's policy lets services in by name, for one resource or on behalf of this account, and never another account. */
    @ParameterizedTest
    @MethodSource("platforms")
    void noKeyAdmitsAServiceWithoutSayingForWhat(Synthesized platform) {
        assertThat(all(platform, "AWS::KMS::Key"))
                .flatMap(key ->
                        key.at("/Properties/KeyPolicy/Statement").valueStream().toList())
                .allSatisfy(statement -> {
                    var principal = statement.get("Principal").toString();
                    assertThat(principal)
                            .containsAnyOf("AWS::AccountId", ".amazonaws.com\"")
                            .doesNotContain("*");
                    assertThat(principal.contains("AWS::AccountId") || statement.has("Condition"))
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyLogIsKeptForATimeAndNoneForEver(Synthesized platform) {
        assertThat(all(platform, "AWS::Logs::LogGroup"))
                .hasSizeGreaterThan(8)
                .allMatch(group -> group.at("/Properties/RetentionInDays").asInt() > 0);
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void whateverCanBeTaggedIsAllocatedToThePlatformAndItsComponent(Synthesized platform) {
        for (var stack : platform.stacks()) {
            for (var resource : platform.json(stack + ".template.json").get("Resources")) {
                if (!WITHOUT_TAGS.contains(resource.get("Type").asText())) {
                    assertThat(tags(resource.get("Properties")))
                            .as(stack + " " + resource)
                            .containsKey("platform")
                            .containsEntry("component", stack.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyDiskIsGp3AndEncrypted(Synthesized platform) {
        var disks = Stream.concat(
                        all(platform, "AWS::EC2::Volume").stream().map(volume -> volume.get("Properties")),
                        all(platform, "AWS::EC2::LaunchTemplate").stream()
                                .flatMap(template -> template.findValues("Ebs").stream()))
                .toList();

        assertThat(disks).hasSize(3 + 3 + 4 + 1).allSatisfy(disk -> {
            assertThat(disk.get("VolumeType").asText()).isEqualTo("gp3");
            assertThat(disk.get("Encrypted").asBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void noMachineHasAKeyPairOrAnswersTheOldMetadataProtocol(Synthesized platform) {
        assertThat(all(platform, "AWS::EC2::LaunchTemplate")).hasSize(3 + 4 + 1).allSatisfy(template -> {
            var data = template.at("/Properties/LaunchTemplateData");
            assertThat(data.at("/MetadataOptions/HttpTokens").asText()).isEqualTo("required");
            assertThat(data.at("/MetadataOptions/HttpPutResponseHopLimit").asInt())
                    .isEqualTo(1);
            assertThat(data.has("KeyName")).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyProcessorIsGravitonAndNoneIsBurstable(Synthesized platform) {
        var types = Stream.of("InstanceType", "DBInstanceClass")
                .flatMap(key -> platform.stacks().stream()
                        .flatMap(stack -> platform.json(stack + ".template.json").findValues(key).stream()))
                .map(JsonNode::asText)
                .distinct()
                .toList();

        assertThat(types).hasSizeGreaterThan(2).allMatch(type -> type.matches("(kafka[.]|db[.])?[cmr][67]g[.]x?large"));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void noPolicyAllowsEveryActionOfAService(Synthesized platform) {
        var statements = Stream.of("AWS::IAM::Policy", "AWS::IAM::Role", "AWS::IAM::ManagedPolicy")
                .flatMap(type -> all(platform, type).stream())
                .flatMap(policy -> policy.findValues("Action").stream())
                .flatMap(action -> action.isArray() ? action.valueStream() : Stream.of(action))
                .map(JsonNode::asText);

        assertThat(statements).isNotEmpty().noneMatch(action -> action.contains("*"));
    }

    /** The rotation of the database's password is CloudFormation's own: its function is in no template of ours. */
    @ParameterizedTest
    @MethodSource("platforms")
    void noStackNeedsAFunctionOfOurs(Synthesized platform) {
        assertThat(platform.stacks())
                .flatMap(stack -> platform.json(stack + ".template.json")
                        .get("Resources")
                        .valueStream()
                        .map(resource -> resource.get("Type").asText())
                        .toList())
                .noneMatch(type -> type.startsWith("Custom::")
                        || type.startsWith("AWS::Lambda::")
                        || type.startsWith("AWS::CloudFormation::CustomResource"));
    }

    /** Each can be updated alone: it takes what it needs from stacks that were there before, and they need nothing of it. */
    @Test
    void everyStackStandsOnTheNetworkAloneButForTheOneThatWatches() {
        var needs = new TreeMap<String, List<String>>();
        var artifacts = Synthesized.of().json("manifest.json").get("artifacts");
        for (var stack : Synthesized.of().stacks()) {
            needs.put(
                    stack,
                    artifacts
                            .get(stack)
                            .path("dependencies")
                            .valueStream()
                            .map(JsonNode::asText)
                            .filter(needed -> !needed.endsWith(".assets"))
                            .toList());
        }

        assertThat(needs)
                .isEqualTo(Map.of(
                        "Network", List.of(),
                        "Cluster", List.of("Network"),
                        "Stream", List.of("Network"),
                        "Database", List.of("Network"),
                        "Document", List.of("Network"),
                        "Services", List.of("Network"),
                        "Watch", List.of("Cluster", "Stream", "Database", "Document", "Services", "Network")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Network", "Cluster", "Stream", "Database", "Document", "Services"})
    void everyStackSaysInWordsWhatAPersonNeedsNext(String stack) {
        var outputs = Synthesized.of().json(stack + ".template.json").get("Outputs");

        assertThat(outputs.valueStream().filter(output -> !output.has("Export")))
                .isNotEmpty()
                .allMatch(output -> output.path("Description").asText().length() > 10);
    }

    private static Collection<JsonNode> all(Synthesized platform, String type) {
        return platform.stacks().stream()
                .flatMap(stack -> platform.resources(stack, type).values().stream())
                .toList();
    }

    private static Map<String, String> tags(JsonNode properties) {
        var tags = new TreeMap<String, String>();
        for (var name : List.of("Tags", "HostedZoneTags", "TagSpecifications")) {
            var value = properties.path(name);
            var list = name.equals("TagSpecifications") ? value.at("/0/Tags") : value;
            if (list.isObject()) {
                list.properties()
                        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
            } else {
                list.forEach(tag ->
                        tags.put(tag.at("/Key").asText(), tag.at("/Value").asText()));
            }
        }
        return tags;
    }
}
