package dev.groundwork.report;

import dev.groundwork.review.NetworkMap;
import dev.groundwork.review.Severity;
import dev.groundwork.review.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A review as one page for a browser or a printer: it loads nothing, and without its script it still says everything. */
public final class ReviewHtml {

    private static final Map<Verdict, String> VERDICTS = Map.of(
            Verdict.PASSES, "✓ passes",
            Verdict.OPEN, "? open",
            Verdict.FAILS, "✕ fails");

    private static final Map<Verdict, String> SENTENCES = Map.of(
            Verdict.PASSES, "No error stands.",
            Verdict.OPEN, "No error is certain, and of some it cannot be told.",
            Verdict.FAILS, "Errors stand that nobody acknowledged.");

    private final ReviewDocument document;
    private final String estimate;
    private final Html html;

    private ReviewHtml(ReviewDocument document, String estimate, Html html) {
        this.document = document;
        this.estimate = estimate;
        this.html = html;
    }

    public static String of(ReviewDocument document) {
        return of(document, "");
    }

    /** The same with a link to the page of the estimate, a file beside it, or no name. */
    public static String of(ReviewDocument document, String estimate) {
        var inventory = document.review().inventory();
        var lead = AddressesHtml.counted(inventory.stacks().size(), "stack") + " · "
                + AddressesHtml.counted(inventory.resources(), "resource") + " · from the templates alone";
        return HtmlPage.of(
                "review",
                document.title(),
                lead,
                new HtmlPage.Own("review.css", "review.js"),
                html -> new ReviewHtml(document, estimate, html).write());
    }

    private void write() {
        HtmlBar.stripes(html);
        summary();
        var sections = sections();
        html.open("nav", "aria-label", "Sections").open("ul");
        sections.forEach((id, section) ->
                html.open("li").element("a", section.heading, "href", "#" + id).close());
        html.close().close();
        sections.forEach((id, section) -> HtmlPage.section(html, id, section.heading, page -> section.body.run()));
    }

    private record Section(String heading, Runnable body) {}

    private Map<String, Section> sections() {
        var review = document.review();
        var all = new LinkedHashMap<String, Section>();
        all.put("network", new Section("The network", this::network));
        all.put("reach", new Section("Who reaches whom", () -> ReachHtml.write(html, document)));
        all.put("failures", new Section("What fails as one", () -> FailuresHtml.write(html, review.failures())));
        all.put("findings", new Section("Findings", () -> FindingsHtml.write(html, review.findings())));
        all.put("addresses", new Section("Addresses", () -> AddressesHtml.write(html, review.addresses())));
        all.put("room", new Section("Room for pods", () -> RoomHtml.write(html, review.room())));
        document.cost()
                .ifPresent(cost -> all.put("cost", new Section("Cost", () -> {
                    CostBarsHtml.totals(html, cost);
                    CostBarsHtml.write(html, cost);
                    MoversHtml.write(html, cost);
                    source();
                })));
        all.put("pillars", new Section("Well-Architected pillars", () -> PillarsHtml.write(html, review)));
        all.put("inventory", new Section("Inventory", () -> InventoryHtml.write(html, review.inventory())));
        return all;
    }

    private void source() {
        html.open("p", "class", "note").text("Every line and its source: ");
        if (estimate.isEmpty()) {
            html.text("groundwork cost --format html");
        } else {
            html.element("a", "the estimate", "href", estimate);
        }
        html.text(".").close();
    }

    private void summary() {
        var review = document.review();
        html.open("dl", "class", "totals verdict");
        var verdict = review.verdict();
        total(
                "verdict",
                VERDICTS.getOrDefault(verdict, ""),
                "expected " + (verdict == Verdict.PASSES ? "good" : "bad"));
        for (var severity : Severity.values()) {
            long count = review.unacknowledged().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            total(severity.name().toLowerCase(java.util.Locale.ROOT) + "s", count + "", "");
        }
        total("acknowledged", review.acknowledged().size() + "", "");
        document.flows()
                .ifPresent(flows -> total("undeclared paths", flows.undeclared().size() + "", ""));
        html.close();
        html.element("p", SENTENCES.getOrDefault(verdict, ""), "class", "note");
    }

    private void total(String name, String figure, String kind) {
        html.open("div", "class", kind)
                .element("dt", name)
                .element("dd", figure)
                .close();
    }

    private void network() {
        html.element(
                "p",
                "The height of a subnet is its number of addresses. A dashed border is a public subnet.",
                "class",
                "note");
        zones();
        html.open("div", "class", "frame", "role", "region", "tabindex", "0", "aria-label", "Drawing of the networks");
        NetworkSvg.draw(html, document.map());
        html.close();
        html.open("div", "id", "zone-effects", "aria-live", "polite", "hidden", "")
                .close();
    }

    private void zones() {
        var zones = document.map().vpcs().stream()
                .map(NetworkMap.MappedVpc::zones)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        html.open("fieldset", "class", "zones", "hidden", "").element("legend", "Switch off");
        for (var zone : zones) {
            html.open("label").open("input", "type", "checkbox", "value", zone);
            html.text(" " + zone).close();
        }
        html.close();
    }
}
