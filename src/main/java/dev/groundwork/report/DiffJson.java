package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.cost.Cases;
import dev.groundwork.diff.Bill;
import dev.groundwork.diff.Difference;
import dev.groundwork.diff.ResourceChange;
import dev.groundwork.review.Finding;
import dev.groundwork.review.Opening;
import java.io.IOException;
import java.util.List;

/** What changes, for programs; what each field means stands in {@code config/diff.schema.json}. */
public final class DiffJson {

    private DiffJson() {}

    public static String of(Difference difference, List<String> unwanted) {
        return JsonText.document("groundwork/diff/1", json -> {
            JsonText.texts(json, "unwanted", unwanted);
            paths(json, "opened", difference.paths().opened());
            paths(json, "closed", difference.paths().closed());
            findings(json, "newFindings", difference.findings().fresh());
            findings(json, "solvedFindings", difference.findings().solved());
            subnets(json, difference);
            resources(json, difference.resources());
            bill(json, difference.bill());
        });
    }

    private static void paths(JsonGenerator json, String name, List<Opening> paths) throws IOException {
        json.writeArrayFieldStart(name);
        for (var path : paths) {
            json.writeStartObject();
            json.writeStringField("from", path.from());
            json.writeStringField("to", path.to());
            json.writeStringField("traffic", path.traffic().toString());
            json.writeStringField("answer", AnswerText.word(path.verdict()));
            json.writeBooleanField("openedByAws", path.isOpenedByAws());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void findings(JsonGenerator json, String name, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (var finding : findings) {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule());
            json.writeStringField("severity", ReviewWords.word(finding.severity()));
            json.writeStringField("place", finding.place().name());
            json.writeStringField("asked", ReviewWords.asked(finding));
            json.writeStringField("found", finding.detail());
            json.writeBooleanField("open", finding.open());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void subnets(JsonGenerator json, Difference difference) throws IOException {
        json.writeArrayFieldStart("subnets");
        for (var change : difference.subnets()) {
            json.writeStartObject();
            json.writeStringField("kind", ReviewWords.word(change.kind()));
            json.writeStringField("resource", change.resource());
            json.writeStringField("before", change.before());
            json.writeStringField("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void resources(JsonGenerator json, List<ResourceChange> changes) throws IOException {
        json.writeArrayFieldStart("resources");
        for (var change : changes) {
            json.writeStartObject();
            json.writeStringField("kind", ReviewWords.word(change.kind()));
            json.writeStringField("resource", change.resource());
            json.writeStringField("type", change.type());
            json.writeStringField("path", change.path());
            json.writeStringField("holds", change.held());
            json.writeStringField("policy", change.policy());
            json.writeStringField("because", change.because());
            json.writeArrayFieldStart("properties");
            for (var property : change.properties()) {
                json.writeStartObject();
                json.writeStringField("pointer", property.pointer());
                json.writeStringField("effect", ReviewWords.word(property.effect()));
                json.writeStringField("before", property.before().json());
                json.writeStringField("after", property.after().json());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void bill(JsonGenerator json, Bill bill) throws IOException {
        json.writeObjectFieldStart("money");
        json.writeStringField("currency", "USD");
        cases(json, "before", bill.before());
        cases(json, "after", bill.after());
        cases(json, "difference", bill.difference());
        json.writeNumberField("notPriced", bill.unknown().size());
        json.writeArrayFieldStart("lines");
        for (var line : bill.lines()) {
            json.writeStartObject();
            json.writeStringField("resource", line.resource());
            json.writeStringField("line", line.line());
            cases(json, "before", line.before());
            cases(json, "after", line.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void cases(JsonGenerator json, String name, Cases cases) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("low", cases.low().toPlainString());
        json.writeStringField("expected", cases.expected().toPlainString());
        json.writeStringField("high", cases.high().toPlainString());
        json.writeEndObject();
    }
}
