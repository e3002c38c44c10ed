package dev.groundwork.cost;

import dev.groundwork.cost.Commitment.Plan;
import dev.groundwork.cost.Commitment.Upfront;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a price is called in the seed file. In the text, <code>{type}</code> stands for an instance type and
 * <code>{term}</code> for a term such as {@code 1y No Upfront}.
 *
 * @param unit the unit in the seed file's words; a row with another one is not this price
 * @param tier which tier of the price the row gives
 * @param spread the figure contains the upfront part, spread over the hours of the term
 */
record ItemName(String service, Pattern text, String unit, int tier, Part part, Plan plan, boolean spread)
        implements PriceRule.Clause {

    /** What of a price a row gives: what each unit costs, or what is paid once. */
    enum Part {
        RATE,
        UPFRONT
    }

    /** What the text of a row says beyond the name: the instance type, empty where there is none, and the term. */
    record Found(ItemName name, String type, Commitment commitment) {}

    /** An instance type; the size is spelled out so that a usage type such as {@code Kafka.mcu.general} is none. */
    static final String TYPE =
            "(?<type>[a-z][a-z0-9-]*\\.(?:nano|micro|small|medium|large|[0-9]*xl(?:arge)?" + "|metal(?:-[0-9]+xl)?))";

    private static final String TERM = "(?<years>[13])y (?<upfront>No|Partial|All) Upfront";

    /** How a figure was read is told in brackets at the end of the item's name; it names no other price. */
    private static final Pattern MARK =
            Pattern.compile(" \\([^()]*(?:20\\d\\d-\\d\\d reading|computed|derived from bill)[^()]*\\)$");

    /** A row that gives what each unit costs. */
    static ItemName read(String service, String text, String unit) {
        return new ItemName(service, pattern(text), unit, 0, Part.RATE, Plan.ON_DEMAND, false);
    }

    /** The same price's row for a further tier, counted from 0. */
    static ItemName tier(int tier, String service, String text, String unit) {
        return new ItemName(service, pattern(text), unit, tier, Part.RATE, Plan.ON_DEMAND, false);
    }

    /** A row that gives the hourly part of a reserved instance. */
    static ItemName reserved(String service, String text) {
        return new ItemName(service, pattern(text), "hour", 0, Part.RATE, Plan.RESERVED, false);
    }

    /** A row that gives a reserved instance's hour with the upfront part in it. */
    static ItemName reservedSpread(String service, String text) {
        return new ItemName(service, pattern(text), "hour", 0, Part.RATE, Plan.RESERVED, true);
    }

    /** A row that gives what a reserved instance costs at the start of the term. */
    static ItemName reservedUpfront(String service, String text) {
        return new ItemName(service, pattern(text), "one-off per instance", 0, Part.UPFRONT, Plan.RESERVED, false);
    }

    /** A row that gives an hour under a savings plan; such a rate always contains what is paid upfront. */
    static ItemName savingsPlan(String service, String text) {
        return new ItemName(service, pattern(text), "hour", 0, Part.RATE, Plan.COMPUTE_SAVINGS_PLAN, true);
    }

    static Pattern pattern(String text) {
        return Pattern.compile(Pattern.quote(text)
                .replace("{type}", "\\E" + TYPE + "\\Q")
                .replace("{term}", "\\E" + TERM + "\\Q")
                .replace("{any}", "\\E.*\\Q"));
    }

    static String withoutMark(String item) {
        return MARK.matcher(item).replaceFirst("");
    }

    Optional<Found> find(SeedRow row) {
        if (!service.equals(row.service()) || !unit.equals(row.unit())) {
            return Optional.empty();
        }
        var words = text.matcher(withoutMark(row.item()));
        if (!words.matches()) {
            return Optional.empty();
        }
        var type = text.pattern().contains("(?<type>") ? words.group("type") : "";
        var commitment = plan == Plan.ON_DEMAND
                ? Commitment.ON_DEMAND
                : new Commitment(
                        plan,
                        Integer.parseInt(words.group("years")),
                        Upfront.valueOf(words.group("upfront").toUpperCase(Locale.ROOT)));
        return Optional.of(new Found(this, type, commitment));
    }
}
