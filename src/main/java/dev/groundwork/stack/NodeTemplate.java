package dev.groundwork.stack;

import dev.groundwork.config.ClusterSpec;
import dev.groundwork.config.Role;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.BlockDevice;
import software.amazon.awscdk.services.ec2.BlockDeviceVolume;
import software.amazon.awscdk.services.ec2.EbsDeviceOptions;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.LaunchTemplate;
import software.amazon.awscdk.services.ec2.LaunchTemplateHttpTokens;
import software.amazon.awscdk.services.ec2.MultipartBody;
import software.amazon.awscdk.services.ec2.MultipartBodyOptions;
import software.amazon.awscdk.services.ec2.MultipartUserData;

/** What every node is: its instance type, disk, security group and the limits of its kubelet. */
final class NodeTemplate {

    /** Where Amazon Linux has its root disk. */
    private static final String ROOT_DEVICE = "/dev/xvda";

    private NodeTemplate() {}

    /**
     * Naming a security group keeps EKS's own off the nodes. One hop to the metadata service keeps pods away from the
     * node's credentials: they have roles of their own, the volume driver asks the Kubernetes API instead, and the load
     * balancer controller is told its region and VPC.
     */
    static LaunchTemplate of(Stack stack, ClusterSpec spec, int maxPods, Network network) {
        var template = LaunchTemplate.Builder.create(stack, "NodeTemplate")
                .instanceType(new InstanceType(spec.instanceType()))
                .securityGroup(network.group(Role.CLUSTER))
                .blockDevices(List.of(BlockDevice.builder()
                        .deviceName(ROOT_DEVICE)
                        .volume(disk(spec.diskGib()))
                        .build()))
                .httpTokens(LaunchTemplateHttpTokens.REQUIRED)
                .httpPutResponseHopLimit(1)
                .userData(userData(maxPods, stack.getStackName()))
                .build();
        Tags.of(template).add("Name", stack.getStackName() + "-node");
        return template;
    }

    private static BlockDeviceVolume disk(int gib) {
        return BlockDeviceVolume.ebs(
                gib,
                EbsDeviceOptions.builder()
                        .volumeType(EbsDeviceVolumeType.GP3)
                        .encrypted(true)
                        .build());
    }

    /** EKS adds a part with the cluster's coordinates, and nodeadm merges the two; it starts when the script is through. */
    private static MultipartUserData userData(int maxPods, String cluster) {
        var userData = MultipartUserData.Builder.create().build();
        userData.addPart(part("application/node.eks.aws", """
                ---
                apiVersion: node.eks.aws/v1alpha1
                kind: NodeConfig
                spec:
                  kubelet:
                    config:
                      maxPods: %d
                """.formatted(maxPods)));
        userData.addPart(part("text/x-shellscript; charset=\"us-ascii\"", ClusterAgent.script(cluster)));
        return userData;
    }

    private static MultipartBody part(String type, String body) {
        return MultipartBody.fromRawBody(
                MultipartBodyOptions.builder().contentType(type).body(body).build());
    }
}
