package dev.groundwork.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {

    @Test
    void sayWhyThreeZonesCannotBeEqualAndWhatThatWouldWaste() {
        assertThat(notes("10.100.0.0/19", 3, "cluster"))
                .containsExactly("cluster (/19): 3 zones cannot be equal, because 3 divides no power of two; the best "
                        + "plan with equal zones (3 x public /23, 3 x private /21) would leave 512 of 8192 addresses "
                        + "unused");
    }

    @Test
    void sayWhatTheLeastWastefulEqualZonesWouldStillWaste() {
        assertThat(notes("10.100.32.0/22", 3, "production", "testing", "next", "last"))
                .containsExactly("production, testing, next, last (/24): 3 zones cannot be equal, because 3 divides no "
                        + "power of two; the best plan with equal zones (3 x public /27, 3 x private /27) would leave "
                        + "64 of 256 addresses unused, the least wasteful one (3 x public /26, 3 x private /28) still "
                        + "16");
    }

    @Test
    void sayThatFourZonesComeOutEven() {
        assertThat(notes("10.0.0.0/16", 4, "all"))
                .containsExactly("all (/16): 4 zones come out even, each with public /19, private /19");
    }

    @Test
    void sayWhichSegmentsAreLarger() {
        assertThat(notes("10.0.0.0/16", 4, "one", "two", "three"))
                .first()
                .isEqualTo("3 segments cannot be equal, because 3 divides no power of two: the first has a /17, the "
                        + "others a /18");
        assertThat(notes("10.0.0.0/16", 4, "one", "two", "three", "four", "five")
                        .get(0))
                .endsWith("the first 3 have a /18, the others a /19");
    }

    @Test
    void nameManySegmentsByTheFirstAndTheLast() {
        var request = Requests.of("10.0.0.0/16", 4, Requests.PUBLIC_AND_PRIVATE, Requests.equal(8));

        assertThat(Planner.plan(request).notes())
                .containsExactly(
                        "s1 to s8, 8 segments (/19): 4 zones come out even, each with public /22, private /22");
    }

    @Test
    void sayNothingOfUnequalSharesThatWereAskedFor() {
        var weighted = List.of(Requests.weighted("one", 2), Requests.weighted("two", 1), Requests.weighted("three", 1));
        var request = Requests.of("10.0.0.0/16", 4, Requests.PUBLIC_AND_PRIVATE, weighted);

        assertThat(Planner.plan(request).notes())
                .containsExactly(
                        "one (/17): 4 zones come out even, each with public /20, private /20",
                        "two, three (/18): 4 zones come out even, each with public /21, private /21");
    }

    @ParameterizedTest(name = "{0} addresses, {1} zones, /{2} and /{3}: {4}")
    @CsvSource({
        "8192, 3, 27, 28, 512",
        "256, 3, 27, 28, 16",
        "256, 3, 28, 28, 16",
        "512, 3, 27, 28, 32",
        "1024, 5, 27, 28, 64",
        "65536, 5, 28, 28, 4096",
        "2048, 6, 27, 28, 128"
    })
    void knowTheLeastThatEqualZonesCanWaste(long size, int zones, int one, int two, long unused) {
        var tiers = TilingSearchTest.tiers(one, two);
        var tiling = EqualZones.leastWasteful(new Shape(size, zones, tiers, 1));

        assertThat(size - tiling.total(0) - tiling.total(1)).isEqualTo(unused);
    }

    @ParameterizedTest(name = "{0} addresses, {1} zones")
    @CsvSource({"256, 3", "512, 3", "1024, 3", "8192, 3", "512, 5", "4096, 5", "512, 6", "65536, 6"})
    void knowTheLeastWasteThatTryingAllEqualZonesWouldFind(long size, int zones) {
        var tiers = TilingSearchTest.tiers(27, 28, 28);
        var tiling = EqualZones.leastWasteful(new Shape(size, zones, tiers, 1));
        long used = 0;
        for (long one = 32; one <= size; one *= 2) {
            for (long two = 16; two <= size; two *= 2) {
                for (long three = 16; three <= size; three *= 2) {
                    long all = zones * (one + two + three);
                    used = all <= size ? Math.max(used, all) : used;
                }
            }
        }

        assertThat(tiling.total(0) + tiling.total(1) + tiling.total(2)).isEqualTo(used);
    }

    private static List<String> notes(String cidr, int zones, String... segments) {
        return Planner.plan(Requests.of(cidr, zones, segments)).notes();
    }
}
