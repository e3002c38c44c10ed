package dev.groundwork.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.address.Alternatives.Lost;
import dev.groundwork.address.Alternatives.TierSizes;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternativesTest {

    private static final Alternatives SERVICES = Alternatives.of(
                    Requests.of("10.100.32.0/22", 3, "one", "two", "three", "four"), 10)
            .get(0);

    @Test
    void areGivenOnceForAllSegmentsOfASize() {
        assertThat(SERVICES.segments()).containsExactly("one", "two", "three", "four");
        assertThat(SERVICES.prefix()).isEqualTo(24);
    }

    @Test
    void compareWithWhatWasChosen() {
        assertThat(SERVICES.chosen())
                .containsExactly(
                        new TierSizes("public", List.of(27, 27, 27), 96),
                        new TierSizes("private", List.of(26, 26, 27), 160));
    }

    @Test
    void areAllCounted() {
        assertThat(SERVICES.count()).isEqualTo(6);
    }

    @Test
    void lostByTheSmallestPrimaryBlock() {
        assertThat(SERVICES.lost().get(0))
                .isEqualTo(new Lost(
                        Criterion.PRIMARY_SMALLEST,
                        BigInteger.valueOf(4),
                        List.of(
                                sizes(List.of(27, 27, 27), 96, List.of(25, 28, 28), 160),
                                sizes(List.of(26, 26, 27), 160, List.of(26, 28, 28), 96),
                                sizes(List.of(26, 26, 26), 192, List.of(27, 28, 28), 64),
                                sizes(List.of(25, 27, 27), 192, List.of(27, 28, 28), 64))));
    }

    @Test
    void lostByThePrimaryTotal() {
        assertThat(SERVICES.lost().get(1))
                .isEqualTo(new Lost(
                        Criterion.PRIMARY_TOTAL,
                        BigInteger.valueOf(2),
                        List.of(
                                sizes(List.of(26, 27, 27), 128, List.of(26, 27, 27), 128),
                                sizes(List.of(26, 26, 27), 160, List.of(27, 27, 27), 96))));
    }

    @Test
    void areOnlyTheNearestWhereThereAreMany() {
        var tiers =
                List.of(new Tier("public", 27), new Tier("private", 28), new Tier("data", 28), new Tier("edge", 28));
        var many = Alternatives.of(Requests.of("10.0.0.0/16", 6, tiers, Requests.equal(1)), 2)
                .get(0);

        assertThat(many.count()).isEqualTo(1_113_137_872_588L);
        assertThat(many.lost()).allMatch(lost -> lost.nearest().size() == 2);
    }

    @Test
    void areAllEvenButOneWhereEvennessDecided() {
        var even = Alternatives.of(Requests.of("10.0.0.0/16", 4, "all"), 1000).get(0);

        assertThat(even.lost()).extracting(Lost::by).containsExactly(Criterion.PRIMARY_SMALLEST, Criterion.EVEN_ZONES);
        assertThat(even.lost())
                .allMatch(lost -> lost.count().intValueExact() == lost.nearest().size());
    }

    @ParameterizedTest(name = "{0} addresses, {1} zones, tiers /{2} /{3} /{4}, primary {5}")
    @CsvSource({
        "256, 3, 27, 28, 0, 1",
        "512, 3, 27, 28, 0, 1",
        "2048, 3, 27, 28, 0, 1",
        "512, 3, 28, 28, 28, 2",
        "1024, 3, 27, 27, 26, 1",
        "2048, 2, 27, 28, 0, 1",
        "1024, 2, 26, 28, 27, 2",
        "512, 4, 27, 28, 0, 1",
        "512, 5, 28, 28, 0, 0",
        "1024, 5, 27, 27, 0, 1",
        "512, 6, 27, 28, 0, 1",
        "1024, 6, 28, 0, 0, 0"
    })
    void areCountedAndFoundAsTryingEveryTilingWould(long size, int zones, int one, int two, int three, int primary) {
        var tiers = TilingSearchTest.tiers(one, two, three);
        var request = Requests.of("10.0.0.0/" + Cidr.prefixOf(size), zones, tiers, Requests.equal(1));
        var alternatives = Alternatives.of(
                        new NetworkRequest(
                                "net",
                                request.cidr(),
                                request.zones(),
                                tiers,
                                tiers.get(primary).name(),
                                request.segments()),
                        Integer.MAX_VALUE)
                .get(0);
        var counted = new HashMap<Integer, Long>();
        var found = new HashMap<Integer, Long>();
        for (var lost : alternatives.lost()) {
            counted.put(
                    List.of(Criterion.values()).indexOf(lost.by()), lost.count().longValueExact());
            found.put(
                    List.of(Criterion.values()).indexOf(lost.by()),
                    lost.nearest().stream().distinct().count());
        }

        assertThat(Map.of("counted", counted, "found", found))
                .isEqualTo(Map.of(
                        "counted", EveryTiling.lostByCriterion(size, zones, tiers, primary),
                        "found", EveryTiling.lostByCriterion(size, zones, tiers, primary)));
    }

    private static List<TierSizes> sizes(List<Integer> publics, long publicTotal, List<Integer> privates, long total) {
        return List.of(new TierSizes("public", publics, publicTotal), new TierSizes("private", privates, total));
    }
}
