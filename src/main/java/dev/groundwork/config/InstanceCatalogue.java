package dev.groundwork.config;

import dev.groundwork.config.InstanceMarket.Availability;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The regions, zones and instance types that a blueprint may name, for who looks for other choices. */
public final class InstanceCatalogue {

    private InstanceCatalogue() {}

    /** Every region of North America, also those in which no platform fits. */
    public static List<String> regions() {
        return Region.all().map(Region::name).toList();
    }

    /** The names of a region's zones; none, if it is not one of ours. */
    public static List<String> zones(String region) {
        return Region.named(region).map(Region::zones).orElse(List.of());
    }

    /** What an instance type begins with beside its EC2 name: db., kafka., express., or nothing. */
    public static String prefix(String type) {
        return Stream.of(InstanceMarket.values())
                .map(InstanceMarket::prefix)
                .filter(type::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Every type with this prefix, wherever it is sold. */
    public static List<String> types(String prefix) {
        return market(prefix).types();
    }

    /** Whether the region sells a type with this prefix, or nobody here knows whether it does. */
    public static boolean maySell(String region, String prefix, String type) {
        var where = Region.named(region).orElseThrow(() -> new IllegalArgumentException("no region '" + region + "'"));
        return market(prefix).availability(type, where) != Availability.NOT_SOLD;
    }

    /** What is known of the machine behind a type, whichever service sells it. */
    public static Optional<InstanceFacts> facts(String type) {
        return InstanceFacts.of(type.substring(prefix(type).length()));
    }

    private static InstanceMarket market(String prefix) {
        return Stream.of(InstanceMarket.values())
                .filter(market -> market.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody sells '" + prefix + "' types"));
    }
}
