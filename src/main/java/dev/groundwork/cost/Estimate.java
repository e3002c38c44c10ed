package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an assembly costs in a month of 730 hours, in US dollars on demand, line by line. */
public record Estimate(String region, List<CostLine> lines, List<NotPriced> notPriced, List<Assumption> assumptions) {

    public Estimate {
        lines = List.copyOf(lines);
        notPriced = List.copyOf(notPriced);
        assumptions = List.copyOf(assumptions);
    }

    /** An estimate of a day: versions whose standard support has ended by then cost more. */
    public static Estimate of(CloudAssembly assembly, PriceBook book, Usage usage, LocalDate day) {
        return new Estimator(assembly, book, usage, day).estimate();
    }

    public Cases total() {
        return sum(line -> true);
    }

    /** What the templates alone decide. */
    public Cases fixed() {
        return sum(CostLine::isFixed);
    }

    public Cases sum(Predicate<CostLine> wanted) {
        return lines.stream().filter(wanted).map(CostLine::monthly).reduce(Cases.NOTHING, Cases::plus);
    }

    /** The assumptions that the estimate used, the one that moves the bill most first. */
    public List<Assumption> movers() {
        return assumptions.stream()
                .sorted(Comparator.comparing(
                                (Assumption assumption) -> moved(assumption).spread())
                        .reversed()
                        .thenComparing(Assumption::name))
                .toList();
    }

    /** What all lines under one assumption cost together. */
    public Cases moved(Assumption assumption) {
        return sum(line -> line.assumption().equals(assumption.name()));
    }

    /** The day of the oldest price that was used. */
    public Optional<LocalDate> oldestPrice() {
        return lines.stream()
                .flatMap(line -> line.tiers().stream())
                .flatMap(tier -> tier.confirmed().stream())
                .min(Comparator.naturalOrder());
    }
}
