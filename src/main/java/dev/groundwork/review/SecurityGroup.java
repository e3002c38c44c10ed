package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A security group: what some rule admits passes. Rules are found by the group that they name, others one by one. */
final class SecurityGroup {

    /** Who made it. */
    enum Maker {
        TEMPLATE,
        AWS,
        OUTSIDE
    }

    private final String name;
    private final Optional<Resource> resource;
    private final Maker maker;
    private final VpcNode vpc;
    private final Rules ingress = new Rules();
    private final Rules egress = new Rules();

    /** The rules of one direction. */
    private static final class Rules {
        private final List<GroupRule> all = new ArrayList<>();
        private final List<GroupRule> byAddress = new ArrayList<>();
        private final Map<SecurityGroup, List<GroupRule>> byGroup = new HashMap<>();
    }

    SecurityGroup(String name, Optional<Resource> resource, Maker maker, VpcNode vpc) {
        this.name = name;
        this.resource = resource;
        this.maker = maker;
        this.vpc = vpc;
    }

    String name() {
        return name;
    }

    /** The resource that made it; that of the cluster or VPC where AWS did. */
    Optional<Resource> resource() {
        return resource;
    }

    VpcNode vpc() {
        return vpc;
    }

    boolean isByAws() {
        return maker == Maker.AWS;
    }

    boolean isOutside() {
        return maker == Maker.OUTSIDE;
    }

    void add(boolean isEgress, GroupRule rule) {
        var rules = isEgress ? egress : ingress;
        rules.all.add(rule);
        if (rule.group() == null) {
            rules.byAddress.add(rule);
        } else {
            rules.byGroup
                    .computeIfAbsent(rule.group(), any -> new ArrayList<>())
                    .add(rule);
        }
    }

    List<GroupRule> rules(boolean isEgress) {
        return isEgress ? egress.all : ingress.all;
    }

    /** The rules that may admit this peer. */
    List<GroupRule> rules(boolean isEgress, Wardrobe peer) {
        var rules = isEgress ? egress : ingress;
        if (!peer.open().isEmpty()) {
            return rules.all;
        }
        var found = new ArrayList<>(rules.byAddress);
        peer.groups().forEach(group -> found.addAll(rules.byGroup.getOrDefault(group, List.of())));
        return found;
    }

    Gate check(boolean isEgress, Far far, Packet packet) {
        if (isOutside()) {
            return Gate.outside(Match.MAYBE, () -> "the rules of security group " + name + " are not in the templates");
        }
        GroupRule byAws = null;
        GroupRule maybe = null;
        for (var rule : rules(isEgress, far.groups())) {
            var match = rule.matches(far, packet);
            if (match == Match.YES && !rule.byAws()) {
                return gate(match, rule, isEgress, packet);
            }
            byAws = match == Match.YES ? rule : byAws;
            maybe = match == Match.MAYBE ? rule : maybe;
        }
        if (byAws != null) {
            return gate(Match.YES, byAws, isEgress, packet).madeByAws();
        }
        return maybe != null
                ? gate(Match.MAYBE, maybe, isEgress, packet)
                : new Gate(
                        Match.NO,
                        resource,
                        false,
                        () -> "no rule of security group " + name + " lets " + packet + (isEgress ? " out" : " in"));
    }

    private Gate gate(Match passes, GroupRule rule, boolean isEgress, Packet packet) {
        return new Gate(
                passes,
                rule.place().isPresent() ? rule.place() : resource,
                false,
                () -> "security group " + name
                        + (passes == Match.YES ? " lets " : " may or may not let ") + packet
                        + (isEgress ? " out: " : " in: ")
                        + rule.ports() + (isEgress ? " to " : " from ") + rule.peer()
                        + (rule.byAws() ? ", a rule that AWS makes" : "")
                        + (rule.doubt().isEmpty() ? "" : " (" + rule.doubt() + ")"));
    }

    @Override
    public String toString() {
        return name;
    }
}
