package dev.groundwork.cost;

import dev.groundwork.cost.Commitment.Plan;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that is known of one wanted price, or of one per instance type: its key, which product of AWS's price list it is,
 * the unit and the tiers it must have there, and what the seed file calls it.
 *
 * <p>In the key, <code>{type}</code> stands for an instance type and <code>{db}</code> for one with a shortened size.
 * A leading {@code *} stands for words of the usage type that the key leaves out.
 */
record PriceRule(
        PriceKey key, List<String> units, TierScale scale, Listing listing, List<Match> matches, List<ItemName> items) {

    /** One statement of a rule. */
    sealed interface Clause permits Match, TierScale, Listing, ItemName {}

    /** Where AWS lists a price. */
    enum Listing implements Clause {
        /** In the offer's file for the region. */
        REGION,
        /** Once for all regions. */
        GLOBAL,
        /** Nowhere that a program could read, as far as any source shows: the figure of the seed file stays. */
        NOWHERE
    }

    /** An attribute that the product must have; of several values the first that any product has decides. */
    record Match(String attribute, List<String> values) implements Clause {}

    static Match where(String attribute, String... values) {
        return new Match(attribute, List.of(values));
    }

    static Match family(String... values) {
        return where("productFamily", values);
    }

    static Match operation(String value) {
        return where("operation", value);
    }

    /** A rule; a unit that AWS spells differently from file to file has its spellings separated by bars. */
    static PriceRule price(String offer, String usage, String units, Clause... clauses) {
        var scale = TierScale.FLAT;
        var listing = Listing.REGION;
        for (var clause : clauses) {
            scale = clause instanceof TierScale given ? given : scale;
            listing = clause instanceof Listing given ? given : listing;
        }
        return new PriceRule(
                new PriceKey(offer, usage),
                List.of(units.split("\\|")),
                scale,
                listing,
                all(Match.class, clauses),
                all(ItemName.class, clauses));
    }

    private static <T> List<T> all(Class<T> kind, Clause... clauses) {
        return Stream.of(clauses).filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The unit as the books have it. */
    String unit() {
        return units.get(0);
    }

    /** Whether a unit of the price list is the expected one. */
    boolean measures(String unit) {
        return units.stream().anyMatch(unit::equalsIgnoreCase);
    }

    boolean soldAs(Plan plan) {
        return items.stream().anyMatch(item -> item.plan() == plan);
    }

    /** The key of one instance type. */
    PriceKey keyOf(String type) {
        var usage = key.usage().replaceFirst("^\\*", "");
        return new PriceKey(key.offer(), usage.replace("{type}", type).replace("{db}", PriceKey.databaseClass(type)));
    }

    /** Whether a key is the given one or, where that stands for all instance types, that of one of them. */
    static Predicate<PriceKey> names(PriceKey key) {
        var usage = ItemName.pattern(key.usage().replaceFirst("^\\*", "").replace("{db}", "{type}"));
        return other -> key.offer().equals(other.offer())
                && usage.matcher(other.usage()).matches();
    }

    /** What a usage type must look like after its region prefix; it has a group for the instance type where there is one. */
    Pattern usagePattern() {
        var usage = key.usage().replaceFirst("@.*$", "");
        return ItemName.pattern(usage.replaceFirst("^\\*", "{any}").replace("{db}", "{type}"));
    }

    /**
     * How well a product fits: for each attribute the place of its value among those that are allowed, in one number that
     * is smaller for a better fit, or -1 for a product that is not meant.
     */
    int fit(Map<String, String> attributes) {
        int fit = 0;
        for (var match : matches) {
            int place = match.values().indexOf(attributes.getOrDefault(match.attribute(), ""));
            if (place < 0) {
                return -1;
            }
            fit = fit * match.values().size() + place;
        }
        return fit;
    }
}
