package dev.groundwork.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.groundwork.address.Alternatives;
import dev.groundwork.address.Alternatives.TierSizes;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The exact tilings that were not chosen, for programs. */
public final class AlternativesJson {

    private AlternativesJson() {}

    public static String of(List<Alternatives> alternatives) {
        return JsonText.document("groundwork/address-alternatives/1", json -> {
            json.writeArrayFieldStart("alternatives");
            for (var of : alternatives) {
                write(json, of);
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Alternatives alternatives) throws IOException {
        json.writeStartObject();
        JsonText.texts(json, "segments", alternatives.segments());
        json.writeNumberField("prefix", alternatives.prefix());
        tiling(json, "chosen", alternatives.chosen());
        json.writeNumberField("count", alternatives.count());
        json.writeArrayFieldStart("lost");
        for (var lost : alternatives.lost()) {
            json.writeStartObject();
            json.writeStringField(
                    "by", lost.by().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeStringField("because", lost.by().words());
            json.writeNumberField("count", lost.count());
            json.writeArrayFieldStart("nearest");
            for (var tiling : lost.nearest()) {
                json.writeStartObject();
                tiling(json, "tiers", tiling);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void tiling(JsonGenerator json, String name, List<TierSizes> tiers) throws IOException {
        json.writeArrayFieldStart(name);
        for (var tier : tiers) {
            json.writeStartObject();
            json.writeStringField("tier", tier.tier());
            json.writeArrayFieldStart("prefixes");
            for (int prefix : tier.prefixes()) {
                json.writeNumber(prefix);
            }
            json.writeEndArray();
            json.writeNumberField("total", tier.total());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
