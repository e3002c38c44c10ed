package dev.groundwork.report;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.address.Cidr;
import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.NetworkRequest;
import dev.groundwork.address.Planner;
import dev.groundwork.address.SegmentRequest;
import dev.groundwork.address.Tier;
import dev.groundwork.address.Tiers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans to render. */
final class Plans {

    private static final List<Tier> TIERS = List.of(new Tier("public", 27), new Tier("private", 28));

    private Plans() {}

    /** The two networks of a platform. */
    static AddressPlan platform() {
        return Planner.plan(List.of(
                request("kubernetes", "10.100.0.0/19", "cluster"),
                request("services", "10.100.32.0/22", "production", "testing", "continuity-1", "continuity-2")));
    }

    static NetworkRequest request(String name, String cidr, String... segments) {
        return new NetworkRequest(
                name,
                Cidr.parse(cidr),
                List.of("us-west-2a", "us-west-2b", "us-west-2c"),
                TIERS,
                "private",
                Stream.of(segments).map(SegmentRequest::equalShare).toList());
    }

    static NetworkPlan of(String cidr, List<String> zones, List<Tier> tiers, int segments) {
        var equal = IntStream.rangeClosed(1, segments)
                .mapToObj(i -> SegmentRequest.equalShare("s" + i))
                .toList();
        return Planner.plan(new NetworkRequest("net", Cidr.parse(cidr), zones, tiers, Tiers.primaryOf(tiers), equal));
    }
}
