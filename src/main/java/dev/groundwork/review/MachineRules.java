package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;

/** Machines, their disks, and the groups that start them. */
final class MachineRules {

    private static final List<String> WITH_DISKS =
            List.of("AWS::EC2::Volume", "AWS::EC2::LaunchTemplate", "AWS::EC2::Instance");

    private MachineRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "COMP-1",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of(
                                "AWS::EC2::Instance",
                                "AWS::EC2::LaunchTemplate",
                                "AWS::AutoScaling::LaunchConfiguration"),
                        must(
                                "machine's user data has 16 KB at most",
                                "EC2 refuses more, so no machine ever starts.",
                                "Fetch the bulk from a bucket or parameter, or compress it."),
                        (machine, evidence) -> UserDataSize.judge(machine)),
                rule(
                        "COMP-2",
                        ERROR,
                        Pillar.SECURITY,
                        List.of(
                                "AWS::EC2::Instance",
                                "AWS::EC2::LaunchTemplate",
                                "AWS::AutoScaling::LaunchConfiguration"),
                        must(
                                "machine's metadata is given to sessions only (IMDSv2)",
                                "a program that can be made to fetch a URL gives away the machine's credentials.",
                                "Set MetadataOptions.HttpTokens to required."),
                        (machine, evidence) -> metadata(machine)),
                rule(
                        "COMP-3",
                        ERROR,
                        Pillar.PERFORMANCE,
                        WITH_DISKS,
                        must(
                                "gp3 disk's throughput is at most a quarter MiB/s per IOPS",
                                "EC2 refuses the disk.",
                                "Raise Iops to four times Throughput, or lower Throughput."),
                        (owner, evidence) -> Disks.judge(owner, Disks::throughput)),
                rule(
                        "COMP-4",
                        ERROR,
                        Pillar.PERFORMANCE,
                        WITH_DISKS,
                        must(
                                "gp3 disk has 3,000 to 80,000 IOPS, and above 3,000 at most 500 per GiB",
                                "EC2 refuses the disk.",
                                "Make the disk larger, or lower Iops."),
                        (owner, evidence) -> Disks.judge(owner, Disks::ratio)),
                rule(
                        "COMP-5",
                        ERROR,
                        Pillar.PERFORMANCE,
                        WITH_DISKS,
                        must(
                                "io1 or io2 disk says how many IOPS it has",
                                "EC2 refuses the disk.",
                                "Set Iops, or take gp3."),
                        (owner, evidence) -> Disks.judge(owner, Disks::provisioned)),
                rule(
                        "COMP-6",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::VolumeAttachment",
                        must(
                                "volume is in the zone of the machine it is attached to",
                                "a volume cannot be attached across zones.",
                                "Make the volume in the zone of the machine's subnet."),
                        (attachment, evidence) -> zones(attachment)),
                simple(
                        "COMP-7",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::EC2::LaunchTemplate",
                        must(
                                "machine has no key pair",
                                "who holds the key comes in unnoticed, and keys are never taken back.",
                                "Leave KeyName out and use Session Manager."),
                        template -> template.at("/LaunchTemplateData/KeyName").isAbsent()),
                rule(
                        "COMP-8",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::AutoScaling::AutoScalingGroup",
                        must(
                                "group's size is between its least and its greatest",
                                "the group cannot be created.",
                                "Put MinSize, DesiredCapacity and MaxSize in order."),
                        (group, evidence) -> ordered(group)));
    }

    private static Answer metadata(Resource machine) {
        var pointer = machine.type().equals("AWS::EC2::LaunchTemplate")
                ? "/LaunchTemplateData/MetadataOptions/HttpTokens"
                : "/MetadataOptions/HttpTokens";
        if (machine.type().equals("AWS::EC2::Instance") && machine.at(pointer).isAbsent()) {
            var template = NodeSets.template(machine);
            return template.isPresent() ? metadata(template.get()) : Answer.violated("it says nothing");
        }
        return Answer.of(machine.text(pointer, "optional").equals("required"), "it is given to everybody");
    }

    private static Answer zones(Resource attachment) {
        var volume = attachment.follow("/VolumeId");
        var instance = attachment.follow("/InstanceId");
        if (volume.isEmpty() || instance.isEmpty()) {
            return Answer.unknown("it names none of the templates");
        }
        var at = volume.get().text("/AvailabilityZone");
        var of = zone(instance.get());
        return of.isAbsent()
                ? Answer.unknown("the machine's zone is chosen at deployment")
                : Answer.of(at.equals(of.text()), "the volume is in " + at + ", the machine in " + of.text());
    }

    private static Value zone(Resource instance) {
        var own = instance.at("/AvailabilityZone");
        return own.isAbsent() ? instance.follow("/SubnetId").map(Ground::zoneOf).orElse(own) : own;
    }

    private static Answer ordered(Resource group) {
        int least = group.number("/MinSize").intValueExact();
        int most = group.number("/MaxSize").intValueExact();
        int wanted = group.number("/DesiredCapacity", least).intValueExact();
        return Answer.of(
                0 <= least && least <= wanted && wanted <= most,
                least + " <= " + wanted + " <= " + most + " does not hold");
    }
}
