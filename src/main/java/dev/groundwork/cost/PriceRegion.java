package dev.groundwork.cost;

import java.util.List;

/** A region that has a price book, and what AWS puts before its usage types there. */
record PriceRegion(String code, List<String> prefixes) {

    /** Every region of North America that a platform may live in. */
    static final List<PriceRegion> ALL = List.of(
            region("us-east-1", "USE1-"),
            region("us-east-2", "USE2-"),
            region("us-west-1", "USW1-"),
            region("us-west-2", "USW2-"),
            region("ca-central-1", "CAN1-"),
            region("ca-west-1", "CAN2-"),
            region("mx-central-1", "MXC1-"));

    /** KMS puts the region's own code before its usage types; us-east-1 has types without any prefix. */
    private static PriceRegion region(String code, String prefix) {
        return new PriceRegion(code, List.of(prefix, code + "-"));
    }

    static PriceRegion of(String code) {
        return ALL.stream()
                .filter(region -> region.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of " + ALL.stream().map(PriceRegion::code).toList() + ", got '" + code + "'"));
    }

    /** The short form of the region's name inside usage types, such as {@code USW2}. */
    String abbreviation() {
        return prefixes.get(0).replace("-", "");
    }

    /** A usage type without the region's prefix: {@code USW2-NatGateway-Hours} becomes {@code NatGateway-Hours}. */
    String strip(String usageType) {
        return prefixes.stream()
                .filter(usageType::startsWith)
                .findFirst()
                .map(prefix -> usageType.substring(prefix.length()))
                .orElse(usageType);
    }
}
