package dev.groundwork.config;

import java.util.List;

/** Who sells instances, under which names, and where. */
enum InstanceMarket {
    EC2("", "an EC2 instance type for Linux, such as m7g.large") {
        @Override
        boolean sells(String type) {
            return InstanceFacts.of(type).filter(InstanceFacts::runsLinux).isPresent();
        }

        @Override
        List<String> types() {
            return InstanceFacts.all()
                    .filter(InstanceFacts::runsLinux)
                    .map(InstanceFacts::type)
                    .toList();
        }

        @Override
        Availability availability(String type, Region region) {
            return Offerings.zoneIds(region, type)
                    .map(zones -> zones.isEmpty() ? Availability.NOT_SOLD : Availability.SOLD)
                    .orElse(Availability.UNKNOWN);
        }

        @Override
        List<String> zonesWithout(String type, Region region) {
            return Offerings.zoneIds(region, type).map(region::idsExcept).orElse(List.of());
        }
    },
    RDS("db.", "a class that RDS for PostgreSQL sells, such as db.m7g.large"),
    MSK("kafka.", "a type that MSK sells, such as kafka.m7g.large"),
    MSK_EXPRESS("express.", "an express type that MSK sells, such as express.m7g.large");

    /** Whether a region sells a type, as far as the data goes. */
    enum Availability {
        SOLD,
        NOT_SOLD,
        UNKNOWN
    }

    private final String prefix;
    private final String expected;

    InstanceMarket(String prefix, String expected) {
        this.prefix = prefix;
        this.expected = expected;
    }

    /** What the names of its types begin with. */
    String prefix() {
        return prefix;
    }

    /** A type of this market in the words of a message. */
    String expected() {
        return expected;
    }

    boolean sells(String type) {
        return types().contains(type);
    }

    List<String> types() {
        return ManagedFamily.all().stream()
                .filter(family -> family.name().startsWith(prefix))
                .flatMap(family -> family.types().stream())
                .toList();
    }

    /** A managed service sells what its price list names, and nothing that EC2 itself does not have in the region. */
    Availability availability(String type, Region region) {
        var family = ManagedFamily.of(type);
        if (family.sold().contains(region.name())) {
            return Availability.SOLD;
        }
        return family.unknown().contains(region.name())
                        && EC2.availability(type.substring(prefix.length()), region) != Availability.NOT_SOLD
                ? Availability.UNKNOWN
                : Availability.NOT_SOLD;
    }

    /** The ids of the region's zones that are known not to have the type. */
    List<String> zonesWithout(String type, Region region) {
        return List.of();
    }
}
