package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Unresolved;
import dev.groundwork.assembly.UnresolvedException;
import dev.groundwork.assembly.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The security groups of an assembly with their rules, those that AWS makes for a VPC and an EKS cluster, and those that
 * templates only name.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html">EKS's own group</a>
 */
final class Groups {

    private static final String GROUP = "AWS::EC2::SecurityGroup";
    private static final String CLUSTER = "AWS::EKS::Cluster";
    private static final List<IpBlock> EVERYWHERE = List.of(IpBlock.ALL_FOUR, IpBlock.ALL_SIX);

    private static final String SEPARATE =
            "the default rule: AWS does not say whether it stays beside separate egress rules";

    private final Blocks blocks;
    private final Map<Resource, SecurityGroup> own = new LinkedHashMap<>();
    private final Map<String, SecurityGroup> byAws = new HashMap<>();
    private final Map<String, SecurityGroup> outside = new HashMap<>();

    Groups(CloudAssembly assembly, Vpcs vpcs, Subnets subnets, Blocks blocks) {
        this.blocks = blocks;
        vpcs.all().forEach(vpc -> vpc.resource().ifPresent(it -> byAws.put(it.toString(), defaultOf(it, vpc))));
        assembly.resources(CLUSTER)
                .forEach(cluster -> byAws.put(cluster.toString(), ofCluster(cluster, vpc(cluster, subnets, vpcs))));
        var names = new GroupNames(assembly.resources(GROUP));
        for (var group : assembly.resources(GROUP)) {
            var vpc = vpcs.of(Link.of(group, "/VpcId"));
            own.put(group, new SecurityGroup(names.of(group), Optional.of(group), SecurityGroup.Maker.TEMPLATE, vpc));
        }
        var separate = separate(assembly);
        own.forEach((resource, group) -> inline(resource, group, separate.contains(resource)));
    }

    Iterable<SecurityGroup> all() {
        return own.values();
    }

    /** The group that a link leads to; empty where that cannot be told. */
    Optional<SecurityGroup> of(Link link) {
        if (link instanceof Link.Outside id) {
            return Optional.of(outside.computeIfAbsent(
                    id.id(),
                    name -> new SecurityGroup(
                            name, Optional.empty(), SecurityGroup.Maker.OUTSIDE, Vpcs.unknown(name))));
        }
        if (!(link instanceof Link.To to)) {
            return Optional.empty();
        }
        var group = own.get(to.target());
        boolean made = to.attribute().equals("ClusterSecurityGroupId")
                || to.attribute().equals("DefaultSecurityGroup");
        return group != null
                ? Optional.of(group)
                : made ? Optional.ofNullable(byAws.get(to.target().toString())) : Optional.empty();
    }

    /** The group that an EKS cluster or a VPC brings along. */
    Optional<SecurityGroup> madeFor(Resource clusterOrVpc) {
        return Optional.ofNullable(byAws.get(clusterOrVpc.toString()));
    }

    private static VpcNode vpc(Resource cluster, Subnets subnets, Vpcs vpcs) {
        return Link.all(cluster, "/ResourcesVpcConfig/SubnetIds").stream()
                .flatMap(link -> link.resource().flatMap(subnets::of).stream())
                .map(SubnetNode::vpc)
                .findFirst()
                .orElseGet(() -> vpcs.of(new Link.Nothing()));
    }

    private static SecurityGroup defaultOf(Resource resource, VpcNode vpc) {
        var name = "default group of " + resource.logicalId();
        var group = new SecurityGroup(name, Optional.of(resource), SecurityGroup.Maker.AWS, vpc);
        group.add(false, new GroupRule(PortMatch.EVERYTHING, List.of(), group, "", "", Optional.of(resource), false));
        group.add(true, everything(resource, ""));
        return group;
    }

