package dev.groundwork.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {

    @Test
    void acceptsAnExactFillInWhicheverOrder() {
        var coverage = check("""
                10.0.0.128/25
                10.0.0.64/26

                10.0.0.0/26   # first of all
                """);

        assertThat(coverage).isEqualTo(new Coverage(256, 0, List.of()));
    }

    @Test
    void findsAGapAtTheStartInTheMiddleAndAtTheEnd() {
        var coverage = check("10.0.0.32/27\n10.0.0.128/26");

        assertThat(coverage.unallocated()).isEqualTo(160);
        assertThat(coverage.flaws())
                .containsExactly(
                        gap("between the start and line 1", "the 32 addresses 10.0.0.0 to 10.0.0.31"),
                        gap("between line 1 and line 2", "the 64 addresses 10.0.0.64 to 10.0.0.127"),
                        gap("between line 2 and the end", "the 64 addresses 10.0.0.192 to 10.0.0.255"));
    }

    @Test
    void findsThatNothingIsOneGap() {
        assertThat(check("# nothing").flaws())
                .containsExactly(gap("between the start and the end", "the 256 addresses 10.0.0.0 to 10.0.0.255"));
    }

    @Test
    void findsAnOverlap() {
        assertThat(check("10.0.0.0/24\n10.0.0.64/26").flaws())
                .containsExactly(
                        new Flaw(
                                Flaw.Kind.OVERLAP,
                                "line 2",
                                "expected a block apart from 10.0.0.0/24 in line 1, got '10.0.0.64/26', which shares 64 addresses"));
    }

    @Test
    void findsABlockGivenTwice() {
        assertThat(check("10.0.0.0/25\n10.0.0.128/25\n10.0.0.0/25").flaws())
                .extracting(Flaw::kind, Flaw::place)
                .containsExactly(tuple(Flaw.Kind.OVERLAP, "line 3"));
    }

    @Test
    void findsEveryBlockInsideAnEarlierLargerOne() {
        assertThat(check("10.0.0.0/25\n10.0.0.0/27\n10.0.0.64/27\n10.0.0.128/25")
                        .flaws())
                .extracting(Flaw::toString)
                .containsExactly(
                        "line 1: expected a block apart from 10.0.0.0/27 in line 2, got '10.0.0.0/25', which shares 32 addresses",
                        "line 3: expected a block apart from 10.0.0.0/25 in line 1, got '10.0.0.64/27', which shares 32 addresses");
    }

    @Test
    void findsHostBitsAndCountsTheBlockInWhichTheyLie() {
        var coverage = check("10.0.0.0/25\n10.0.0.129/25");

        assertThat(coverage.unallocated()).isZero();
        assertThat(coverage.flaws())
                .containsExactly(new Flaw(
                        Flaw.Kind.MISALIGNED,
                        "line 2",
                        "expected 10.0.0.128/25, in which it lies, got '10.0.0.129/25'"));
    }

    @Test
    void findsABlockOutside() {
        assertThat(check("10.0.0.0/24\n10.0.1.0/24").flaws())
                .containsExactly(new Flaw(
                        Flaw.Kind.OUTSIDE,
                        "line 2",
                        "expected a block within 10.0.0.0 to 10.0.0.255, got '10.0.1.0/24'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/24", "10.0.1.0/24"})
    void countsOnlyThePartOfALargerBlockThatLiesInside(String parent) {
        var coverage = Checker.check(Cidr.parse(parent), Checker.entries("10.0.0.0/23"));

        assertThat(coverage.unallocated()).isZero();
        assertThat(coverage.flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0", "10.0.0.0/", "/24", "10.0.0/24", "10.0.0.0.0/24", "10.0.0.256/32", "10.0.0.0/33",
                        "10.0.0.00/24",
                "010.0.0.0/24", "10.0.0.-1/24", "10.0.0.0/24/25", "10.0.0.0/+8", "fd00::/8", "ten", "10.0.0. 0/24",
                        "1e1.0.0.0/8",
                "1234.0.0.0/8", "10.0.0.0/240", "10..0.0/24"
            })
    void findsWhatItCannotRead(String text) {
        assertThat(Checker.check(parent(), List.of(new Checker.Entry("here", text)))
                        .flaws())
                .contains(new Flaw(
                        Flaw.Kind.UNREADABLE, "here", "expected a block such as 10.0.0.0/24, got '" + text + "'"));
    }

    @Test
    void readsTheWholeAddressSpace() {
        var everything = Cidr.parse("0.0.0.0/0");
        var halves = Checker.entries("0.0.0.0/1\r\n128.0.0.0/1\r\n");

        assertThat(Checker.check(everything, halves)).isEqualTo(new Coverage(1L << 32, 0, List.of()));
    }

    @ParameterizedTest
    @MethodSource("dev.groundwork.address.Requests#possible")
    void findsTheGapThatASubnetLeavesWhenItIsTakenAway(NetworkRequest request) {
        var subnets = Planner.plan(request).subnets();
        var missing = subnets.get(subnets.size() / 2).cidr();
        var entries = subnets.stream()
                .filter(subnet -> !subnet.cidr().equals(missing))
                .map(subnet -> new Checker.Entry(subnet.zone(), subnet.cidr().toString()))
                .toList();

        var coverage = Checker.check(request.cidr(), entries);

        assertThat(coverage.unallocated()).isEqualTo(missing.size());
        assertThat(coverage.flaws())
                .hasSize(1)
                .first()
                .satisfies(flaw -> assertThat(flaw.text())
                        .contains(Cidr.dotted(missing.first()) + " to " + Cidr.dotted(missing.last())));
    }

    private static Flaw gap(String place, String addresses) {
        return new Flaw(Flaw.Kind.GAP, place, "expected blocks for " + addresses + ", got none");
    }

    private static Coverage check(String text) {
        return Checker.check(parent(), Checker.entries(text));
    }

    private static Cidr parent() {
        return Cidr.parse("10.0.0.0/24");
    }
}
