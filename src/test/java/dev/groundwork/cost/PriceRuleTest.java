package dev.groundwork.cost;

import static dev.groundwork.cost.PriceRule.family;
import static dev.groundwork.cost.PriceRule.operation;
import static dev.groundwork.cost.PriceRule.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.PriceRule.Listing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wanted price and its steps, as the tables of prices write them. */
class PriceRuleTest {

    private static final PriceRule RULE = PriceRule.price(
            "AmazonEC2",
            "BoxUsage:{type}",
            "Hrs|Hours",
            family("Compute Instance", "Compute Instance (bare metal)"),
            operation("RunInstances"),
            where("tenancy", "Shared", "Dedicated", "Host"),
            Listing.GLOBAL,
            TierScale.steps("0", "100"),
            ItemName.savingsPlan("EC2", "plan of {type}, {term}"));

    @Test
    void aRuleIsTheSumOfItsStatements() {
        assertThat(RULE.key()).isEqualTo(new PriceKey("AmazonEC2", "BoxUsage:{type}"));
        assertThat(RULE.scale()).hasToString("from 0, 100");
        assertThat(RULE.listing()).isEqualTo(Listing.GLOBAL);
        assertThat(RULE.matches())
                .extracting(PriceRule.Match::attribute)
                .containsExactly("productFamily", "operation", "tenancy");
        assertThat(RULE.soldAs(Plan.COMPUTE_SAVINGS_PLAN)).isTrue();
        assertThat(RULE.soldAs(Plan.RESERVED)).isFalse();
    }

    @Test
    void withoutStatementsItIsOnePriceInTheRegionsFile() {
        var plain = PriceRule.price("awskms", "KMS-Requests", "Requests");

        assertThat(plain.scale()).hasToString("from 0");
        assertThat(plain.listing()).isEqualTo(Listing.REGION);
        assertThat(plain.fit(Map.of())).isZero();
        assertThat(plain.soldAs(Plan.ON_DEMAND)).isFalse();
    }

    @Test
    void anySpellingOfTheUnitIsTheUnit() {
        assertThat(RULE.unit()).isEqualTo("Hrs");
        assertThat(Stream.of("Hrs", "hours", "HOURS", "Hour").map(RULE::measures))
                .containsExactly(true, true, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "Compute Instance, RunInstances, Shared, 0",
        "Compute Instance, RunInstances, Dedicated, 1",
        "Compute Instance, RunInstances, Host, 2",
        "Compute Instance (bare metal), RunInstances, Shared, 3",
        "Compute Instance (bare metal), RunInstances, Host, 5",
        "Compute Instance, RunInstances:0002, Shared, -1",
        "Storage, RunInstances, Shared, -1"
    })
    void theProductWhoseFirstAttributesFitBestIsMeant(String family, String operation, String tenancy, int fit) {
        assertThat(RULE.fit(Map.of("productFamily", family, "operation", operation, "tenancy", tenancy)))
                .isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({"0 10 20, true", "0 10 21, false", "0 10, false", "0 10 20 30, false"})
    void stepsAreTheListedOnes(String listed, boolean fits) {
        assertThat(TierScale.steps("0", "10", "20").fits(decimals(listed))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"0 10, true", "0 11, false", "0 10 20, false", "10, false"})
    void aFreeStepIsListedAndLeftOut(String listed, boolean fits) {
        assertThat(TierScale.afterFree("10").fits(decimals(listed))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0 10, true", "0 10 20, true", "0 11, false", "1 10, false"})
    void whatFollowsTheKnownStepsMayBeAnything(String listed, boolean fits) {
        assertThat(TierScale.steps("0", "10").andMore().fits(decimals(listed))).isEqualTo(fits);
    }

    @Test
    void aStepEndsWhereTheNextOneStarts() {
        var scale = TierScale.afterFree("10", "20");

        assertThat(scale).hasToString("free, then from 10, 20");
        assertThat(scale.end(0)).contains(new BigDecimal("20"));
        assertThat(scale.end(1)).isEmpty();
    }

    private static List<BigDecimal> decimals(String texts) {
        return Stream.of(texts.split(" ")).map(BigDecimal::new).toList();
    }
}
