package dev.groundwork.cost;

import dev.groundwork.cost.ItemName.Found;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every wanted price, and every row of the seed file that is none. */
final class PriceTable {

    /** Rows of the seed file that no price is made from, and why. */
    record Unused(String service, Pattern item, String reason) {

        boolean holds(SeedRow row) {
            return row.service().equals(service) && item.matcher(row.item()).matches();
        }
    }

    /** What the table says of a row: the rule that its price follows. */
    record Mapped(PriceRule rule, Found found) {}

    private static final String MOMENT = "a spot price is the reading of a moment, not a list price";
    private static final String SCALED = "scaled from another size, read nowhere";
    private static final String NO_DESTINATION = "names no destination, and pairs of regions differ";
    private static final String NO_USAGE_TYPE = "no source gives the usage type";

    static final List<PriceRule> RULES = Stream.of(
                    ComputePrices.ALL,
                    NetworkPrices.ALL,
                    DatabasePrices.ALL,
                    MessagingPrices.ALL,
                    ServicePrices.ALL,
                    ServerlessPrices.ALL)
            .flatMap(List::stream)
            .toList();

    static final List<Unused> UNUSED = List.of(
            unused("AmazonEC2", "{type} Linux spot, {any}", MOMENT),
            unused("AmazonEC2", "{any} (DERIVED: {any})", SCALED),
            unused("AmazonRDS", "{any} (DERIVED, {any})", SCALED),
            unused("AWSDataTransfer", "to another region, default (computed)", NO_DESTINATION),
            unused("AWSDataTransfer", "to unlisted regions (common rate)", NO_DESTINATION),
            unused("AmazonEKS", "Provisioned Control Plane tier {any}", NO_USAGE_TYPE),
            unused("AmazonMSK", "MSK Replicator{any}", NO_USAGE_TYPE),
            unused("AmazonRDS", "PostgreSQL Performance Insights paid retention, {any}", NO_USAGE_TYPE),
            unused(
                    "AmazonRDS",
                    "Performance Insights API beyond 1M free requests",
                    "priced per thousand; the price list has it per request"),
            unused("AmazonRDS", "PostgreSQL Extended Support year 1 (golden test, {any}", "names no version"),
            unused("AmazonRoute53", "queries to alias records of AWS resources", "free of charge"));

    private PriceTable() {}

    private static Unused unused(String service, String item, String reason) {
        return new Unused(service, ItemName.pattern(item), reason);
    }

    /** Why no price is made from a row, where that is so. */
    static Optional<String> reason(SeedRow row) {
        return UNUSED.stream()
                .filter(unused -> unused.holds(row))
                .map(Unused::reason)
                .findFirst();
    }

    /** The rules that claim a row. */
    static List<Mapped> mapped(SeedRow row) {
        return RULES.stream()
                .flatMap(rule -> rule.items().stream()
                        .flatMap(item -> item.find(row).stream())
                        .map(found -> new Mapped(rule, found)))
                .toList();
    }
}
