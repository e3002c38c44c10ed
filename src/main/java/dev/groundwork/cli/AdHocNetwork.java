package dev.groundwork.cli;

import dev.groundwork.address.Cidr;
import dev.groundwork.address.NetworkRequest;
import dev.groundwork.address.SegmentRequest;
import dev.groundwork.address.Tier;
import dev.groundwork.address.Tiers;
import dev.groundwork.config.PrefixLength;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A network described on the command line, for a plan without a blueprint. */
final class AdHocNetwork {

    @Option(
            names = "--cidr",
            paramLabel = "BLOCK",
            description =
                    "Plan this block instead of a blueprint's networks; with --check, the block that must be filled.")
    private @Nullable String cidr;

    @Option(names = "--zones", paramLabel = "N", description = "With --cidr: how many zones, 2 to 6; by default 3.")
    private @Nullable Integer zones;

    @Option(
            names = "--tiers",
            paramLabel = "NAME[:/N]",
            split = ",",
            description = "With --cidr: the tiers, and the smallest block of each; by default public:/27,private:/28.")
    private List<String> tiers = List.of();

    @Option(
            names = "--primary",
            paramLabel = "TIER",
            description = "With --cidr: the tier that is favoured where zones cannot be equal;"
                    + " by default private where a tier has that name, else the last.")
    private @Nullable String primary;

    @Option(
            names = "--segments",
            paramLabel = "N|NAMES",
            description = "With --cidr: how many segments, or their names separated by commas; by default 1.")
    private @Nullable String segments;

    boolean given() {
        return cidr != null;
    }

    /** A word that says something about a network nobody described is a mistake, not a wish to be ignored. */
    void refuseWithoutBlock() {
        if (zones != null || !tiers.isEmpty() || primary != null || segments != null) {
            throw new UsageException(
                    "--zones, --tiers, --primary and --segments: expected --cidr BLOCK with them, got none");
        }
    }

    Cidr block() {
        return read("--cidr", cidr == null ? "" : cidr, Cidr::parse);
    }

    NetworkRequest request() {
        var kinds = tierList();
        return new NetworkRequest("network", block(), zoneNames(), kinds, primaryOf(kinds), segmentList());
    }

    private List<String> zoneNames() {
        int count = zones == null ? 3 : zones;
        if (count < 2 || count > 6) {
            throw new UsageException("--zones: expected 2 to 6, got " + count);
        }
        return IntStream.range(0, count)
                .mapToObj(zone -> String.valueOf((char) ('a' + zone)))
                .toList();
    }

    private List<Tier> tierList() {
        if (tiers.isEmpty()) {
            return List.of(new Tier("public", 27), new Tier("private", 28));
        }
        var kinds = new ArrayList<Tier>();
        for (var text : tiers) {
            var colon = text.indexOf(':');
            var name = colon < 0 ? text : text.substring(0, colon);
            var smallest = colon < 0 ? "/28" : text.substring(colon + 1);
            if (name.isBlank() || kinds.stream().anyMatch(kind -> kind.name().equals(name))) {
                throw new UsageException("--tiers: expected distinct names, got '" + String.join(",", tiers) + "'");
            }
            kinds.add(new Tier(
                    name, read("--tiers", smallest, PrefixLength::parse).bits()));
        }
        return kinds;
    }

    private String primaryOf(List<Tier> kinds) {
        if (primary == null) {
            return Tiers.primaryOf(kinds);
        }
        var names = kinds.stream().map(Tier::name).toList();
        if (!names.contains(primary)) {
            throw new UsageException(
                    "--primary: expected one of " + String.join(", ", names) + ", got '" + primary + "'");
        }
        return primary;
    }

    private List<SegmentRequest> segmentList() {
        var text = segments == null ? "1" : segments;
        if (!text.matches("\\d{1,5}")) {
            return List.of(text.split(",", -1)).stream()
                    .map(SegmentRequest::equalShare)
                    .toList();
        }
        int count = Integer.parseInt(text);
        if (count < 1 || count > 4096) {
            throw new UsageException("--segments: expected 1 to 4096, got " + count);
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> SegmentRequest.equalShare("segment-" + number))
                .toList();
    }

    private static <T> T read(String option, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
