package dev.groundwork.optimize;

import dev.groundwork.config.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A whole platform: where it is, what each component is like, what it costs and how much of it survives a zone. */
public record Point(
        String region, List<Setting> regionSettings, List<Alternative> chosen, BigDecimal monthly, int survivors) {

    public Point {
        regionSettings = List.copyOf(regionSettings);
        chosen = List.copyOf(chosen);
    }

    /** Everything in which it differs from the blueprint. */
    public List<Setting> settings() {
        var settings = new ArrayList<>(regionSettings);
        chosen.forEach(it -> settings.addAll(it.settings()));
        return settings;
    }

    /** The same in the words of {@code --set}. */
    public List<String> changes() {
        return settings().stream()
                .map(it -> String.join(".", it.path()) + "=" + it.value())
                .toList();
    }

    Point with(Alternative alternative) {
        var more = new ArrayList<>(chosen);
        more.add(alternative);
        return new Point(
                region,
                regionSettings,
                more,
                monthly.add(alternative.monthly()),
                survivors + (alternative.survives() ? 1 : 0));
    }
}
