package dev.groundwork.config;

import static dev.groundwork.config.InstanceMarket.EC2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.config.InstanceMarket.Availability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceMarketTest {

    private static Region region(String name) {
        return Region.named(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "EC2, m7g.large, us-west-2, SOLD",
        "EC2, m7g.large, ca-west-1, NOT_SOLD",
        "EC2, m7g.large, mx-central-1, UNKNOWN", // no data for the region
        "RDS, db.m7g.large, ca-central-1, SOLD",
        "RDS, db.m7g.large, ca-west-1, NOT_SOLD", // the price list has none
        "RDS, db.m7g.large, mx-central-1, UNKNOWN", // no price list
        "RDS, db.m8g.large, us-east-1, SOLD",
        "RDS, db.m8g.large, us-west-2, UNKNOWN", // no price list as young as the family
        "RDS, db.m8a.large, ca-central-1, NOT_SOLD", // no price list, but EC2 does not have m8a there
        "MSK, kafka.m7g.large, mx-central-1, SOLD",
        "MSK, kafka.m5.large, mx-central-1, NOT_SOLD",
        "MSK, kafka.m7g.large, ca-west-1, NOT_SOLD"
    })
    void knowsWhatARegionSells(InstanceMarket market, String type, String region, Availability availability) {
        assertThat(market.availability(type, region(region))).isEqualTo(availability);
    }

    @ParameterizedTest
    @CsvSource({
        "EC2, m7g.large, true",
        "EC2, m7g.medium, true",
        "EC2, m7g.huge, false",
        "EC2, mac2.metal, false", // runs no Linux
        "EC2, db.m7g.large, false",
        "RDS, db.m7g.16xlarge, true",
        "RDS, db.m7g.medium, false",
        "RDS, db.m7g.metal, false",
        "MSK, kafka.m5.24xlarge, true",
        "MSK, kafka.m6g.large, false"
    })
    void knowsWhatThereIs(InstanceMarket market, String type, boolean sold) {
        assertThat(market.sells(type)).isEqualTo(sold);
    }

    @ParameterizedTest
    @CsvSource({"m7g.large, us-east-1, use1-az3", "m8g.large, ca-west-1, caw1-az3"})
    void knowsTheZonesThatLackAType(String type, String region, String zoneId) {
        assertThat(EC2.zonesWithout(type, region(region))).containsExactly(zoneId);
    }

    @Test
    void aTypeThatEveryZoneHasLacksInNone() {
        assertThat(EC2.zonesWithout("m7g.large", region("us-west-2"))).isEmpty();
    }

    /** A size that EC2 does not have is a slip of the pen, except in families that only RDS has. */
    @Test
    void everyManagedTypeHasItsLikeInEc2() {
        assertThat(ManagedFamily.all())
                .filteredOn(family -> !family.name().matches("db\\.(m9g|x2g)"))
                .flatMap(ManagedFamily::types)
                .allMatch(type -> EC2.sells(type.substring(type.indexOf('.') + 1)));
    }

    @Test
    void everyRegionOfTheManagedFamiliesIsOurs() {
        assertThat(ManagedFamily.all())
                .flatMap(ManagedFamily::sold)
                .allMatch(region -> Region.named(region).isPresent());
        assertThat(ManagedFamily.all())
                .flatMap(ManagedFamily::unknown)
                .allMatch(region -> Region.named(region).isPresent());
    }

    @Test
    void readsTheFactsOfAType() {
        var facts = InstanceFacts.of("m7g.large").orElseThrow();

        assertThat(facts.vcpu()).isEqualTo(2);
        assertThat(facts.memoryMib()).isEqualTo(8192);
        assertThat(facts.isArm()).isTrue();
        assertThat(InstanceFacts.of("m7i.large").orElseThrow().isArm()).isFalse();
    }

    @Test
    void findsNoTypeByPartOfItsName() {
        assertThat(InstanceFacts.of("7g.large")).isEmpty();
        assertThat(InstanceFacts.of("m7g.larg")).isEmpty();
    }

    /** Thresholds follow memory: a class without would be watched by those of another. */
    @Test
    void theMemoryOfEveryDatabaseClassIsKnown() {
        assertThat(InstanceMarket.RDS.types())
                .allSatisfy(type -> assertThat(DatabaseClass.memoryMib(type)).isPresent());
        assertThat(DatabaseClass.memoryMib("db.m7g.large")).contains(8192);
        assertThat(DatabaseClass.memoryMib("db.x2g.large")).contains(32768);
        assertThat(DatabaseClass.memoryMib("db.m7g.huge")).isEmpty();
    }

    @Test
    void aTypeIsOneCellOfTheTableAndNotSeveral() {
        assertThat(InstanceCatalogue.facts("m7g.large")).isPresent();
        assertThat(InstanceCatalogue.facts("m7g.large,2")).isEmpty();
    }
}
