package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.optimize.Alternative;
import dev.groundwork.optimize.Loser;
import dev.groundwork.optimize.Optimum;
import dev.groundwork.optimize.Point;
import java.io.IOException;

/** What a search found, for programs, with every alternative of every region; money as text, not rounded. */
public final class OptimumJson {

    private OptimumJson() {}

    public static String of(Optimum optimum, String diff) {
        return JsonText.document("groundwork/optimum/1", json -> {
            json.writeStringField("currency", "USD");
            json.writeNumberField("platforms", optimum.platforms());
            json.writeNumberField("components", optimum.asked().components());
            json.writeNumberField("notPricedLines", optimum.notPriced().size());
            json.writeObjectFieldStart("asked");
            json.writeStringField("region", optimum.asked().region());
            json.writeStringField("monthly", optimum.asked().monthly().toPlainString());
            json.writeNumberField("survivors", optimum.asked().survivors());
            json.writeEndObject();
            json.writeArrayFieldStart("front");
            for (var point : optimum.front()) {
                point(json, point, optimum.winner().filter(point::equals).isPresent());
            }
            json.writeEndArray();
            json.writeStringField("diff", diff);
            json.writeArrayFieldStart("regions");
            for (var row : optimum.regions()) {
                json.writeStartObject();
                json.writeStringField("region", row.region());
                GenerationsJson.money(json, "monthly", row.monthly());
                json.writeStringField("reason", row.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("losers");
            for (var loser : optimum.losers()) {
                loser(json, loser);
            }
            json.writeEndArray();
        });
    }

    private static void point(JsonGenerator json, Point point, boolean winner) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("winner", winner);
        json.writeStringField("region", point.region());
        json.writeStringField("monthly", point.monthly().toPlainString());
        json.writeNumberField("survivors", point.survivors());
        JsonText.texts(json, "settings", point.changes());
        json.writeArrayFieldStart("components");
        for (var chosen : point.chosen()) {
            component(json, chosen);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void component(JsonGenerator json, Alternative chosen) throws IOException {
        json.writeStartObject();
        json.writeStringField("component", chosen.component().toString());
        json.writeStringField("instanceType", chosen.instanceType());
        json.writeStringField("commitment", chosen.commitment().toString());
        json.writeBooleanField("survives", chosen.survives());
        json.writeStringField("monthly", chosen.monthly().toPlainString());
        json.writeEndObject();
    }

    private static void loser(JsonGenerator json, Loser loser) throws IOException {
        json.writeStartObject();
        json.writeStringField("region", loser.region());
        json.writeStringField("component", loser.component().toString());
        json.writeStringField("alternative", loser.label());
        GenerationsJson.money(json, "monthly", loser.monthly());
        json.writeStringField("reason", loser.reason());
        json.writeEndObject();
    }
}
