package dev.groundwork.config;

import java.util.List;

/** A family of instances that RDS for PostgreSQL or MSK sells, such as db.m7g, and the regions where it does. */
record ManagedFamily(String name, List<String> sizes, List<String> sold, List<String> unknown) {

    private static final CsvTable TABLE = CsvTable.read("managed-families.csv");

    static List<ManagedFamily> all() {
        return TABLE.rows().map(ManagedFamily::of).toList();
    }

    /** The family of a type that is sold. */
    static ManagedFamily of(String type) {
        var family = type.substring(0, type.lastIndexOf('.'));
        return TABLE.row(family)
                .map(ManagedFamily::of)
                .orElseThrow(() -> new IllegalArgumentException("no family '" + family + "'"));
    }

    private static ManagedFamily of(CsvTable.Row row) {
        return new ManagedFamily(row.text("family"), row.words("sizes"), row.words("sold"), row.words("unknown"));
    }

    List<String> types() {
        return sizes.stream().map(size -> name + "." + size).toList();
    }
}
