package dev.groundwork.config;

import java.util.List;
import java.util.Optional;

/** In which zones, by id, EC2 offers an instance type. */
final class Offerings {

    private static final CsvTable TABLE = CsvTable.read("offerings.csv");

    private Offerings() {}

    /** None if the region does not offer the type; nothing if the region is not in the data. */
    static Optional<List<String>> zoneIds(Region region, String type) {
        var row = TABLE.row(region.name(), type);
        return row.isPresent() || covers(region)
                ? Optional.of(row.map(found -> found.words("zone_ids")).orElse(List.of()))
                : Optional.empty();
    }

    private static boolean covers(Region region) {
        return TABLE.row(region.name()).isPresent();
    }
}
