package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is denied is not what a role is there for. */
final class DenialRules {

    /**
     * What AWS's own policies are attached for: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/. The
     * names end like this.
     */
    private static final Map<String, List<String>> PURPOSES = Map.of(
            "AmazonEBSCSIDriverPolicy", List.of("ec2:CreateVolume", "ec2:AttachVolume", "ec2:DetachVolume"),
            "AmazonEBSCSIDriverEKSClusterScopedPolicy",
                    List.of("ec2:CreateVolume", "ec2:AttachVolume", "ec2:DetachVolume"),
            "AmazonEKS_CNI_Policy", List.of("ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface"),
            "AmazonEC2ContainerRegistryPullOnly", List.of("ecr:GetAuthorizationToken", "ecr:BatchGetImage"),
            "AmazonEC2ContainerRegistryReadOnly", List.of("ecr:GetAuthorizationToken", "ecr:BatchGetImage"),
            "AmazonSSMManagedInstanceCore", List.of("ssm:UpdateInstanceInformation", "ssmmessages:OpenDataChannel"));

    private DenialRules() {}

    static List<Rule> all() {
        return List.of(rule(
                "IAM-21",
                Severity.WARNING,
                Pillar.RELIABILITY,
                "AWS::IAM::Role",
                must(
                        "role is not denied without a condition what it is given",
                        "a denial wins, and whoever takes the role is refused what it is for.",
                        "Set the condition under which it is denied, or take the permission away."),
                DenialRules::judge));
    }

    private static Answer judge(Resource role, Evidence evidence) {
        var statements = PolicyText.toldOf(role, evidence).toList();
        var denied = statements.stream().filter(DenialRules::deniesWholesale).toList();
        if (denied.isEmpty()) {
            return Answer.notApplicable();
        }
        return Stream.concat(
                        purposes(role),
                        statements.stream()
                                .filter(PolicyText::allows)
                                .filter(statement -> !PolicyText.hasCondition(statement))
                                .filter(statement -> denied.stream().anyMatch(denial -> covers(denial, statement)))
                                .flatMap(statement -> PolicyText.actions(statement).stream()))
                .filter(action -> denied.stream().anyMatch(denial -> denies(denial, action)))
                .findFirst()
                .map(action -> Answer.violated(action + " is denied"))
                .orElseGet(Answer::holds);
    }

    private static boolean deniesWholesale(Value statement) {
        return !PolicyText.allows(statement)
                && !PolicyText.hasCondition(statement)
                && !statement.at("/Action").isAbsent()
                && PolicyText.several(statement.at("/Resource"))
                        .anyMatch(resource -> resource.json().endsWith("*\""));
    }

    /** Whether all that one statement allows is on what another denies. */
    private static boolean covers(Value denial, Value statement) {
        var where = PolicyText.several(denial.at("/Resource")).toList();
        return PolicyText.isOnEverything(denial)
                || PolicyText.several(statement.at("/Resource")).allMatch(where::contains);
    }

    private static Stream<String> purposes(Resource role) {
        return PolicyText.several(role.at("/ManagedPolicyArns"))
                .map(Value::json)
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1).replace("\"", ""))
                .flatMap(name -> PURPOSES.getOrDefault(name, List.of()).stream());
    }

    private static boolean denies(Value denial, String action) {
        return PolicyText.actions(denial).stream()
                .map(pattern -> Stream.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
                .anyMatch(action.toLowerCase(Locale.ROOT)::matches);
    }
}
