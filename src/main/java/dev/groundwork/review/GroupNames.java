package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What security groups are called: by their Name tag without the platform's name, where they carry both; else by their
 * logical id, with the stack's where two have the same.
 */
final class GroupNames {

    private final Map<Resource, String> names = new HashMap<>();

    GroupNames(List<Resource> groups) {
        var count = new HashMap<String, Integer>();
        groups.forEach(group -> count.merge(shortName(group), 1, Integer::sum));
        for (var group : groups) {
            var name = shortName(group);
            names.put(group, count.getOrDefault(name, 0) > 1 ? group.toString() : name);
        }
    }

    String of(Resource group) {
        return names.getOrDefault(group, group.logicalId());
    }

    private static String shortName(Resource group) {
        var tags = Subnets.tags(group);
        var name = tags.getOrDefault("Name", "");
        var platform = tags.getOrDefault("platform", "");
        return !platform.isEmpty() && name.startsWith(platform + "-")
                ? name.substring(platform.length() + 1)
                : group.logicalId();
    }
}
