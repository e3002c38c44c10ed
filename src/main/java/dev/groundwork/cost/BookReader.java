package dev.groundwork.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.groundwork.cost.Disagreement.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a price book that {@link BookWriter} wrote. */
final class BookReader {

    private static final JsonMapper JSON = new JsonMapper();

    private BookReader() {}

    static PriceBook read(Path file) {
        try {
            var root = JSON.readTree(PriceText.of(file));
            if (root.path("schema").asInt() != BookWriter.SCHEMA
                    || !root.path("currency").asText().equals("USD")) {
                throw new IllegalArgumentException("expected a price book of schema " + BookWriter.SCHEMA
                        + " in USD, got schema " + root.path("schema") + " in " + root.path("currency"));
            }
            return new PriceBook(text(root, "region"), prices(root), disagreements(root));
        } catch (JsonProcessingException e) {
            throw new PriceException(file.toString(), "expected JSON, " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new PriceException(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Price> prices(JsonNode root) {
        var sources = new HashMap<String, PriceSource>();
        root.path("sources").forEach(source -> sources.put(text(source, "id"), source(source)));
        var prices = new LinkedHashMap<List<Object>, Price>();
        for (var entry : root.path("prices")) {
            var price = price(entry, sources);
            prices.merge(List.of(price.key(), price.commitment()), price, BookReader::join);
        }
        return List.copyOf(prices.values());
    }

    private static PriceSource source(JsonNode node) {
        return new PriceSource(
                text(node, "name"),
                node.path("retrieved").asText(),
                node.path("sha256").asText());
    }

    private static Price price(JsonNode entry, Map<String, PriceSource> sources) {
        var source = sources.get(text(entry, "source"));
        if (source == null) {
            throw new IllegalArgumentException(
                    key(entry) + ": expected a source of the list, got '" + text(entry, "source") + "'");
        }
        var tier = new PriceTier(
                entry.has("from") ? decimal(entry, "from") : BigDecimal.ZERO,
                entry.has("to") ? decimal(entry, "to") : null,
                decimal(entry, "price"),
                entry.path("date").asText(),
                source,
                entry.path("rate").asText());
        var upfront = entry.has("upfront") ? decimal(entry, "upfront") : BigDecimal.ZERO;
        var spread = entry.path("spread").asBoolean();
        return new Price(key(entry), commitment(entry), text(entry, "unit"), List.of(tier), upfront, spread);
    }

    private static Price join(Price one, Price other) {
        var tiers = new ArrayList<>(one.tiers());
        tiers.addAll(other.tiers());
        return new Price(one.key(), one.commitment(), one.unit(), tiers, one.upfront(), one.spread());
    }

    private static List<Disagreement> disagreements(JsonNode root) {
        var found = new ArrayList<Disagreement>();
        for (var entry : root.path("disagreements")) {
            var from = entry.has("from") ? decimal(entry, "from") : BigDecimal.ZERO;
            found.add(new Disagreement(
                    key(entry), commitment(entry), from, reading(entry.path("kept")), reading(entry.path("dropped"))));
        }
        return found;
    }

    private static Reading reading(JsonNode node) {
        return new Reading(decimal(node, "price"), node.path("date").asText(), text(node, "source"));
    }

    private static PriceKey key(JsonNode entry) {
        return new PriceKey(text(entry, "offer"), text(entry, "key"));
    }

    private static Commitment commitment(JsonNode entry) {
        return entry.has("commitment") ? Commitment.parse(text(entry, "commitment")) : Commitment.ON_DEMAND;
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException(field + ": expected a text, got " + node.path(field) + " in " + node);
        }
        return node.path(field).textValue();
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return Figure.read(text(node, field))
                .orElseThrow(() -> new IllegalArgumentException(
                        field + ": expected a decimal as text, got " + node.path(field) + " in " + node));
    }
}
