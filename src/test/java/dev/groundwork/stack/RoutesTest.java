package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.stack.Ground.Route;
import dev.groundwork.stack.Ground.Subnet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final String ANYWHERE = "0.0.0.0/0";
    private static final String PEERING = "VpcPeeringConnectionId";

    private final Ground ground = Ground.of(Synthesized.of());

    @Test
    void publicSubnetsLeadToTheirInternetGateway() {
        assertThat(inTier("public"))
                .hasSize(15)
                .allSatisfy(subnet -> assertThat(defaultRoute(ground, subnet))
                        .extracting(Route::kind)
                        .isEqualTo("GatewayId"));
        assertThat(ground.resources("AWS::EC2::InternetGateway")).hasSize(2);
    }

    @Test
    void privateSubnetsNeverLeadToAnInternetGateway() {
        assertThat(inTier("private"))
                .hasSize(15)
                .allSatisfy(subnet -> assertThat(ground.routes(subnet))
                        .extracting(Route::kind)
                        .doesNotContain("GatewayId"));
    }

    @Test
    void privateSubnetsLeadToTheOneGatewayOfTheirNetwork() {
        assertThat(gateways("kubernetes")).containsExactly("kubernetes/cluster/public/us-west-2a");
        assertThat(gateways("services")).containsExactly("services/continuity-2/public/us-west-2a");
    }

    @Test
    void theClusterReachesProductionAndIsReachedOverThePeering() {
        var cluster = List.of("10.100.0.0/21", "10.100.8.0/21", "10.100.16.0/21");
        var production = List.of("10.100.32.0/26", "10.100.32.64/26", "10.100.32.128/27");

        assertThat(ground.subnets("kubernetes", "cluster", "private"))
                .hasSize(3)
                .allSatisfy(subnet -> assertThat(overPeering(subnet)).containsExactlyElementsOf(production));
        assertThat(ground.subnets("services", "production", "private"))
                .hasSize(3)
                .allSatisfy(subnet -> assertThat(overPeering(subnet)).containsExactlyElementsOf(cluster));
    }

    @Test
    void noOtherSubnetHasARouteOverThePeering() {
        var others = ground.subnets().stream()
                .filter(subnet -> !subnet.tier().equals("private"))
                .filter(subnet -> !overPeering(subnet).isEmpty());

        assertThat(others).isEmpty();
        assertThat(ground.resources("AWS::EC2::Route").values().stream().filter(route -> route.has(PEERING)))
                .hasSize(18);
    }

    @Test
    void withoutAFlowBetweenNetworksThereIsNoPeering() {
        var apart = Ground.of(Synthesized.of("flows=[{from: services, to: database, ports: [5432]}]"));

        assertThat(apart.resources("AWS::EC2::VPCPeeringConnection")).isEmpty();
        assertThat(apart.resources("AWS::EC2::Route").values().stream().filter(route -> route.has(PEERING)))
                .isEmpty();
    }

    static Route defaultRoute(Ground ground, Subnet subnet) {
        return ground.routes(subnet).stream()
                .filter(route -> route.destination().equals(ANYWHERE))
                .findFirst()
                .orElse(new Route(ANYWHERE, "none", ""));
    }

    /** The subnet in which the NAT gateway stands that a route leads to. */
    static String standsIn(Ground ground, Route route) {
        var gateway = ground.resource("AWS::EC2::NatGateway", route.gateway());
        return ground.subnet(Ground.reference(gateway.get("SubnetId"))).name();
    }

    private Stream<String> gateways(String network) {
        return inTier("private").stream()
                .filter(subnet -> subnet.network().equals(network))
                .map(subnet -> standsIn(ground, defaultRoute(ground, subnet)))
                .distinct();
    }

    private List<Subnet> inTier(String tier) {
        return ground.subnets().stream()
                .filter(subnet -> subnet.tier().equals(tier))
                .toList();
    }

    private List<String> overPeering(Subnet subnet) {
        return ground.routes(subnet).stream()
                .filter(route -> route.kind().equals(PEERING))
                .map(Route::destination)
                .toList();
    }
}
