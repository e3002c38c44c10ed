package dev.groundwork.optimize;

import dev.groundwork.config.BlueprintException;
import dev.groundwork.config.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the blueprint's rules say of instance types in one region; several sections are asked about in one reading. */
final class TypeRules {

    private final Map<Setting, String> refused = new HashMap<>();

    private TypeRules() {}

    static TypeRules of(Source source, List<Setting> region, Map<Component, List<String>> types) {
        var rules = new TypeRules();
        int most = types.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            var asked = new ArrayList<Setting>();
            for (var entry : types.entrySet()) {
                if (i < entry.getValue().size()) {
                    asked.add(setting(entry.getKey(), entry.getValue().get(i)));
                }
            }
            rules.ask(source, region, asked);
        }
        return rules;
    }

    static Setting setting(Component component, String type) {
        return new Setting(List.of(component.section(), "instance-type"), type);
    }

    /** Why the component cannot have the type; empty where it can. */
    Optional<String> refused(Component component, String type) {
        return Optional.ofNullable(refused.get(setting(component, type)));
    }

    private void ask(Source source, List<Setting> region, List<Setting> asked) {
        var settings = new ArrayList<>(region);
        settings.addAll(asked);
        try {
            source.with(settings);
        } catch (BlueprintException e) {
            for (var setting : asked) {
                e.reason(String.join(".", setting.path())).ifPresent(why -> refused.put(setting, why));
            }
        }
    }
}
