package dev.groundwork.report;

import dev.groundwork.review.Finding;
import dev.groundwork.review.Pillar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The findings, each with why it matters and what to do, and filters for a browser that runs the script. */
final class FindingsHtml {

    private static final String ACKNOWLEDGED = "acknowledged";

    private final Html html;
    private final List<Finding> findings;

    private FindingsHtml(Html html, List<Finding> findings) {
        this.html = html;
        this.findings = findings;
    }

    static void write(Html html, List<Finding> findings) {
        if (findings.isEmpty()) {
            html.element("p", "✓ No rule found anything.", "class", "good");
            return;
        }
        var all = new FindingsHtml(html, findings);
        all.filters();
        html.open("ul", "class", "findings");
        findings.forEach(all::finding);
        html.close();
    }

    private void filters() {
        var weights = new LinkedHashMap<String, Integer>();
        findings.forEach(finding -> weights.merge(weight(finding), 1, Integer::sum));
        html.open("div", "class", "filters", "role", "search", "aria-label", "Filter the findings", "hidden", "");
        html.open("fieldset").element("legend", "weight");
        weights.forEach((weight, count) -> {
            html.open("label").open("input", "type", "checkbox", "value", weight, "checked", "");
            html.text(" " + weight + " (" + count + ")").close();
        });
        html.close().open("label").text("pillar ").open("select").element("option", "all", "value", "");
        for (var pillar : Pillar.values()) {
            if (findings.stream().anyMatch(finding -> finding.pillar() == pillar)) {
                html.element("option", pillar.words(), "value", pillar.words());
            }
        }
        html.close().close();
        html.open("label").text("words ").open("input", "type", "search").close();
        html.element("output", findings.size() + " of " + findings.size() + " shown", "aria-live", "polite");
        html.close();
    }

    private void finding(Finding finding) {
        var weight = weight(finding);
        html.open("li", "data-weight", weight, "data-pillar", finding.pillar().words());
        html.open("details").open("summary");
        html.element("span", weight, "class", "weight " + weight);
        html.element("strong", " " + finding.rule()).text(" ");
        html.open("span", "class", "place").path(finding.place().name()).close();
        html.element("span", sentence(finding), "class", "under").close();
        facts(finding);
        html.close().close();
    }

    private void facts(Finding finding) {
        var place = finding.place();
        html.open("dl", "class", "source");
        fact("why", finding.advice().why());
        fact("to do", finding.advice().fix());
        finding.acknowledged().ifPresent(reason -> fact(ACKNOWLEDGED, reason));
        fact("pillar", finding.pillar().words());
        fact("construct", place.constructPath());
        fact("file", place.file() + place.lineIfKnown().map(line -> ":" + line).orElse(""));
        fact("found by", finding.source());
        html.close();
    }

    private void fact(String name, String words) {
        if (!words.isEmpty()) {
            html.element("dt", name).element("dd", words);
        }
    }

    /** Others say what is wrong in a sentence of their own. */
    private static String sentence(Finding finding) {
        if (!finding.source().equals(Finding.OURS)) {
            return finding.advice().requirement() + (finding.detail().isEmpty() ? "" : ": " + finding.detail());
        }
        return (finding.open() ? "cannot tell: this " : "expected: this ")
                + finding.advice().requirement()
                + (finding.detail().isEmpty() ? "" : "; got: " + finding.detail());
    }

    private static String weight(Finding finding) {
        return finding.acknowledged().isPresent() ? ACKNOWLEDGED : severity(finding);
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
