package dev.groundwork.report;

import dev.groundwork.address.Alternatives;
import dev.groundwork.address.Alternatives.TierSizes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The exact tilings that were not chosen, for people: how many, the nearest of them, and why they lost. */
public final class AlternativesText {

    private AlternativesText() {}

    public static String of(List<Alternatives> alternatives) {
        var text = new StringBuilder();
        for (var of : alternatives) {
            text.append(text.isEmpty() ? "" : "\n").append(of(of));
        }
        return text.toString();
    }

    private static String of(Alternatives alternatives) {
        var text = new StringBuilder(Wrapped.after("", heading(alternatives)));
        text.append(Wrapped.after("  chosen  ", sizes(alternatives.chosen())));
        for (var lost : alternatives.lost()) {
            text.append('\n')
                    .append(Wrapped.after(
                            "  ",
                            lost.count() + " lost because in the chosen one "
                                    + lost.by().words() + (isComplete(lost) ? ":" : "; the nearest:")));
            for (var sizes : lost.nearest()) {
                text.append(Wrapped.after("          ", sizes(sizes)));
            }
        }
        return text.toString();
    }

    private static boolean isComplete(Alternatives.Lost lost) {
        return lost.count().equals(BigInteger.valueOf(lost.nearest().size()));
    }

    private static String heading(Alternatives alternatives) {
        return String.join(", ", alternatives.segments()) + " (/" + alternatives.prefix() + "): " + alternatives.count()
                + " other exact tilings";
    }

    private static String sizes(List<TierSizes> tiers) {
        var sizes = new ArrayList<String>();
        for (var tier : tiers) {
            var counts = new LinkedHashMap<Integer, Integer>();
            tier.prefixes().forEach(prefix -> counts.merge(prefix, 1, Integer::sum));
            var blocks = new ArrayList<String>();
            counts.forEach((prefix, count) -> blocks.add(count + " x /" + prefix));
            sizes.add(tier.tier() + " " + String.join(" + ", blocks) + " = " + tier.total());
        }
        return String.join("; ", sizes);
    }
}
