package dev.groundwork.report;

import dev.groundwork.optimize.Loser;
import dev.groundwork.optimize.Optimum;
import dev.groundwork.optimize.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a search found, in at most 100 columns: the front, the winner as a diff, and why everything else lost. */
public final class OptimumText {

    private static final int WIDTH = 100;
    private static final int NEAREST = 4;

    private final Optimum optimum;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    private OptimumText(Optimum optimum, boolean all) {
        this.optimum = optimum;
        this.all = all;
    }

    /**
     * The text.
     *
     * @param diff how the winner differs from the blueprint's file
     * @param all list every alternative, not only those nearest to the winner
     */
    public static String of(Optimum optimum, String diff, boolean all) {
        return new OptimumText(optimum, all).text(diff);
    }

    private String text(String diff) {
        text.append(String.format(Locale.ROOT, "%,d platforms", optimum.platforms()))
                .append("; US dollars a month of 730 hours, expected usage\n\n");
        front();
        text.append('\n').append(verdict());
        text.append(diff.isEmpty() ? "" : "\n" + diff);
        regions();
        losers();
        if (!optimum.notPriced().isEmpty()) {
            text.append('\n')
                    .append(GenerationsText.unpriced(optimum.notPriced().size()));
        }
        return text.toString();
    }

    private void front() {
        var asked = optimum.asked();
        line("%-7s %11s  %-7s  %-12s  %s", "", "monthly", "survive", "region", "what changes");
        line("%-7s %11s  %-7s  %-12s", "asked", money(asked.monthly()), survivors(asked.survivors()), asked.region());
        for (var point : optimum.front()) {
            var mark = optimum.winner().filter(point::equals).isPresent() ? "winner" : "";
            var row = String.format(
                    Locale.ROOT,
                    "%-7s %11s  %-7s  %-12s  ",
                    mark,
                    money(point.monthly()),
                    survivors(point.survivors()),
                    point.region());
            text.append(wrapped(row, changes(point)));
        }
    }

    private String verdict() {
        if (optimum.winner().isEmpty()) {
            return "no platform is what the wishes allow\n";
        }
        var less = optimum.asked().monthly().subtract(optimum.winner().get().monthly());
        return switch (less.signum()) {
            case 0 -> "the blueprint is the cheapest already\n";
            case 1 -> "the winner costs " + money(less) + " less than the blueprint\n";
            default -> "the winner costs " + money(less.negate()) + " more than the blueprint\n";
        };
    }

    private void regions() {
        text.append("\nOther regions, with as many survivors\n");
        for (var row : optimum.regions()) {
            var lead = String.format(
                    Locale.ROOT,
                    "  %-12s  %11s  ",
                    row.region(),
                    row.monthly().map(OptimumText::money).orElse("-"));
            text.append(wrapped(lead, row.reason()));
        }
    }

    private void losers() {
        var region = optimum.winner().map(Point::region).orElse(optimum.asked().region());
        text.append("\nAlternatives in ").append(region).append(", the platform's total with each\n");
        var groups = new LinkedHashMap<String, List<Loser>>();
        optimum.losers().stream()
                .filter(it -> it.region().equals(region))
                .map(it -> it.component().toString())
                .distinct()
                .sorted()
                .forEach(name -> groups.put(
                        name,
                        optimum.losers().stream()
                                .filter(it -> it.region().equals(region)
                                        && it.component().toString().equals(name))
                                .toList()));
        groups.forEach((name, losers) -> {
            text.append("  ").append(name).append('\n');
            losers.stream().limit(all ? losers.size() : NEAREST).forEach(this::loser);
            if (!all && losers.size() > NEAREST) {
                text.append("    and ").append(losers.size() - NEAREST).append(" more, with --all\n");
            }
        });
    }

    private void loser(Loser loser) {
        var lead = String.format(
                Locale.ROOT, "  %13s  ", loser.monthly().map(OptimumText::money).orElse("-"));
        text.append(wrapped(lead, loser.label() + ": " + loser.reason()));
    }

    private String survivors(int survivors) {
        return survivors + " of " + optimum.asked().components();
    }

    private static String changes(Point point) {
        var commitments = point.chosen().stream()
                .map(it -> Optional.of(it.commitment())
                        .filter(commitment -> commitment.years() > 0)
                        .map(commitment -> it.component() + " " + commitment))
                .flatMap(Optional::stream)
                .toList();
        var all = new ArrayList<>(point.changes());
        all.addAll(commitments);
        return all.isEmpty() ? "nothing" : String.join(", ", all);
    }

    private void line(String format, Object... cells) {
        text.append(String.format(Locale.ROOT, format, cells).stripTrailing()).append('\n');
    }

    private static String money(BigDecimal amount) {
        return Money.cents(amount);
    }

    private static String wrapped(String lead, String words) {
        return Wrapped.after(lead, words, WIDTH);
    }
}
