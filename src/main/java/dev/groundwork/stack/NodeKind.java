package dev.groundwork.stack;

import dev.groundwork.config.Role;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.AmazonLinux2023ImageSsmParameterProps;
import software.amazon.awscdk.services.ec2.AmazonLinux2023Kernel;
import software.amazon.awscdk.services.ec2.AmazonLinuxCpuType;
import software.amazon.awscdk.services.ec2.IMachineImage;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.InstanceArchitecture;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.MachineImage;
import software.amazon.awscdk.services.logs.ILogGroup;

/** What the nodes of one stack have in common. */
record NodeKind(
        Role role,
        Network network,
        Home home,
        InstanceType type,
        IMachineImage image,
        ILogGroup log,
        NodeSoftware software) {

    /** Such as document-1.platform.internal. */
    String name(int number) {
        return RoleName.kebab(role) + "-" + number + "." + network.zone().getZoneName();
    }

    /** One zone after the other, in the blueprint's order. */
    ISubnet subnet(int number) {
        var subnets = network.subnets(home.network(), home.segment(), home.tier());
        return subnets.get((number - 1) % subnets.size());
    }

    /** The given image, or Amazon Linux 2023 as it is when the stack is deployed, for the type's architecture. */
    static IMachineImage image(Optional<String> given, InstanceType type, String region) {
        var processor = type.getArchitecture() == InstanceArchitecture.ARM_64
                ? AmazonLinuxCpuType.ARM_64
                : AmazonLinuxCpuType.X86_64;
        return given.map(id -> MachineImage.genericLinux(Map.of(region, id)))
                .orElseGet(() -> MachineImage.latestAmazonLinux2023(AmazonLinux2023ImageSsmParameterProps.builder()
                        .kernel(AmazonLinux2023Kernel.DEFAULT)
                        .cpuType(processor)
                        .build()));
    }
}
