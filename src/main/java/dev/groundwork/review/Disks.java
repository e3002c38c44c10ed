package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.function.Function;

/**
 * What EC2 makes of a disk's figures: https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html and
 * provisioned-iops.html, read on 2026-11-21.
 */
final class Disks {

    private static final int GP3_IOPS = 3000;
    private static final int GP3_MOST_IOPS = 80_000;
    private static final int GP3_THROUGHPUT = 125;
    private static final int GP3_MOST_THROUGHPUT = 2000;
    private static final int GP3_IOPS_PER_GIB = 500;
    private static final int GP3_IOPS_PER_MIB = 4;

    private Disks() {}

    /** The first wrong disk decides; a machine without disks has nothing to judge. */
    static Answer judge(Resource owner, Function<Value, Answer> test) {
        var answers = of(owner).stream().map(test).toList();
        return answers.stream()
                .filter(answer -> answer.kind() == Answer.Kind.VIOLATED)
                .findFirst()
                .or(() -> answers.stream()
                        .filter(answer -> answer.kind() == Answer.Kind.HOLDS)
                        .findFirst())
                .orElseGet(Answer::notApplicable);
    }

    static Answer throughput(Value disk) {
        if (!type(disk).equals("gp3")) {
            return Answer.notApplicable();
        }
        long iops = disk.at("/Iops").number(GP3_IOPS).longValueExact();
        long throughput = disk.at("/Throughput").number(GP3_THROUGHPUT).longValueExact();
        boolean fits = throughput >= GP3_THROUGHPUT
                && throughput <= GP3_MOST_THROUGHPUT
                && throughput * GP3_IOPS_PER_MIB <= iops;
        return Answer.of(fits, throughput + " MiB/s with " + iops + " IOPS");
    }

    static Answer ratio(Value disk) {
        if (!type(disk).equals("gp3") || disk.at("/Iops").isAbsent()) {
            return Answer.notApplicable();
        }
        long iops = disk.at("/Iops").number().longValueExact();
        if (iops < GP3_IOPS || iops > GP3_MOST_IOPS) {
            return Answer.violated(iops + " IOPS");
        }
        var size = disk.at("/Size").isAbsent() ? disk.at("/VolumeSize") : disk.at("/Size");
        return iops == GP3_IOPS || size.isAbsent()
                ? Answer.holds()
                : Answer.of(
                        iops <= GP3_IOPS_PER_GIB * size.number().longValueExact(),
                        iops + " IOPS on " + size.text() + " GiB");
    }

    static Answer provisioned(Value disk) {
        return type(disk).matches("io[12]")
                ? Answer.of(!disk.at("/Iops").isAbsent(), "it is " + type(disk) + " without Iops")
                : Answer.notApplicable();
    }

    private static List<Value> of(Resource owner) {
        return switch (owner.type()) {
            case "AWS::EC2::Volume" -> List.of(owner.at(""));
            case "AWS::EC2::LaunchTemplate" -> EachAt.of(owner, "/LaunchTemplateData/BlockDeviceMappings/*/Ebs");
            default -> EachAt.of(owner, "/BlockDeviceMappings/*/Ebs");
        };
    }

    private static String type(Value disk) {
        return disk.at("/VolumeType").text("gp2");
    }
}
