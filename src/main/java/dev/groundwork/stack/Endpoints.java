package dev.groundwork.stack;

import dev.groundwork.config.Role;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnSecurityGroupEgress;
import software.amazon.awscdk.services.ec2.CfnSecurityGroupIngress;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.constructs.Construct;

/** The interface endpoints that the blueprint lists for a network, open to the roles that live in it. */
final class Endpoints {

    private static final int HTTPS = 443;

    private Endpoints() {}

    static void of(SiteVpc vpc, String platform, Map<Role, ISecurityGroup> roles) {
        var services = vpc.site().spec().endpoints();
        if (services.isEmpty()) {
            return;
        }
        var scope = new Construct(vpc.vpc(), "Endpoints");
        var group = group(scope, vpc, platform);
        roles.forEach((role, caller) -> admit(scope, group, role, caller));
        for (var service : services) {
            vpc.vpc()
                    .addInterfaceEndpoint(
                            service,
                            InterfaceVpcEndpointOptions.builder()
                                    .service(new InterfaceVpcEndpointAwsService(service))
                                    .subnets(SiteVpc.selection(vpc.site().egress()))
                                    .securityGroups(List.of(group))
                                    .privateDnsEnabled(true)
                                    .open(false)
                                    .build());
        }
    }

    private static SecurityGroup group(Construct scope, SiteVpc vpc, String platform) {
        var group = SecurityGroup.Builder.create(scope, "Group")
                .vpc(vpc.vpc())
                .description("The interface endpoints of the network " + vpc.name())
                .allowAllOutbound(false)
                .build();
        Tags.of(group).add("Name", String.join("-", platform, vpc.name(), "endpoints"));
        return group;
    }

    private static void admit(Construct scope, SecurityGroup endpoints, Role role, ISecurityGroup caller) {
        var description = RoleName.kebab(role) + " to the interface endpoints";
        CfnSecurityGroupIngress.Builder.create(scope, RoleName.pascal(role) + "In")
                .groupId(endpoints.getSecurityGroupId())
                .sourceSecurityGroupId(caller.getSecurityGroupId())
                .ipProtocol("tcp")
                .fromPort(HTTPS)
                .toPort(HTTPS)
                .description(description)
                .build();
        CfnSecurityGroupEgress.Builder.create(scope, RoleName.pascal(role) + "Out")
                .groupId(caller.getSecurityGroupId())
                .destinationSecurityGroupId(endpoints.getSecurityGroupId())
                .ipProtocol("tcp")
                .fromPort(HTTPS)
                .toPort(HTTPS)
                .description(description)
                .build();
    }
}
