package dev.groundwork.cli;

import dev.groundwork.optimize.Keep;
import dev.groundwork.optimize.Wishes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the search for a cheaper platform must respect beside the rules of every blueprint. */
final class WishOptions {

    @Option(
            names = "--keep",
            paramLabel = "WORD",
            converter = KeepConverter.class,
            description = {
                "Leave this as the blueprint has it: a component (cluster, stream, database,",
                "document, services, egress) or one question (region, instance-type, architecture,",
                "generation, nat, endpoints, standby, broker-kind, storage). Repeatable."
            })
    private final List<Keep> keep = new ArrayList<>();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            converter = RegionConverter.class,
            description = "Search in this region only. Repeatable.")
    private final List<String> regions = new ArrayList<>();

    @Option(
            names = "--max-monthly",
            paramLabel = "USD",
            description = "Take the platform with most survivors that costs no more in a month.")
    private @Nullable BigDecimal maxMonthly;

    @Option(
            names = "--survivors",
            paramLabel = "N",
            description = {
                "Take the cheapest platform of which N components survive the loss of any",
                "one zone; by default as many as of the blueprint."
            })
    private @Nullable Integer survivors;

    @Option(
            names = "--commitment",
            paramLabel = "TERM",
            converter = TermConverter.class,
            description = "Also search reservations and savings plans of up to 1y or 3y; by default on-demand.")
    private int years;

    Wishes wishes() {
        if (maxMonthly != null && maxMonthly.signum() <= 0) {
            throw new UsageException("--max-monthly: expected an amount above zero, got '" + maxMonthly + "'");
        }
        return new Wishes(
                Set.copyOf(keep), regions, Optional.ofNullable(maxMonthly), Optional.ofNullable(survivors), years);
    }
}
