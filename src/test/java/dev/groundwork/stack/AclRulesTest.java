package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.services.ec2.TrafficDirection;

class AclRulesTest {

    private static final String MANY_PORTS =
            "[1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39]";

    @Test
    void productionMeetsTheClusterAndTheInternetOnDeclaredPorts() {
        assertThat(segment(Planned.of(), "production"))
                .containsExactlyInAnyOrder(
                        "in 100 allow all 10.100.32.0/24",
                        "in 110 allow packet_too_big 0.0.0.0/0",
                        "in 200 allow tcp 1024-65535 10.100.0.0/20",
                        "in 201 allow tcp 1024-65535 10.100.16.0/21",
                        "in 300 deny all 10.100.32.0/22",
                        "in 301 deny all 10.100.0.0/19",
                        "in 400 allow tcp 1024-65535 0.0.0.0/0",
                        "out 100 allow all 10.100.32.0/24",
                        "out 110 allow packet_too_big 0.0.0.0/0",
                        "out 200 allow tcp 443 10.100.0.0/20",
                        "out 201 allow tcp 1024-65535 10.100.0.0/20",
                        "out 202 allow tcp 443 10.100.16.0/21",
                        "out 203 allow tcp 1024-65535 10.100.16.0/21",
                        "out 300 deny all 10.100.32.0/22",
                        "out 301 deny all 10.100.0.0/19",
                        "out 400 allow tcp 443 0.0.0.0/0");
    }

    @Test
    void withoutCallsToTheClusterProductionAcceptsNoMoreThanThePortsDeclared() {
        var planned = Planned.of("database=null", "flows=[{from: cluster, to: stream, ports: [9096, 9098]}]");

        assertThat(segment(planned, "production"))
                .contains(
                        "in 200 allow tcp 9096 10.100.0.0/20",
                        "in 201 allow tcp 9098 10.100.0.0/20",
                        "out 200 allow tcp 1024-65535 10.100.0.0/20")
                .noneMatch(rule -> rule.startsWith("in 2") && rule.contains("1024-65535"));
    }

    @Test
    void anEmptySegmentMeetsTheInternetAlone() {
        assertThat(segment(Planned.of(), "testing"))
                .containsExactlyInAnyOrder(
                        "in 100 allow all 10.100.33.0/24",
                        "in 110 allow packet_too_big 0.0.0.0/0",
                        "in 300 deny all 10.100.32.0/22",
                        "in 301 deny all 10.100.0.0/19",
                        "in 400 allow tcp 1024-65535 0.0.0.0/0",
                        "out 100 allow all 10.100.33.0/24",
                        "out 110 allow packet_too_big 0.0.0.0/0",
                        "out 300 deny all 10.100.32.0/22",
                        "out 301 deny all 10.100.0.0/19",
                        "out 400 allow tcp 443 0.0.0.0/0");
    }

    @Test
    void egressSubnetsTakeCallsFromEverySegmentAndGiveAnswersBack() {
        assertThat(egress(Planned.of()))
                .contains("in 250 allow tcp 443 10.100.32.0/22", "out 250 allow tcp 1024-65535 10.100.32.0/22")
                .contains("in 400 allow tcp 1024-65535 0.0.0.0/0", "out 400 allow tcp 443 0.0.0.0/0");
    }

    @Test
    void segmentsReachEndpointsInTheEgressSubnets() {
        var planned = Planned.of("networks.services.endpoints=[ssm]");

        assertThat(segment(planned, "testing"))
                .contains(
                        "out 250 allow tcp 443 10.100.35.160/27",
                        "out 251 allow tcp 443 10.100.35.192/26",
                        "in 250 allow tcp 1024-65535 10.100.35.160/27",
                        "in 251 allow tcp 1024-65535 10.100.35.192/26");
    }

    @Test
    void rolesOfDifferentSegmentsMeetAsFlowsSay() {
        var planned = Planned.of("services.segment=testing", "flows=[{from: services, to: database, ports: [5432]}]");

        assertThat(segment(planned, "production"))
                .contains("in 200 allow tcp 5432 10.100.33.0/25", "in 201 allow tcp 5432 10.100.33.128/27");
        assertThat(segment(planned, "testing"))
                .contains("out 200 allow tcp 5432 10.100.32.0/25", "in 200 allow tcp 1024-65535 10.100.32.0/25");
    }

    @Test
    void egressSubnetsOfASegmentWithWorkloadsAlsoServeItsFlows() {
        var planned = Planned.of(
                "networks.services.segments={production: {}, testing: {}}",
                "services.segment=testing",
                "flows=[{from: services, to: database, ports: [5432]}, {from: services, to: internet, ports: [443]}]");

        assertThat(egress(planned))
                .contains("in 100 allow all 10.100.32.0/23", "in 200 allow tcp 5432 10.100.34.0/24")
                .contains("in 250 allow tcp 443 10.100.32.0/22", "in 300 deny all 10.100.32.0/22");
    }

    @Test
    void withNothingToShareEgressSubnetsTakeNoCalls() {
        var planned = Planned.of("networks.other={cidr: 10.200.0.0/22, nat: none, segments: {one: {}, two: {}}}");

        assertThat(rules(AclRules.ofEgress(planned.layout(), planned.layout().site("other"))))
                .noneMatch(rule -> rule.contains(" 250 "));
    }

