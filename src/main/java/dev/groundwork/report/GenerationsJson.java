package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.optimize.Generation;
import dev.groundwork.optimize.Generations;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** The base instance of each generation for programs; money as text, not rounded, and null where none is known. */
public final class GenerationsJson {

    private GenerationsJson() {}

    public static String of(Generations generations) {
        return JsonText.document("groundwork/generations/1", json -> {
            json.writeStringField("region", generations.region());
            json.writeStringField("currency", "USD");
            json.writeStringField("monthly", generations.total().toPlainString());
            json.writeNumberField("notPricedLines", generations.notPriced().size());
            json.writeArrayFieldStart("instances");
            for (var row : generations.rows()) {
                row(json, row);
            }
            json.writeEndArray();
        });
    }

    static void money(JsonGenerator json, String name, Optional<BigDecimal> amount) throws IOException {
        if (amount.isPresent()) {
            json.writeStringField(name, amount.get().toPlainString());
        } else {
            json.writeNullField(name);
        }
    }

    private static void row(JsonGenerator json, Generation row) throws IOException {
        json.writeStartObject();
        json.writeStringField("component", row.component().toString());
        json.writeStringField("instanceType", row.instanceType());
        json.writeBooleanField("asked", row.asked());
        money(json, "hourly", row.hourly());
        money(json, "monthly", row.total());
        money(json, "difference", row.difference());
        json.writeStringField("reason", row.reason());
        json.writeEndObject();
    }
}
