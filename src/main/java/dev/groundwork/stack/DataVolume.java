package dev.groundwork.stack;

import static dev.groundwork.stack.NodePermissions.allow;
import static dev.groundwork.stack.NodePermissions.ec2;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.EbsDeviceVolumeType;
import software.amazon.awscdk.services.ec2.Volume;
import software.amazon.awscdk.services.kms.Key;

/** A node's data: a volume that outlives its machines, and that only they may attach. */
final class DataVolume {

    /** The tag of a set's volumes and their snapshots; its value is the set. */
    static final String TAG = "groundwork:data";

    /** The tag of the volume that a restore borrows; its value is the node. */
    private static final String BORROWED = "groundwork:restore";

    private final Key key;
    private final String set;
    private final Volume volume;

    DataVolume(ReturningNode node, int gib, String set, Platform platform, StateKey key) {
        this.key = key.key();
        this.set = set;
        volume = Volume.Builder.create(node, "Data")
                .availabilityZone(node.zone())
                .size(Size.gibibytes(gib))
                .volumeType(EbsDeviceVolumeType.GP3)
                .encrypted(true)
                .encryptionKey(key.key())
                .removalPolicy(platform.isProtected() ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY)
                .build();
        Tags.of(volume).add(TAG, set);
        node.needs(volume);
        permitAttaching(node);
        permitRestoring(node);
    }

    String id() {
        return volume.getVolumeId();
    }

    private void permitAttaching(ReturningNode node) {
        var stack = Stack.of(node);
        // DescribeVolumes knows no resources.
        node.permit(allow("ec2:DescribeVolumes").on(List.of("*")));
        node.permit(allow("ec2:AttachVolume").on(List.of(arn(stack))));
        node.permit(allow("ec2:AttachVolume", "ec2:DetachVolume")
                .when("StringEquals", Map.of("aws:ResourceTag/" + ReturningNode.TAG, node.name()))
                .on(List.of(ec2(stack, "instance/*"))));
        // Whoever attaches an encrypted volume lets EC2 use its key.
        node.permit(allow("kms:CreateGrant")
                .when("Bool", Map.of("kms:GrantIsForAWSResource", "true"))
                .when("StringEquals", viaEc2(stack))
                .on(List.of(key.getKeyArn())));
    }

    /** For restore.sh: a volume from one of the set's snapshots, for as long as it is copied from. */
    private void permitRestoring(ReturningNode node) {
        var stack = Stack.of(node);
        var snapshots = List.of("arn:" + stack.getPartition() + ":ec2:" + stack.getRegion() + "::snapshot/*");
        var volumes = List.of(ec2(stack, "volume/*"));
        var borrowed = Map.of("aws:ResourceTag/" + BORROWED, node.name());
        var borrows = Map.of("aws:RequestTag/" + BORROWED, node.name());
        var keeps = Map.of("aws:RequestTag/" + TAG, set);
        node.permit(allow("ec2:CreateVolume")
                .when("StringEquals", Map.of("aws:ResourceTag/" + TAG, set))
                .on(snapshots));
        node.permit(allow("ec2:CreateVolume").when("StringEquals", borrows).on(volumes));
        node.permit(allow("ec2:AttachVolume", "ec2:DetachVolume", "ec2:DeleteVolume")
                .when("StringEquals", borrowed)
                .on(volumes));
        node.permit(allow("ec2:CreateSnapshot").on(List.of(arn(stack))));
        node.permit(allow("ec2:CreateSnapshot").when("StringEquals", keeps).on(snapshots));
        node.permit(tagging("CreateVolume", borrows).on(volumes));
        node.permit(tagging("CreateSnapshot", keeps).on(snapshots));
        node.permit(allow("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext")
                .actions("kms:ReEncryptFrom", "kms:ReEncryptTo")
                .when("StringEquals", viaEc2(stack))
                .on(List.of(key.getKeyArn())));
    }

    private static Allowance tagging(String creation, Map<String, String> tag) {
        return allow("ec2:CreateTags")
                .when("StringEquals", Map.of("ec2:CreateAction", creation))
                .when("StringEquals", tag);
    }

    private static Map<String, String> viaEc2(Stack stack) {
        return Map.of("kms:ViaService", "ec2." + stack.getRegion() + ".amazonaws.com");
    }

    private String arn(Stack stack) {
        return ec2(stack, "volume/" + id());
    }
}
