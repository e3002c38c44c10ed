package dev.groundwork.cost;

import java.util.Comparator;

/**
 * Names one price of AWS's price list: the offer code, and the usage type without its region prefix.
 * Where several products share a usage type, {@code @} and the operation (or what else tells them apart) follow.
 */
public record PriceKey(String offer, String usage) implements Comparable<PriceKey> {

    public PriceKey {
        if (offer.isBlank() || usage.isBlank()) {
            throw new IllegalArgumentException(
                    "expected an offer code and a usage type, got '" + offer + "' and '" + usage + "'");
        }
    }

    /** An instance type as RDS usage types spell it: {@code db.m7g.2xlarge} is {@code db.m7g.2xl} there. */
    public static String databaseClass(String instanceClass) {
        return instanceClass.endsWith("xlarge")
                ? instanceClass.substring(0, instanceClass.length() - "arge".length())
                : instanceClass;
    }

    @Override
    public int compareTo(PriceKey other) {
        return Comparator.comparing(PriceKey::offer)
                .thenComparing(PriceKey::usage)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return offer + " " + usage;
    }
}
