package dev.groundwork.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where AWS publishes its price list: one index per offer, which names the current file of each region. */
record OfferIndex(URI base) {

    /** The region under which an index names the prices that hold everywhere. */
    static final String GLOBAL = "aws-other";

    private static final String PATH = "/(offers|savingsPlan)(/[A-Za-z0-9][A-Za-z0-9._-]*)+";
    private static final JsonMapper JSON = new JsonMapper();

    URI offer(String code) {
        return base.resolve("/offers/v1.0/aws/" + code + "/current/region_index.json");
    }

    URI savingsPlans() {
        return base.resolve("/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/current/region_index.json");
    }

    /** The address of a region's file in an index, or none where AWS does not sell the offer in that region. */
    Optional<URI> file(Path index, String region) throws IOException {
        var regions = JSON.readTree(PriceText.of(index)).path("regions");
        if (regions.isEmpty()) {
            throw new IOException("expected an index of regions, got none");
        }
        var path = path(regions, region);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (!path.matches(PATH)) {
            throw new IOException(region + ": expected the path of a price file, got '" + path + "'");
        }
        return Optional.of(base.resolve(path));
    }

    /** Offers have their regions by name, savings plans in a list. */
    private static String path(JsonNode regions, String region) {
        if (regions.isObject()) {
            return regions.path(region).path("currentVersionUrl").asText();
        }
        for (var entry : regions) {
            if (entry.path("regionCode").asText().equals(region)) {
                return entry.path("versionUrl").asText();
            }
        }
        return "";
    }
}
