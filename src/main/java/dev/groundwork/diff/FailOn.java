package dev.groundwork.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A condition under which a change is not wanted, and the answer of a difference to it. */
public final class FailOn {

    private static final Pattern COST = Pattern.compile("cost>(\\d{1,9}(?:\\.\\d{1,4})?)(%?)");

    /** Each condition by its word, and what it says when it is met; nothing otherwise. */
    private static final Map<String, Function<Difference, Optional<String>>> BY_WORD = Map.of(
            "loss",
            difference -> counted(difference.losses().size(), "lost with what it holds, or may be"),
            "replacement",
            difference -> counted(difference.replacements().size(), "replaced, or may be"),
            "removal",
            difference ->
                    counted(difference.resources(ResourceChange.Kind.REMOVED).size(), "removed"),
            "moved",
            difference -> difference.subnets().stream().anyMatch(it -> it.kind() == SubnetChange.Kind.MOVED)
                    ? Optional.of("a subnet moves")
                    : Optional.empty());

    private final String text;
    private final Function<Difference, Optional<String>> answer;

    private FailOn(String text, Function<Difference, Optional<String>> answer) {
        this.text = text;
        this.answer = answer;
    }

    /** Reads a list such as replacement,cost>5%. */
    public static List<FailOn> parse(String list) {
        var conditions = new ArrayList<FailOn>();
        for (var word : list.split(",", -1)) {
            conditions.add(condition(word.strip()));
        }
        return List.copyOf(conditions);
    }

    /** Why the difference is not wanted; empty where it does no harm by this condition. */
    public Optional<String> metBy(Difference difference) {
        return answer.apply(difference).map(why -> text + ": " + why);
    }

    private static FailOn condition(String word) {
        var cost = COST.matcher(word);
        if (cost.matches()) {
            var limit = new BigDecimal(cost.group(1));
            boolean percent = !cost.group(2).isEmpty();
            return new FailOn(word, difference -> grown(difference.bill(), limit, percent));
        }
        var known = BY_WORD.get(word);
        if (known == null) {
            throw new IllegalArgumentException("expected "
                    + String.join(", ", BY_WORD.keySet().stream().sorted().toList())
                    + ", cost>N or cost>N%, got '" + word + "'");
        }
        return new FailOn(word, known);
    }

    /** What nobody can price may cost anything: then nobody can say that the limit is kept. */
    private static Optional<String> grown(Bill bill, BigDecimal limit, boolean percent) {
        boolean more = percent
                ? bill.growsByMoreThan(limit)
                : bill.difference().expected().compareTo(limit) > 0;
        if (more) {
            return Optional.of("the expected month grows by " + (percent ? bill.growth() : "more"));
        }
        return bill.unknown().isEmpty()
                ? Optional.empty()
                : Optional.of("cannot tell, " + bill.unknown().size() + " lines are not priced");
    }

    private static Optional<String> counted(int count, String what) {
        return count == 0
                ? Optional.empty()
                : Optional.of(count + (count == 1 ? " resource is " : " resources are ") + what);
    }
}
