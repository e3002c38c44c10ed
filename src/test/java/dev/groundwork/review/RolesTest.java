package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.assembly.CloudAssembly;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is taken for one: by name, kind, members, subnets, and what is taken to be true of it. */
class RolesTest {

    @Test
    void whoWearsTheSameGroupsIsOneRoleAndSubnetsAreTiers() {
        assertThat(roles("group-two-groups"))
                .containsExactly(
                        "INTERNET internet [] []",
                        "WORKLOAD ClientGroup [Client] [SubnetA]",
                        "WORKLOAD FirstGroup+SecondGroup [Server] [SubnetA]",
                        "TIER Vpc/isolated [] [SubnetA] only routes and ACLs are looked at");
    }

    @Test
    void eachInterfaceOfAMachineIsOfTheRoleWhoseGroupsItWears() {
        assertThat(roles("interfaces-of-instance"))
                .contains("WORKLOAD FirstGroup [Server] [SubnetB]", "WORKLOAD SecondGroup [Server] [SubnetC]");
    }

    @Test
    void whoeverWearsGroupsOfAwsAloneIsCalledByWhatItIs() {
        assertThat(roles("workload-eks-nodes"))
                .containsExactly(
                        "INTERNET internet [] []",
                        "WORKLOAD ClientGroup [Client] [SubnetA]",
                        "WORKLOAD control plane with EKS's own group of Eks [Eks] [SubnetA, SubnetB]"
                                + " wears EKS's own group of Eks, which AWS makes",
                        "WORKLOAD node with EKS's own group of Eks [Nodes] [SubnetA]"
                                + " wears EKS's own group of Eks, which AWS makes",
                        "TIER Vpc/isolated [] [SubnetA, SubnetB] only routes and ACLs are looked at");
    }

    @Test
    void aFunctionThatNamesNoSubnetsIsNoRole() {
        assertThat(roles("workload-outside-of-networks"))
                .containsExactly(
                        "INTERNET internet [] []",
                        "WORKLOAD ClientGroup [Client] [SubnetA]",
                        "WORKLOAD ServerGroup [Server] [SubnetB]",
                        "TIER Vpc/isolated [] [SubnetA, SubnetB] only routes and ACLs are looked at");
    }

    @Test
    void anInterfaceEndpointIsNoWorkload() {
        assertThat(roles("endpoint-interface"))
                .contains("ENDPOINT EndpointGroup [Endpoint] [SubnetB]", "WORKLOAD ClientGroup [Client] [SubnetA]");
    }

    @Test
    void aGatewayEndpointIsTheServiceBehindIt() {
        assertThat(roles("endpoint-gateway"))
                .contains("SERVICE service s3 [Endpoint] []"
                        + " stands for the service's addresses, which AWS keeps in a prefix list");
    }

    @Test
    void aGroupThatNothingWearsIsARoleWithoutMembers() {
        assertThat(roles("workload-unworn-group"))
                .contains(
                        "WORKLOAD WebGroup [Web] [Public]",
                        "WORKLOAD Waiting [] [Public] nothing in the templates wears it:"
                                + " taken to be in any subnet of Vpc, with a public address");
    }

    @Test
    void tiersAreCalledByWhatTheirRoutesMakeOfThem() {
        assertThat(roles("nat-out"))
                .contains(
                        "TIER Vpc/public [] [Public] only routes and ACLs are looked at",
                        "TIER Vpc/private [] [Private] only routes and ACLs are looked at");
    }

    @Test
    void tiersAreCalledByTheirTagsWhereTheyHaveThem() {
        assertThat(roles("subnets-with-tags"))
                .containsExactly(
                        "INTERNET internet [] []",
                        "TIER main/cluster/private [] [SubnetA, SubnetB] only routes and ACLs are looked at",
                        "TIER Vpc/cluster/public [] [SubnetC] only routes and ACLs are looked at",
                        "TIER Vpc/isolated [] [SubnetD] only routes and ACLs are looked at");
    }

    @Test
    void whatAwsAloneLetsPassIsSaidToBe() {
        var reachability = reachability("workload-eks-nodes");

        assertThat(reachability.openings().stream().map(Opening::toString))
                .contains(
                        "internet to control plane with EKS's own group of Eks, tcp 443",
                        "node with EKS's own group of Eks to control plane with EKS's own group of Eks,"
                                + " all traffic (opened by AWS)");
        assertThat(reachability.ask("Nodes", "Eks", Traffic.tcp(443)).isOpenedByAws())
                .isTrue();
        assertThat(reachability.ask("internet", "Eks", Traffic.tcp(443)).isOpenedByAws())
                .isFalse();
        assertThat(reachability.ask("Client", "Nodes", Traffic.tcp(443)).isOpenedByAws())
                .isFalse();
    }

    @Test
    void tiersAreAskedAmongThemselvesAndWithTheInternetOnly() {
        assertThat(reachability("group-two-groups")
                        .answers(List.of("internet", "ClientGroup", "FirstGroup+SecondGroup", "Vpc/isolated")))
                .extracting(answer -> answer.from() + " to " + answer.to() + ": " + answer.verdict())
                .containsExactly(
                        "internet to ClientGroup: NO",
                        "internet to FirstGroup+SecondGroup: NO",
                        "internet to Vpc/isolated: NO",
                        "ClientGroup to internet: NO",
                        "ClientGroup to ClientGroup: NO",
                        "ClientGroup to FirstGroup+SecondGroup: YES",
                        "FirstGroup+SecondGroup to internet: NO",
                        "FirstGroup+SecondGroup to ClientGroup: NO",
                        "FirstGroup+SecondGroup to FirstGroup+SecondGroup: NO",
                        "Vpc/isolated to internet: NO",
                        "Vpc/isolated to Vpc/isolated: YES");
    }

    @Test
    void whoIsNoRoleIsAnsweredWithThoseThereAre() {
        var reachability = reachability("group-two-groups");

        assertThatThrownBy(() -> reachability.ask("internet", "Nobody", Traffic.tcp(443)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("role: expected one of [internet, ClientGroup, FirstGroup+SecondGroup, Vpc/isolated],"
                        + " got 'Nobody'");
        assertThat(reachability.role("Nobody")).isEmpty();
    }

    private static List<String> roles(String template) {
        return reachability(template).roles().stream()
                .map(role -> role.kind() + " " + role.name() + " " + role.members() + " " + role.subnets() + " "
                        + role.said())
                .map(said -> said.replace(template + "/", "").strip())
                .toList();
    }

    private static Reachability reachability(String template) {
        return Reachability.of(
                CloudAssembly.read(Path.of("src/test/resources/dev/groundwork/review/reach", template + ".yaml")));
    }
}
