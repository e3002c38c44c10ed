package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.review.SubnetRoom.Limit;
import dev.groundwork.stack.Synthesized;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static final long PRIVATE_ADDRESSES_OF_THE_19 = 3 * 2043;

    @Test
    void withoutPrefixesAnInterfacesAddressesAreTheLimit() {
        var node = NodeRoom.of(limits("m7g.large"), false);

        assertThat(node.pods()).isEqualTo(29);
        assertThat(node.interfaces()).isEqualTo(3);
        assertThat(node.addresses()).isEqualTo(30);
        assertThat(node.first()).isEqualTo(Limit.INTERFACES);
    }

    @Test
    void withPrefixesTheRecommendedCeilingIsTheLimit() {
        var node = NodeRoom.of(limits("m7g.large"), true);

        assertThat(node.pods()).isEqualTo(110);
        assertThat(node.interfaces()).isEqualTo(1);
        assertThat(node.addresses()).isEqualTo(113); // the interface's own, and seven prefixes of sixteen for 108 pods
        assertThat(node.first()).isEqualTo(Limit.RECOMMENDATION);
    }

    @Test
    void aTypeThatTakesNoPrefixesIsCountedWithout() {
        assertThat(NodeRoom.of(limits("m4.large"), true)).isEqualTo(NodeRoom.of(limits("m4.large"), false));
    }

    @Test
    void theDefaultClustersSubnetsHoldSixteenFullNodesEachBesideAnUpgrade() {
        var evidence = Judged.of(Synthesized.of().directory(), "us-west-2");

        var rooms = ClusterRoom.all(evidence);

        assertThat(rooms).hasSize(3).allSatisfy(room -> {
            assertThat(room.cannotTell()).isEmpty();
            assertThat(room.usesPrefixes()).isTrue();
            assertThat(room.inUse()).singleElement().satisfies(subnet -> {
                assertThat(subnet.usable()).isEqualTo(2043);
                assertThat(subnet.taken()).isEqualTo(6);
                assertThat(subnet.surge()).isEqualTo(2);
                assertThat(subnet.nodes()).isEqualTo(16); // 2037 / 113 = 18, two of them for the upgrade
                assertThat(subnet.pods()).isEqualTo(1760);
                assertThat(subnet.first()).isEqualTo(Limit.RECOMMENDATION);
            });
            assertThat(room.withoutPrefixes()).singleElement().satisfies(subnet -> {
                assertThat(subnet.nodes()).isEqualTo(65); // 2037 / 30 = 67
                assertThat(subnet.pods()).isEqualTo(1885);
            });
        });
    }

    @Test
    void tenThousandDatabasesWithAVolumeEachDoNotFitOnTheFourteenNodesThatTheNetworkAloneAsksFor() {
        var fleet = Fleet.of(limits("m5d.16xlarge"), false, 10_000, 1, PRIVATE_ADDRESSES_OF_THE_19);

        assertThat(fleet.nodesByNetwork()).isEqualTo(14); // 15 interfaces x 49 addresses + 2 = 737 pods on each
        assertThat(fleet.podsPerNode()).isEqualTo(22); // 23 attachments, one of them the node's own disk
        assertThat(fleet.first()).isEqualTo(Limit.VOLUMES);
        assertThat(fleet.nodes()).isEqualTo(455);
    }

    @Test
    void norDoTheyFitIntoThePrivateAddressesOfThe19() {
        var fleet = Fleet.of(limits("m5d.16xlarge"), false, 10_000, 1, PRIVATE_ADDRESSES_OF_THE_19);
        var withPrefixes = Fleet.of(limits("m5d.16xlarge"), true, 10_000, 1, PRIVATE_ADDRESSES_OF_THE_19);

        assertThat(fleet.addresses()).isEqualTo(10_455); // one for each pod, one for each node
        assertThat(withPrefixes.addresses())
                .isEqualTo(15_015); // 455 nodes with one address and two prefixes of sixteen
        assertThat(fleet.available()).isEqualTo(6129);
        assertThat(fleet.fits()).isFalse();
        assertThat(withPrefixes.fits()).isFalse();
    }

    @Test
    void withoutVolumesFourteenNodesWouldDo() {
        var fleet = Fleet.of(limits("m5d.16xlarge"), false, 10_000, 0, 16_384);

        assertThat(fleet.nodes()).isEqualTo(14);
        assertThat(fleet.first()).isEqualTo(Limit.INTERFACES);
        assertThat(fleet.fits()).isTrue();
    }

    @Test
    void interfacesBeyondTheFirstTakeAttachmentsFromVolumes() {
        var limits = new InstanceLimits(
                "small", 2, 8192, List.of("arm64"), new InstanceLimits.Network(3, 5, false), 10, true);

        var fleet = Fleet.of(limits, false, 100, 1, 1000);

        assertThat(fleet.podsPerNode())
                .isEqualTo(8); // the root disk, a second interface for pods 5 to 8, eight volumes
    }

    private static InstanceLimits limits(String type) {
        return Judged.INSTANCES.of(type).orElseThrow();
    }
}
