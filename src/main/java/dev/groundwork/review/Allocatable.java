package dev.groundwork.review;

import dev.groundwork.assembly.Resource;

/**
 * What nodes have for pods, when EC2, the operating system and Kubernetes took theirs: the figures by which EKS's images
 * reserve (kubelet's kube-reserved, for as many pods as the type holds without prefixes, and eviction threshold), and by
 * which Karpenter takes EC2's own share of the memory.
 *
 * <p>Sources: nodeadm of the image for Amazon Linux 2023 (awslabs/amazon-eks-ami, nodeadm/internal/kubelet/config.go at
 * 01375496), which computes 255 MiB, 11 MiB a pod and the shares of each processor, and evicts below 100 MiB; Karpenter's
 * setting VM_MEMORY_OVERHEAD_PERCENT, 0.075 by default.
 */
record Allocatable(long pods, long cpuMillis, long memoryMib) {

    static final Allocatable NONE = new Allocatable(0, 0, 0);

    private static final long MEMORY = 255;
    private static final long MEMORY_PER_POD = 11;
    private static final long EVICTION = 100;
    private static final long EC2_PER_THOUSAND = 75;

    static Allocatable of(Evidence evidence, Resource group) {
        var type = NodeSets.machine(group).orElse(NodeSets.EKS_DEFAULT);
        var limits = evidence.instances()
                .of(type)
                .orElseThrow(() -> new IllegalArgumentException("the type " + type + " is not in the catalogue"));
        long pods = NodeRoom.of(limits, ClusterRoom.prefixes(evidence, group)).pods();
        long reckonedWith = NodeRoom.of(limits, false).pods();
        long memory = limits.memoryMib() * (1000L - EC2_PER_THOUSAND) / 1000;
        return new Allocatable(
                pods,
                limits.vcpu() * 1000L - reservedMillis(limits.vcpu()),
                memory - MEMORY - MEMORY_PER_POD * reckonedWith - EVICTION);
    }

    Allocatable plus(Allocatable other) {
        return new Allocatable(pods + other.pods, cpuMillis + other.cpuMillis, memoryMib + other.memoryMib);
    }

    Allocatable times(long count) {
        return new Allocatable(pods * count, cpuMillis * count, memoryMib * count);
    }

    boolean holds(PodRequests asked) {
        return asked.pods() <= pods && asked.cpuMillis() <= cpuMillis && asked.memoryMib() <= memoryMib;
    }

    String against(PodRequests asked) {
        return asked.pods() + " of " + pods + " pods, " + asked.cpuMillis() + " of " + cpuMillis + " millicores, "
                + asked.memoryMib() + " of " + memoryMib + " MiB";
    }

    /** 6 % of the first processor, 1 % of the second, 0.5 % of the next two, 0.25 % of the others. */
    private static long reservedMillis(int processors) {
        long quarters = 0;
        for (int i = 0; i < processors; i++) {
            quarters += i == 0 ? 240 : i == 1 ? 40 : i < 4 ? 20 : 10;
        }
        return (quarters + 3) / 4;
    }
}
