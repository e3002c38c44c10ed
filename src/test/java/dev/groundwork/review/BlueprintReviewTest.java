package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.config.BlueprintReader;
import dev.groundwork.stack.Synthesized;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The blueprints of config/ as they are synthesized, with the acknowledgements that they carry. */
class BlueprintReviewTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"platform", "resilient", "lean"})
    void aBlueprintHasNoFindingThatNobodyAcknowledged(String name) {
        var review = review(name);

        assertThat(review.unacknowledged()).isEmpty();
        assertThat(review.verdict()).isEqualTo(Verdict.PASSES);
    }

    @Test
    void whatIsAcknowledgedIsStillSaid() {
        assertThat(review("platform").acknowledged())
                .extracting(Finding::rule, finding -> finding.place().name())
                .containsExactly(tuple("READ-1", "Database"));
        assertThat(review("lean").acknowledged())
                .extracting(Finding::rule, finding -> finding.place().name())
                .containsExactly(tuple("DATA-5", "Database/Instance"), tuple("READ-1", "Database"));
    }

    @Test
    void theCertificateIsComputedAgainFromTheTemplates() {
        var addresses = review("platform").addresses();

        assertThat(addresses)
                .extracting(network -> network.known().orElseThrow().block().toString())
                .containsExactly("10.100.0.0/19", "10.100.32.0/22");
        assertThat(addresses).allSatisfy(network -> {
            var known = network.known().orElseThrow();
            assertThat(known.coverage().isExact()).isTrue();
            assertThat(known.unallocated()).isZero();
        });
        assertThat(addresses)
                .extracting(network -> network.known().orElseThrow().subnets().size())
                .containsExactly(6, 24);
        assertThat(addresses)
                .extracting(network -> network.known().orElseThrow().reserved())
                .containsExactly(30L, 120L);
        assertThat(addresses)
                .extracting(network -> network.known().orElseThrow().usable())
                .containsExactly(8162L, 904L);
    }

    @Test
    void theInventoryNamesStacksAndWhatHoldsState() {
        var inventory = review("platform").inventory();

        assertThat(inventory.stacks())
                .extracting(Inventory.StackSize::id)
                .containsExactly("Network", "Cluster", "Stream", "Database", "Document", "Services", "Watch");
        assertThat(inventory.kinds()).containsEntry("AWS::EC2::Subnet", 30).containsEntry("AWS::EC2::VPC", 2);
        assertThat(inventory.stateful())
                .filteredOn(held -> !held.type().equals("AWS::KMS::Key"))
                .extracting(held -> held.place().name() + ": " + held.onDeletion())
                .containsExactly(
                        "Stream/Cluster: RetainExceptOnCreate",
                        "Database/Instance: Snapshot",
                        "Document/Node1Data6E72F882: Snapshot",
                        "Document/Node2DataBE014B35: Snapshot",
                        "Document/Node3DataF56FC756: Snapshot");
    }

    @Test
    void everyRuleAndFindingIsInThePillarsViewOnce() {
        var review = review("lean");

        assertThat(review.byPillar().keySet()).containsExactly(Pillar.values());
        assertThat(review.byPillar().values().stream().flatMap(view -> view.rules().stream()))
                .containsExactlyInAnyOrderElementsOf(RuleBook.rules());
        assertThat(review.byPillar().values().stream().flatMap(view -> view.findings().stream()))
                .containsExactlyInAnyOrderElementsOf(review.findings());
    }

    @Test
    void theSameTemplatesGiveTheSameReview() {
        assertThat(review("resilient")).isEqualTo(review("resilient"));
    }

    private static Review review(String name) {
        var file = Path.of("config", name + ".yaml");
        var words = BlueprintReader.read(file, List.of()).blueprint().acknowledgements().stream()
                .map(spec -> new Acknowledgement(spec.rule(), spec.resource(), spec.reason()))
                .toList();
        return Review.of(
                CloudAssembly.read(Synthesized.read(file).directory()),
                ReviewInput.on(Judged.TODAY).knowing(Judged.INSTANCES).acknowledging(words));
    }
}
