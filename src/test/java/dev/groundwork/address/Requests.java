package dev.groundwork.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests to test with: the usual one, variations of it, and random ones that are the same in every run. */
final class Requests {

    static final List<Tier> PUBLIC_AND_PRIVATE = List.of(new Tier("public", 27), new Tier("private", 28));

    private static final List<String> ZONES = List.of("a", "b", "c", "d", "e", "f");
    private static final List<String> TIERS = List.of("public", "private", "data", "edge");

    private Requests() {}

    static NetworkRequest of(String cidr, int zones, List<Tier> tiers, List<SegmentRequest> segments) {
        return new NetworkRequest(
                "net", Cidr.parse(cidr), ZONES.subList(0, zones), tiers, Tiers.primaryOf(tiers), segments);
    }

    static NetworkRequest of(String cidr, int zones, String... segments) {
        return of(cidr, zones, PUBLIC_AND_PRIVATE, equal(segments));
    }

    static List<SegmentRequest> equal(String... names) {
        return Stream.of(names).map(SegmentRequest::equalShare).toList();
    }

    static List<SegmentRequest> equal(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> SegmentRequest.equalShare("s" + i))
                .toList();
    }

    static SegmentRequest weighted(String name, int weight) {
        return new SegmentRequest(name, OptionalInt.of(weight), Optional.empty(), false);
    }

    static SegmentRequest byHand(String name, String cidr) {
        return new SegmentRequest(name, OptionalInt.empty(), Optional.of(Cidr.parse(cidr)), false);
    }

    /** Parents from /16 to /26, 2 to 6 zones, 1 to 4 tiers, 1 to 16 segments; some of them cannot be met. */
    static Stream<NetworkRequest> random() {
        var random = new Random(20);
        return IntStream.range(0, 400).mapToObj(i -> random(random));
    }

    /** Those random requests that fit, whose segments then are large enough for all their subnets. */
    static Stream<NetworkRequest> possible() {
        return random().filter(Requests::fits);
    }

    static Stream<NetworkRequest> impossible() {
        return random().filter(request -> !fits(request));
    }

    private static NetworkRequest random(Random random) {
        int prefix = 16 + random.nextInt(11);
        var cidr = new Cidr((random.nextLong() & 0xFFFFFFFFL) >> (32 - prefix) << (32 - prefix), prefix);
        var tiers = new ArrayList<Tier>();
        for (var name : TIERS.subList(0, 1 + random.nextInt(4))) {
            tiers.add(new Tier(name, 28 - random.nextInt(4) / 2));
        }
        var primary = tiers.get(random.nextInt(tiers.size())).name();
        var zones = ZONES.subList(0, 2 + random.nextInt(5));
        return new NetworkRequest("net", cidr, zones, tiers, primary, equal(1 + random.nextInt(16)));
    }

    /** Each segment needs a block, that is a power of two, of at least the sum of its subnets' least sizes. */
    private static boolean fits(NetworkRequest request) {
        long least = 0;
        for (var tier : request.tiers()) {
            least += request.zones().size() * (1L << (32 - tier.longestPrefix()));
        }
        long block = 1;
        while (block < least) {
            block *= 2;
        }
        return request.segments().size() * block <= request.cidr().size();
    }
}
