package dev.groundwork.config;

import dev.groundwork.address.Cidr;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network: its block, how it is divided, and its ways out. */
public record NetworkSpec(
        @Doc("The network's IPv4 block, from /16 to /28.") Cidr cidr,

        @Doc("Its segments, by name, in address order. A single one takes the whole block.") @Named @Limits(min = 1)
        Map<String, SegmentSpec> segments,

        @Doc("The kinds of subnet that each segment has in every zone, by name.")
        @Default("{public: {smallest: /27}, private: {}}")
        @Named
        @Limits(min = 1)
        Map<String, TierSpec> tiers,

        @Doc("The tier that is favoured when zones cannot be equal; the one named private, else the last.")
        Optional<String> primaryTier,

        @Doc("How private subnets reach the internet.") @Default("single")
        NatMode nat,

        @Doc("Interface endpoints, by service (ssm, ecr.api, ...): each is charged per zone and hour.") @Default("[]")
        List<String> endpoints,

        @Doc("Days for which flow logs are kept; 0 switches them off.") @Default("30")
        int flowLogDays) {

    public NetworkSpec {
        segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
        endpoints = List.copyOf(endpoints);
    }

    /** The tier that is favoured when zones cannot be equal, and that workloads live in. */
    public String favouredTier() {
        var names = List.copyOf(tiers.keySet());
        return primaryTier.orElseGet(() -> names.contains("private") ? "private" : names.get(names.size() - 1));
    }

    /** Where a tier's default route leads. */
    public TierAccess access(String tier) {
        return Optional.ofNullable(tiers.get(tier))
                .flatMap(TierSpec::access)
                .orElse(tier.equals("public") ? TierAccess.PUBLIC : TierAccess.PRIVATE);
    }

    /** Whether one of its tiers has this access. */
    boolean has(TierAccess access) {
        return tiers.keySet().stream().anyMatch(tier -> access(tier) == access);
    }
}
