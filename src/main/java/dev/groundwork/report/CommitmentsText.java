package dev.groundwork.report;

import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitments;
import dev.groundwork.cost.Offered;
import dev.groundwork.cost.Quote;
import dev.groundwork.cost.Statement;
import dev.groundwork.cost.Term;
import java.util.ArrayList;
import java.util.List;

/** What the lines would cost for a term, beside on demand; a missing price is said, never bridged. */
final class CommitmentsText {

    private static final String NONE = "no price sourced: ";

    private CommitmentsText() {}

    static String of(Statement statement, Ink ink) {
        var commitments = statement.commitments();
        if (commitments.offers().isEmpty()) {
            return "";
        }
        var text = new StringBuilder("\n");
        text.append(ink.strong("Commitments, where AWS sells one (list prices; the rest stays on demand)\n"));
        text.append(ink.faint(line("", List.of("a month", "upfront", "total", "saved", "break-even"))));
        commitments.offers().forEach(offer -> offer(text, offer));
        text.append(ink.strong("all of these together, each at its cheapest plan\n"));
        Term.ALL.forEach(term -> sum(text, commitments.sum(term)));
        text.append(ink.faint(Wrapped.after("", Commitments.NOT_COMPARED, CostColumns.WIDTH)));
        return text.toString();
    }

    private static void offer(StringBuilder text, Offered offer) {
        text.append(line(
                CostColumns.cut(CostColumns.printable(name(offer)), 40),
                List.of(Money.grouped(offer.onDemand()) + " on demand")));
        var missing = new ArrayList<String>();
        for (var plan : offer.plans()) {
            for (var term : Term.ALL) {
                var name = plan + " " + term;
                offer.quote(plan, term)
                        .ifPresentOrElse(
                                quote -> text.append(line("  " + name, figures(quote))),
                                () -> missing.add(shortName(plan, term)));
            }
        }
        if (!missing.isEmpty()) {
            text.append(Wrapped.after("    ", NONE + String.join(", ", missing), CostColumns.WIDTH));
        }
    }

    private static String name(Offered offer) {
        int count = offer.lines().size();
        return offer.name() + (count > 1 ? " × " + count : "");
    }

    private static String shortName(Plan plan, Term term) {
        return (plan == Plan.RESERVED ? "reserved " : "savings plan ") + term;
    }

    private static void sum(StringBuilder text, Commitments.Sum sum) {
        sum.quote().ifPresent(quote -> text.append(line("  " + sum.term(), figures(quote))));
        if (!sum.left().isEmpty()) {
            var names = sum.left().stream().map(Offered::name).distinct().toList();
            var lead = sum.quote().isEmpty() ? "  " + sum.term() + ": no price sourced for " : "    leaves out ";
            var what = String.join("; ", names) + " (" + Money.grouped(sum.leftOut()) + " a month on demand)";
            text.append(Wrapped.after("  ", (lead + what).strip(), CostColumns.WIDTH));
        }
    }

    private static List<String> figures(Quote quote) {
        var split = quote.split();
        return List.of(
                split.map(paid -> Money.grouped(paid.monthly())).orElse("sum only"),
                split.map(paid -> Money.grouped(paid.upfront())).orElse("sum only"),
                Money.grouped(quote.total()),
                Money.share(quote.saved(), quote.saved().add(quote.total())) + " %",
                quote.breakEven().map(month -> "month " + month).orElse("never"));
    }

    private static String line(String name, List<String> figures) {
        var text = new StringBuilder(name);
        text.append(" ".repeat(Math.max(0, 40 - name.length())));
        figures.forEach(figure -> text.append(CostColumns.right(figure, 12)));
        return text.toString().stripTrailing() + "\n";
    }
}
