package dev.groundwork.optimize;

import dev.groundwork.config.Setting;
import dev.groundwork.cost.Commitment;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to have a component in one region, with its price.
 *
 * @param settings how it differs from the blueprint
 * @param instanceType the type of its instances, empty where it has none
 * @param survives whether it goes on by itself whichever zone is lost
 * @param monthly what its own lines cost in a month, in US dollars
 */
public record Alternative(
        Component component,
        List<Setting> settings,
        String instanceType,
        Commitment commitment,
        boolean survives,
        BigDecimal monthly) {

    /** The cheapest first; of two that cost the same, what changes less. */
    static final Comparator<Alternative> BY_COST = Comparator.comparing(Alternative::monthly)
            .thenComparingInt(it -> it.settings().size())
            .thenComparing(Alternative::commitment)
            .thenComparing(Alternative::label);

    public Alternative {
        settings = List.copyOf(settings);
    }

    /** In the words of the blueprint: what one would set to have it. */
    public String label() {
        return label(component, settings, commitment);
    }

    static String label(Component component, List<Setting> settings, Commitment commitment) {
        var words = settings.stream()
                .map(it -> String.join(".", it.path().subList(1, it.path().size())) + "=" + it.value())
                .collect(Collectors.joining(", "));
        var changes = words.isEmpty() ? "as asked" : words;
        return commitment.equals(Commitment.ON_DEMAND) ? changes : changes + ", " + commitment;
    }

    /** Whether nobody would choose the other one: it costs as much or more and survives no more. */
    boolean dominates(Alternative other) {
        return BY_COST.compare(this, other) < 0 && (survives || !other.survives());
    }
}
