package dev.groundwork.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller knows of a deployment and templates may leave open. Region and account serve stacks that are made for
 * any; a parameter is named Parameter or, for one stack alone, Stack:Parameter.
 */
public record Deployment(
        Optional<String> region,
        Optional<String> account,
        Map<String, List<String>> zonesByRegion,
        Map<String, String> parameters) {

    public Deployment {
        zonesByRegion = Map.copyOf(zonesByRegion);
        parameters = Map.copyOf(parameters);
    }

    public static Deployment unknown() {
        return new Deployment(Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    public Deployment inRegion(String name) {
        return new Deployment(Optional.of(name), account, zonesByRegion, parameters);
    }

    public Deployment inAccount(String number) {
        return new Deployment(region, Optional.of(number), zonesByRegion, parameters);
    }

    public Deployment withZones(String region, List<String> zones) {
        var all = new HashMap<>(zonesByRegion);
        all.put(region, List.copyOf(zones));
        return new Deployment(this.region, account, all, parameters);
    }

    public Deployment withParameter(String name, String value) {
        var all = new HashMap<>(parameters);
        all.put(name, value);
        return new Deployment(region, account, zonesByRegion, all);
    }

    Optional<String> parameter(StackFacts stack, String name) {
        return Optional.ofNullable(parameters.get(stack.id() + ":" + name))
                .or(() -> stack.name().map(own -> parameters.get(own + ":" + name)))
                .or(() -> Optional.ofNullable(parameters.get(name)));
    }
}
