package dev.groundwork.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Who refers to whom, over all stacks, found in one pass over the properties. */
final class References {

    private final Map<Resource, List<Resource>> referrers = new HashMap<>();

    References(List<Resource> resources) {
        for (var resource : resources) {
            var mentioned = new LinkedHashSet<Resource>();
            Mentions.collect(resource.at(""), mentioned);
            for (var target : mentioned) {
                referrers.computeIfAbsent(target, key -> new ArrayList<>()).add(resource);
            }
        }
    }

    List<Resource> to(Resource target) {
        return List.copyOf(referrers.getOrDefault(target, List.of()));
    }
}
