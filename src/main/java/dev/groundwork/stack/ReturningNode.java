package dev.groundwork.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.CfnAutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.Signals;
import software.amazon.awscdk.services.autoscaling.SignalsOptions;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.InstanceInitiatedShutdownBehavior;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.UserData;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;
import software.constructs.IDependable;

/**
 * A node that comes back by itself: an auto-scaling group of one, in one subnet, whose machine takes the node's name.
 *
 * <p>The group has no update policy: a newer image or file makes a new version of the launch template, and the next
 * machine starts from it. No deployment ever replaces a running one. The stack waits until the first has reported.
 */
final class ReturningNode extends Construct {

    /** The tag that ties a machine to its node. */
    static final String TAG = "groundwork:node";

    /** Three attempts at everything that a boot does, each with its own patience. */
    private static final Duration PATIENCE = Duration.hours(1);

    private static final int ROOT_GIB = 20;

    private final NodeKind kind;
    private final String name;
    private final ISubnet subnet;
    private final Role role;
    private final CfnAutoScalingGroup group;

    ReturningNode(Construct scope, NodeKind kind, int number) {
        super(scope, "Node" + number);
        this.kind = kind;
        this.name = kind.name(number);
        this.subnet = kind.subnet(number);
        role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
                .build();
        NodePermissions.of(kind, name, Stack.of(this)).forEach(this::permit);
        var userData = UserData.custom("#!/bin/bash");
        var machines = AutoScalingGroup.Builder.create(this, "Group")
                .vpc(kind.network().vpc(kind.home().network()))
                .vpcSubnets(SubnetSelection.builder().subnets(List.of(subnet)).build())
                .launchTemplate(template(userData))
                .minCapacity(1)
                .maxCapacity(1)
                .ignoreUnmodifiedSizeProperties(false) // it would be an update policy
                .signals(Signals.waitForCount(
                        1, SignalsOptions.builder().timeout(PATIENCE).build()))
                .build();
        group = (CfnAutoScalingGroup) machines.getNode().getDefaultChild();
        group.setDesiredCapacity("1");
        needs(role);
        Tags.of(this).add(TAG, name);
        Tags.of(this).add("Name", name);
        userData.addCommands(firstBoot());
    }

    String name() {
        return name;
    }

    String zone() {
        return subnet.getAvailabilityZone();
    }

    NamedNode named() {
        return new NamedNode(name, group.getRef());
    }

    /** What is there before the first machine, and until the last one is gone. */
    void needs(IDependable earlier) {
        group.getNode().addDependency(earlier);
    }

    void permit(PolicyStatement statement) {
        role.addToPolicy(statement);
    }

    /** The node's files and what they need to know. */
    void configure(Map<String, String> settings) {
        var all = new TreeMap<>(settings);
        all.put("AWS_REGION", Stack.of(this).getRegion());
        all.put("NAME", name);
        all.put("RESOURCE", Stack.of(this).getLogicalId(group));
        all.put("STACK", Stack.of(this).getStackName());
        all.put("ZONE", kind.network().zone().getHostedZoneId());
        group.addMetadata(
                "AWS::CloudFormation::Init",
                NodeFiles.configuration(kind.software().files(), all, AgentConfiguration.of(kind, name)));
    }

    private LaunchTemplate template(UserData userData) {
        return LaunchTemplate.Builder.create(this, "Template")
                .instanceType(kind.type())
                .machineImage(kind.image())
                .role(role)
                .securityGroup(kind.network().group(kind.role()))
                .userData(userData)
                .requireImdsv2(true)
                .httpPutResponseHopLimit(1)
                .blockDevices(List.of(rootDisk()))
                // Whoever powers off has given up, and its group sees it at once.
                .instanceInitiatedShutdownBehavior(InstanceInitiatedShutdownBehavior.TERMINATE)
                .build();
    }

    /** With the account's own key: it holds no state, and groups could not start machines with the stack's key. */
    private static BlockDevice rootDisk() {
        var options = EbsDeviceOptions.builder()
                .volumeType(EbsDeviceVolumeType.GP3)
                .encrypted(true)
                .deleteOnTermination(true)
                .build();
        return BlockDevice.builder()
                .deviceName("/dev/xvda")
                .volume(BlockDeviceVolume.ebs(ROOT_GIB, options))
                .build();
    }

    private String firstBoot() {
        var stack = Stack.of(this);
        return "set -- " + stack.getStackName() + " " + stack.getLogicalId(group) + " " + stack.getRegion() + " "
                + String.join(" ", kind.software().units()) + "\n" + NodeFiles.text("first-boot.sh");
    }
}
