package dev.groundwork.report;

import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostStack;
import dev.groundwork.cost.Statement;
import dev.groundwork.review.Finding;
import dev.groundwork.review.Review;
import dev.groundwork.review.SubnetRoom;
import dev.groundwork.review.VpcAddresses;
import java.util.Locale;

/** A review for a terminal of 80 columns: the verdict first, then what decides it, then the facts. */
public final class ReviewText {

    private static final int NAME = 42;

    private final Ink ink;
    private final StringBuilder text = new StringBuilder();

    private ReviewText(Ink ink) {
        this.ink = ink;
    }

    public static String of(ReviewDocument document, Ink ink) {
        var review = new ReviewText(ink);
        review.text.append(verdict(document, ink));
        review.findings(document.review());
        review.inventory(document.review());
        review.addresses(document.review());
        review.room(document.review());
        review.failures(document.review());
        review.paths(document.review());
        document.cost().ifPresent(review::cost);
        return review.text.toString();
    }

    /** The answer alone, for a summary of several reports. */
    public static String verdict(ReviewDocument document, Ink ink) {
        var review = document.review();
        var lines = new ReviewText(ink);
        lines.line("", document.title() + " on " + document.day() + ": " + ReviewWords.verdict(review));
        lines.line("  ", ReviewWords.counts(review));
        return ink.strong(lines.text.toString());
    }

    private void findings(Review review) {
        if (!review.unacknowledged().isEmpty()) {
            heading("Findings");
            review.unacknowledged().forEach(this::finding);
        }
        if (!review.acknowledged().isEmpty()) {
            heading("Acknowledged");
            for (var word : ReviewWords.acknowledged(review)) {
                int places = word.places().size();
                line(
                        "  ",
                        word.rule() + " " + (places == 1 ? word.places().get(0) : "in " + places + " places") + ": "
                                + word.reason());
            }
        }
    }

    private void finding(Finding finding) {
        var head = ReviewWords.word(finding.severity()) + " " + finding.rule() + " " + ReviewWords.place(finding);
        line("  ", head);
        line("    asked ", ReviewWords.asked(finding));
        if (!finding.detail().isEmpty()) {
            line("    found ", (finding.open() ? "cannot tell: " : "") + finding.detail());
        }
        said("    why   ", finding.advice().why());
        said("    mend  ", finding.advice().fix());
    }

    private void said(String lead, String words) {
        if (!words.isEmpty()) {
            line(lead, words);
        }
    }

    private void inventory(Review review) {
        heading("Inventory");
        line("  ", ReviewWords.size(review.inventory()));
        ReviewWords.stateful(review.inventory())
                .forEach((fate, held) ->
                        line("  ", "when the stack is deleted, " + fate + ": " + String.join(", ", held)));
    }

    private void addresses(Review review) {
        if (review.addresses().isEmpty()) {
            return;
        }
        heading("Addresses");
        for (var network : review.addresses()) {
            line("  ", network.vpc().name() + " " + ReviewWords.addresses(network));
            network.known().stream()
                    .map(VpcAddresses::coverage)
                    .flatMap(coverage -> coverage.flaws().stream())
                    .forEach(flaw -> line("    ", flaw.toString()));
        }
    }

    private void room(Review review) {
        if (review.room().isEmpty()) {
            return;
        }
        heading("Room for pods, if every node is full");
        for (var group : review.room()) {
            var kind = group.usesPrefixes() ? "prefixes of addresses" : "single addresses";
            line(
                    "  ",
                    group.nodeGroup().name() + ": "
                            + group.cannotTell()
                                    .map(why -> "cannot tell: " + why)
                                    .orElse(group.type() + ", " + kind));
            group.withPrefixes().forEach(subnet -> subnet("with prefixes", subnet));
            group.withoutPrefixes().forEach(subnet -> subnet("without them", subnet));
        }
    }

    private void subnet(String how, SubnetRoom room) {
        line(
                "    ",
                how + " in " + room.subnet() + (room.zone().isEmpty() ? "" : " (" + room.zone() + ")") + ": "
                        + room.nodes() + " nodes of " + room.node().pods() + " pods, " + room.pods()
                        + " pods; first the "
                        + ReviewWords.limit(room));
    }

    private void failures(Review review) {
        if (review.failures().isEmpty()) {
            return;
        }
        heading("Failures, one at a time");
        for (var loss : ReviewWords.losses(review.failures())) {
            line("  ", loss.words());
            for (var effect : loss.felt()) {
                var recovery = ReviewWords.recovery(effect);
                line(
                        "    ",
                        ReviewWords.subject(effect) + ": " + ReviewWords.impact(effect)
                                + (recovery.isEmpty() ? "" : ", " + recovery) + ": " + effect.text());
            }
        }
    }

    private void paths(Review review) {
        heading("Reachability");
        line("  ", ReviewWords.paths(review.paths()));
        var passages = ReviewWords.passages(review.paths().flows().openings());
        for (var passage : passages) {
            if (passage.from().equals("internet")) {
                line("  ", "from the internet to " + passage.to() + ": " + passage.traffic());
            }
        }
        if (!passages.isEmpty()) {
            line("  ", "./groundwork review --from ROLE --to ROLE --port PORT says why");
        }
    }

    private void cost(Statement cost) {
        heading("US dollars a month in " + cost.estimate().region() + ", " + cost.payment());
        text.append(String.format(Locale.ROOT, "  %-" + NAME + "s%12s%12s%12s\n", "", "low", "expected", "high"));
        CostStack.of(cost.estimate()).forEach(stack -> figures(stack.name(), stack.monthly()));
        figures("total", cost.estimate().total());
        int missing = cost.estimate().notPriced().size();
        line("  ", (missing == 0 ? "" : missing + " without a price, in no total; ") + "./groundwork cost says more");
    }

    private void figures(String name, Cases monthly) {
        text.append(String.format(
                Locale.ROOT,
                "  %-" + NAME + "s%12s%12s%12s\n",
                CostColumns.cut(CostColumns.printable(name), NAME),
                Money.grouped(monthly.low()),
                Money.grouped(monthly.expected()),
                Money.grouped(monthly.high())));
    }

    private void heading(String words) {
        text.append('\n').append(ink.strong(words)).append('\n');
    }

    /** Names come from templates that anybody wrote: none steers the terminal, or makes a line too long. */
    private void line(String lead, String words) {
        text.append(Wrapped.after(lead, CostColumns.printable(words)));
    }
}