    private static SecurityGroup ofCluster(Resource cluster, VpcNode vpc) {
        var name = "EKS's own group of " + cluster.logicalId();
        var group = new SecurityGroup(name, Optional.of(cluster), SecurityGroup.Maker.AWS, vpc);
        group.add(false, GroupRule.byAws(List.of(), group));
        group.add(true, GroupRule.byAws(EVERYWHERE, null));
        return group;
    }

    private static GroupRule everything(Resource place, String doubt) {
        return new GroupRule(PortMatch.EVERYTHING, EVERYWHERE, null, "", doubt, Optional.of(place), false);
    }

    /** Rules that are resources of their own; gives the groups that have some for egress. */
    private Set<Resource> separate(CloudAssembly assembly) {
        var withEgress = new HashSet<Resource>();
        for (boolean isEgress : new boolean[] {false, true}) {
            for (var rule : assembly.resources("AWS::EC2::SecurityGroup" + (isEgress ? "Egress" : "Ingress"))) {
                var link = Link.of(rule, "/GroupId");
                var known = of(link);
                known.ifPresent(group -> {
                    group.add(isEgress, rule(rule, "", isEgress, Doubt.of(rule)));
                    group.resource().filter(any -> isEgress).ifPresent(withEgress::add);
                });
                if (known.isEmpty()) {
                    stray(rule, isEgress, link);
                }
            }
        }
        return withEgress;
    }

    /** A rule of a group that cannot be told may be any group's that is not known to be another. */
    private void stray(Resource rule, boolean isEgress, Link link) {
        var doubt = "whose rule it is cannot be told: " + link.describe();
        for (var group :
                Stream.concat(own.values().stream(), byAws.values().stream()).toList()) {
            var resource = group.resource().orElseThrow();
            if (link.names(resource, rule) != Match.NO) {
                group.add(isEgress, rule(rule, "", isEgress, doubt));
            }
        }
    }

    private void inline(Resource resource, SecurityGroup group, boolean hasSeparateEgress) {
        listed(resource, group, false);
        listed(resource, group, true);
        var egress = resource.at("/SecurityGroupEgress");
        if (egress.isAbsent()
                || (egress instanceof Value.Items items && items.items().isEmpty())) {
            group.add(true, everything(resource, hasSeparateEgress ? SEPARATE : ""));
        }
    }

    private void listed(Resource resource, SecurityGroup group, boolean isEgress) {
        var pointer = isEgress ? "/SecurityGroupEgress" : "/SecurityGroupIngress";
        var value = resource.at(pointer);
        if (value instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                group.add(
                        isEgress,
                        rule(
                                resource,
                                pointer + "/" + i,
                                isEgress,
                                open(items.items().get(i))));
            }
        } else if (!value.isAbsent()) {
            group.add(isEgress, everything(resource, "its rules cannot be told: " + value.describe()));
        }
    }

    /** A rule that is itself left open, such as one under an open condition. */
    private static String open(Value rule) {
        return rule instanceof Unresolved open ? open.detail() : "";
    }

    private GroupRule rule(Resource resource, String at, boolean isEgress, String doubt) {
        var far = isEgress ? "Destination" : "Source";
        var found = blocks.at(resource, at + "/CidrIp", at + "/CidrIpv6", at + "/" + far + "PrefixListId");
        var link = Link.of(resource, at + "/" + far + "SecurityGroupId");
        var peer = of(link);
        var open = !found.open().isEmpty()
                ? found.open()
                : peer.isEmpty() && !(link instanceof Link.Nothing) ? link.describe() : byName(resource, at);
        return new GroupRule(
                PortMatch.ofGroup(resource, at),
                found.blocks(),
                peer.orElse(null),
                open,
                doubt,
                Optional.of(resource),
                false);
    }

    private static String byName(Resource resource, String at) {
        try {
            var name = resource.text(at + "/SourceSecurityGroupName", "");
            return name.isEmpty() ? "" : "the security group named " + name;
        } catch (UnresolvedException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
