package dev.groundwork.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an estimate would cost for a term, wherever AWS sells one: on demand and each term side by side. */
public record Commitments(List<Offered> offers) {

    /** What AWS sells besides, of which the books have no prices (aws.amazon.com/savingsplans/faqs). */
    public static final String NOT_COMPARED =
            "EC2 Instance Savings Plans and Database Savings Plans are not compared: the books have no prices of them.";

    /**
     * One column's sum.
     *
     * @param quote the cheapest plan of each price that has one, added up, or empty where none has
     * @param left prices that AWS sells for the term and no source has; they are in no figure of the quote
     */
    public record Sum(Term term, Optional<Quote> quote, List<Offered> left) {

        /** What a month of the lines that are left out costs on demand. */
        public BigDecimal leftOut() {
            return left.stream().map(Offered::onDemand).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public Commitments {
        offers = List.copyOf(offers);
    }

    public static Commitments of(Estimate estimate, PriceBook book) {
        var sold = estimate.lines().stream()
                .filter(CostLine::isFixed)
                .filter(line -> !SoldPlan.of(line.key()).isEmpty())
                .collect(Collectors.groupingBy(CostLine::key, LinkedHashMap::new, Collectors.toList()));
        var offers = new ArrayList<Offered>();
        sold.forEach((key, lines) -> {
            var terms = book.prices().stream()
                    .filter(price -> price.key().equals(key))
                    .filter(price -> !price.commitment().equals(Commitment.ON_DEMAND))
                    .toList();
            offers.add(new Offered(lines, SoldPlan.of(key), terms));
        });
        return new Commitments(offers);
    }

    public Sum sum(Term term) {
        var quotes = new ArrayList<Quote>();
        var left = new ArrayList<Offered>();
        for (var offer : offers) {
            offer.cheapest(term)
                    .flatMap(price -> offer.quote(price.commitment().plan(), term))
                    .ifPresentOrElse(quotes::add, () -> left.add(offer));
        }
        return new Sum(term, quotes.stream().reduce(Quote::plus), List.copyOf(left));
    }

    /** The estimate with every line that is sold for so many years at its cheapest sourced price of that length. */
    public Estimate bound(Estimate estimate, int years) {
        var terms = Term.ALL.stream().filter(term -> term.years() == years).toList();
        var byKey = new LinkedHashMap<PriceKey, Price>();
        offers.forEach(offer -> offer.cheapest(terms).ifPresent(price -> byKey.put(offer.key(), price)));
        var lines = estimate.lines().stream()
                .map(line -> {
                    var price = line.isFixed() ? byKey.get(line.key()) : null;
                    return price == null ? line : bound(line, price);
                })
                .toList();
        return new Estimate(estimate.region(), lines, estimate.notPriced(), estimate.assumptions());
    }

    private static CostLine bound(CostLine line, Price price) {
        var quote = Quote.of(price, line.quantity().expected(), line.monthly().expected());
        var note = "what is paid at the start is spread over the term";
        boolean paidAtStart = price.commitment().upfront() != Commitment.Upfront.NO;
        return new CostLine(
                line.place(),
                line.name() + ", " + price.commitment(),
                line.key(),
                line.unit(),
                line.quantity(),
                Cases.fixed(quote.effective()),
                line.assumption(),
                !paidAtStart ? line.note() : line.note().isEmpty() ? note : line.note() + "; " + note,
                price.tiers());
    }
}
