package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An explanation is right if what it names is needed: without it the way is closed, unless the walker, which shares nothing
 * with the product, finds another one, which then is the one that is named.
 */
class AllowingResourcesTest {

    private static final int TOPOLOGIES = 700;

    /** What nothing else refers to, so that a template without it is still a template. */
    private static final Set<String> REMOVABLE = Set.of(
            "AWS::EC2::Route",
            "AWS::EC2::NetworkAclEntry",
            "AWS::EC2::SecurityGroupIngress",
            "AWS::EC2::SecurityGroupEgress");

    @TempDir
    Path folder;

    private final Map<String, Integer> removed = new LinkedHashMap<>();

    @Test
    void withoutWhatAllowsTheAnswerIsNoUnlessTheWalkerFindsAnotherWay() throws IOException {
        for (int seed = 0; seed < TOPOLOGIES; seed++) {
            var template = new RandomTopology(seed).template();
            var reachability = read(template);
            var hosts = RandomTopology.hosts();
            for (var from : hosts) {
                for (var to : hosts) {
                    if (!from.equals(to)) {
                        takeAway(template, reachability.ask(from, to, Traffic.tcp(443)));
                    }
                }
                takeAway(template, reachability.ask(from, PacketWalker.INTERNET, Traffic.tcp(443)));
                takeAway(template, reachability.ask(PacketWalker.INTERNET, from, Traffic.tcp(443)));
            }
        }

        assertThat(removed.keySet())
                .containsExactlyInAnyOrder(
                        "AWS::EC2::Route",
                        "AWS::EC2::NetworkAclEntry",
                        "AWS::EC2::SecurityGroupIngress",
                        "AWS::EC2::SecurityGroupEgress",
                        "AWS::EC2::SecurityGroup",
                        "AWS::EC2::InternetGateway",
                        "AWS::EC2::Instance");
        assertThat(removed.values()).allMatch(count -> count > 50);
    }

    private void takeAway(JsonNode template, ReachAnswer answer) throws IOException {
        if (answer.verdict() != ReachVerdict.YES) {
            return;
        }
        for (var step : answer.steps()) {
            boolean isOther = false;
            var variants = without(template, step);
            for (var variant : variants) {
                isOther |= isOtherWithout(variant, answer, step);
            }
            // Of the rules inside a group one is meant; which, only its sentence says.
            assertThat(isOther || variants.isEmpty()).as("%s: %s", answer, step).isTrue();
        }
    }

    private boolean isOtherWithout(JsonNode template, ReachAnswer answer, ReachStep step) throws IOException {
        var walker = new PacketWalker(template);
        if (walker.isTooOdd(answer.from(), answer.to())) {
            return true;
        }
        var then = read(template).ask(answer.from(), answer.to(), answer.traffic());
        boolean reaches = walker.reaches(answer.from(), answer.to(), Traffic.TCP, 443);

        assertThat(then.verdict())
                .as("%s without %s: %s", answer, step, then)
                .isEqualTo(reaches ? ReachVerdict.YES : ReachVerdict.NO);
        return !then.steps().equals(answer.steps());
    }

    /** The template without what a step names; one for each rule where it names a group that holds several. */
    private List<JsonNode> without(JsonNode template, ReachStep step) {
        var type = template.at("/Resources/" + step.logicalId() + "/Type").asText();
        var variants = new ArrayList<JsonNode>();
        if (REMOVABLE.contains(type)) {
            var variant = template.<ObjectNode>deepCopy();
            ((ObjectNode) variant.get("Resources")).remove(step.logicalId());
            variants.add(variant);
        } else if (type.equals("AWS::EC2::SecurityGroup")) {
            rules(template, step, variants);
        } else if (type.equals("AWS::EC2::InternetGateway")) {
            variants.add(unattached(template, step.logicalId()));
        } else if (type.equals("AWS::EC2::Instance") && step.sentence().contains("has a public address")) {
            var variant = template.<ObjectNode>deepCopy();
            var subnet = variant.at("/Resources/" + step.logicalId() + "/Properties/SubnetId/Ref")
                    .asText();
            ((ObjectNode) variant.at("/Resources/" + subnet + "/Properties")).put("MapPublicIpOnLaunch", false);
            variants.add(variant);
        }
        variants.forEach(any -> removed.merge(type, 1, Integer::sum));
        return variants;
    }

    /** Where a group has no egress rules, the default one is what allows: any rule replaces it. */
    private static void rules(JsonNode template, ReachStep step, List<JsonNode> variants) {
        boolean isEgress = step.sentence().contains(" out: ");
        var kind = isEgress ? "SecurityGroupEgress" : "SecurityGroupIngress";
        var rules = template.at("/Resources/" + step.logicalId() + "/Properties/" + kind);
        for (int i = 0; i < rules.size(); i++) {
            var variant = template.<ObjectNode>deepCopy();
            var group = (ObjectNode) variant.at("/Resources/" + step.logicalId() + "/Properties");
            var left = group.putArray(kind);
            var taken = rules.get(i);
            rules.forEach(rule -> {
                if (!rule.equals(taken)) {
                    left.add(rule);
                }
            });
            if (isEgress && left.isEmpty()) {
                nothing(group);
            }
            variants.add(variant);
        }
        if (isEgress && rules.isMissingNode()) {
            var variant = template.<ObjectNode>deepCopy();
            nothing((ObjectNode) variant.at("/Resources/" + step.logicalId() + "/Properties"));
            variants.add(variant);
        }
    }

    private static void nothing(ObjectNode group) {
        group.putArray("SecurityGroupEgress")
                .addObject()
                .put("IpProtocol", "icmp")
                .put("FromPort", 252)
                .put("ToPort", 86)
                .put("CidrIp", "255.255.255.255/32");
    }

    private static JsonNode unattached(JsonNode template, String gateway) {
        var variant = template.<ObjectNode>deepCopy();
        ((ObjectNode) variant.get("Resources")).remove("A" + gateway.substring(1));
        return variant;
    }

    private Reachability read(JsonNode template) throws IOException {
        return Reachability.of(CloudAssembly.read(Files.writeString(folder.resolve("t.json"), template.toString())));
    }
}
