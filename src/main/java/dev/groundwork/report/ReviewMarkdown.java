package dev.groundwork.report;

import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostStack;
import dev.groundwork.cost.Statement;
import dev.groundwork.review.Finding;
import dev.groundwork.review.Review;
import dev.groundwork.review.SubnetRoom;
import java.util.List;

/**
 * A review as a page of Markdown, which a pull request shows as a difference. It does not name the day, so that it changes
 * only where something else does.
 */
public final class ReviewMarkdown {

    private final ReviewDocument document;
    private final MarkdownPage page = new MarkdownPage();

    private ReviewMarkdown(ReviewDocument document) {
        this.document = document;
    }

    public static String of(ReviewDocument document) {
        return new ReviewMarkdown(document).text();
    }

    private String text() {
        var review = document.review();
        page.heading(1, "Review of " + document.title());
        page.paragraph("The review " + ReviewWords.verdict(review) + ": " + ReviewWords.counts(review) + ".");
        findings(review);
        inventory(review);
        addresses(review);
        room(review);
        failures(review);
        paths(review);
        pillars(review);
        document.cost().ifPresent(this::cost);
        return page.text();
    }

    private void findings(Review review) {
        if (!review.unacknowledged().isEmpty()) {
            page.heading(2, "Findings");
            page.words(List.of("severity", "rule", "where", "asked", "found", "why", "to mend it"));
            review.unacknowledged().forEach(this::finding);
        }
        if (!review.acknowledged().isEmpty()) {
            page.heading(2, "Acknowledged findings");
            page.words(List.of("rule", "reason", "where"));
            ReviewWords.acknowledged(review)
                    .forEach(word -> page.row(List.of(word.rule(), word.reason(), String.join(", ", word.places()))));
        }
    }

    private void finding(Finding finding) {
        page.row(List.of(
                ReviewWords.word(finding.severity()),
                finding.rule(),
                ReviewWords.place(finding),
                ReviewWords.asked(finding),
                (finding.open() ? "cannot tell: " : "") + finding.detail(),
                finding.advice().why(),
                finding.advice().fix()));
    }

    private void inventory(Review review) {
        page.heading(2, "Inventory");
        page.paragraph(ReviewWords.size(review.inventory()) + ".");
        page.table(List.of("stack", "resources"));
        review.inventory().stacks().forEach(stack -> page.row(List.of(stack.id(), String.valueOf(stack.resources()))));
        if (!review.inventory().stateful().isEmpty()) {
            page.words(List.of("when the stack is deleted", "what holds state"));
            ReviewWords.stateful(review.inventory())
                    .forEach((fate, held) -> page.row(List.of(fate, String.join(", ", held))));
        }
    }

    private void addresses(Review review) {
        page.heading(2, "Addresses");
        page.words(List.of("network", "its addresses", "gaps and overlaps"));
        for (var network : review.addresses()) {
            var flaws = network.known().stream()
                    .flatMap(known -> known.coverage().flaws().stream())
                    .map(Object::toString)
                    .toList();
            page.row(List.of(
                    network.vpc().name(),
                    ReviewWords.addresses(network),
                    flaws.isEmpty() ? "none" : String.join("; ", flaws)));
        }
    }

    private void room(Review review) {
        if (review.room().isEmpty()) {
            return;
        }
        page.heading(2, "Room for pods, if every node is full");
        page.words(List.of("node group", "type", "prefixes", "subnet", "nodes", "pods", "reached first"));
        for (var group : review.room()) {
            var name = group.nodeGroup().name();
            group.cannotTell()
                    .ifPresent(why -> page.row(List.of(name, group.type(), "", "cannot tell: " + why, "", "", "")));
            group.withPrefixes().forEach(subnet -> room(name, group.type(), "with", subnet));
            group.withoutPrefixes().forEach(subnet -> room(name, group.type(), "without", subnet));
        }
    }

    private void room(String group, String type, String prefixes, SubnetRoom room) {
        page.row(List.of(
                group,
                type,
                prefixes,
                room.subnet(),
                String.valueOf(room.nodes()),
                String.valueOf(room.pods()),
                ReviewWords.limit(room)));
    }

    private void failures(Review review) {
        if (review.failures().isEmpty()) {
            return;
        }
        page.heading(2, "Failures, one at a time");
        for (var loss : ReviewWords.losses(review.failures())) {
            page.heading(3, loss.words());
            page.words(List.of("part", "it", "recovery", "why"));
            loss.felt()
                    .forEach(effect -> page.row(List.of(
                            ReviewWords.subject(effect),
                            ReviewWords.impact(effect),
                            ReviewWords.recovery(effect),
                            effect.text())));
        }
    }

    private void paths(Review review) {
        page.heading(2, "Reachability");
        page.paragraph(ReviewWords.paths(review.paths()) + ".");
        page.words(List.of("from", "to", "what gets through"));
        ReviewWords.passages(review.paths().flows().openings())
                .forEach(passage -> page.row(List.of(passage.from(), passage.to(), passage.traffic())));
    }

    private void pillars(Review review) {
        page.heading(2, "Well-Architected");
        page.words(List.of("pillar", "rules", "findings", "facts"));
        review.byPillar()
                .values()
                .forEach(view -> page.row(List.of(
                        view.pillar().words(),
                        String.valueOf(view.rules().size()),
                        String.valueOf(view.findings().size()),
                        String.join("; ", view.facts()))));
    }

    private void cost(Statement cost) {
        page.heading(2, "Cost");
        page.paragraph("US dollars a month in " + cost.estimate().region() + ", " + cost.payment() + "; "
                + ReviewWords.counted(cost.estimate().notPriced().size(), "line")
                + " without a price. The estimate has every line.");
        page.table(List.of("", "low", "expected", "high"));
        CostStack.of(cost.estimate()).forEach(stack -> figures(stack.name(), stack.monthly()));
        figures("total", cost.estimate().total());
    }

    private void figures(String name, Cases monthly) {
        page.row(List.of(
                name, Money.grouped(monthly.low()), Money.grouped(monthly.expected()), Money.grouped(monthly.high())));
    }
}
