package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.cost.Assumption;
import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.CostStack;
import dev.groundwork.cost.NotPriced;
import dev.groundwork.cost.Place;
import dev.groundwork.cost.PriceAge;
import dev.groundwork.cost.Statement;
import java.io.IOException;
import java.time.LocalDate;

/**
 * An estimate for programs: every line with its price's key, source and date; money as text, not rounded. What each field
 * means stands in {@code cost/estimate.schema.json}.
 */
public final class EstimateJson {

    private EstimateJson() {}

    public static String of(Statement statement) {
        var estimate = statement.estimate();
        return JsonText.document("groundwork/estimate/1", json -> {
            json.writeStringField("title", statement.title());
            json.writeStringField("region", estimate.region());
            json.writeStringField("currency", "USD");
            json.writeNumberField("committedYears", statement.years());
            age(json, PriceAge.of(estimate));
            cases(json, "total", estimate.total());
            cases(json, "fixed", estimate.fixed());
            cases(json, "net", statement.net());
            stacks(json, statement);
            json.writeArrayFieldStart("lines");
            for (var line : estimate.lines()) {
                line(json, line, statement.net(line));
            }
            json.writeEndArray();
            discounts(json, statement);
            CommitmentsJson.write(json, statement.commitments());
            json.writeArrayFieldStart("assumptions");
            for (var assumption : estimate.movers()) {
                assumption(json, assumption, estimate.moved(assumption));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notPriced");
            for (var line : estimate.notPriced()) {
                notPriced(json, line);
            }
            json.writeEndArray();
        });
    }

    private static void age(JsonGenerator json, PriceAge age) throws IOException {
        json.writeObjectFieldStart("prices");
        json.writeStringField("oldest", age.oldest().map(LocalDate::toString).orElse(""));
        json.writeStringField("newest", age.newest().map(LocalDate::toString).orElse(""));
        json.writeNumberField("figures", age.figures());
        json.writeNumberField("undated", age.undated());
        json.writeEndObject();
    }

    private static void stacks(JsonGenerator json, Statement statement) throws IOException {
        json.writeArrayFieldStart("stacks");
        for (var stack : CostStack.of(statement.estimate())) {
            json.writeStartObject();
            json.writeStringField("stack", stack.name());
            cases(json, "monthly", stack.monthly());
            json.writeArrayFieldStart("components");
            for (var group : stack.groups()) {
                json.writeStartObject();
                json.writeStringField("component", group.component());
                cases(json, "monthly", group.monthly());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void line(JsonGenerator json, CostLine line, Cases net) throws IOException {
        json.writeStartObject();
        place(json, line.place());
        json.writeStringField("name", line.name());
        json.writeStringField("offer", line.key().offer());
        json.writeStringField("usage", line.key().usage());
        json.writeStringField("unit", line.unit());
        cases(json, "quantity", line.quantity());
        cases(json, "monthly", line.monthly());
        cases(json, "net", net);
        json.writeStringField("assumption", line.assumption());
        json.writeStringField("note", line.note());
        json.writeArrayFieldStart("prices");
        for (var tier : line.tiers()) {
            json.writeStartObject();
            json.writeStringField("from", tier.from().toPlainString());
            json.writeStringField("price", tier.price().toPlainString());
            json.writeStringField("source", tier.source().name());
            json.writeStringField(
                    "date", tier.confirmed().map(LocalDate::toString).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void discounts(JsonGenerator json, Statement statement) throws IOException {
        json.writeArrayFieldStart("discounts");
        for (var discount : statement.discounted()) {
            json.writeStartObject();
            json.writeStringField("offer", discount.offer());
            json.writeStringField("percent", discount.percent().toPlainString());
            cases(json, "monthly", discount.off());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void assumption(JsonGenerator json, Assumption assumption, Cases moved) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", assumption.name());
        json.writeStringField("unit", assumption.unit());
        json.writeStringField("sentence", assumption.sentence());
        cases(json, "value", assumption.value());
        cases(json, "monthly", moved);
        json.writeEndObject();
    }

    private static void notPriced(JsonGenerator json, NotPriced line) throws IOException {
        json.writeStartObject();
        place(json, line.place());
        json.writeStringField("why", line.why());
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place) throws IOException {
        json.writeStringField("stack", place.stack());
        json.writeStringField("component", place.component());
        json.writeStringField("resource", place.resource());
        json.writeStringField("type", place.type());
    }

    private static void cases(JsonGenerator json, String name, Cases cases) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("low", cases.low().toPlainString());
        json.writeStringField("expected", cases.expected().toPlainString());
        json.writeStringField("high", cases.high().toPlainString());
        json.writeEndObject();
    }
}
