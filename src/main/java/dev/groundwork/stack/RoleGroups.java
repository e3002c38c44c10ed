package dev.groundwork.stack;

import dev.groundwork.config.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnSecurityGroupEgress;
import software.amazon.awscdk.services.ec2.CfnSecurityGroupIngress;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.constructs.Construct;

/**
 * One security group per role, and for every flow a rule at each of its ends, by reference to the other end's group.
 *
 * <p>The rules are resources of their own, so that groups may refer to each other in a circle. A group of another network
 * can be referred to only while the peering is active, so such rules wait for it.
 */
final class RoleGroups {

    private static final String ANYWHERE = "0.0.0.0/0";

    private final Construct rules;
    private final Layout layout;
    private final Peerings peerings;
    private final Map<Role, ISecurityGroup> groups = new EnumMap<>(Role.class);
    private final Map<Role, String> ids = new EnumMap<>(Role.class);

    RoleGroups(Construct stack, String platform, Layout layout, List<SiteVpc> vpcs, Peerings peerings) {
        this.rules = new Construct(stack, "Flows");
        this.layout = layout;
        this.peerings = peerings;
        var scope = new Construct(stack, "Groups");
        for (var vpc : vpcs) {
            layout.rolesIn(vpc.name()).forEach(role -> groups.put(role, group(scope, platform, role, vpc)));
        }
        layout.flows().forEach(this::permit);
    }

    Map<Role, ISecurityGroup> byRole() {
        return groups;
    }

    Map<Role, ISecurityGroup> in(String network) {
        var present = new EnumMap<>(groups);
        present.keySet().retainAll(layout.rolesIn(network));
        return present;
    }

    private static SecurityGroup group(Construct scope, String platform, Role role, SiteVpc vpc) {
        var group = SecurityGroup.Builder.create(scope, RoleName.pascal(role))
                .vpc(vpc.vpc())
                .description("The role " + RoleName.kebab(role) + " of the platform")
                .allowAllOutbound(false)
                .build();
        Tags.of(group).add("Name", platform + "-" + RoleName.kebab(role));
        return group;
    }

    private void permit(Flow flow) {
        if (flow.to() != Role.INTERNET) {
            arriving(flow);
        }
        if (flow.from() != Role.INTERNET) {
            leaving(flow);
        }
    }

    private void arriving(Flow flow) {
        var rule = CfnSecurityGroupIngress.Builder.create(rules, flow.id() + "In")
                .groupId(id(flow.to()))
                .ipProtocol(flow.ipProtocol())
                .description(flow.description());
        if (flow.protocol() == Protocol.TCP) {
            rule.fromPort(flow.ports().from()).toPort(flow.ports().to());
        }
        if (flow.from() == Role.INTERNET) {
            rule.cidrIp(ANYWHERE).build();
        } else {
            var built = rule.sourceSecurityGroupId(id(flow.from())).build();
            if (layout.crosses(flow)) {
                built.getNode().addDependency(peerings.under(flow));
            }
        }
    }

    private void leaving(Flow flow) {
        var rule = CfnSecurityGroupEgress.Builder.create(rules, flow.id() + "Out")
                .groupId(id(flow.from()))
                .ipProtocol(flow.ipProtocol())
                .description(flow.description());
        if (flow.protocol() == Protocol.TCP) {
            rule.fromPort(flow.ports().from()).toPort(flow.ports().to());
        }
        if (flow.to() == Role.INTERNET) {
            rule.cidrIp(ANYWHERE).build();
        } else {
            var built = rule.destinationSecurityGroupId(id(flow.to())).build();
            if (layout.crosses(flow)) {
                built.getNode().addDependency(peerings.under(flow));
            }
        }
    }

    private String id(Role role) {
        var group = groups.get(role);
        if (group == null) {
            throw new IllegalArgumentException(
                    "no section of the blueprint brings the role " + RoleName.kebab(role) + " into being");
        }
        return ids.computeIfAbsent(role, it -> group.getSecurityGroupId());
    }
}
