package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a node starts with, and how it is kept: image, user data, metadata, volume, patches. */
final class NodeRules {

    private static final Pattern SECRET = Pattern.compile(
            "(?i)(password|passwd|secret|token|api_?key|access_?key)[a-z_]*[\"']?\\s*[=:]\\s*[\"']?(?![$\\\\{(<\"'\\s])[^\\s\"']{8,}");

    private static final String IMAGE = "/LaunchTemplateData/ImageId/Ref";
    private static final int MOST_DAYS = 30;

    private NodeRules() {}

    static List<Rule> all() {
        return List.of(
                simple(
                        "COMP-9",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::EC2::LaunchTemplate",
                        must(
                                "machine gives its metadata to itself only, not to containers on it",
                                "whoever gets into a container takes the machine's role.",
                                "Set HttpPutResponseHopLimit to 1, and give pods roles of their own."),
                        template -> template.number("/LaunchTemplateData/MetadataOptions/HttpPutResponseHopLimit", 1)
                                        .intValue()
                                == 1),
                rule(
                        "COMP-10",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::Volume",
                        must(
                                "node's volume has a machine in its zone",
                                "the machine waits for its data for ever.",
                                "Put the volume and the subnets of its node's group into one zone."),
                        NodeRules::together),
                rule(
                        "COMP-11",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::LaunchTemplate",
                        must(
                                "image is made for the machine's processor",
                                "no machine ever starts.",
                                "Take an arm64 image for Graviton, an x86_64 image for the others."),
                        NodeRules::architecture),
                rule(
                        "COMP-12",
                        ERROR,
                        Pillar.SECURITY,
                        List.of("AWS::EC2::LaunchTemplate", "AWS::EC2::Instance"),
                        must(
                                "machine's user data holds no secret",
                                "whoever may describe the machine, and whatever runs on it, reads it.",
                                "Let the machine read it from Secrets Manager by its role."),
                        (machine, evidence) -> secrets(machine)),
                rule(
                        "COMP-13",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::SSM::PatchBaseline",
                        must(
                                "baseline approves patches within a month",
                                "holes that everybody knows stay open.",
                                "Set ApproveAfterDays to 7 or so."),
                        (baseline, evidence) -> Answer.of(
                                EachAt.of(baseline, "/ApprovalRules/PatchRules/*/ApproveAfterDays").stream()
                                        .allMatch(days -> days.number().intValue() <= MOST_DAYS),
                                "it takes longer")),
                simple(
                        "COMP-14",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::SSM::MaintenanceWindowTask",
                        must(
                                "maintenance leaves nodes running",
                                "all of them restart in the same minute.",
                                "Set MaxConcurrency to 1, or to less than half of them."),
                        task -> !task.text("/MaxConcurrency", "1").equals("100%")),
                rule(
                        "COMP-15",
                        WARNING,
                        Pillar.COST,
                        "AWS::EC2::LaunchTemplate",
                        must(
                                "machine's own disks go with it",
                                "each replaced machine leaves a disk behind, which costs and which nobody reads.",
                                "Set DeleteOnTermination to true."),
                        (template, evidence) -> Answer.of(
                                EachAt.of(template, "/LaunchTemplateData/BlockDeviceMappings/*/Ebs").stream()
                                        .allMatch(disk ->
                                                disk.at("/DeleteOnTermination").flag(true)),
                                "a disk stays")),
                rule(
                        "COMP-16",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of("AWS::AutoScaling::AutoScalingGroup", "AWS::EKS::Nodegroup"),
                        must(
                                "version is of the launch template that is named",
                                "machines start from another version than the newest, or not at all.",
                                "Take id and version of one template."),
                        (group, evidence) -> version(group)));
    }

    private static Answer version(Resource group) {
        var version = group.at("/LaunchTemplate/Version");
        var template = NodeSets.template(group);
        if (!(version instanceof Reference reference) || template.isEmpty()) {
            return Answer.notApplicable();
        }
        return Answer.of(
                reference.follow().equals(template),
                "the version is " + reference.follow().map(Resource::logicalId).orElse("nobody's"));
    }

    private static Answer together(Resource volume, Evidence evidence) {
        var node = NodeSets.tag(volume, NodeSets.NODE);
        if (node.isEmpty()) {
            return Answer.notApplicable();
        }
        var zones = new TreeSet<String>();
        for (var group : evidence.assembly().resources("AWS::AutoScaling::AutoScalingGroup")) {
            if (NodeSets.tag(group, NodeSets.NODE).equals(node)
                    && group.number("/MaxSize").signum() > 0
                    && group.number("/DesiredCapacity", 1).signum() > 0) {
                group.followAll("/VPCZoneIdentifier")
                        .forEach(subnet -> zones.add(Ground.zoneOf(subnet).text()));
            }
        }
        var zone = volume.text("/AvailabilityZone");
        return Answer.of(zones.contains(zone), "it is in " + zone + ", machines of " + node + " in " + zones);
    }

    /** The image is told apart by the name of the public parameter that it is read from. */
    private static Answer architecture(Resource template, Evidence evidence) {
        var named = template.stack().parameters().get(template.written(IMAGE).text(""));
        var type = template.at("/LaunchTemplateData/InstanceType");
        if (named == null || type.isAbsent()) {
            return Answer.notApplicable();
        }
        var path = named.byDefault().text("");
        boolean arm = path.contains("arm64");
        var known = evidence.instances().of(type.text());
        if ((!arm && !path.contains("x86_64")) || known.isEmpty()) {
            return Answer.notApplicable();
        }
        return Answer.of(
                known.get().architectures().contains(arm ? "arm64" : "x86_64"),
                type.text() + " is " + String.join(" and ", known.get().architectures()) + ", its image is "
                        + (arm ? "arm64" : "x86_64"));
    }

    private static Answer secrets(Resource machine) {
        var written = machine.written(
                machine.type().endsWith("LaunchTemplate") ? "/LaunchTemplateData/UserData" : "/UserData");
        if (written.isAbsent()) {
            return Answer.notApplicable();
        }
        var text = written.json().replace("\\n", "\n");
        return Answer.of(!SECRET.matcher(text).find(), "something in it looks like one");
    }
}
