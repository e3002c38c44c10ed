package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegionTest {

    private static Region region(String name) {
        return Region.named(name).orElseThrow();
    }

    @Test
    void allRegionsOfNorthAmericaAreKnown() {
        assertThat(Region.all())
                .extracting(Region::name)
                .containsExactly(
                        "us-east-1",
                        "us-east-2",
                        "us-west-1",
                        "us-west-2",
                        "ca-central-1",
                        "ca-west-1",
                        "mx-central-1");
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-2, us-east-2a us-east-2b us-east-2c, use2-az1 use2-az2 use2-az3",
        "ca-central-1, ca-central-1a ca-central-1b ca-central-1d, cac1-az1 cac1-az2 cac1-az4",
        "ca-west-1, ca-west-1a ca-west-1b ca-west-1c, caw1-az1 caw1-az2 caw1-az3",
        "mx-central-1, mx-central-1a mx-central-1b mx-central-1c, mxc1-az1 mxc1-az2 mxc1-az3"
    })
    void inYoungRegionsANameIsOneZoneForEverybody(String region, String zones, String ids) {
        assertThat(region(region).zones()).containsExactly(zones.split(" "));
        assertThat(region(region).idsOf(List.of(zones.split(" ")))).contains(List.of(ids.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"us-east-1, 6", "us-west-1, 2", "us-west-2, 4"})
    void inOldRegionsANameDependsOnTheAccount(String region, int inEveryAccount) {
        assertThat(region(region).inEveryAccount()).isEqualTo(inEveryAccount);
        assertThat(region(region).idsOf(region(region).zones())).isEmpty();
    }

    static Stream<Region> regions() {
        return Region.all();
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everyZoneHasANameAndAnId(Region region) {
        assertThat(region.zones()).hasSameSizeAs(region.zoneIds()).allMatch(zone -> zone.startsWith(region.name()));
        assertThat(region.zoneIds()).containsAll(region.withoutCluster());
    }

    /** Two sources that know nothing of each other: the list of zones, and the offerings. */
    @ParameterizedTest
    @MethodSource("regions")
    void instancesAreOfferedInNoOtherZones(Region region) {
        assertThat(CsvTable.read("offerings.csv")
                        .rows()
                        .filter(row -> row.text("region").equals(region.name())))
                .allSatisfy(row -> assertThat(region.zoneIds()).containsAll(row.words("zone_ids")));
    }
}
