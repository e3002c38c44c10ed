package dev.groundwork.optimize;

import dev.groundwork.config.Setting;
import java.util.List;

/**
 * One way to answer a question that changes what is built, such as a standby or not.
 *
 * @param refused why it is no way, empty where it is one
 */
record Variant(Component component, List<Setting> settings, String refused) {

    Variant {
        settings = List.copyOf(settings);
    }

    static Variant asked(Component component) {
        return new Variant(component, List.of(), "");
    }

    static Variant of(Component component, String... settings) {
        return new Variant(
                component, List.of(settings).stream().map(Setting::parse).toList(), "");
    }

    Variant refusing(String why) {
        return new Variant(component, settings, why);
    }

    boolean isAsked() {
        return settings.isEmpty();
    }

    boolean isPossible() {
        return refused.isEmpty();
    }
}
