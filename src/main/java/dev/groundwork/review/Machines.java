package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instances, and groups of them that launch from a template: a host for each of their network interfaces. */
final class Machines {

    private final Wiring wiring;

    Machines(Wiring wiring) {
        this.wiring = wiring;
    }

    List<Host> of(CloudAssembly assembly) {
        var hosts = new ArrayList<Host>();
        assembly.resources("AWS::EC2::Instance").forEach(instance -> hosts.addAll(instance(instance)));
        assembly.resources("AWS::AutoScaling::AutoScalingGroup").forEach(group -> hosts.addAll(group(group)));
        return hosts;
    }

    /** What an instance says for itself counts before what its launch template says. */
    private List<Host> instance(Resource instance) {
        var launch = Launch.ofInstance(instance).orElse(new Launch(Optional.empty(), ""));
        var subnets = Link.all(instance, "/SubnetId");
        var named = Cards.groups(instance);
        var own = Cards.of(instance);
        var machine = new Machine(instance, "instance", subnets, named, Cards.six(instance, ""));
        return own.all().isEmpty() ? launched(machine, launch) : cards(machine, own, common(named, launch));
    }

    private List<Host> group(Resource group) {
        var subnets = Link.all(group, "/VPCZoneIdentifier");
        var hosts = new ArrayList<Host>();
        for (var launch : Launch.ofGroup(group)) {
            var machine = new Machine(group, "instances", subnets, List.of(), Match.NO);
            hosts.addAll(launched(machine, launch));
        }
        return hosts;
    }

    /** Whoever is launched, and what it says for itself. */
    record Machine(Resource owner, String kind, List<Link> subnets, List<Link> groups, Match six) {}

    private static List<Link> common(List<Link> named, Launch launch) {
        return named.isEmpty() ? launch.template().map(Cards::groups).orElse(List.of()) : named;
    }

    List<Host> launched(Machine machine, Launch launch) {
        var cards = launch.template().map(Cards::of).orElse(new Cards(List.of()));
        var groups = common(machine.groups(), launch);
        if (!cards.all().isEmpty()) {
            return cards(machine, cards, groups);
        }
        var found = wiring.subnets(machine.subnets());
        var wardrobe = groups.isEmpty() && !launch.unseen().isEmpty()
                ? new Wardrobe(List.of(), launch.unseen(), false)
                : wiring.wardrobe(groups, found.subnets());
        var said = launch.unseen().isEmpty()
                ? launch.template().flatMap(it -> Cards.said(it, "")).orElseGet(PublicAddress::bySubnet)
                : PublicAddress.fixed(Match.MAYBE, launch.unseen());
        return List.of(host(machine, found, wardrobe, said, machine.six()));
    }

    private List<Host> cards(Machine machine, Cards cards, List<Link> groups) {
        var hosts = new ArrayList<Host>();
        for (var card : cards.all()) {
            if (!card.isResource()) {
                hosts.add(card(machine, card, groups));
            }
        }
        return hosts;
    }

    private Host card(Machine machine, Cards.Card card, List<Link> groups) {
        if (card.isUnseen()) {
            var unseen = "a network interface of " + machine.owner() + " is not in the templates";
            return host(
                    machine,
                    new Wiring.Found(List.of(), unseen),
                    new Wardrobe(List.of(), unseen, false),
                    PublicAddress.fixed(Match.MAYBE, unseen),
                    Match.MAYBE);
        }
        var found = wiring.subnets(card.subnets().isEmpty() ? machine.subnets() : card.subnets());
        return host(
                machine,
                found,
                wiring.wardrobe(card.groups().isEmpty() ? groups : card.groups(), found.subnets()),
                card.publicAddress().orElseGet(PublicAddress::bySubnet),
                card.six().or(machine.six()));
    }

    private Host host(Machine machine, Wiring.Found found, Wardrobe wardrobe, PublicAddress said, Match six) {
        var owner = machine.owner();
        return new Host(
                owner,
                machine.kind(),
                found.subnets(),
                found.open(),
                wardrobe,
                wiring.elasticAddress(owner, said),
                six);
    }
}
