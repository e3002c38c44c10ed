package dev.groundwork.diff;

import dev.groundwork.cost.Cases;
import dev.groundwork.cost.CostLine;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.NotPriced;
import dev.groundwork.cost.Place;
import dev.groundwork.cost.PriceKey;
import java.math.BigDecimal;
import java.util.List;

/** Estimates of a few made-up lines. */
final class Bills {

    private Bills() {}

    static Estimate of(CostLine... lines) {
        return new Estimate("us-west-2", List.of(lines), List.of(), List.of());
    }

    static Estimate unpriced(CostLine... lines) {
        var place = new Place("Stack", "stack", "Odd", "AWS::Odd::Thing");
        return new Estimate("us-west-2", List.of(lines), List.of(new NotPriced(place, "no tariff")), List.of());
    }

    static CostLine line(String resource, String name, String low, String expected, String high) {
        return new CostLine(
                new Place("Stack", "stack", resource, "AWS::EC2::Instance"),
                name,
                new PriceKey("AmazonEC2", "BoxUsage:m7g.large"),
                "hours",
                cases("1", "1", "1"),
                cases(low, expected, high),
                "",
                "",
                List.of());
    }

    static Cases cases(String low, String expected, String high) {
        return new Cases(new BigDecimal(low), new BigDecimal(expected), new BigDecimal(high));
    }
}
