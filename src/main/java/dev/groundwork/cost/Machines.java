package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The charges of virtual machines and their disks, alone and in groups. */
final class Machines {

    private static final String EC2 = "AmazonEC2";
    private static final BigDecimal GP3_IOPS = BigDecimal.valueOf(3000);
    private static final BigDecimal GP3_THROUGHPUT = BigDecimal.valueOf(125);
    private static final BigDecimal MEBI = BigDecimal.valueOf(1024);

    private Machines() {}

    static List<Charge> nodes(Resource group, CloudAssembly assembly) {
        if (!group.text("/CapacityType", "ON_DEMAND").equals("ON_DEMAND")) {
            throw new NotPricedException("spot capacity has no list price");
        }
        var count = group.number("/ScalingConfig/DesiredSize");
        var template = group.follow("/LaunchTemplate/Id");
        var type = group.list("/InstanceTypes").stream()
                .findFirst()
                .map(Value::text)
                .or(() -> template.map(found -> found.text("/LaunchTemplateData/InstanceType")))
                .orElse("t3.medium");
        var disks = template.map(found -> disks(found, "/LaunchTemplateData/BlockDeviceMappings"))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> List.of(storage("gp3", group.number("/DiskSize", 20))));
        return times(count, type, disks);
    }

    static List<Charge> group(Resource group, CloudAssembly assembly) {
        if (!group.at("/MixedInstancesPolicy").isAbsent()) {
            throw new NotPricedException("a mixed instances policy leaves the instance type to AWS");
        }
        var count = group.number(group.at("/DesiredCapacity").isAbsent() ? "/MinSize" : "/DesiredCapacity");
        var template = group.follow("/LaunchTemplate/LaunchTemplateId")
                .orElseThrow(
                        () -> new NotPricedException("no launch template of this assembly gives the instance type"));
        if (!template.at("/LaunchTemplateData/InstanceMarketOptions").isAbsent()) {
            throw new NotPricedException("spot capacity has no list price");
        }
        return times(
                count,
                template.text("/LaunchTemplateData/InstanceType"),
                rooted(disks(template, "/LaunchTemplateData/BlockDeviceMappings")));
    }

    static List<Charge> instance(Resource instance, CloudAssembly assembly) {
        var template = instance.follow("/LaunchTemplate/LaunchTemplateId");
        var type = Optional.of(instance)
                .filter(found -> !found.at("/InstanceType").isAbsent())
                .map(found -> found.text("/InstanceType"))
                .or(() -> template.map(found -> found.text("/LaunchTemplateData/InstanceType")))
                .orElse("m1.small");
        return times(BigDecimal.ONE, type, rooted(disks(instance, "/BlockDeviceMappings")));
    }

    static List<Charge> volume(Resource volume, CloudAssembly assembly) {
        return disk(volume.at(""));
    }

    private static List<Charge> rooted(List<Charge> disks) {
        return disks.isEmpty()
                ? List.of(storage("gp3", BigDecimal.valueOf(8))
                        .noting("the image's root disk is taken to be 8 GB of gp3"))
                : disks;
    }

    private static List<Charge> times(BigDecimal count, String type, List<Charge> disks) {
        var instances = Charge.hourly("instance " + type + ", Linux", EC2, "BoxUsage:" + type, count);
        return Stream.concat(Stream.of(instances), disks.stream().map(disk -> disk.times(count)))
                .toList();
    }

    private static List<Charge> disks(Resource resource, String pointer) {
        return resource.list(pointer).stream()
                .filter(mapping -> !mapping.at("/Ebs").isAbsent())
                .flatMap(mapping -> disk(mapping.at("/Ebs")).stream())
                .toList();
    }

    /** A volume's charges; size and type have one name in a volume and another in a block device. */
    private static List<Charge> disk(Value disk) {
        var type = disk.at("/VolumeType").text("gp2");
        if (!List.of("gp2", "gp3", "st1", "sc1").contains(type)) {
            throw new NotPricedException("no rule for the IOPS of " + type + " volumes");
        }
        var size = disk.at(disk.at("/VolumeSize").isAbsent() ? "/Size" : "/VolumeSize");
        if (size.isAbsent()) {
            throw new NotPricedException("the size of the volume is that of its snapshot");
        }
        var charges = new ArrayList<Charge>();
        charges.add(storage(type, size.number()));
        if (type.equals("gp3")) {
            var operations = disk.at("/Iops").number(3000).subtract(GP3_IOPS);
            var throughput = disk.at("/Throughput").number(125).subtract(GP3_THROUGHPUT);
            if (operations.signum() > 0) {
                charges.add(Charge.fixed("gp3 IOPS above 3,000", EC2, "EBS:VolumeP-IOPS.gp3", operations));
            }
            if (throughput.signum() > 0) {
                charges.add(Charge.fixed(
                        "gp3 throughput above 125", EC2, "EBS:VolumeP-Throughput.gp3", throughput.divide(MEBI)));
            }
        }
        return charges;
    }

    private static Charge storage(String type, BigDecimal size) {
        return Charge.fixed("disk storage " + type, EC2, "EBS:VolumeUsage." + type, size);
    }
}
