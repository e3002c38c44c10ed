package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitment.Upfront;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected figures are literal: the book's rate times 730 hours, worked out by hand. */
class CommitmentsTest {

    private static final String NODES = """
            Resources:
              One: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large}}
              Two: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large}}
              Gate: {Type: 'AWS::EC2::NatGateway'}
            """;
    private static final String DATABASE = """
            Resources:
              Database:
                Type: AWS::RDS::DBInstance
                Properties: {Engine: postgres, MultiAZ: true, DBInstanceClass: db.m7g.large, AllocatedStorage: 200,
                  StorageType: gp3}
            """;
    private static final String BROKERS = """
            Resources:
              Brokers:
                Type: AWS::MSK::Cluster
                Properties: {NumberOfBrokerNodes: 3, BrokerNodeGroupInfo: {InstanceType: kafka.m7g.large,
                  StorageInfo: {EBSStorageInfo: {VolumeSize: 100}}}}
            """;

    @ParameterizedTest
    @CsvSource({
        "us-west-2, RESERVED, 1, NO, 78.84, 0.00, 946.08, 8",
        "us-west-2, RESERVED, 3, NO, 54.02, 0.00, 1944.72, 17",
        "us-east-1, RESERVED, 1, ALL, 0.00, 882.00, 882.00, 8",
        "us-east-1, RESERVED, 3, ALL, 0.00, 1694.00, 1694.00, 15",
        "us-east-1, COMPUTE_SAVINGS_PLAN, 1, NO, 87.45, 0.00, 1049.45, 9",
        "us-east-1, COMPUTE_SAVINGS_PLAN, 3, ALL, 0.00, 1976.26, 1976.26, 17"
    })
    void quotesTwoEqualNodesTogether(
            String region,
            Plan plan,
            int years,
            Upfront upfront,
            BigDecimal monthly,
            BigDecimal atStart,
            BigDecimal total,
            int breakEven) {
        var quote = offer(region, NODES).quote(plan, new Term(years, upfront)).orElseThrow();

        assertThat(quote.split()).hasValueSatisfying(split -> {
            assertThat(cents(split.monthly())).isEqualTo(monthly);
            assertThat(cents(split.upfront())).isEqualTo(atStart);
        });
        assertThat(cents(quote.total())).isEqualTo(total);
        assertThat(quote.breakEven()).contains(breakEven);
    }

    @Test
    void quotesADatabaseThatIsPaidInPartAtTheStart() {
        var quote = offer("us-west-2", DATABASE)
                .quote(Plan.RESERVED, new Term(1, Upfront.PARTIAL))
                .orElseThrow();

        assertThat(quote.split()).hasValueSatisfying(split -> {
            assertThat(split.monthly()).isEqualByComparingTo("92.272");
            assertThat(split.upfront()).isEqualByComparingTo("1107");
        });
        assertThat(quote.total()).isEqualByComparingTo("2214.264");
        assertThat(cents(quote.effective())).isEqualTo("184.52");
        assertThat(cents(quote.saved())).isEqualTo("737.86");
        assertThat(quote.breakEven()).contains(10);
    }

    @Test
    void doesNotGuessHowASumIsPaidThatASourceGivesAlone() {
        var quote = offer("us-east-1", NODES)
                .quote(Plan.RESERVED, new Term(1, Upfront.PARTIAL))
                .orElseThrow();

        assertThat(quote.split()).isEmpty();
        assertThat(cents(quote.total())).isEqualTo("900.26");
        assertThat(quote.breakEven()).contains(8);
    }

    @Test
    void hasNoQuoteWhereNoSourceHasThePrice() {
        var offer = offer("us-west-2", NODES);

        assertThat(offer.quote(Plan.RESERVED, new Term(1, Upfront.ALL))).isEmpty();
        assertThat(offer.quote(Plan.COMPUTE_SAVINGS_PLAN, new Term(1, Upfront.NO)))
                .isEmpty();
    }

    @Test
    void knowsThatBrokersAreSoldOnDemandOnly() {
        assertThat(commitments("us-west-2", BROKERS).offers()).isEmpty();
    }

    @Test
    void saysWhatASumLeavesOut() {
        var both = NODES + DATABASE.replace("Resources:\n", "");
        var commitments = commitments("us-west-2", both);

        var year = commitments.sum(new Term(1, Upfront.NO));
        assertThat(year.left()).isEmpty();
        assertThat(year.quote())
                .hasValueSatisfying(quote -> assertThat(cents(quote.total())).isEqualTo("3219.30"));

        var partial = commitments.sum(new Term(1, Upfront.PARTIAL));
        assertThat(partial.left()).extracting(Offered::name).containsExactly("instance m7g.large, Linux");
        assertThat(cents(partial.leftOut())).isEqualTo("119.14");
        assertThat(partial.quote())
                .hasValueSatisfying(quote -> assertThat(cents(quote.total())).isEqualTo("2214.26"));
    }

    @Test
    void bindsEachLineAtItsCheapestAndLeavesTheOthers() {
        var statement = Priced.statement("us-east-1", NODES);

        var bound = statement.boundFor(1);

        assertThat(bound.estimate().lines())
                .filteredOn(line -> line.name().startsWith("instance"))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.name()).isEqualTo("instance m7g.large, Linux, reserved 1y all upfront");
                    assertThat(cents(line.monthly().expected())).isEqualTo("36.75");
                    assertThat(line.note()).isEqualTo("what is paid at the start is spread over the term");
                });
        var before = statement.estimate().total().expected();
        assertThat(cents(before.subtract(bound.estimate().total().expected()))).isEqualTo("45.64");
        assertThat(bound.boundFor(0).estimate()).isEqualTo(statement.estimate());
    }

    @Test
    void whatIsPaidByTheMonthNeedsNoNote() {
        assertThat(Priced.statement("us-west-2", NODES).boundFor(1).estimate().lines())
                .filteredOn(line -> line.name().equals("instance m7g.large, Linux, reserved 1y no upfront"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.note()).isEmpty());
    }

    @Test
    void neverBreaksEvenWhereTheTermIsDearer() {
        var term = new Term(1, Upfront.NO);
        var split = new Quote.Split(new BigDecimal("11"), BigDecimal.ZERO);
        var dear = new Quote(term, Optional.of(split), new BigDecimal("132"), new BigDecimal("10"));

        assertThat(dear.breakEven()).isEmpty();
    }

    private static Offered offer(String region, String template) {
        assertThat(commitments(region, template).offers()).hasSize(1);
        return commitments(region, template).offers().get(0);
    }

    private static Commitments commitments(String region, String template) {
        return Priced.statement(region, template).commitments();
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
