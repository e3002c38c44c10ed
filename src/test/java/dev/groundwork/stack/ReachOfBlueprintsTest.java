package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.review.Flow;
import dev.groundwork.review.FlowReview;
import dev.groundwork.review.Opening;
import dev.groundwork.review.ReachVerdict;
import dev.groundwork.review.Reachability;
import dev.groundwork.review.Traffic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our own blueprints become lets pass exactly what they declare. */
class ReachOfBlueprintsTest {

    @ParameterizedTest
    @ValueSource(strings = {"config/platform.yaml", "config/lean.yaml", "config/resilient.yaml"})
    void everyFlowPassesAndNothingElseDoes(String file) {
        var review = review(Path.of(file));

        assertThat(review.undeclared()).isEmpty();
        assertThat(review.blocked()).isEmpty();
        assertThat(review.untold()).isEmpty();
        assertThat(review.partial()).isEmpty();
        assertThat(review.isSound()).isTrue();
    }

    @Test
    void calledEndpointsAreDeclaredToo() {
        var review = review(Planned.DEFAULT, "networks.services.endpoints=[secretsmanager]");

        assertThat(review.undeclared()).isEmpty();
        assertThat(review.openings().stream().map(Opening::toString))
                .contains("services to services-endpoints, tcp 443");
    }

    @Test
    void whatEksOpensBySecurityGroupsOfItsOwnIsListedApart() {
        assertThat(review(Planned.DEFAULT).openedByAws().stream().map(Opening::toString))
                .containsExactly(
                        "control-plane to control-plane, all traffic (opened by AWS)",
                        "control-plane to front-end, tcp 443 (opened by AWS)",
                        "control-plane to internet, icmp (opened by AWS)",
                        "control-plane to internet, tcp 0-65535 (opened by AWS)",
                        "control-plane to internet, udp 0-65535 (opened by AWS)",
                        "control-plane to service s3, all traffic (opened by AWS)");
    }

    @Test
    void aFlowThatIsNotDeclaredIsAnUndeclaredPath() {
        var reachability = reachability(Synthesized.of());
        var withoutDatabase = flows(Planned.of()).stream()
                .filter(flow -> !(flow.from().equals("services") && flow.to().equals("database")))
                .toList();

        assertThat(reachability.against(withoutDatabase).undeclared().stream().map(Opening::toString))
                .containsExactly("services to database, tcp 5432");
    }

    @Test
    void aFlowThatNothingOpensIsBlocked() {
        var wanted = new Flow("front-end", "database", Traffic.tcp(5432), "to see it refused");
        var blocked = reachability(Synthesized.of()).against(List.of(wanted)).blocked();

        assertThat(blocked).hasSize(1);
        assertThat(blocked.get(0).because()).contains("no rule of security group front-end lets tcp 5432");
    }

    @Test
    void segmentsAreKeptApartByTheirAcls() {
        var answer = reachability(Synthesized.of())
                .ask("services/testing/private", "services/production/private", Traffic.tcp(5432));

        assertThat(answer.verdict()).isEqualTo(ReachVerdict.NO);
        assertThat(answer.because())
                .contains("network ACL servicesAclstesting")
                .contains("entry 300 denies all traffic");
    }

    private static FlowReview review(Path file, String... settings) {
        return reachability(Synthesized.read(file, settings)).against(flows(Planned.read(file, settings)));
    }

    private static Reachability reachability(Synthesized platform) {
        return Reachability.of(CloudAssembly.read(platform.directory()));
    }

    private static List<Flow> flows(Planned planned) {
        return DeclaredFlow.of(planned.blueprint(), planned.plan()).stream()
                .map(flow -> new Flow(
                        flow.from(),
                        flow.to(),
                        flow.protocol().equals("all") ? Traffic.all() : Traffic.tcp(flow.firstPort(), flow.lastPort()),
                        flow.why()))
                .toList();
    }
}
