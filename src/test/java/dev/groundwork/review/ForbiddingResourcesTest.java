package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a "no" names really forbids: once that place lets the packet pass, the way is open or something further on is named,
 * and the walker says the same.
 */
class ForbiddingResourcesTest {

    private static final int TOPOLOGIES = 300;

    @TempDir
    Path folder;

    private final Map<String, Integer> mended = new LinkedHashMap<>();
    private int opened;

    @Test
    void onceMendedTheAnswerIsYesOrNamesSomethingElse() throws IOException {
        for (int seed = 0; seed < TOPOLOGIES; seed++) {
            var template = new RandomTopology(seed).template();
            var reachability = read(template);
            for (var from : RandomTopology.instances()) {
                for (var to : RandomTopology.instances()) {
                    if (!from.equals(to)) {
                        mend(template, reachability.ask(from, to, Traffic.tcp(443)));
                    }
                }
                mend(template, reachability.ask(from, PacketWalker.INTERNET, Traffic.tcp(443)));
                mend(template, reachability.ask(PacketWalker.INTERNET, from, Traffic.tcp(443)));
            }
        }

        assertThat(mended.keySet())
                .containsExactlyInAnyOrder(
                        "AWS::EC2::SecurityGroup",
                        "AWS::EC2::NetworkAcl",
                        "AWS::EC2::NetworkAclEntry",
                        "AWS::EC2::RouteTable",
                        "AWS::EC2::Route",
                        "AWS::EC2::VPC",
                        "AWS::EC2::Instance");
        assertThat(mended.values()).allMatch(count -> count > 20);
        assertThat(opened).isGreaterThan(500);
    }

    private void mend(JsonNode template, ReachAnswer answer) throws IOException {
        if (answer.verdict() != ReachVerdict.NO) {
            return;
        }
        var step = answer.steps().get(0);
        var mended = mended(template, answer, step);
        if (mended.isEmpty()) {
            return;
        }
        var walker = new PacketWalker(mended.get());
        var then = read(mended.get()).ask(answer.from(), answer.to(), answer.traffic());
        assertThat(then.steps()).as("%s mended", answer).isNotEqualTo(answer.steps());
        if (!walker.isTooOdd(answer.from(), answer.to())) {
            boolean reaches = walker.reaches(answer.from(), answer.to(), Traffic.TCP, 443);
            assertThat(then.verdict())
                    .as("%s mended: %s", answer, then)
                    .isEqualTo(reaches ? ReachVerdict.YES : ReachVerdict.NO);
        }
        opened += then.verdict() == ReachVerdict.YES ? 1 : 0;
    }

    /** The template with what is missing at the place that the answer names. */
    private Optional<JsonNode> mended(JsonNode template, ReachAnswer answer, ReachStep step) {
        var copy = template.<ObjectNode>deepCopy();
        var resources = (ObjectNode) copy.get("Resources");
        var own = resources.path(step.logicalId());
        var type = own.path("Type").asText();
        boolean isMended = switch (type) {
            case "AWS::EC2::SecurityGroup" -> rule(resources, step);
            case "AWS::EC2::NetworkAcl" -> entry(resources, step);
            case "AWS::EC2::NetworkAclEntry" -> allow((ObjectNode) own.get("Properties"));
            case "AWS::EC2::RouteTable" -> route(resources, step, answer);
            case "AWS::EC2::Route" -> target((ObjectNode) own.get("Properties"), step, answer, resources);
            case "AWS::EC2::VPC" ->
                step.sentence().contains("no internet gateway is attached") && attach(resources, step.logicalId());
            case "AWS::EC2::Instance" -> address(resources, own, step);
            default -> false;
        };
        if (isMended) {
            mended.merge(type, 1, Integer::sum);
        }
        return isMended ? Optional.of(copy) : Optional.empty();
    }

