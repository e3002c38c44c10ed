package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostStack;
import dev.groundwork.cost.Statement;
import dev.groundwork.review.Finding;
import dev.groundwork.review.Inventory;
import dev.groundwork.review.Review;
import dev.groundwork.review.Rule;
import dev.groundwork.review.Severity;
import java.io.IOException;

/** A review for programs; what each field means stands in {@code config/review.schema.json}. */
public final class ReviewJson {

    private ReviewJson() {}

    public static String of(ReviewDocument document) {
        var review = document.review();
        return JsonText.document("groundwork/review/1", json -> {
            json.writeStringField("title", document.title());
            json.writeStringField("day", document.day().toString());
            json.writeStringField("verdict", ReviewWords.word(review.verdict()));
            counts(json, review);
            json.writeArrayFieldStart("findings");
            for (var finding : review.findings()) {
                finding(json, finding, document.origin());
            }
            json.writeEndArray();
            inventory(json, review.inventory());
            FactsJson.write(json, review);
            PathsJson.write(json, document);
            pillars(json, review);
            cost(json, document);
        });
    }

    private static void counts(JsonGenerator json, Review review) throws IOException {
        json.writeObjectFieldStart("counts");
        for (var severity : Severity.values()) {
            json.writeNumberField(
                    ReviewWords.word(severity) + "s",
                    review.unacknowledged().stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        json.writeNumberField("acknowledged", review.acknowledged().size());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding, Origin origin) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("source", finding.source());
        json.writeStringField("severity", ReviewWords.word(finding.severity()));
        json.writeBooleanField("open", finding.open());
        json.writeStringField("pillar", finding.pillar().words());
        json.writeStringField("stack", finding.place().stack());
        json.writeStringField("resource", finding.place().logicalId());
        json.writeStringField("constructPath", finding.place().constructPath());
        json.writeStringField("template", origin.template(finding.place()));
        json.writeNumberField("line", finding.place().line());
        json.writeStringField("asked", ReviewWords.asked(finding));
        json.writeStringField("found", finding.detail());
        json.writeStringField("why", finding.advice().why());
        json.writeStringField("mend", finding.advice().fix());
        json.writeBooleanField("isAcknowledged", finding.acknowledged().isPresent());
        json.writeStringField("acknowledgement", finding.acknowledged().orElse(""));
        json.writeEndObject();
    }

    private static void inventory(JsonGenerator json, Inventory inventory) throws IOException {
        json.writeObjectFieldStart("inventory");
        json.writeArrayFieldStart("stacks");
        for (var stack : inventory.stacks()) {
            json.writeStartObject();
            json.writeStringField("stack", stack.id());
            json.writeStringField("region", stack.region());
            json.writeNumberField("resources", stack.resources());
            json.writeBooleanField("terminationProtected", stack.terminationProtected());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("kinds");
        for (var kind : inventory.kinds().entrySet()) {
            json.writeNumberField(kind.getKey(), kind.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("stateful");
        for (var held : inventory.stateful()) {
            json.writeStartObject();
            json.writeStringField("resource", held.place().name());
            json.writeStringField("type", held.type());
            json.writeStringField("onDeletion", held.onDeletion());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void pillars(JsonGenerator json, Review review) throws IOException {
        json.writeArrayFieldStart("pillars");
        for (var view : review.byPillar().values()) {
            json.writeStartObject();
            json.writeStringField("pillar", view.pillar().words());
            JsonText.texts(json, "rules", view.rules().stream().map(Rule::id).toList());
            json.writeNumberField(
                    "findings",
                    view.findings().stream()
                            .filter(finding -> finding.acknowledged().isEmpty())
                            .count());
            JsonText.texts(json, "facts", view.facts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Nothing where no region is known, and so no price. */
    private static void cost(JsonGenerator json, ReviewDocument document) throws IOException {
        json.writeArrayFieldStart("cost");
        if (document.cost().isPresent()) {
            cost(json, document.cost().get());
        }
        json.writeEndArray();
    }

    private static void cost(JsonGenerator json, Statement cost) throws IOException {
        json.writeStartObject();
        json.writeStringField("region", cost.estimate().region());
        json.writeStringField("currency", "USD");
        json.writeStringField("payment", cost.payment());
        json.writeArrayFieldStart("stacks");
        for (var stack : CostStack.of(cost.estimate())) {
            json.writeStartObject();
            json.writeStringField("stack", stack.name());
            cases(json, "monthly", stack.monthly());
            json.writeEndObject();
        }
        json.writeEndArray();
        cases(json, "total", cost.estimate().total());
        json.writeNumberField("notPriced", cost.estimate().notPriced().size());
        json.writeEndObject();
    }

    private static void cases(JsonGenerator json, String name, Cases cases) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("low", Money.cents(cases.low()));
        json.writeStringField("expected", Money.cents(cases.expected()));
        json.writeStringField("high", Money.cents(cases.high()));
        json.writeEndObject();
    }
}
