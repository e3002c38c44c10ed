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

    private record Step(String usage, BigDecimal upTo) {}

    private static final List<Step> IO2_STEPS = List.of(
            new Step("io2", BigDecimal.valueOf(32_000)),
            new Step("io2.tier2", BigDecimal.valueOf(64_000)),
            new Step("io2.tier3", BigDecimal.valueOf(256_000)));

    private Machines() {}

    /**
     * Without a type it is t3.medium, without a size 20 GiB, but 50 for Windows, whose licence is paid as well:
     * docs.aws.amazon.com/cli/latest/reference/eks/create-nodegroup.html, read on 2026-11-21.
     */
    static List<Charge> nodes(Resource group, CloudAssembly assembly) {
        if (group.text("/AmiType", "").startsWith("WINDOWS")) {
            throw new NotPricedException("no source has prices of nodes with Windows");
        }
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

    /** A machine in a subnet that hands out public addresses has one, unless it is told otherwise. */
    static List<Charge> nodeAddresses(Resource group, CloudAssembly assembly) {
        var count = group.number("/ScalingConfig/DesiredSize");
        return addresses(count, group.list("/Subnets").stream().findFirst());
    }

    static List<Charge> groupAddresses(Resource group, CloudAssembly assembly) {
        var asked = group.follow("/LaunchTemplate/LaunchTemplateId")
                .map(template -> template.at("/LaunchTemplateData/NetworkInterfaces/0/AssociatePublicIpAddress"))
                .filter(value -> !value.isAbsent());
        return asked.isPresent()
                ? addresses(asked.get().flag() ? capacity(group) : BigDecimal.ZERO)
                : addresses(
                        capacity(group),
                        group.list("/VPCZoneIdentifier").stream().findFirst());
    }

    static List<Charge> instanceAddress(Resource instance, CloudAssembly assembly) {
        var asked = instance.at("/NetworkInterfaces/0/AssociatePublicIpAddress");
        return asked.isAbsent()
                ? addresses(BigDecimal.ONE, Optional.of(instance.at("/SubnetId")))
                : addresses(asked.flag() ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    private static List<Charge> addresses(BigDecimal count, Optional<Value> subnet) {
        boolean open = subnet.filter(value -> !(value instanceof Value.Known) && !value.isAbsent())
                .flatMap(Value::follow)
                .map(found -> found.flag("/MapPublicIpOnLaunch", false))
                .orElse(false);
        return addresses(open ? count : BigDecimal.ZERO);
    }

    private static List<Charge> addresses(BigDecimal count) {
        return count.signum() == 0
                ? List.of()
                : List.of(Charge.hourly("public IPv4 address", "AmazonVPC", "PublicIPv4:InUseAddress", count));
    }

    private static BigDecimal capacity(Resource group) {
        return group.number(group.at("/DesiredCapacity").isAbsent() ? "/MinSize" : "/DesiredCapacity");
    }

    static List<Charge> group(Resource group, CloudAssembly assembly) {
        if (!group.at("/MixedInstancesPolicy").isAbsent()) {
            throw new NotPricedException("a mixed instances policy leaves the instance type to AWS");
        }
        var template = group.follow("/LaunchTemplate/LaunchTemplateId")
                .orElseThrow(
                        () -> new NotPricedException("no launch template of this assembly gives the instance type"));
        if (!template.at("/LaunchTemplateData/InstanceMarketOptions").isAbsent()) {
            throw new NotPricedException("spot capacity has no list price");
        }
        return times(
                capacity(group),
                template.text("/LaunchTemplateData/InstanceType"),
                rooted(disks(template, "/LaunchTemplateData/BlockDeviceMappings")));
    }

    /** Without a type it is m1.small: docs.aws.amazon.com, "AWS::EC2::Instance". */
    static List<Charge> instance(Resource instance, CloudAssembly assembly) {
        var template = instance.follow("/LaunchTemplate/LaunchTemplateId");
        var type = Optional.of(instance)
                .filter(found -> !found.at("/InstanceType").isAbsent())
                .map(found -> found.text("/InstanceType"))
                .or(() -> template.map(found -> found.text("/LaunchTemplateData/InstanceType")))
                .orElse("m1.small");
        if (!instance.text("/Tenancy", "default").equals("default")) {
            throw new NotPricedException("no source has prices of dedicated machines");
        }
        var disks = template.filter(found -> instance.at("/BlockDeviceMappings").isAbsent())
                .map(found -> disks(found, "/LaunchTemplateData/BlockDeviceMappings"))
                .orElseGet(() -> disks(instance, "/BlockDeviceMappings"));
        return times(BigDecimal.ONE, type, rooted(disks));
    }

    static List<Charge> volume(Resource volume, CloudAssembly assembly) {
        return disk(volume.at(""));
    }

    /** The size of Amazon Linux 2023's images; another image may have a larger disk, hence the note. */
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
        var size = disk.at(disk.at("/VolumeSize").isAbsent() ? "/Size" : "/VolumeSize");
        if (size.isAbsent()) {
            throw new NotPricedException("the size of the volume is that of its snapshot");
        }
        var charges = new ArrayList<Charge>();
        charges.add(storage(type, size.number()));
        switch (type) {
            case "gp2", "st1", "sc1" -> {}
            case "gp3" -> charges.addAll(beyondBaseline(disk));
            case "io1" -> charges.add(iops("io1 IOPS", "piops", disk.at("/Iops").number()));
            case "io2" -> charges.addAll(steps(disk.at("/Iops").number()));
            default -> throw new NotPricedException("no source has prices of " + type + " volumes");
        }
        return charges;
    }

    private static List<Charge> beyondBaseline(Value disk) {
        var charges = new ArrayList<Charge>();
        var operations = disk.at("/Iops").number(3000).subtract(GP3_IOPS);
        var throughput = disk.at("/Throughput").number(125).subtract(GP3_THROUGHPUT);
        if (operations.signum() > 0) {
            charges.add(iops("gp3 IOPS above 3,000", "gp3", operations));
        }
        if (throughput.signum() > 0) {
            charges.add(Charge.fixed(
                    "gp3 throughput above 125", EC2, "EBS:VolumeP-Throughput.gp3", throughput.divide(MEBI)));
        }
        return charges;
    }

    /** Each step of io2 is a product of its own. */
    private static List<Charge> steps(BigDecimal ordered) {
        var charges = new ArrayList<Charge>();
        var lower = BigDecimal.ZERO;
        for (var step : IO2_STEPS) {
            var inside = ordered.min(step.upTo()).subtract(lower);
            if (inside.signum() > 0) {
                charges.add(iops("io2 IOPS", step.usage(), inside));
            }
            lower = step.upTo();
        }
        return charges;
    }

    private static Charge iops(String name, String usage, BigDecimal count) {
        return Charge.fixed(name, EC2, "EBS:VolumeP-IOPS." + usage, count);
    }

    private static Charge storage(String type, BigDecimal size) {
        var usage = type.equals("io1") ? "piops" : type;
        return Charge.fixed("disk storage " + type, EC2, "EBS:VolumeUsage." + usage, size);
    }
}
