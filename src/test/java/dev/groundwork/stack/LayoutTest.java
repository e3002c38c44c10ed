package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.config.PortRange;
import dev.groundwork.config.Role;
import dev.groundwork.config.TierAccess;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void loadBalancersLiveInPublicSubnetsAndTheRestInPrivateOnes() {
        var layout = Planned.of().layout();

        assertThat(layout.home(Role.FRONT_END)).isEqualTo(new Home("kubernetes", "cluster", "public"));
        assertThat(layout.home(Role.CLUSTER)).isEqualTo(new Home("kubernetes", "cluster", "private"));
        assertThat(layout.home(Role.CONTROL_PLANE)).isEqualTo(new Home("kubernetes", "cluster", "private"));
        assertThat(layout.home(Role.DATABASE)).isEqualTo(new Home("services", "production", "private"));
    }

    @Test
    void everybodyLivesInTheOnlyTierThereIs() {
        var layout = Planned.read(Planned.ONE_NETWORK).layout();

        assertThat(layout.home(Role.SERVICES)).isEqualTo(new Home("inside", "only", "data"));
    }

    @Test
    void theWayOutIsThroughTheLastSegmentWithoutWorkloads() {
        assertThat(Planned.of().layout().site("services").egress().id()).isEqualTo("continuity-2.public");
        assertThat(Planned.of("networks.services.segments.continuity-2.reserved=true")
                        .layout()
                        .site("services")
                        .egress()
                        .id())
                .isEqualTo("continuity-1.public");
    }

    @Test
    void whereEverySegmentHasWorkloadsTheWayOutIsThroughTheFirst() {
        assertThat(Planned.of().layout().site("kubernetes").egress().id()).isEqualTo("cluster.public");
    }

    @Test
    void withoutGatewayPrivateSubnetsAreIsolated() {
        var site = Planned.of("networks.kubernetes.nat=none").layout().site("kubernetes");

        assertThat(site.groups()).extracting(SubnetGroup::access).containsOnly(TierAccess.PUBLIC, TierAccess.ISOLATED);
    }

    @Test
    void aPassageThatIsDeclaredAndImpliedIsOpenedOnce() {
        var layout = Planned.of("flows=[{from: document, to: document, ports: [27017]}]")
                .layout();

        assertThat(layout.flows())
                .filteredOn(flow -> flow.to() == Role.DOCUMENT)
                .extracting(Flow::ports)
                .containsExactly(new PortRange(27017, 27017));
    }
}
