package dev.groundwork.config;

import dev.groundwork.address.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Networks of a size that AWS allows, which do not overlap, with segments, tiers and ways out that fit together. */
final class NetworkRules {

    /** https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html */
    private static final int LARGEST = 16;

    private static final int SMALLEST = 28;

    /** RFC 1918. */
    private static final List<Cidr> PRIVATE =
            List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("172.16.0.0/12"), Cidr.parse("192.168.0.0/16"));

    private final Sense sense;
    private final String path;
    private final NetworkSpec network;

    private NetworkRules(Sense sense, String path, NetworkSpec network) {
        this.sense = sense;
        this.path = path;
        this.network = network;
    }

    static void check(Sense sense) {
        var before = new ArrayList<Map.Entry<String, NetworkSpec>>();
        for (var entry : sense.blueprint().networks().entrySet()) {
            var rules = new NetworkRules(sense, "networks." + entry.getKey(), entry.getValue());
            rules.block(before);
            rules.segments();
            rules.tiers();
            rules.flowLogs();
            EndpointRules.check(sense, rules.path + ".endpoints", entry.getValue());
            before.add(entry);
        }
    }

    private void block(List<Map.Entry<String, NetworkSpec>> before) {
        var cidr = network.cidr();
        if (cidr.prefix() < LARGEST || cidr.prefix() > SMALLEST) {
            sense.refuse(path + ".cidr", "expected /" + LARGEST + " to /" + SMALLEST + ", got " + cidr);
        }
        for (var other : before) {
            if (other.getValue().cidr().overlaps(cidr)) {
                sense.refuse(
                        path + ".cidr",
                        "expected a block beside the other networks, got " + cidr + ", which overlaps '"
                                + other.getKey() + "', " + other.getValue().cidr());
            }
        }
        if (PRIVATE.stream().noneMatch(range -> range.contains(cidr))) {
            sense.note(
                    path + ".cidr",
                    cidr + " is not in the private ranges (" + PRIVATE.get(0) + ", " + PRIVATE.get(1) + ", "
                            + PRIVATE.get(2) + "): whoever has these addresses on the internet is out of reach");
        }
    }

    private void segments() {
        network.segments().forEach((name, segment) -> {
            var at = path + ".segments." + name;
            segment.weight()
                    .filter(weight -> Integer.bitCount(weight) != 1)
                    .ifPresent(weight -> sense.refuse(
                            at + ".weight", "expected a power of two such as 1, 2 or 4, got '" + weight + "'"));
            if (segment.weight().isPresent() && segment.cidr().isPresent()) {
                sense.refuse(at, "expected weight or cidr, got both");
            }
        });
    }

    private void tiers() {
        network.primaryTier()
                .filter(tier -> !network.tiers().containsKey(tier))
                .ifPresent(tier -> sense.refuse(
                        path + ".primary-tier",
                        "expected one of " + String.join(", ", network.tiers().keySet()) + ", got '" + tier + "'"
                                + Nearest.hint(tier, network.tiers().keySet())));
        if (sense.isSound(path + ".tiers") && network.nat() != NatMode.NONE && !network.has(TierAccess.PUBLIC)) {
            sense.refuse(
                    path + ".nat",
                    "expected none where no tier is public, got '" + WordShape.word(network.nat())
                            + "': a NAT gateway stands in a public subnet");
        }
    }

    private void flowLogs() {
        if (network.flowLogDays() != 0) {
            RetentionRules.check(sense, path + ".flow-log-days", network.flowLogDays(), "0 or ");
        }
    }
}
