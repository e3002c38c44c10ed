package dev.groundwork.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilingSearchTest {

    private static final int PRIVATE = 1;
    private static final List<Tier> TWO = Requests.PUBLIC_AND_PRIVATE;
    private static final List<Tier> THREE =
            List.of(new Tier("public", 27), new Tier("private", 28), new Tier("data", 28));

    @Test
    void givesTheKubernetesNetworkThreeEqualPrivateBlocks() {
        assertThat(best(8192, 3, TWO)).containsExactly(List.of(1024L, 512L, 512L), List.of(2048L, 2048L, 2048L));
    }

    @Test
    void givesAServicesSegmentALoadBalancerInEveryZone() {
        assertThat(best(256, 3, TWO)).containsExactly(List.of(32L, 32L, 32L), List.of(64L, 64L, 32L));
    }

    @Test
    void keepsTheMinimumBeforeAllElse() {
        var lower = List.of(new Tier("public", 28), new Tier("private", 28));

        assertThat(best(256, 3, lower)).containsExactly(List.of(32L, 16L, 16L), List.of(64L, 64L, 64L));
    }

    @Test
    void prefersALargerSmallestPrimaryBlockToALargerPrimaryTotal() {
        assertThat(best(8192, 3, TWO).get(PRIVATE))
                .as("not 4096, 2048, 1024, which would be 7168 in all")
                .containsExactly(2048L, 2048L, 2048L);
    }

    @Test
    void prefersEvenZonesToALargerPrimaryTotal() {
        assertThat(best(8192, 4, TWO))
                .as("not 4096, 1024, 1024, 1024 private, which would be 7168 in all")
                .containsExactly(List.of(1024L, 1024L, 1024L, 1024L), List.of(1024L, 1024L, 1024L, 1024L));
    }

    @Test
    void prefersALargerPrimaryTotalToALargerSmallestBlockOfOthers() {
        var small = List.of(new Tier("public", 28), new Tier("private", 28));

        assertThat(best(512, 5, small))
                .as("not five times 64 private, with which the smallest public block would be 32")
                .containsExactly(List.of(64L, 16L, 16L, 16L, 16L), List.of(128L, 64L, 64L, 64L, 64L));
    }

    @Test
    void prefersALargerSmallestBlockOfOthersToALargerFirstZone() {
        assertThat(best(65536, 3, THREE))
                .as("not 8192, 1024, 1024 public and 4096, 1024, 1024 data, which gives the first zone more")
                .containsExactly(
                        List.of(4096L, 2048L, 2048L), List.of(16384L, 16384L, 16384L), List.of(4096L, 2048L, 2048L));
    }

    @Test
    void givesEarlierZonesTheLargerTotal() {
        assertThat(best(65536, 5, TWO).get(0))
                .as("not 2048, 2048, 2048, 1024, 1024, which leaves the first zone less")
                .containsExactly(4096L, 1024L, 1024L, 1024L, 1024L);
    }

    @Test
    void givesEarlierTiersTheLargerBlockWhereZonesAreEqual() {
        var four = List.of(new Tier("public", 28), new Tier("private", 28), new Tier("data", 28), new Tier("edge", 28));

        assertThat(best(256, 2, four).stream().map(tier -> tier.get(0))).containsExactly(32L, 64L, 16L, 16L);
    }

    @Test
    void favoursTheTierThatIsPrimary() {
        assertThat(TilingSearch.best(new Shape(8192, 3, TWO, 0)).tiers())
                .containsExactly(List.of(2048L, 2048L, 2048L), List.of(1024L, 512L, 512L));
    }

    @Test
    void givesASingleTierEverything() {
        assertThat(best(256, 3, List.of(new Tier("private", 28)), 0)).containsExactly(List.of(128L, 64L, 64L));
    }

    @ParameterizedTest(name = "{0} addresses, {1} zones, tiers /{2} /{3} /{4}, primary {5}")
    @CsvSource({
        "256, 3, 27, 28, 0, 1",
        "256, 3, 28, 28, 0, 0",
        "256, 3, 28, 27, 0, 1",
        "256, 3, 27, 27, 0, 1",
        "512, 3, 27, 28, 0, 1",
        "512, 3, 28, 26, 0, 0",
        "1024, 3, 27, 28, 0, 1",
        "2048, 3, 27, 28, 0, 1",
        "512, 3, 27, 28, 28, 1",
        "512, 3, 28, 28, 28, 2",
        "256, 3, 28, 28, 28, 0",
        "1024, 3, 27, 27, 26, 1",
        "64, 2, 28, 28, 0, 1",
        "128, 2, 27, 28, 0, 1",
        "2048, 2, 27, 28, 0, 1",
        "512, 2, 27, 28, 28, 1",
        "1024, 2, 26, 28, 27, 2",
        "128, 4, 28, 28, 0, 1",
        "256, 4, 27, 28, 0, 1",
        "512, 4, 27, 28, 0, 1",
        "1024, 4, 28, 27, 0, 1",
        "256, 5, 28, 28, 0, 1",
        "512, 5, 27, 28, 0, 0",
        "1024, 5, 27, 27, 0, 1",
        "256, 6, 28, 28, 0, 1",
        "512, 6, 27, 28, 0, 1",
        "128, 3, 28, 0, 0, 0",
        "4096, 5, 27, 0, 0, 0",
        "1024, 6, 28, 0, 0, 0"
    })
    void choosesWhatTryingEveryTilingWouldChoose(long size, int zones, int one, int two, int three, int primary) {
        var tiers = tiers(one, two, three);

        assertThat(best(size, zones, tiers, primary)).isEqualTo(EveryTiling.best(size, zones, tiers, primary));
    }

    static List<Tier> tiers(int... prefixes) {
        return IntStream.range(0, prefixes.length)
                .filter(i -> prefixes[i] > 0)
                .mapToObj(i -> new Tier("tier-" + i, prefixes[i]))
                .toList();
    }

    private static List<List<Long>> best(long size, int zones, List<Tier> tiers) {
        return best(size, zones, tiers, PRIVATE);
    }

    private static List<List<Long>> best(long size, int zones, List<Tier> tiers, int primary) {
        return TilingSearch.best(new Shape(size, zones, tiers, primary)).tiers();
    }
}
