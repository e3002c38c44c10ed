package dev.groundwork.stack;

import dev.groundwork.address.Cidr;
import dev.groundwork.address.PlannedSubnet;
import dev.groundwork.config.NatMode;
import dev.groundwork.config.PortRange;
import dev.groundwork.config.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awscdk.services.ec2.Action;
import software.amazon.awscdk.services.ec2.TrafficDirection;

/**
 * What the network ACL of a segment says, where a network has several.
 *
 * <pre>
 *   100   allow  everything              the segment itself
 *   110   allow  packet too big          anywhere
 *   200…  allow  what flows declare      the subnets at the flow's other end
 *   250…  allow  the ways out            between the segments and the egress subnets that they share
 *   300…  deny   everything              the rest of this network, and those peered with it
 *   400…  allow  what flows declare      the internet
 * </pre>
 *
 * <p>A NAT gateway hands an answer on with the address of whoever gave it, so a segment sees answers from anywhere. That is
 * why the rest of the network is denied before the internet is allowed. An ACL cannot tell an answer from a call to a high
 * port: that is left to security groups, as is who in a segment may use the ports to the internet, which are those that any
 * role of the network declares, so that what is put into an empty segment later can be patched.
 *
 * <p>Where the subnets at the other ends are more than an ACL has room for, it names whole segments instead, those of its
 * own network first: what stands beside a role in its segment is then left to routes and security groups. A blueprint for
 * which even that is not enough is refused when it is read ({@link AclRoom}).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nacl-basics.html">What ACLs do not see: the resolver,
 *     the clock, instance metadata</a>
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html">A gateway's own ports</a>
 */
final class AclRules {

    /** What AWS grants each direction of an ACL unless asked for more, which it warns costs throughput. */
    private static final int LIMIT = 20;

    private static final Cidr ANYWHERE = new Cidr(0, 0);
    private static final PortRange HTTPS = new PortRange(443, 443);
    private static final PortRange EVERY_PORT = new PortRange(1, 65535);

    /** Whose segments are named as a whole, from the narrowest to the widest. */
    private enum Whole {
        NOBODY,
        NEIGHBOURS,
        EVERYBODY
    }

    private final Layout layout;
    private final Site site;
    private final String segment;
    private final Whole whole;

    private AclRules(Layout layout, Site site, String segment, Whole whole) {
        this.layout = layout;
        this.site = site;
        this.segment = segment;
        this.whole = whole;
    }

    static List<AclRule> ofSegment(Layout layout, Site site, String segment) {
        return fitting(layout, site, segment, AclRules::toEgress);
    }

    /** The egress subnets' own: as their segment's, and open to the whole network for what leaves through them. */
    static List<AclRule> ofEgress(Layout layout, Site site) {
        return fitting(layout, site, site.egress().segment(), AclRules::throughEgress);
    }

    private static List<AclRule> fitting(
            Layout layout, Site site, String segment, Function<AclRules, Openings> waysOut) {
        var rules = List.<AclRule>of();
        for (var whole : Whole.values()) {
            var acl = new AclRules(layout, site, segment, whole);
            rules = acl.rules(waysOut.apply(acl));
            if (mostInOneDirection(rules) <= LIMIT) {
                return rules;
            }
        }
        return rules;
    }

    private List<AclRule> rules(Openings waysOut) {
        var rules = new ArrayList<AclRule>();
        rules.addAll(both(100, Action.ALLOW, Protocol.ALL, site.block(segment)));
        rules.addAll(both(110, Action.ALLOW, Protocol.PACKET_TOO_BIG, ANYWHERE));
        rules.addAll(flows().rules(200));
        rules.addAll(waysOut.rules(250));
        var number = 300;
        for (var kept : keptApart()) {
            rules.addAll(both(number++, Action.DENY, Protocol.ALL, kept));
        }
        rules.addAll(internet().rules(400));
        return rules;
    }

    private Openings flows() {
        var openings = new Openings();
        for (var flow : layout.flows()) {
            if (flow.touches(Role.INTERNET) || isHere(flow.from()) == isHere(flow.to())) {
                continue;
            }
            if (isHere(flow.from())) {
                openings.calls(peers(flow.to()), flow.ports());
            } else {
                openings.answers(peers(flow.from()), flow.ports());
            }
        }
        return openings;
    }

    private List<Cidr> peers(Role role) {
        var home = layout.home(role);
        var there = layout.site(home.network());
        return isWhole(there) ? List.of(there.block(home.segment())) : layout.blocks(role);
    }

    private boolean isWhole(Site other) {
        return switch (whole) {
            case NOBODY -> false;
            case NEIGHBOURS -> other.equals(site);
            case EVERYBODY -> true;
        };
    }

    private Openings toEgress() {
        var openings = new Openings();
        var egress = site.egress();
        if (!site.spec().endpoints().isEmpty() && !egress.segment().equals(segment)) {
            var shared = site.subnets(egress.segment(), egress.tier()).stream()
                    .map(PlannedSubnet::cidr)
                    .toList();
            openings.calls(shared, HTTPS);
        }
        return openings;
    }

    private Openings throughEgress() {
        var openings = new Openings();
        var everybody = List.of(site.plan().cidr());
        if (site.spec().nat() != NatMode.NONE) {
            layout.portsToInternet(site).forEach(ports -> openings.answers(everybody, ports));
        }
        if (!site.spec().endpoints().isEmpty()) {
            openings.answers(everybody, HTTPS);
        }
        return openings;
    }

    private List<Cidr> keptApart() {
        var networks = new ArrayList<Cidr>();
        networks.add(site.plan().cidr());
        layout.peers(site).forEach(peer -> networks.add(peer.plan().cidr()));
        return networks;
    }

    private Openings internet() {
        var openings = new Openings();
        layout.portsToInternet(site).forEach(ports -> openings.calls(List.of(ANYWHERE), ports));
        layout.flows().stream()
                .filter(flow -> flow.from() == Role.INTERNET && isHere(flow.to()))
                .forEach(flow -> openings.answers(List.of(ANYWHERE), flow.ports()));
        return openings;
    }

    private boolean isHere(Role role) {
        var home = layout.home(role);
        return home.network().equals(site.name()) && home.segment().equals(segment);
    }

    private static List<AclRule> both(int number, Action action, Protocol protocol, Cidr peer) {
        return List.of(
                new AclRule(TrafficDirection.INGRESS, number, action, protocol, EVERY_PORT, peer),
                new AclRule(TrafficDirection.EGRESS, number, action, protocol, EVERY_PORT, peer));
    }

    /** Why rules are too many for an ACL; empty where they are not. */
    static Optional<String> excess(List<AclRule> rules) {
        long most = mostInOneDirection(rules);
        return most <= LIMIT
                ? Optional.empty()
                : Optional.of("expected flows that a network ACL can hold in " + LIMIT + " rules per direction, got "
                        + most + " (ports written as one range, or roles in one segment, need fewer)");
    }

    private static long mostInOneDirection(List<AclRule> rules) {
        var incoming = rules.stream()
                .filter(rule -> rule.direction() == TrafficDirection.INGRESS)
                .count();
        return Math.max(incoming, rules.size() - incoming);
    }
}
