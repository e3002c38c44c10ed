package dev.groundwork.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BillTest {

    @Test
    void linesOfTheSameFigureMakeNoDifference() {
        var estimate = Bills.of(Bills.line("Node", "instance", "10", "10", "10"));

        assertThat(Bill.of(estimate, estimate).lines()).isEmpty();
    }

    @Test
    void theLargestDifferenceComesFirstWhicheverWayItGoes() {
        var base = Bills.of(Bills.line("A", "instance", "10", "10", "10"), Bills.line("B", "disk", "50", "50", "50"));
        var head = Bills.of(Bills.line("A", "instance", "12", "12", "12"), Bills.line("C", "NAT", "1", "32", "99"));

        assertThat(Bill.of(base, head).lines())
                .containsExactly(
                        new MoneyChange("Stack/B", "disk", Bills.cases("50", "50", "50"), Bills.cases("0", "0", "0")),
                        new MoneyChange("Stack/C", "NAT", Bills.cases("0", "0", "0"), Bills.cases("1", "32", "99")),
                        new MoneyChange(
                                "Stack/A", "instance", Bills.cases("10", "10", "10"), Bills.cases("12", "12", "12")));
    }

    @Test
    void severalLinesOfOneNameCountTogether() {
        var base = Bills.of(Bills.line("A", "tier", "1", "1", "1"), Bills.line("A", "tier", "2", "2", "2"));
        var head = Bills.of(Bills.line("A", "tier", "3", "3", "3"));

        assertThat(Bill.of(base, head).lines()).isEmpty();
    }

    @Test
    void growthIsAShareOfWhatItWas() {
        var bill = Bill.of(
                Bills.of(Bills.line("A", "x", "100", "200", "300")),
                Bills.of(Bills.line("A", "x", "90", "211", "300")));

        assertThat(bill.growth()).isEqualTo("+5.5 %");
        assertThat(bill.difference()).isEqualTo(Bills.cases("-10", "11", "0"));
    }
}
