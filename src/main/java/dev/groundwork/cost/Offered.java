package dev.groundwork.cost;

import dev.groundwork.cost.Commitment.Plan;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One price that AWS also sells for a term, with all lines of an estimate that take it.
 *
 * @param plans how it is sold
 * @param prices the sourced prices of its terms; what is not among them has no price
 */
public record Offered(List<CostLine> lines, List<Plan> plans, List<Price> prices) {

    public Offered {
        lines = List.copyOf(lines);
        plans = List.copyOf(plans);
        prices = List.copyOf(prices);
    }

    public String name() {
        return lines.get(0).name();
    }

    public PriceKey key() {
        return lines.get(0).key();
    }

    /** What a month costs on demand. */
    public BigDecimal onDemand() {
        return sum(lines.stream().map(line -> line.monthly().expected()).toList());
    }

    /** What all lines cost under one plan and term, or empty where no source has the price. */
    public Optional<Quote> quote(Plan plan, Term term) {
        return price(plan, term)
                .map(price -> Quote.of(
                        price,
                        sum(lines.stream()
                                .map(line -> line.quantity().expected())
                                .toList()),
                        onDemand()));
    }

    /** The cheapest sourced price of a term, over all plans. */
    Optional<Price> cheapest(Term term) {
        return cheapest(List.of(term));
    }

    /** The cheapest sourced price of some terms of the same length, over all plans. */
    Optional<Price> cheapest(List<Term> terms) {
        return terms.stream()
                .flatMap(term -> plans.stream().flatMap(plan -> price(plan, term).stream()))
                .min(Comparator.comparing((Price price) ->
                                Quote.of(price, BigDecimal.ONE, BigDecimal.ONE).total())
                        .thenComparing(Price::commitment));
    }

    private Optional<Price> price(Plan plan, Term term) {
        var wanted = new Commitment(plan, term.years(), term.upfront());
        return prices.stream()
                .filter(price -> price.commitment().equals(wanted))
                .findFirst();
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
