package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.review.Advice;
import dev.groundwork.review.Finding;
import dev.groundwork.review.RuleBook;
import dev.groundwork.review.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A review's findings in SARIF 2.1.0, one run for each tool that found something, ours first. Positions are in the template,
 * or in the blueprint where the templates were made from it; an acknowledgement is a suppression.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the format</a>
 */
public final class ReviewSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final ReviewDocument document;
    private final JsonGenerator json;

    private ReviewSarif(ReviewDocument document, JsonGenerator json) {
        this.document = document;
        this.json = json;
    }

    public static String of(ReviewDocument document) {
        return JsonText.document("$schema", SCHEMA, json -> new ReviewSarif(document, json).log());
    }

    private void log() throws IOException {
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        for (var run : runs().entrySet()) {
            run(run.getKey(), run.getValue());
        }
        json.writeEndArray();
    }

    /** Our own run is there even if it found nothing, so that a reader knows that it was made. */
    private Map<String, List<Finding>> runs() {
        var runs = new LinkedHashMap<String, List<Finding>>();
        runs.put(Finding.OURS, new ArrayList<>());
        document.review()
                .findings()
                .forEach(finding -> runs.computeIfAbsent(finding.source(), any -> new ArrayList<>())
                        .add(finding));
        return runs;
    }

    private void run(String tool, List<Finding> findings) throws IOException {
        var rules = rules(tool, findings);
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", tool.isEmpty() ? "validator" : tool);
        json.writeArrayFieldStart("rules");
        for (var rule : rules.entrySet()) {
            rule(rule.getKey(), rule.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("automationDetails");
        json.writeStringField("id", "groundwork/" + document.title() + "/" + tool);
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        var indexes = new ArrayList<>(rules.keySet());
        for (var finding : findings) {
            result(finding, indexes.indexOf(finding.rule()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What a rule says of itself in a log. */
    private record Told(Severity severity, Advice advice, boolean isOurs) {}

    /** All of ours, since silence about a rule is an answer; of other tools those that found something. */
    private static Map<String, Told> rules(String tool, List<Finding> findings) {
        var rules = new LinkedHashMap<String, Told>();
        if (tool.equals(Finding.OURS)) {
            RuleBook.rules().forEach(rule -> rules.put(rule.id(), new Told(rule.severity(), rule.advice(), true)));
        }
        findings.forEach(
                finding -> rules.putIfAbsent(finding.rule(), new Told(finding.severity(), finding.advice(), false)));
        return rules;
    }

    private void rule(String id, Told rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        message(
                "shortDescription",
                (rule.isOurs() ? "this " : "") + rule.advice().requirement());
        if (!rule.advice().why().isEmpty()) {
            message("fullDescription", rule.advice().why());
        }
        if (!rule.advice().fix().isEmpty()) {
            message("help", rule.advice().fix());
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(rule.severity()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Finding finding, int index) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", index);
        // What cannot be told is open, which by the format has no level.
        json.writeStringField("kind", finding.open() ? "open" : "fail");
        json.writeStringField("level", finding.open() ? "none" : level(finding.severity()));
        message("message", sentence(finding));
        json.writeArrayFieldStart("locations");
        location(finding);
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("groundwork/1", fingerprint(finding));
        json.writeEndObject();
        if (finding.acknowledged().isPresent()) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("status", "accepted");
            json.writeStringField("justification", finding.acknowledged().get());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String sentence(Finding finding) {
        var sentence = ReviewWords.place(finding) + ": " + ReviewWords.asked(finding);
        return finding.detail().isEmpty()
                ? sentence
                : sentence + (finding.open() ? "; cannot tell: " : "; found: ") + finding.detail();
    }

    private void location(Finding finding) throws IOException {
        var position = document.origin().position(finding.place(), finding.rule());
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", Uri.of(position.file()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", position.line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", ReviewWords.place(finding));
        json.writeStringField("kind", "resource");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The same finding in the next revision, whatever line it is in by then. */
    private static String fingerprint(Finding finding) {
        return finding.rule() + " " + finding.place().name() + " "
                + finding.place().constructPath() + " " + finding.detail();
    }

    private void message(String name, String words) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", words.isEmpty() ? "no words" : words);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
