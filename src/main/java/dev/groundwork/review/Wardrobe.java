package dev.groundwork.review;

import java.util.List;
import java.util.stream.Collectors;

/** The security groups of a network interface; open where some cannot be told, unfiltered where none apply. */
record Wardrobe(List<SecurityGroup> groups, String open, boolean isUnfiltered) {

    static final Wardrobe NONE = new Wardrobe(List.of(), "", true);

    Wardrobe {
        groups = List.copyOf(groups);
    }

    /** What hosts that are asked about together wear. */
    static Wardrobe all(List<Wardrobe> several) {
        if (several.size() == 1) {
            return several.get(0);
        }
        return new Wardrobe(
                several.stream()
                        .flatMap(one -> one.groups().stream())
                        .distinct()
                        .toList(),
                several.stream()
                        .map(Wardrobe::open)
                        .filter(open -> !open.isEmpty())
                        .findFirst()
                        .orElse(""),
                several.stream().allMatch(Wardrobe::isUnfiltered));
    }

    Match has(SecurityGroup group) {
        return groups.contains(group) ? Match.YES : open.isEmpty() ? Match.NO : Match.MAYBE;
    }

    /** The groups that templates give, or, where there is none, those that AWS gives. */
    String names() {
        var own = groups.stream().filter(group -> !group.isByAws()).toList();
        return (own.isEmpty() ? groups : own)
                .stream().map(SecurityGroup::name).sorted().collect(Collectors.joining("+"));
    }

    Gate check(boolean egress, Far far, Packet packet) {
        if (isUnfiltered) {
            return Gate.outside(Match.YES, () -> "no security group filters " + packet);
        }
        Gate maybe =
                open.isEmpty() ? null : Gate.outside(Match.MAYBE, () -> "its security groups cannot be told: " + open);
        Gate byAws = null;
        for (var group : groups) {
            var gate = group.check(egress, far, packet);
            if (gate.passes() == Match.YES && !gate.byAws()) {
                return gate;
            }
            byAws = gate.passes() == Match.YES ? gate : byAws;
            maybe = gate.passes() == Match.MAYBE && maybe == null ? gate : maybe;
        }
        return byAws != null ? byAws : maybe != null ? maybe : refused(egress, packet);
    }

    private Gate refused(boolean egress, Packet packet) {
        var place = groups.stream().flatMap(group -> group.resource().stream()).findFirst();
        return new Gate(
                Match.NO,
                place,
                false,
                () -> "no rule of "
                        + (groups.size() == 1 ? "security group " : "the security groups ") + names() + " lets "
                        + packet + " "
                        + (egress ? "out" : "in"));
    }
}
