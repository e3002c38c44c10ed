package dev.groundwork.optimize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why everything that did not win did not. */
final class Reasons {

    private Reasons() {}

    /** The alternatives of all regions; of those of the winner's region, what each would make of its total. */
    static List<Loser> alternatives(List<RegionResult> regions, Optional<Point> winner, String home) {
        var at = winner.map(Point::region).orElse(home);
        return regions.stream()
                .sorted((one, other) ->
                        Boolean.compare(other.region().equals(at), one.region().equals(at)))
                .flatMap(region -> Stream.concat(
                        losers(region, winner.filter(it -> it.region().equals(region.region()))),
                        region.offered().refused().stream()))
                .toList();
    }

    static List<RegionRow> regions(List<RegionResult> regions, Optional<Point> winner) {
        var rows = new ArrayList<RegionRow>();
        for (var region : regions) {
            if (winner.filter(it -> it.region().equals(region.region())).isEmpty()) {
                rows.add(row(region, winner));
            }
        }
        return rows;
    }

    private static RegionRow row(RegionResult region, Optional<Point> winner) {
        if (!region.refused().isEmpty()) {
            return new RegionRow(region.region(), Optional.empty(), region.refused());
        }
        int least = winner.map(Point::survivors).orElse(0);
        var best =
                Front.pareto(region.cheapest().tailMap(least).values()).stream().findFirst();
        if (best.isEmpty() || winner.isEmpty()) {
            return new RegionRow(region.region(), best.map(Point::monthly), "the wishes allow no platform here");
        }
        var more = best.get().monthly().subtract(winner.get().monthly());
        return new RegionRow(
                region.region(),
                Optional.of(best.get().monthly()),
                "dominated by " + winner.get().region() + cheaper(more));
    }

    private static Stream<Loser> losers(RegionResult region, Optional<Point> winner) {
        return region.offered().byComponent().entrySet().stream().flatMap(entry -> {
            var chosen = winner.flatMap(it -> it.chosen().stream()
                    .filter(one -> one.component() == entry.getKey())
                    .findFirst());
            return entry.getValue().stream()
                    .filter(it -> chosen.filter(it::equals).isEmpty())
                    .sorted(Alternative.BY_COST)
                    .map(it -> new Loser(
                            entry.getKey(),
                            region.region(),
                            it.label(),
                            chosen.map(one -> winner.orElseThrow()
                                    .monthly()
                                    .add(it.monthly())
                                    .subtract(one.monthly())),
                            reason(it, entry.getValue(), chosen)));
        });
    }

    private static String reason(Alternative loser, List<Alternative> all, Optional<Alternative> chosen) {
        var better = all.stream().filter(it -> it.dominates(loser)).min(Alternative.BY_COST);
        if (better.isPresent()) {
            var less = loser.monthly().subtract(better.get().monthly());
            return "dominated by " + better.get().label() + cheaper(less);
        }
        if (chosen.isEmpty()) {
            return "not dominated in its region, which lost";
        }
        return loser.survives()
                ? "survives the loss of a zone, which the winner does without"
                : "does not survive the loss of a zone, which the winner does";
    }

    private static String cheaper(BigDecimal less) {
        return less.signum() == 0
                ? ", at the same price"
                : ", " + less.setScale(2, RoundingMode.HALF_UP).toPlainString() + " cheaper";
    }
}
