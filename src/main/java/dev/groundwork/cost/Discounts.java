package dev.groundwork.cost;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Percentages that a company has agreed with AWS, by offer code; they hold for every line of that service. */
public record Discounts(SortedMap<String, BigDecimal> percentages) {

    public static final Discounts NONE = new Discounts(new TreeMap<>());

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public static Discounts read(Path file) {
        return FiguresFile.read(file, Discounts::parse);
    }

    static Discounts parse(String yaml) {
        var root = FiguresFile.fields(yaml);
        if (!(root instanceof Map<?, ?> fields)) {
            throw new IllegalArgumentException("expected offer codes with a percentage each, got " + root);
        }
        var known = PriceTable.RULES.stream().map(rule -> rule.key().offer()).toList();
        var percentages = new TreeMap<String, BigDecimal>();
        fields.forEach((key, value) -> {
            var offer = String.valueOf(key);
            if (!known.contains(offer)) {
                throw new IllegalArgumentException(offer + ": expected an offer code, one of "
                        + String.join(", ", known.stream().distinct().sorted().toList()) + ", got '" + offer + "'");
            }
            percentages.put(offer, percent(offer, String.valueOf(value)));
        });
        return new Discounts(percentages);
    }

    private static BigDecimal percent(String offer, String text) {
        return Figure.read(text)
                .filter(percent -> percent.compareTo(ALL) <= 0)
                .orElseThrow(() -> new IllegalArgumentException(
                        offer + ": expected a percentage from 0 to 100, got '" + text + "'"));
    }

    /** What one line costs after them. */
    Cases net(CostLine line) {
        var percent = percentages.getOrDefault(line.key().offer(), BigDecimal.ZERO);
        return line.monthly().times(BigDecimal.ONE.subtract(percent.divide(ALL)));
    }

    /** What they take off an estimate, service by service; those that take off nothing are left out. */
    List<Discount> of(Estimate estimate) {
        return percentages.entrySet().stream()
                .map(agreed -> new Discount(
                        agreed.getKey(),
                        agreed.getValue(),
                        estimate.sum(line -> line.key().offer().equals(agreed.getKey()))
                                .times(agreed.getValue().divide(ALL).negate())))
                .filter(discount -> discount.off().high().signum() != 0)
                .toList();
    }
}
