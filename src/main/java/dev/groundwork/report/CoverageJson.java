package dev.groundwork.report;

import dev.groundwork.address.Cidr;
import dev.groundwork.address.Coverage;
import java.util.Locale;

/** What the checker found in a list of blocks, for programs. */
public final class CoverageJson {

    private CoverageJson() {}

    public static String of(Cidr parent, Coverage coverage) {
        return JsonText.document("groundwork/address-check/1", json -> {
            json.writeStringField("parent", parent.toString());
            json.writeBooleanField("exact", coverage.isExact());
            json.writeNumberField("size", coverage.size());
            json.writeNumberField("unallocated", coverage.unallocated());
            json.writeArrayFieldStart("flaws");
            for (var flaw : coverage.flaws()) {
                json.writeStartObject();
                json.writeStringField("kind", flaw.kind().name().toLowerCase(Locale.ROOT));
                json.writeStringField("place", flaw.place());
                json.writeStringField("text", flaw.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
