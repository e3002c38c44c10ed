package dev.groundwork.report;

import dev.groundwork.review.NetworkMap;
import dev.groundwork.review.ReachRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Roles by the network that they are in, where there are more of them than a matrix has room for. */
final class RoleGroups {

    /** More rows than this are no picture any more. */
    static final int MOST_ROWS = 40;

    private static final String OTHERS = "all other networks";

    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    private RoleGroups() {}

    static RoleGroups of(List<ReachRole> roles, NetworkMap map) {
        var networks = new HashMap<String, String>();
        map.vpcs().forEach(vpc -> vpc.subnets().forEach(subnet -> networks.put(subnet.resource(), vpc.name())));
        var groups = new RoleGroups();
        for (var role : roles) {
            groups.add(name(role, networks), role.name());
        }
        return groups;
    }

    private void add(String wanted, String role) {
        var group = members.containsKey(wanted) || members.size() < MOST_ROWS - 1 ? wanted : OTHERS;
        members.computeIfAbsent(group, any -> new ArrayList<>()).add(role);
        groups.put(role, group);
    }

    private static String name(ReachRole role, Map<String, String> networks) {
        if (role.kind() == ReachRole.Kind.INTERNET) {
            return role.name();
        }
        var names = role.subnets().stream()
                .map(subnet -> networks.getOrDefault(subnet, "?"))
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
        return names.isEmpty() ? "in no network" : names;
    }

    List<String> names() {
        return List.copyOf(members.keySet());
    }

    List<String> members(String group) {
        return members.getOrDefault(group, List.of());
    }

    /** The group of a role, which is one of these roles. */
    String of(String role) {
        return groups.getOrDefault(role, OTHERS);
    }
}
