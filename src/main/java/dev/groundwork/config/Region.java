package dev.groundwork.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An AWS region in North America and its zones.
 *
 * <p>The zones are those of
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html. In regions as old as
 * November 2012, an account from before November 2025 has a mapping of names to ids of its own; in the others a name
 * means the same zone for everybody (https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html).
 *
 * @param zones the names of the zones that new accounts have; of those of us-west-1, each has two
 * @param zoneIds their ids; in the order of the names where all accounts share the mapping
 * @param sharedMapping whether a name means the same zone in every account
 * @param inEveryAccount how many of the zones every account has
 * @param withoutCluster the ids of the zones that EKS refuses, after
 *     https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html#network-requirements-subnets (its third one,
 *     cac1-az3, is closed and not among the zones)
 */
record Region(
        String name,
        List<String> zones,
        List<String> zoneIds,
        boolean sharedMapping,
        int inEveryAccount,
        List<String> withoutCluster) {

    private static final List<Region> ALL = List.of(
            perAccount("us-east-1", "abcdef", "use1", 6, List.of("use1-az3")),
            shared("us-east-2", "abc", "use2", 1, 2, 3),
            perAccount("us-west-1", "abc", "usw1", 2, List.of("usw1-az2")),
            perAccount("us-west-2", "abcd", "usw2", 4, List.of()),
            shared("ca-central-1", "abd", "cac1", 1, 2, 4),
            shared("ca-west-1", "abc", "caw1", 1, 2, 3),
            shared("mx-central-1", "abc", "mxc1", 1, 2, 3));

    public Region {
        zones = List.copyOf(zones);
        zoneIds = List.copyOf(zoneIds);
        withoutCluster = List.copyOf(withoutCluster);
    }

    private static Region perAccount(
            String name, String letters, String prefix, int inEveryAccount, List<String> withoutCluster) {
        var ids = IntStream.rangeClosed(1, letters.length()).mapToObj(number -> prefix + "-az" + number);
        return new Region(name, zones(name, letters), ids.toList(), false, inEveryAccount, withoutCluster);
    }

    private static Region shared(String name, String letters, String prefix, int... numbers) {
        var ids = IntStream.of(numbers).mapToObj(number -> prefix + "-az" + number);
        return new Region(name, zones(name, letters), ids.toList(), true, numbers.length, List.of());
    }

    private static List<String> zones(String region, String letters) {
        return letters.chars().mapToObj(letter -> region + (char) letter).toList();
    }

    static Optional<Region> named(String name) {
        return ALL.stream().filter(region -> region.name.equals(name)).findFirst();
    }

    static Stream<Region> all() {
        return ALL.stream();
    }

    /** The ids of these zones, as far as they are the same in every account. */
    Optional<List<String>> idsOf(List<String> names) {
        return sharedMapping && zones.containsAll(names)
                ? Optional.of(names.stream()
                        .map(zone -> zoneIds.get(zones.indexOf(zone)))
                        .toList())
                : Optional.empty();
    }

    /** The zones' ids without these. */
    List<String> idsExcept(List<String> ids) {
        var rest = new ArrayList<>(zoneIds);
        rest.removeAll(ids);
        return rest;
    }
}
