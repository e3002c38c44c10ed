package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.groundwork.config.BlueprintReader;
import dev.groundwork.config.ClusterSpec;
import dev.groundwork.review.Effect.Impact;
import dev.groundwork.review.Effect.Recovery;
import dev.groundwork.review.Effect.Subject;
import dev.groundwork.review.FailureDomain.Kind;
import dev.groundwork.stack.Synthesized;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each failure does to the blueprints of config/, read from their templates. */
class FailureDomainsTest {

    /** What three nodes of the default's type hold, and two of them do not. */
    private static final PodRequests REQUESTS = new PodRequests(150, 5400, 18_000);

    private final List<FailureDomain> platform = domains("platform");
    private final List<FailureDomain> lean = domains("lean");
    private final List<FailureDomain> resilient = domains("resilient");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"us-west-2a", "us-west-2b", "us-west-2c"})
    void resilientKeepsItsWaysOutWhicheverZoneIsLost(String zone) {
        assertThat(zone(resilient, zone).on(Subject.EGRESS))
                .extracting(Effect::name, Effect::impact)
                .containsExactly(tuple("resilient-kubernetes", Impact.NONE), tuple("resilient-services", Impact.NONE));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"us-west-2a", "us-west-2b", "us-west-2c"})
    void resilientKeepsItsDatabaseWhicheverZoneIsLost(String zone) {
        assertThat(zone(resilient, zone).on(Subject.DATABASE)).singleElement().satisfies(database -> {
            assertThat(database.impact()).isEqualTo(Impact.DEGRADED);
            assertThat(database.recovery()).isEqualTo(Recovery.BY_ITSELF);
            assertThat(database.text()).isEqualTo("the standby in another zone takes over within minutes");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"us-west-2a", "us-west-2b", "us-west-2c"})
    void resilientKeepsMongodbsMajorityWhicheverZoneIsLost(String zone) {
        assertThat(zone(resilient, zone).on(Subject.MEMBERS)).singleElement().satisfies(members -> {
            assertThat(members.left()).isEqualTo(2);
            assertThat(members.of()).isEqualTo(3);
            assertThat(members.goesOn()).isTrue();
            assertThat(members.text())
                    .isEqualTo("2 of 3 members are left, a majority; each comes back by itself in its zone");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"us-west-2a", "us-west-2b", "us-west-2c"})
    void resilientKeepsKafkasMajorityAndItsWritersWhicheverZoneIsLost(String zone) {
        assertThat(zone(resilient, zone).on(Subject.BROKERS)).singleElement().satisfies(brokers -> {
            assertThat(brokers.goesOn()).isTrue();
            assertThat(brokers.text()).isEqualTo("2 of 3 brokers are left, a majority; topics can be written to");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"us-west-2a", "us-west-2b", "us-west-2c"})
    void resilientKeepsRoomForTheDeclaredPodsWhicheverZoneIsLost(String zone) {
        assertThat(zone(resilient, zone).on(Subject.PODS)).singleElement().satisfies(pods -> {
            assertThat(pods.impact()).isEqualTo(Impact.NONE);
            assertThat(pods.text()).isEqualTo("150 of 220 pods, 5400 of 7840 millicores, 18000 of 28324 MiB");
        });
        assertThat(zone(resilient, zone).on(Subject.CLUSTER_NODES))
                .singleElement()
                .extracting(Effect::left)
                .isEqualTo(2);
    }

    @Test
    void nothingOfResilientIsLostWithAnyZone() {
        assertThat(resilient.stream().filter(domain -> domain.kind() == Kind.ZONE))
                .hasSize(3)
                .allMatch(FailureDomain::isSurvived);
    }

    @Test
    void theDefaultLosesEveryWayOutWithTheOneZoneOfItsGateways() {
        assertThat(zone(platform, "us-west-2a").on(Subject.EGRESS)).hasSize(2).allSatisfy(egress -> {
            assertThat(egress.impact()).isEqualTo(Impact.LOST);
            assertThat(egress.recovery()).isEqualTo(Recovery.BY_A_PERSON);
        });
        assertThat(zone(platform, "us-west-2b").on(Subject.EGRESS))
                .extracting(Effect::impact)
                .containsOnly(Impact.NONE);
        assertThat(zone(platform, "us-west-2c").on(Subject.EGRESS))
                .extracting(Effect::impact)
                .containsOnly(Impact.NONE);
    }

    @Test
    void theDefaultKeepsDatabaseAndMajoritiesButNotRoomForPodsThatFillThreeNodes() {
        assertThat(zone(platform, "us-west-2b").effects().stream()
                        .filter(effect -> !effect.goesOn())
                        .map(Effect::subject))
                .containsExactly(Subject.PODS);
        assertThat(zone(platform, "us-west-2b").on(Subject.PODS))
                .extracting(Effect::text)
                .containsExactly("150 of 220 pods, 5400 of 3860 millicores, 18000 of 13806 MiB");
    }

    @Test
    void leanHasNoStandbySoThatAPersonBringsTheDatabaseBack() {
        assertThat(zone(lean, "us-west-2c").on(Subject.DATABASE))
                .singleElement()
                .satisfies(database -> {
                    assertThat(database.impact()).isEqualTo(Impact.LOST);
                    assertThat(database.recovery()).isEqualTo(Recovery.BY_A_PERSON);
                });
    }

    @Test
    void leanToleratesTheLossOfAnySingleMemberAndBroker() {
        assertThat(lean.stream()
                        .filter(domain -> domain.kind() == Kind.INSTANCE)
                        .flatMap(domain -> domain.effects().stream())
                        .filter(effect -> effect.subject() == Subject.MEMBERS || effect.subject() == Subject.BROKERS))
                .hasSize(4)
                .allMatch(Effect::goesOn)
                .allMatch(effect -> effect.recovery() == Recovery.BY_ITSELF);
    }

    @Test
    void aSingleGatewayIsAFailureDomainOfItsOwn() {
        assertThat(platform.stream().filter(domain -> domain.kind() == Kind.NAT_GATEWAY))
                .hasSize(2)
                .allSatisfy(gateway -> assertThat(gateway.effects())
                        .singleElement()
                        .extracting(Effect::impact)
                        .isEqualTo(Impact.LOST));
        assertThat(resilient.stream().filter(domain -> domain.kind() == Kind.NAT_GATEWAY))
                .hasSize(6)
                .allSatisfy(gateway -> assertThat(gateway.effects())
                        .singleElement()
                        .extracting(Effect::impact)
                        .isEqualTo(Impact.DEGRADED));
    }

    @Test
    void withoutDeclaredRequestsNobodyCanTellWhetherThePodsFindRoom() {
        assertThat(FailureDomains.all(evidence("lean"), Optional.empty()).stream()
                        .flatMap(domain -> domain.on(Subject.PODS).stream()))
                .isNotEmpty()
                .allMatch(effect -> effect.impact() == Impact.UNKNOWN);
    }

    @Test
    void fourServiceNodesOverThreeZonesLeaveTwoAtLeast() {
        assertThat(zone(resilient, "us-west-2a").on(Subject.NODES))
                .extracting(Effect::left, Effect::of, Effect::impact)
                .containsExactly(tuple(2, 4, Impact.DEGRADED));
    }

    private static FailureDomain zone(List<FailureDomain> domains, String name) {
        return domains.stream()
                .filter(domain -> domain.kind() == Kind.ZONE && domain.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** As the blueprint declares them, else as the others do. */
    private static List<FailureDomain> domains(String name) {
        var declared = BlueprintReader.read(Path.of("config", name + ".yaml"), List.of())
                .blueprint()
                .cluster()
                .flatMap(ClusterSpec::requests)
                .map(spec -> new PodRequests(spec.pods(), spec.cpuMillis(), spec.memoryMib()));
        return FailureDomains.all(evidence(name), Optional.of(declared.orElse(REQUESTS)));
    }

    private static Evidence evidence(String blueprint) {
        return Judged.of(
                Synthesized.read(Path.of("config", blueprint + ".yaml")).directory(), "us-west-2");
    }
}
