package dev.groundwork.optimize;

import dev.groundwork.config.InstanceCatalogue;
import dev.groundwork.cost.PriceKey;
import java.util.Optional;

/** How the price of an hour names the instance type, so that one type's line can become another's. */
final class InstanceKeys {

    private InstanceKeys() {}

    /** Whether a price is that of an hour of this type. */
    static boolean names(PriceKey key, String type) {
        return with(key, type, type).isPresent();
    }

    /** The same price of another type of the same market; empty where the price is not one of the first type's hours. */
    static Optional<PriceKey> with(PriceKey key, String type, String other) {
        var from = word(type);
        int at = key.usage().indexOf(from);
        if (at < 0 || !ends(key.usage(), at + from.length()) || !key.offer().equals(offer(type))) {
            return Optional.empty();
        }
        var usage = key.usage().substring(0, at) + word(other) + key.usage().substring(at + from.length());
        return Optional.of(new PriceKey(key.offer(), usage));
    }

    /** The type as usage types spell it: BoxUsage:m7g.large, InstanceUsage:db.m7g.2xl, Kafka.m7g.large. */
    private static String word(String type) {
        return switch (InstanceCatalogue.prefix(type)) {
            case "db." -> ":" + PriceKey.databaseClass(type);
            case "kafka.", "express." -> Character.toUpperCase(type.charAt(0)) + type.substring(1);
            default -> "BoxUsage:" + type;
        };
    }

    private static boolean ends(String usage, int at) {
        return at == usage.length() || usage.charAt(at) == '@';
    }

    private static String offer(String type) {
        return switch (InstanceCatalogue.prefix(type)) {
            case "db." -> "AmazonRDS";
            case "kafka.", "express." -> "AmazonMSK";
            default -> "AmazonEC2";
        };
    }
}
