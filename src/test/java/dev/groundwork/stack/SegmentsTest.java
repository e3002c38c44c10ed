package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.stack.Ground.Subnet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the network ACLs of the services network let pass, by an evaluator that knows only the template. */
class SegmentsTest {

    private static final List<Integer> PORTS =
            List.of(22, 80, 443, 1023, 1024, 5432, 8080, 9096, 9098, 27017, 40000, 65535);
    private static final List<Integer> PROTOCOLS = List.of(1, 6, 17, 47);

    private final Ground ground = Ground.of(Synthesized.of());
    private final Packets packets = new Packets(ground);
    private final Subnet production =
            ground.subnets("services", "production", "private").get(0);
    private final Subnet testing =
            ground.subnets("services", "testing", "private").get(0);
    private final Subnet cluster =
            ground.subnets("kubernetes", "cluster", "private").get(2);
    private final Subnet egress =
            ground.subnets("services", "continuity-2", "public").get(0);

    @Test
    void nothingPassesFromOneSegmentToAnother() {
        var passing = new ArrayList<String>();
        int tried = 0;
        for (var from : services()) {
            for (var to : services()) {
                if (!from.segment().equals(to.segment())) {
                    tried += attempts(from, to, passing);
                }
            }
        }

        assertThat(passing).isEmpty();
        assertThat(tried).isEqualTo(24 * 18 * PORTS.size() * PROTOCOLS.size());
    }

    @Test
    void aSegmentIsOpenToItself() {
        var elsewhere = ground.subnets("services", "production", "public").get(2);

        assertThat(packets.converse(production, elsewhere, 5432, 40000)).isTrue();
    }

    @Test
    void everySegmentReachesTheInternetThroughTheGatewayAndIsAnswered() {
        for (var caller : services()) {
            assertThat(packets.callsThrough(caller, egress, 443, 1024))
                    .as(caller.name())
                    .isTrue();
            assertThat(packets.callsThrough(caller, egress, 443, 65535))
                    .as(caller.name())
                    .isTrue();
        }
    }

    @Test
    void whatNoFlowDeclaresDoesNotReachTheInternet() {
        assertThat(packets.callsThrough(production, egress, 80, 40000)).isFalse();
        assertThat(packets.callsThrough(production, egress, 22, 40000)).isFalse();
    }

    @Test
    void theInternetCallsNobodyHere() {
        for (var callee : services()) {
            assertThat(packets.receives(callee, 443, 40000)).as(callee.name()).isFalse();
        }
    }

    @Test
    void theClusterCallsProductionAndIsAnswered() {
        for (int port : List.of(9096, 9098, 5432, 27017)) {
            assertThat(packets.converse(cluster, production, port, 1024))
                    .as("port " + port)
                    .isTrue();
        }
        assertThat(packets.converse(cluster, production, 443, 40000)).isFalse();
    }

    @Test
    void productionCallsTheClustersApiAndIsAnswered() {
        assertThat(packets.converse(production, cluster, 443, 65535)).isTrue();
        assertThat(packets.converse(production, cluster, 22, 40000)).isFalse();
    }

    @Test
    void theClusterAndTestingDoNotMeet() {
        var passing = new ArrayList<String>();
        attempts(cluster, testing, passing);
        attempts(testing, cluster, passing);

        assertThat(passing).isEmpty();
    }

    @Test
    void theClustersLoadBalancersAndProductionDoNotMeet() {
        var loadBalancers = ground.subnets("kubernetes", "cluster", "public").get(0);
        var passing = new ArrayList<String>();
        attempts(loadBalancers, production, passing);
        attempts(production, loadBalancers, passing);

        assertThat(passing).isEmpty();
    }

    @Test
    void theMessageThatAPacketIsTooBigPassesEverywhere() {
        assertThat(packets.pass(egress, production, 1, 4)).isTrue();
        assertThat(packets.pass(production, cluster, 1, 4)).isTrue();
    }

    @Test
    void everySubnetOfTheServicesNetworkHasTheAclOfItsSegment() {
        assertThat(services())
                .allSatisfy(subnet -> assertThat(ground.acls(subnet)).hasSize(1));
        assertThat(services().stream()
                        .flatMap(subnet -> ground.acls(subnet).stream())
                        .distinct())
                .hasSize(5);
        assertThat(ground.subnets("services", "continuity-2", "public"))
                .allSatisfy(subnet -> assertThat(ground.acls(subnet)).isEqualTo(ground.acls(egress)));
        assertThat(ground.acls(
                        ground.subnets("services", "continuity-2", "private").get(0)))
                .isNotEqualTo(ground.acls(egress));
    }

    @Test
    void aNetworkOfOneSegmentKeepsTheAclThatAwsGivesIt() {
        assertThat(ground.acls(cluster)).isEmpty();
    }

    /** Tries every protocol and port, and returns how many packets that were; an ICMP message's code is its port. */
    private int attempts(Subnet from, Subnet to, List<String> passing) {
        for (int protocol : PROTOCOLS) {
            for (int port : PORTS) {
                if (packets.pass(from, to, protocol, port)) {
                    passing.add(from.name() + " to " + to.name() + ", protocol " + protocol + ", port " + port);
                }
            }
        }
        return PROTOCOLS.size() * PORTS.size();
    }

    private List<Subnet> services() {
        return ground.subnets().stream()
                .filter(subnet -> subnet.network().equals("services"))
                .toList();
    }
}
