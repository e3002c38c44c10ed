package dev.groundwork.stack;

import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.PlannedSubnet;
import software.amazon.awscdk.services.ec2.AllocateCidrRequest;
import software.amazon.awscdk.services.ec2.AllocatedSubnet;
import software.amazon.awscdk.services.ec2.IIpAddresses;
import software.amazon.awscdk.services.ec2.RequestedSubnet;
import software.amazon.awscdk.services.ec2.SubnetIpamOptions;
import software.amazon.awscdk.services.ec2.VpcIpamOptions;

/** The seam between plan and CDK: answers every subnet that the L2 VPC asks for with the block planned for it. */
final class PlannedAddresses implements IIpAddresses {

    private final NetworkPlan plan;

    PlannedAddresses(NetworkPlan plan) {
        this.plan = plan;
    }

    @Override
    public VpcIpamOptions allocateVpcCidr() {
        return VpcIpamOptions.builder().cidrBlock(plan.cidr().toString()).build();
    }

    @Override
    public SubnetIpamOptions allocateSubnetsCidr(AllocateCidrRequest request) {
        var subnets = request.getRequestedSubnets().stream().map(this::planned).toList();
        return SubnetIpamOptions.builder().allocatedSubnets(subnets).build();
    }

    private AllocatedSubnet planned(RequestedSubnet asked) {
        var group = asked.getConfiguration().getName();
        var cidr = plan.subnets().stream()
                .filter(subnet ->
                        SubnetGroup.id(subnet.segment(), subnet.tier()).equals(group)
                                && subnet.zone().equals(asked.getAvailabilityZone()))
                .map(PlannedSubnet::cidr)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("network " + plan.name() + ": expected a plan for "
                        + group + " in every zone, got none for " + asked.getAvailabilityZone()));
        return AllocatedSubnet.builder().cidr(cidr.toString()).build();
    }
}
