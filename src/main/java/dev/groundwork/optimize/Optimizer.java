package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.cost.Commitment;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Looks for cheaper platforms that survive as much: first it prices what can be chosen, then it searches exactly. */
public final class Optimizer {

    private final Source source;
    private final Blueprint blueprint;
    private final Wishes wishes;
    private final Pricing pricing;
    private final List<List<Variant>> questions;
    private final Ledger ledger;

    private Optimizer(Source source, Wishes wishes, Pricing pricing, Progress progress) {
        this.source = source;
        this.blueprint = source.blueprint();
        this.wishes = wishes;
        this.pricing = pricing;
        this.questions = Questions.of(source, wishes);
        this.ledger = Ledger.of(source, questions, pricing, progress);
    }

    /** Synthesizes the blueprint and each variant of it once. */
    public static Optimizer prepare(Source source, Wishes wishes, Pricing pricing, Progress progress) {
        return new Optimizer(source, wishes, pricing, progress);
    }

    /** The exact search, without a further synthesis. */
    public Optimum search() {
        var answers = Resilience.components(blueprint).stream()
                .flatMap(component -> Answers.of(component, questions, source).stream())
                .toList();
        var regions = Where.all(source, wishes).stream()
                .map(where -> region(where, answers))
                .toList();
        var points = regions.stream()
                .flatMap(region -> region.cheapest().values().stream())
                .toList();
        var front = Front.pareto(points);
        var asked = new Asked(
                blueprint.region(),
                ledger.asked().total().expected(),
                Resilience.survivors(blueprint).size(),
                Resilience.components(blueprint).size());
        var winner = winner(front, asked.survivors());
        var space = regions.stream().map(RegionResult::platforms).reduce(BigInteger.ZERO, BigInteger::add);
        return new Optimum(
                asked,
                front,
                winner,
                Reasons.alternatives(regions, winner, blueprint.region()),
                Reasons.regions(regions, winner),
                space,
                ledger.asked().notPriced());
    }

    /** Synthesizes and prices every point of the front; a point that costs something else is a defect. */
    public void confirm(Optimum optimum, Progress progress) {
        var front = optimum.front();
        for (int i = 0; i < front.size(); i++) {
            var point = front.get(i);
            progress.at(i + 1, front.size(), point.survivors() + " survivors");
            Confirmation.check(
                    point, source.blueprint(point), pricing, optimum.notPriced().size());
        }
    }

    private Optional<Point> winner(List<Point> front, int asked) {
        int least = wishes.survivors().orElse(wishes.maxMonthly().isPresent() ? 0 : asked);
        var admitted = front.stream()
                .filter(point -> wishes.admits(point.monthly()) && point.survivors() >= least)
                .toList();
        boolean most = wishes.maxMonthly().isPresent() && wishes.survivors().isEmpty();
        return admitted.stream()
                .skip(most ? Math.max(0, admitted.size() - 1) : 0)
                .findFirst();
    }

    private RegionResult region(Where where, List<Answers> answers) {
        if (!where.isPossible()) {
            return RegionResult.refused(where, where.refused());
        }
        var book = pricing.book(where.region());
        var common = Total.NOTHING;
        for (var line : common(where)) {
            var item = Item.of(line);
            common = common.plus(item, item.monthly(book, Commitment.ON_DEMAND));
        }
        if (!common.isPriced()) {
            return RegionResult.refused(where, common.missing(where.region()));
        }
        var offered = new RegionSearch(source, wishes, ledger, book, where).alternatives(answers);
        var start = new Point(where.region(), where.settings(), List.of(), common.monthly(), 0);
        return RegionResult.of(
                offered, Front.cheapest(start, List.copyOf(offered.byComponent().values())));
    }

    /** What no choice changes, and what only the other region has a price for. */
    private List<CostLine> common(Where where) {
        var common = new ArrayList<>(ledger.common());
        if (!where.region().equals(blueprint.region())
                && !ledger.asked().notPriced().isEmpty()) {
            common.addAll(further(ledger.asked(), pricing.estimate(blueprint, where.region())));
        }
        return common;
    }

    private static List<CostLine> further(Estimate here, Estimate there) {
        var known = new HashSet<List<String>>();
        here.lines().forEach(line -> known.add(slot(line)));
        return there.lines().stream()
                .filter(line -> !known.contains(slot(line)))
                .toList();
    }

    private static List<String> slot(CostLine line) {
        return List.of(line.place().stack(), line.place().resource(), line.name());
    }
}
