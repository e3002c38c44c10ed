package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cost.Case;
import dev.groundwork.cost.Priced;
import dev.groundwork.cost.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EstimateTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Statement GATES = Priced.statement("us-west-2", """
            Resources:
              One: {Type: 'AWS::EC2::NatGateway'}
              Two: {Type: 'AWS::EC2::NatGateway'}
              Node: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large}}
            """);

    @Test
    void countsEqualLinesTogether() {
        assertThat(plain(GATES).lines())
                .contains("  NAT gateway × 2                                            1,460 Hrs"
                        + "     65.70     65.70     65.70");
    }

    @Test
    void showsOneCaseWithItsShares() {
        assertThat(plain(GATES.showing(Case.HIGH)).lines())
                .filteredOn(line -> line.contains("NAT gateway data"))
                .first()
                .asString()
                .containsSubsequence("2,000 GB", "90.00", " %");
    }

    @Test
    void saysWhatIsAssumedAndHowMuchItMoves() {
        assertThat(plain(GATES))
                .contains("What moves the bill: assumptions, by what lies between low and high")
                .contains("50, 200, 1000 GB. What passes one NAT gateway: updates");
    }

    @Test
    void namesWhatWasAssumedOnTheLineItself() {
        assertThat(plain(GATES).lines())
                .contains("  NAT gateway data, GB × 2 ~nat-data                            400 GB"
                        + "      4.50     18.00     90.00");
    }

    @Test
    void showsTheTermsBesideOnDemand() {
        assertThat(plain(GATES).lines())
                .contains(
                        "  reserved 1y no upfront                       39.42        0.00      473.04      33.8 %     month 8")
                .anyMatch(line -> line.startsWith("    no price sourced: reserved 1y partial upfront,"))
                .anyMatch(line -> line.startsWith("EC2 Instance Savings Plans and Database Savings Plans are not"));
    }

    @Test
    void warnsOfPricesOlderThan180Days() {
        assertThat(plain(GATES)).contains("prices were last confirmed more than 180 days before 2026-11-20");
        assertThat(EstimateText.of(GATES, Ink.PLAIN, LocalDate.of(2024, 12, 1))).doesNotContain("warning");
    }

    @ParameterizedTest
    @EnumSource(Ink.class)
    void paintsOnlyWhereItMay(Ink ink) {
        var text = EstimateText.of(GATES, ink, TODAY);

        assertThat(text.contains("\u001b[")).isEqualTo(ink == Ink.COLOUR);
        assertThat(text.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain(GATES));
    }

    @Test
    void letsNoNameSteerTheTerminal() {
        assertThat(EstimateText.of(Estimates.hostile(), Ink.PLAIN, TODAY)).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    void fitsAHundredColumns(Case only) {
        assertThat(plain(Estimates.of("platform").showing(only)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(plain(Estimates.of("platform")).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    private static String plain(Statement statement) {
        return EstimateText.of(statement, Ink.PLAIN, TODAY);
    }
}