    private static boolean rule(ObjectNode resources, ReachStep step) {
        boolean isEgress = step.sentence().endsWith(" out");
        var kind = isEgress ? "SecurityGroupEgress" : "SecurityGroupIngress";
        var group = (ObjectNode) resources.at("/" + step.logicalId() + "/Properties");
        var rules = group.has(kind) ? group.withArrayProperty(kind) : group.putArray(kind);
        rules.addObject().put("IpProtocol", "-1").put("CidrIp", "0.0.0.0/0");
        rules.addObject().put("IpProtocol", "-1").put("CidrIpv6", "::/0");
        return true;
    }

    private static boolean entry(ObjectNode resources, ReachStep step) {
        boolean isEgress = step.sentence().endsWith(" out");
        for (var family : List.of("CidrBlock", "Ipv6CidrBlock")) {
            var entry = add(resources, "Mend" + family, "NetworkAclEntry");
            entry.putObject("NetworkAclId").put("Ref", step.logicalId());
            entry.put("RuleNumber", family.equals("CidrBlock") ? 32000 : 32001);
            entry.put("Egress", isEgress).put("RuleAction", "allow").put("Protocol", -1);
            entry.put(family, family.equals("CidrBlock") ? "0.0.0.0/0" : "::/0");
        }
        return true;
    }

    private static boolean allow(ObjectNode entry) {
        entry.put("RuleAction", "allow");
        return true;
    }

    /** Whatever is missing is somewhere behind the default route, or behind the one to the other network. */
    private static boolean route(ObjectNode resources, ReachStep step, ReachAnswer answer) {
        boolean isOfSix = step.sentence().contains(":") || answer.toString().contains("2001:");
        if (isOfSix || !step.sentence().contains("has no route to")) {
            return false;
        }
        var route = add(resources, "MendRoute", "Route");
        route.putObject("RouteTableId").put("Ref", step.logicalId());
        var vpc = resources.at("/" + step.logicalId() + "/Properties/VpcId/Ref").asText();
        boolean isAcross = isAcross(answer);
        route.put("DestinationCidrBlock", isAcross ? "10.0.0.0/7" : "0.0.0.0/0");
        lead(route, isAcross, vpc);
        return true;
    }

    private static boolean target(ObjectNode route, ReachStep step, ReachAnswer answer, ObjectNode resources) {
        if (!route.has("DestinationCidrBlock")) {
            return false;
        }
        var vpc = resources
                .at("/" + route.at("/RouteTableId/Ref").asText() + "/Properties/VpcId/Ref")
                .asText();
        var before = route.deepCopy();
        List.of("GatewayId", "NatGatewayId", "VpcPeeringConnectionId").forEach(route::remove);
        lead(route, isAcross(answer), vpc);
        boolean isDetached = route.equals(before) && step.sentence().contains("is not attached to");
        return !isDetached || attach(resources, vpc);
    }

    private static boolean isAcross(ReachAnswer answer) {
        return !answer.from().equals(PacketWalker.INTERNET) && !answer.to().equals(PacketWalker.INTERNET);
    }

    private static void lead(ObjectNode route, boolean isAcross, String vpc) {
        route.putObject(isAcross ? "VpcPeeringConnectionId" : "GatewayId")
                .put("Ref", isAcross ? "P" : "G" + vpc.substring(1));
    }

    private static boolean attach(ObjectNode resources, String vpc) {
        var attachment = add(resources, "MendAttachment", "VPCGatewayAttachment");
        attachment.putObject("VpcId").put("Ref", vpc);
        attachment.putObject("InternetGatewayId").put("Ref", "G" + vpc.substring(1));
        return true;
    }

    private static boolean address(ObjectNode resources, JsonNode instance, ReachStep step) {
        if (!step.sentence().contains("has no public address")) {
            return false;
        }
        var subnet = instance.at("/Properties/SubnetId/Ref").asText();
        ((ObjectNode) resources.at("/" + subnet + "/Properties")).put("MapPublicIpOnLaunch", true);
        return true;
    }

    private static ObjectNode add(ObjectNode resources, String id, String type) {
        var resource = resources.putObject(id);
        resource.put("Type", "AWS::EC2::" + type);
        return resource.putObject("Properties");
    }

    private Reachability read(JsonNode template) throws IOException {
        return Reachability.of(CloudAssembly.read(Files.writeString(folder.resolve("t.json"), template.toString())));
    }
}
