package dev.groundwork.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The types of broker that MSK sells, and where.
 *
 * <p>Sizes: https://docs.aws.amazon.com/msk/latest/developerguide/broker-instance-sizes.html (read in August 2026).
 * Regions: those in which AWS's price list has a price for the family (October 2025). Burstable types and regions in which
 * MSK takes fewer than three zones (us-west-1) are left out on purpose.
 */
public final class BrokerTypes {

    private record Family(String name, List<String> sizes, Set<String> regions) {

        List<String> types() {
            return sizes.stream().map(size -> name + "." + size).toList();
        }
    }

    private static final List<String> UP_TO_16 =
            List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge");
    private static final List<String> UP_TO_24 =
            List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge");

    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "kafka.m7g",
                    UP_TO_16,
                    Set.of("us-east-1", "us-east-2", "us-west-2", "ca-central-1", "mx-central-1")),
            new Family(
                    "kafka.m5", UP_TO_24, Set.of("us-east-1", "us-east-2", "us-west-2", "ca-central-1", "ca-west-1")),
            new Family(
                    "express.m7g",
                    UP_TO_16,
                    Set.of("us-east-1", "us-east-2", "us-west-2", "ca-central-1", "mx-central-1")));

    private BrokerTypes() {}

    /** Every type sold in the region, the cheapest family first. */
    public static List<String> soldIn(String region) {
        return FAMILIES.stream()
                .filter(family -> family.regions().contains(region))
                .flatMap(family -> family.types().stream())
                .toList();
    }

    /** What is wrong with a type in a region, as the rest of a sentence about its key. */
    public static Optional<String> problem(String type, String region) {
        var sold = soldIn(region);
        if (sold.contains(type)) {
            return Optional.empty();
        }
        return Optional.of("expected a broker type that MSK sells in " + region + ", got '" + type + "'"
                + Nearest.hint(type, sold));
    }
}
