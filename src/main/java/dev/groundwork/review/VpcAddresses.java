package dev.groundwork.review;

import dev.groundwork.address.Checker;
import dev.groundwork.address.Cidr;
import dev.groundwork.address.Coverage;
import dev.groundwork.address.PlannedSubnet;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a network's block is used, computed again from the templates, whatever the plan said. */
public record VpcAddresses(Place vpc, Cidr block, List<SubnetBlock> subnets, Coverage coverage) {

    /** A subnet as the template has it. */
    public record SubnetBlock(Place place, String zone, Cidr cidr) {

        /** What is left after AWS took its five. */
        public long usable() {
            return cidr.size() - PlannedSubnet.RESERVED;
        }
    }

    public VpcAddresses {
        subnets = List.copyOf(subnets);
    }

    static VpcAddresses of(Evidence evidence, Resource vpc) {
        var block = Cidr.parse(vpc.text("/CidrBlock"));
        var secondary = evidence.pointingAt(vpc, "AWS::EC2::VPCCidrBlock", "/VpcId").stream()
                .flatMap(more -> read(more, "/CidrBlock").stream())
                .toList();
        var subnets = evidence.pointingAt(vpc, "AWS::EC2::Subnet", "/VpcId").stream()
                .filter(subnet -> !subnet.at("/CidrBlock").isAbsent())
                .filter(subnet -> !isElsewhere(subnet, secondary))
                .toList();
        var entries = subnets.stream()
                .map(subnet -> new Checker.Entry(subnet.logicalId(), subnet.text("/CidrBlock")))
                .toList();
        return new VpcAddresses(
                Place.of(vpc),
                block,
                subnets.stream()
                        .flatMap(subnet -> block(subnet).stream())
                        .sorted(Comparator.comparing(SubnetBlock::cidr))
                        .toList(),
                Checker.check(block, entries));
    }

    /** The addresses that belong to no subnet. */
    public long unallocated() {
        return coverage.unallocated();
    }

    /** What AWS keeps of all subnets. */
    public long reserved() {
        return (long) PlannedSubnet.RESERVED * subnets.size();
    }

    public long usable() {
        return subnets.stream().mapToLong(SubnetBlock::usable).sum();
    }

    /** A subnet of a further block of the network; such a block is not held against the first. */
    private static boolean isElsewhere(Resource subnet, List<Cidr> secondary) {
        return read(subnet, "/CidrBlock")
                .filter(cidr -> secondary.stream().anyMatch(block -> block.contains(cidr)))
                .isPresent();
    }

    static Optional<SubnetBlock> block(Resource subnet) {
        var zone = Ground.zoneOf(subnet) instanceof Value.Text known ? known.text() : "";
        return read(subnet, "/CidrBlock").map(cidr -> new SubnetBlock(Place.of(subnet), zone, cidr));
    }

    /** A block that is aligned and known; what is neither is the checker's to report. */
    private static Optional<Cidr> read(Resource resource, String pointer) {
        try {
            return resource.at(pointer).isAbsent() ? Optional.empty() : Optional.of(Cidr.parse(resource.text(pointer)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
