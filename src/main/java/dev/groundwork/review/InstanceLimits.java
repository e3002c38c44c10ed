package dev.groundwork.review;

import java.util.List;

/**
 * What an EC2 instance type holds. Attachments are EBS volumes beside the first network interface and the instance
 * store; where they are shared, every further interface takes one of them.
 */
public record InstanceLimits(
        String type,
        int vcpu,
        int memoryMib,
        List<String> architectures,
        Network network,
        int attachments,
        boolean attachmentsShared) {

    /** Interfaces, addresses on each of them, and whether they can be given prefixes of sixteen. */
    public record Network(int interfaces, int addressesPerInterface, boolean takesPrefixes) {}

    public InstanceLimits {
        architectures = List.copyOf(architectures);
    }
}
