package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Paths and flows as findings. */
class ReachRulesTest {

    private static final Flow HTTPS = new Flow("ClientGroup", "ServerGroup", Traffic.tcp(443), "to serve");
    private static final Flow SSH = new Flow("ClientGroup", "ServerGroup", Traffic.tcp(22), "to look inside");
    private static final Flow NOBODY = new Flow("ClientGroup", "Nobody", Traffic.tcp(1), "to have one");

    @Test
    void withoutDeclaredFlowsNoPathIsAFinding() {
        assertThat(said(ReviewInput.on(Judged.TODAY), "group-cidr")).isEmpty();
    }

    @Test
    void aDeclaredPathIsNoFinding() {
        assertThat(said(declaring(HTTPS), "group-cidr")).isEmpty();
    }

    @Test
    void anUndeclaredPathIsAnErrorAtTheGroupThatAdmitsIt() {
        assertThat(said(declaring(), "group-cidr"))
                .containsExactly("ERROR REACH-1 group-cidr/ServerGroup: ClientGroup to ServerGroup: tcp 443");
        assertThat(review(declaring(), "group-cidr").verdict()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void aFlowThatDoesNotPassIsAnErrorWithTheReason() {
        assertThat(said(declaring(HTTPS, SSH), "group-cidr"))
                .singleElement()
                .asString()
                .startsWith("ERROR REACH-2 group-cidr/ServerGroup: ClientGroup to ServerGroup, tcp 22: ")
                .contains("no rule of security group ServerGroup");
    }

    @Test
    void aFlowThatPassesInPartSaysInWhich() {
        var more = new Flow("ClientGroup", "ServerGroup", Traffic.tcp(443, 444), "to serve twice");

        assertThat(said(declaring(more), "group-cidr"))
                .containsExactly("WARNING REACH-3 group-cidr/ServerGroup: ClientGroup to ServerGroup, tcp 443-444:"
                        + " tcp 443 only");
    }

    @Test
    void aFlowOfARoleThatIsNotThereIsAnErrorNowhere() {
        assertThat(said(declaring(HTTPS, NOBODY), "group-cidr"))
                .containsExactly("ERROR REACH-2 : ClientGroup to Nobody, tcp 1: nothing in the templates is Nobody");
    }

    @Test
    void anAclThatLetsInFromWhereNobodyCallsIsAWarningAtTheEntry() {
        assertThat(said(declaring(HTTPS), "acl-apart"))
                .containsExactly("WARNING REACH-4 acl-apart/InFromNobody: it lets tcp 22 in from SubnetC");
    }

    @Test
    void withoutDeclaredFlowsNoAclIsTooWide() {
        assertThat(said(ReviewInput.on(Judged.TODAY), "acl-apart")).isEmpty();
    }

    @Test
    void anAclThatLetsEverythingPassKeepsNothingApart() {
        assertThat(said(declaring(HTTPS), "acl-open")).isEmpty();
    }

    @Test
    void whatCannotBeToldKeepsTheVerdictOpen() {
        var review = review(declaring(HTTPS), "group-unresolved-cidr");

        assertThat(ofPaths(review)).isNotEmpty().allMatch(Finding::open);
        assertThat(said(declaring(), "group-unresolved-cidr"))
                .contains("ERROR REACH-1 group-unresolved-cidr/ServerGroup:"
                        + " ClientGroup to ServerGroup: tcp 443: whether it passes cannot be told");
        assertThat(review.verdict()).isNotEqualTo(Verdict.PASSES);
    }

    @Test
    void anAcknowledgedPathStaysInTheListWithItsReason() {
        var word = new Acknowledgement("REACH-1", "group-cidr/ServerGroup", "the office tests with it");
        var review = review(declaring().acknowledging(List.of(word)), "group-cidr");

        assertThat(ofPaths(review)).extracting(Finding::acknowledged).containsExactly(Optional.of(word.reason()));
    }

    private static ReviewInput declaring(Flow... flows) {
        return ReviewInput.on(Judged.TODAY).declaring(List.of(flows));
    }

    private static List<String> said(ReviewInput input, String template) {
        return ofPaths(review(input, template)).stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " "
                        + finding.place().name() + ": " + finding.detail())
                .toList();
    }

    private static List<Finding> ofPaths(Review review) {
        return review.findings().stream()
                .filter(finding -> finding.rule().startsWith("REACH-"))
                .toList();
    }

    private static Review review(ReviewInput input, String template) {
        var file = Path.of("src/test/resources/dev/groundwork/review/reach", template + ".yaml");
        return Review.of(CloudAssembly.read(file), input);
    }
}
