package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same lines by stack, component and item, by case and by age; of two machines, a volume and a gateway. */
class StatementTest {

    private static final Estimate ESTIMATE = Priced.estimate("us-west-2", """
            Resources:
              One: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large, Tags: [{Key: component, Value: Nodes}]}}
              Two: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large, Tags: [{Key: component, Value: Nodes}]}}
              Disk: {Type: 'AWS::EC2::Volume', Properties: {Size: 100, VolumeType: gp3}}
              Gate: {Type: 'AWS::EC2::NatGateway', Properties: {Tags: [{Key: component, Value: Template}]}}
            """);

    @Test
    void aStackHasItsComponentsInTheOrderOfItsLines() {
        var stacks = CostStack.of(ESTIMATE);

        assertThat(stacks).extracting(CostStack::name).containsExactly("template");
        assertThat(stacks.get(0).groups()).extracting(CostGroup::component).containsExactlyInAnyOrder("Nodes", "");
        assertThat(cents(stacks.get(0).fixed().expected())).isEqualTo("161.27");
        assertThat(cents(stacks.get(0).monthly().expected())).isEqualTo("170.27");
        assertThat(cents(stacks.get(0).monthly().high())).isEqualTo("206.27");
    }

    @Test
    void aComponentWithTheNameOfItsStackIsTheStackItself() {
        var nodes = group("Nodes");
        var rest = group("");

        assertThat(cents(nodes.monthly().expected())).isEqualTo("120.42");
        assertThat(nodes.fixed()).isEqualTo(nodes.monthly());
        assertThat(cents(rest.fixed().expected())).isEqualTo("40.85");
        assertThat(cents(rest.monthly().expected())).isEqualTo("49.85");
        assertThat(rest.items())
                .extracting(item -> item.first().name())
                .containsExactlyInAnyOrder("disk storage gp3", "NAT gateway", "NAT gateway data, GB");
    }

    @Test
    void equalLinesAreOneItem() {
        var machines = group("Nodes").items().get(0);

        assertThat(machines.lines()).hasSize(2);
        assertThat(machines.quantity().expected()).isEqualByComparingTo("1460");
        assertThat(cents(machines.monthly().expected())).isEqualTo("119.14");
    }

    @Test
    void whatTheTemplateDecidesIsListedByItsShare() {
        assertThat(CostItem.fixed(ESTIMATE))
                .extracting(
                        item -> item.first().name() + " " + cents(item.monthly().expected()))
                .containsExactly(
                        "instance m7g.large, Linux 119.14",
                        "NAT gateway 32.85",
                        "disk storage gp3 8.00",
                        "disk storage gp3 1.28");
    }

    @Test
    void anItemWithoutLinesIsNone() {
        assertThatThrownBy(() -> new CostItem(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAssumptionThatMovesTheBillMostComesFirst() {
        var traffic = Priced.estimate("us-west-2", """
                Resources:
                  Queue: {Type: 'AWS::SQS::Queue'}
                  Gate: {Type: 'AWS::EC2::NatGateway'}
                """);
        var mover = traffic.movers().get(0);

        assertThat(traffic.movers()).extracting(Assumption::name).startsWith("nat-data");
        assertThat(cents(traffic.moved(mover).low())).isEqualTo("2.25");
        assertThat(cents(traffic.moved(mover).high())).isEqualTo("45.00");
    }

    @ParameterizedTest
    @CsvSource({"LOW, 163.52, low", "EXPECTED, 170.27, expected", "HIGH, 206.27, high"})
    void aCaseChoosesItsFigure(Case which, BigDecimal total, String word) {
        assertThat(which.of(ESTIMATE.total()).setScale(2, RoundingMode.HALF_UP)).isEqualTo(total);
        assertThat(which).hasToString(word);
    }

    @Test
    void figuresAreSubtractedCaseByCase() {
        var change = new Cases(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("9"))
                .minus(new Cases(new BigDecimal("1"), new BigDecimal("1"), new BigDecimal("2")));

        assertThat(change).isEqualTo(new Cases(new BigDecimal("0"), new BigDecimal("1"), new BigDecimal("7")));
        assertThat(change.spread()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,0,0", "0,1,0", "0,0,1"})
    void whatIsSomethingInAnyCaseIsNotNothing(String figures) {
        var figure = Stream.of(figures.split(",")).map(BigDecimal::new).toList();

        assertThat(new Cases(figure.get(0), figure.get(1), figure.get(2)).isNothing())
                .isFalse();
        assertThat(Cases.NOTHING.isNothing()).isTrue();
    }

    @Test
    void aStatementNamesHowItIsPaidAndWhichCaseStandsAlone() {
        var statement = Priced.statement("us-west-2", "Resources: {Gate: {Type: 'AWS::EC2::NatGateway'}}");

        assertThat(statement.payment()).isEqualTo("on demand");
        assertThat(statement.boundFor(1).payment()).isEqualTo("committed for 1 year where AWS sells that");
        assertThat(statement.boundFor(3).payment()).isEqualTo("committed for 3 years where AWS sells that");
        assertThat(statement.main()).isEqualTo(Case.EXPECTED);
        assertThat(statement.showing(Case.HIGH).main()).isEqualTo(Case.HIGH);
        assertThat(statement.showing(Case.HIGH).cases()).containsExactly(Case.HIGH);
    }

    @Test
    void theAgeOfAnEstimateIsThatOfEveryFigureThatItUsed() {
        var age = new PriceAge(
                List.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-05-25"), LocalDate.parse("2026-11-01")),
                2);

        assertThat(age.oldest()).contains(LocalDate.parse("2026-01-01"));
        assertThat(age.newest()).contains(LocalDate.parse("2026-11-01"));
        assertThat(age.figures()).isEqualTo(5);
        // 180 days before 2026-11-21 is 2026-05-25: as old as that is not yet too old
        assertThat(age.stale(Priced.DAY)).isEqualTo(1);
    }

    @Test
    void aFigureThatTwoLinesShareHasOneAge() {
        assertThat(PriceAge.of(ESTIMATE).figures()).isEqualTo(4);
        assertThat(PriceAge.of(ESTIMATE).undated()).isZero();
        assertThat(PriceAge.of(ESTIMATE).oldest()).isEqualTo(ESTIMATE.oldestPrice());
        assertThat(ESTIMATE.oldestPrice()).isPresent();
    }

    private static CostGroup group(String component) {
        return CostStack.of(ESTIMATE).get(0).groups().stream()
                .filter(group -> group.component().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private static String cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
