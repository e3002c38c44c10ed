package dev.groundwork.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One file of AWS's price list: the products first, then under their SKUs what they cost. */
final class OfferFile {

    /** What a reader does with the file. */
    interface Visitor {
        void product(String sku, Map<String, String> attributes);

        /** Whether the terms of a product are of interest; asked when all products were shown. */
        boolean wants(String sku);

        void term(String sku, boolean onDemand, JsonNode term) throws IOException;
    }

    private final String offer;
    private final Visitor visitor;
    private final Map<String, String> header = new HashMap<>();
    private boolean products;

    private OfferFile(String offer, Visitor visitor) {
        this.offer = offer;
        this.visitor = visitor;
    }

    /** Shows a file to the visitor and returns its header: {@code version}, {@code publicationDate}. */
    static Map<String, String> read(Path file, String offer, Visitor visitor) throws IOException {
        var reader = new OfferFile(offer, visitor);
        try (var json = new JsonFile(file)) {
            json.fields(name -> reader.field(json, name));
        }
        reader.expect("offerCode", offer);
        if (!reader.products) {
            throw new IOException("expected products, got none");
        }
        return reader.header;
    }

    private void field(JsonFile json, String name) throws IOException {
        switch (name) {
            case "products" -> products(json);
            case "terms" -> terms(json);
            case "publicationDate" -> header.put(name, json.day());
            default -> {
                header.put(name, json.text());
                json.skip();
            }
        }
    }

    private void products(JsonFile json) throws IOException {
        expect("formatVersion", "v1.0");
        products = true;
        json.fields(sku -> visitor.product(sku, attributes(json.tree())));
    }

    private static Map<String, String> attributes(JsonNode product) {
        var attributes = new HashMap<String, String>();
        product.path("attributes")
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
        attributes.put("productFamily", product.path("productFamily").asText());
        return attributes;
    }

    private void terms(JsonFile json) throws IOException {
        expect("offerCode", offer);
        if (!products) {
            throw new IOException("expected the products before the terms");
        }
        json.fields(kind -> {
            if (kind.equals("OnDemand") || kind.equals("Reserved")) {
                json.fields(sku -> term(json, sku, kind.equals("OnDemand")));
            } else {
                json.skip();
            }
        });
    }

    private void term(JsonFile json, String sku, boolean onDemand) throws IOException {
        if (visitor.wants(sku)) {
            json.fields(term -> visitor.term(sku, onDemand, json.tree()));
        } else {
            json.skip();
        }
    }

    private void expect(String field, String value) throws IOException {
        var got = header.getOrDefault(field, "none");
        if (!got.equals(value)) {
            throw new IOException(field + ": expected " + value + ", got " + got);
        }
    }
}
