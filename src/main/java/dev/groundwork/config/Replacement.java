package dev.groundwork.config;

import dev.groundwork.config.InstanceMarket.Availability;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The nearest instance type that is allowed where another is not.
 *
 * <p>It has as many processors and as much memory or more, and of such sizes it is the smallest. It is of the same
 * class (compute, general, memory; a burstable type counts as general) and architecture; only in a managed service,
 * which hides the architecture, does Arm come first, being cheaper. The first generation wins that the region sells in
 * the chosen zones, or, where it is not known which these are, in three at least.
 */
final class Replacement {

    // Generation 7 first: the newest that EC2, RDS and MSK all sell.
    private static final List<String> ARM = List.of("7g", "8g", "6g");
    private static final List<String> X86 = List.of("7i", "7a", "6i", "6a", "8i", "5");

    private static final List<String> SIZES =
            List.of("medium", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge");

    private final InstanceMarket market;
    private final Optional<Region> region;
    private final Optional<List<String>> zoneIds;

    private Replacement(InstanceMarket market, Optional<Region> region, Optional<List<String>> zoneIds) {
        this.market = market;
        this.region = region;
        this.zoneIds = zoneIds;
    }

    /** Nothing, if the type is unknown or nothing comes near it. */
    static Optional<String> of(
            String type, InstanceMarket market, Optional<Region> region, Optional<List<String>> zoneIds) {
        return new Replacement(market, region, zoneIds).of(type);
    }

    private Optional<String> of(String type) {
        var facts = InstanceFacts.of(type.replaceFirst("^[a-z]+\\.(?=.*\\.)", ""));
        return facts.flatMap(least -> first(least, Availability.SOLD).or(() -> first(least, Availability.UNKNOWN)));
    }

    private Optional<String> first(InstanceFacts least, Availability availability) {
        return families(least)
                .flatMap(family -> smallest(family, least, availability).stream())
                .findFirst();
    }

    private Stream<String> families(InstanceFacts facts) {
        var kind = facts.type().substring(0, 1);
        var generations = market == InstanceMarket.EC2
                ? (facts.isArm() ? ARM : X86).stream()
                : Stream.concat(ARM.stream(), X86.stream());
        return generations.map(generation -> ("cmr".contains(kind) ? kind : "m") + generation);
    }

    private Optional<String> smallest(String family, InstanceFacts least, Availability availability) {
        return SIZES.stream()
                .map(size -> family + "." + size)
                .filter(bare -> InstanceFacts.of(bare)
                        .filter(facts -> facts.vcpu() >= least.vcpu() && facts.memoryMib() >= least.memoryMib())
                        .isPresent())
                .map(bare -> market.prefix() + bare)
                .filter(type -> market.sells(type) && region.stream().allMatch(where -> has(where, type, availability)))
                .findFirst();
    }

    private boolean has(Region where, String type, Availability availability) {
        var without = market.zonesWithout(type, where);
        var enough = zoneIds.map(chosen -> chosen.stream().noneMatch(without::contains))
                .orElse(where.zoneIds().size() - without.size() >= ZoneRules.LEAST);
        return enough && market.availability(type, where) == availability;
    }
}