    @Test
    void loadBalancersAreCalledInTheirSegmentAlone() {
        var planned = Planned.of(
                "networks.kubernetes.segments.spare={}", "flows=[{from: internet, to: front-end, ports: [443]}]");

        assertThat(rules(AclRules.ofSegment(planned.layout(), planned.layout().site("kubernetes"), "cluster")))
                .contains("in 400 allow tcp 443 0.0.0.0/0", "out 400 allow tcp 1024-65535 0.0.0.0/0");
        assertThat(rules(AclRules.ofSegment(planned.layout(), planned.layout().site("kubernetes"), "spare")))
                .noneMatch(rule -> rule.contains("tcp"));
    }

    @Test
    void oneRangeNeedsOneRulePerBlock() {
        assertThat(segment(Planned.of("flows=[{from: cluster, to: stream, ports: [1-39]}]"), "production"))
                .filteredOn(rule -> rule.startsWith("in 2"))
                .containsExactly("in 200 allow tcp 1-39 10.100.0.0/20", "in 201 allow tcp 1-39 10.100.16.0/21");
    }

    @Test
    void everyAclOfTheDefaultHasRoomForMore() {
        var planned = Planned.of();
        for (var segment : List.of("production", "testing", "continuity-1", "continuity-2")) {
            var rules = AclRules.ofSegment(planned.layout(), planned.layout().site("services"), segment);
            for (var direction : TrafficDirection.values()) {
                assertThat(rules)
                        .filteredOn(rule -> rule.direction() == direction)
                        .hasSizeBetween(5, 9);
            }
        }
    }

    @Test
    void aRoleInEverySegmentOfFourZonesFits() {
        var planned = Planned.of(
                "zones=[us-west-2a, us-west-2b, us-west-2c, us-west-2d]",
                "cluster.nodes=4",
                "services.segment=testing",
                "stream.segment=continuity-1",
                "document.segment=continuity-2");
        var site = planned.layout().site("services");

        assertThat(AclRules.ofSegment(planned.layout(), site, "testing"))
                .filteredOn(rule -> rule.direction() == TrafficDirection.EGRESS)
                .hasSizeBetween(10, 20);
        assertThat(AclRules.ofSegment(planned.layout(), site, "continuity-1")).hasSizeBetween(10, 40);
        assertThat(AclRules.ofEgress(planned.layout(), site)).hasSizeBetween(10, 40);
    }

    @Test
    void callersThatWouldTakeTooManyRulesAreNamedByTheirSegment() {
        var planned = Planned.of("services.segment=continuity-1");

        assertThat(segment(planned, "production"))
                .filteredOn(rule -> rule.endsWith(" 10.100.34.0/24"))
                .containsExactly(
                        "in 210 allow tcp 5432 10.100.34.0/24",
                        "in 211 allow tcp 9096 10.100.34.0/24",
                        "in 212 allow tcp 9098 10.100.34.0/24",
                        "in 213 allow tcp 27017 10.100.34.0/24",
                        "out 202 allow tcp 1024-65535 10.100.34.0/24");
        assertThat(segment(planned, "production")).contains("in 200 allow tcp 5432 10.100.0.0/20");
        assertThat(segment(planned, "continuity-1")).contains("out 200 allow tcp 5432 10.100.32.0/25");
    }

    @Test
    void threeStoresMayMoveTogether() {
        var planned = Planned.of(
                "stream.segment=continuity-1", "database.segment=continuity-1", "document.segment=continuity-1");

        assertThat(segment(planned, "continuity-1"))
                .contains("in 213 allow tcp 27017 10.100.32.0/24")
                .filteredOn(rule -> rule.startsWith("in "))
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void aSegmentOfAnotherNetworkIsNamedAsAWholeLastOfAll() {
        var planned = Planned.of("flows=[{from: cluster, to: stream, ports: [1, 3, 5, 7, 9, 11, 13, 15, 17]}]");

        assertThat(segment(planned, "production"))
                .filteredOn(rule -> rule.startsWith("in 2"))
                .hasSize(9)
                .allMatch(rule -> rule.endsWith(" 10.100.0.0/19"));
    }

    @Test
    void flowsThatNeedMoreRulesThanAwsGrantsAreRefused() {
        var planned = Planned.of("flows=[{from: cluster, to: stream, ports: " + MANY_PORTS + "}]");

        var refused = new ArrayList<String>();
        AclRoom.check(planned.blueprint(), (path, what) -> refused.add(path + ": " + what));

        assertThat(refused)
                .contains(
                        "networks.services.segments.production: expected flows that a network ACL can hold in 20"
                                + " rules per direction, got 25 (ports written as one range, or roles in one segment, need fewer)");
    }

    private static List<String> segment(Planned planned, String segment) {
        return rules(AclRules.ofSegment(planned.layout(), planned.layout().site("services"), segment));
    }

    private static List<String> egress(Planned planned) {
        return rules(AclRules.ofEgress(planned.layout(), planned.layout().site("services")));
    }

    private static List<String> rules(List<AclRule> rules) {
        return rules.stream().map(AclRulesTest::inWords).toList();
    }

    private static String inWords(AclRule rule) {
        var ports = rule.protocol() == Protocol.TCP ? " " + rule.ports() : "";
        var words = (rule.direction() == TrafficDirection.INGRESS ? "in " : "out ") + rule.number() + " "
                + rule.action() + " " + rule.protocol() + ports + " " + rule.peer();
        return words.toLowerCase(Locale.ROOT);
    }
}
