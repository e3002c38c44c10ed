package dev.groundwork.faults;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a mutation that nobody notices harms nothing; what is not here matters. */
final class Harmless {

    /** A pattern of what mutations are known by, and why they harm nothing. */
    private record Reason(Pattern of, String why) {}

    private static final List<Reason> REASONS = List.of(
            because("/(Alarm|Group)?Description$|/Sid( |$)", "a text for people"),
            because("/(Tags|HostedZoneTags|TagSpecifications)$", "tags that nothing selects by"),
            because("removed .*/(AlarmName|PolicyName|Name)$", "CloudFormation names it"),
            because("/OKActions$", "that it is red is told, that it is over is not"),
            because(
                    "/(AssumeRole)?PolicyDocument/Version$|/KeyPolicy/Version$",
                    "the older language says the same here"),
            because("/ScalingConfig/MinSize$", "EKS takes 1"),
            because("ASG/MinSize = 0", "the desired number holds"),
            because("/InstanceInitiatedShutdownBehavior$", "the group replaces a stopped machine as well"),
            because(
                    "removed .*/(HttpPutResponseHopLimit|IpFamily|PublicAccess/Type|EmptyOnDelete|InsightsRetentionPeriod)$",
                    "the default is the same"),
            because("BootstrapSelfManagedAddons = true", "each add-on overwrites what EKS puts there"),
            because("/DisableScaleIn = false", "MSK never makes a disk smaller"),
            because(
                    "(Document/Key/KeyPolicy/Statement/[23]|(Database/Key|Stream/ScramKey)/KeyPolicy/Statement/1)/Condition$",
                    "the account may do it without, by the first statement"),
            because("/Parameters/Parameters/(auto_explain|log_)", "how much is logged"),
            because("Groups\\w+/SecurityGroupEgress/0/", "an ICMP type that does not exist lets nothing out"),
            because(
                    "block_widened Network/Peering",
                    "a wider part of the peer's block; its groups let in whom they did"),
            because(
                    "servicesAcls(testing|continuity\\d|Egress)",
                    "nothing lives in the segment, and no security group lets it in"),
            because(
                    "block_widened Network/servicesAcls\\w+(In|Out)30[01]/CidrBlock = 10[.][\\d.]+/(8|9|[12]\\d)$",
                    "denies private addresses more, which no network here has"),
            because("Acls\\w+110/Icmp/Code = -1", "lets all that tells of unreachable hosts pass"),
            because("removed .*privateSubnet\\dSubnet/MapPublicIpOnLaunch$", "the default is the same"),
            because(
                    "removed .*FlowLogsWriterDefaultPolicy/PolicyDocument/Version$",
                    "the older language says the same here"),
            because("/AllowUnassociatedTargets = true", "the task names the targets that are registered"),
            because("dropped Watch/postgreslogofchanges", "what fills the disk is told by the alarm on its free space"),
            because("/AllowMajorVersionUpgrade ", "an upgrade has to be allowed first"),
            because("/RotateImmediatelyOnUpdate ", "the password is changed at its next time"),
            because("/Ebs/VolumeSize = \\d{5}", "the estimate says what it costs"),
            because("PatchingTask/(MaxErrors|Priority)", "one task runs, on one node at a time"),
            because("dropped Services/PatchingBaseline", "AWS's own baseline approves the same after seven days"));

    private Harmless() {}

    static Optional<String> why(Mutation mutation) {
        return REASONS.stream()
                .filter(reason -> reason.of().matcher(mutation.key()).find())
                .map(Reason::why)
                .findFirst();
    }

    private static Reason because(String of, String why) {
        return new Reason(Pattern.compile(of), why);
    }
}
