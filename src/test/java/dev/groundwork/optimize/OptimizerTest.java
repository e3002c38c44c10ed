package dev.groundwork.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Setting;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.PriceBook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole search on a cluster, a database and one way out, with prices that one can add up in one's head. */
class OptimizerTest {

    private static final Optimum FREE = search(Wishes.NONE);

    @Test
    void findsTheFrontOfASmallPlatform() {
        assertThat(points(FREE))
                .containsExactly(
                        "345.80, 1 of 3: cluster.instance-type=m6g.large, database.standby=false",
                        "418.80, 2 of 3: cluster.instance-type=m6g.large, database.standby=false, networks.only.nat=per-zone",
                        "574.80, 3 of 3: cluster.instance-type=m6g.large, networks.only.nat=per-zone");
    }

    @Test
    void takesTheCheapestThatSurvivesAsMuchAsTheBlueprint() {
        assertThat(FREE.asked().monthly()).isEqualByComparingTo("523.70");
        assertThat(FREE.asked().survivors()).isEqualTo(2);
        assertThat(FREE.winner().map(Point::monthly))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("418.80"));
    }

    @Test
    void leavesWhatItIsToldToKeep() {
        var optimum = search(
                new Wishes(Set.of(Keep.STANDBY, Keep.GENERATION), List.of(), Optional.empty(), Optional.empty(), 0));

        assertThat(points(optimum)).containsExactly("523.70, 2 of 3: ", "596.70, 3 of 3: networks.only.nat=per-zone");
        assertThat(reasons(optimum, "standby=false")).containsExactly("--keep standby");
        assertThat(reasons(optimum, "instance-type=m6g.large")).containsExactly("--keep generation");
    }

    @Test
    void takesTheMostSurvivorsThatALimitPaysFor() {
        var wishes = new Wishes(Set.of(), List.of(), Optional.of(new BigDecimal("574.80")), Optional.empty(), 0);

        assertThat(search(wishes).winner().map(Point::survivors)).contains(3);
    }

    @Test
    void findsNoWinnerWhereTheLimitPaysForNothing() {
        var wishes = new Wishes(Set.of(), List.of(), Optional.of(new BigDecimal("345.79")), Optional.empty(), 0);

        var optimum = search(wishes);

        assertThat(optimum.winner()).isEmpty();
        assertThat(optimum.front()).hasSize(3);
    }

    @Test
    void saysWhyEachAlternativeLost() {
        var optimum = FREE;

        assertThat(reasons(optimum, "instance-type=m8g.large"))
                .containsExactly("dominated by instance-type=m6g.large, 43.80 cheaper");
        assertThat(reasons(optimum, "instance-type=m7i.large"))
                .containsExactly("no price sourced of AmazonEC2 BoxUsage:m7i.large in us-west-2");
        assertThat(reasons(optimum, "standby=false, storage-gib=400"))
                .containsExactly("dominated by standby=false, 30.00 cheaper");
        assertThat(reasons(optimum, "only.nat=none, only.endpoints=[ec2, ecr.api, ecr.dkr, eks-auth, secretsmanager]"))
                .containsExactly("takes away the flow from cluster to the internet");
        assertThat(reasons(optimum, "as asked")).contains("survives the loss of a zone, which the winner does without");
    }

    @Test
    void saysWhyEachRegionLost() {
        assertThat(FREE.regions())
                .extracting(RegionRow::region, RegionRow::reason)
                .contains(
                        tuple("us-east-1", "dominated by us-west-2, 41.88 cheaper"),
                        tuple(
                                "us-east-2",
                                "database: no price sourced of AmazonRDS Multi-AZUsage:db.m7g.large@CreateDBInstance:0014"
                                        + " in us-east-2 (and 1 more)"));
        assertThat(FREE.regions())
                .filteredOn(row -> row.region().equals("us-west-1"))
                .singleElement()
                .extracting(RegionRow::reason)
                .asString()
                .contains("three zones");
    }

    @Test
    void staysInTheRegionsThatAreNamed() {
        var optimum = search(new Wishes(Set.of(), List.of("us-east-1"), Optional.empty(), Optional.empty(), 0));

        assertThat(optimum.winner().map(Point::region)).contains("us-east-1");
        assertThat(optimum.winner().map(Point::monthly))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("460.68"));
    }

    @Test
    void commitsOnlyWhereThatIsAllowed() {
        var wishes = new Wishes(Set.of(), List.of(), Optional.empty(), Optional.empty(), 1);

        assertThat(search(wishes).winner().map(Point::monthly))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("375.00"));
        assertThat(FREE.winner().orElseThrow().chosen())
                .allSatisfy(it -> assertThat(it.commitment().years()).isZero());
    }

    @Test
    void confirmsWhatItFound() {
        var optimizer = Optimizer.prepare(HandMade.SMALL, Wishes.NONE, new HandMade(), HandMade.SILENT);

        assertThatCode(() -> optimizer.confirm(FREE, HandMade.SILENT)).doesNotThrowAnyException();
    }

    @Test
    void failsWhereAPlatformCostsSomethingElseThanWasFound() {
        var optimizer = Optimizer.prepare(HandMade.SMALL, Wishes.NONE, new Surprise(), HandMade.SILENT);

        assertThatThrownBy(() -> optimizer.confirm(FREE, HandMade.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("345.80")
                .hasMessageContaining("381.80");
    }

    /** A gateway more as soon as two choices meet, which no choice by itself would show. */
    private record Surprise(HandMade bills) implements Pricing {

        Surprise() {
            this(new HandMade());
        }

        @Override
        public Estimate estimate(Blueprint blueprint) {
            var estimate = bills.estimate(blueprint);
            boolean met = blueprint.database().orElseThrow().standby()
                    || !blueprint.cluster().orElseThrow().instanceType().equals("m6g.large");
            return met
                    ? estimate
                    : bills.estimate(HandMade.SMALL.with(List.of(
                            Setting.parse("database.standby=false"),
                            Setting.parse("database.storage-gib=460"),
                            Setting.parse("cluster.instance-type=m6g.large"))));
        }

        @Override
        public Estimate estimate(Blueprint blueprint, String region) {
            return bills.estimate(blueprint, region);
        }

        @Override
        public PriceBook book(String region) {
            return bills.book(region);
        }
    }

    private static Optimum search(Wishes wishes) {
        return Optimizer.prepare(HandMade.SMALL, wishes, new HandMade(), HandMade.SILENT)
                .search();
    }

    private static List<String> points(Optimum optimum) {
        return optimum.front().stream()
                .map(point -> point.monthly().setScale(2) + ", " + point.survivors() + " of "
                        + optimum.asked().components() + ": "
                        + String.join(", ", point.changes()))
                .toList();
    }

    private static List<String> reasons(Optimum optimum, String label) {
        return optimum.losers().stream()
                .filter(it -> it.region().equals("us-west-2") && it.label().equals(label))
                .map(Loser::reason)
                .toList();
    }
}
