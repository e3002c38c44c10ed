package dev.groundwork.cost;

import java.util.List;

/**
 * An estimate as somebody asked to see it.
 *
 * @param title what was estimated: a blueprint's name or the path of an assembly
 * @param onDemand the estimate at list prices without any term
 * @param estimate the estimate that is shown: the same, or bound for {@code years}
 * @param years 0 on demand, else the term that the lines are bound for where it is sold
 * @param cases which of low, expected and high are shown side by side
 */
public record Statement(
        String title,
        Estimate onDemand,
        Estimate estimate,
        Commitments commitments,
        int years,
        Discounts discounts,
        List<Case> cases) {

    public Statement {
        cases = List.copyOf(cases);
    }

    public static Statement of(String title, Estimate onDemand, PriceBook book) {
        var commitments = Commitments.of(onDemand, book);
        return new Statement(title, onDemand, onDemand, commitments, 0, Discounts.NONE, List.of(Case.values()));
    }

    /** The same, with every line that is sold for so many years bound for them. */
    public Statement boundFor(int term) {
        var bound = term == 0 ? onDemand : commitments.bound(onDemand, term);
        return new Statement(title, onDemand, bound, commitments, term, discounts, cases);
    }

    public Statement with(Discounts agreed) {
        return new Statement(title, onDemand, estimate, commitments, years, agreed, cases);
    }

    public Statement showing(Case only) {
        return new Statement(title, onDemand, estimate, commitments, years, discounts, List.of(only));
    }

    /** The case of the figures that stand alone. */
    public Case main() {
        return cases.size() == 1 ? cases.get(0) : Case.EXPECTED;
    }

    /** In words, how the lines are paid. */
    public String payment() {
        return years == 0
                ? "on demand"
                : "committed for " + years + (years == 1 ? " year" : " years") + " where AWS sells that";
    }

    public List<Discount> discounted() {
        return discounts.of(estimate);
    }

    /** The total after the company's own discounts. */
    public Cases net() {
        return discounted().stream().map(Discount::off).reduce(estimate.total(), Cases::plus);
    }

    public Cases net(CostLine line) {
        return discounts.net(line);
    }
}
