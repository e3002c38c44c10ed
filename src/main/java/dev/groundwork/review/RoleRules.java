package dev.groundwork.review;

import static dev.groundwork.review.Pillar.SECURITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Roles can be taken by whom they are given to, may do something, and are taken by nobody else. */
final class RoleRules {

    /** Where a role is given to a service, and which. */
    private static final Map<String, List<String>> GIVEN = Map.of(
            "AWS::IAM::InstanceProfile", List.of("/Roles/0", "ec2"),
            "AWS::EKS::Nodegroup", List.of("/NodeRole", "ec2"),
            "AWS::EKS::Cluster", List.of("/RoleArn", "eks"),
            "AWS::EKS::PodIdentityAssociation", List.of("/RoleArn", "pods.eks"),
            "AWS::EC2::FlowLog", List.of("/DeliverLogsPermissionArn", "vpc-flow-logs"),
            "AWS::RDS::DBInstance", List.of("/MonitoringRoleArn", "monitoring.rds"),
            "AWS::DLM::LifecyclePolicy", List.of("/ExecutionRoleArn", "dlm"),
            "AWS::SSM::MaintenanceWindowTask", List.of("/ServiceRoleArn", "ssm"));

    static final String PODS = "pods.eks.amazonaws.com";
    private static final List<String> OF_A_POD =
            List.of("kubernetes-namespace", "kubernetes-service-account", "eks-cluster-arn");

    private RoleRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "IAM-8",
                        ERROR,
                        Pillar.RELIABILITY,
                        GIVEN.keySet().stream().sorted().toList(),
                        must(
                                "role can be taken by the service that it is given to",
                                "the service is refused, and does nothing.",
                                "Name the service in the role's AssumeRolePolicyDocument."),
                        (given, evidence) -> taken(given)),
                rule(
                        "IAM-9",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::IAM::Role",
                        must(
                                "role may do something",
                                "whoever takes it is refused everything.",
                                "Attach a policy, or delete the role."),
                        RoleRules::useful),
                rule(
                        "IAM-10",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::Role", "AWS::KMS::Key"),
                        must(
                                "statement of a policy is complete",
                                "IAM refuses it, and the stack rolls back.",
                                "Give each statement an Effect, an Action, and a Resource or a Principal."),
                        (holder, evidence) -> complete(holder)),
                rule(
                        "IAM-11",
                        WARNING,
                        SECURITY,
                        "AWS::IAM::Role",
                        must(
                                "role of a pod is for one service account of one cluster",
                                "a pod that is given it elsewhere may do the same.",
                                "Set conditions on aws:RequestTag of cluster, namespace and service account."),
                        (role, evidence) -> narrow(role)),
                rule(
                        "IAM-12",
                        WARNING,
                        SECURITY,
                        List.of("AWS::KMS::Key", "AWS::SNS::TopicPolicy"),
                        must(
                                "service is let in for this account's sake only",
                                "a service that somebody else directs does it for them.",
                                "Set a condition on aws:SourceArn, aws:SourceAccount or the context."),
                        (holder, evidence) -> Answer.of(
                                PolicyText.statementsOf(holder)
                                        .filter(PolicyText::allows)
                                        .filter(statement -> !statement
                                                .at("/Principal/Service")
                                                .isAbsent())
                                        .allMatch(PolicyText::hasCondition),
                                "a statement lets a service in without a condition")));
    }

    private static Answer taken(Resource given) {
        var how = GIVEN.getOrDefault(given.type(), List.of("/Roles/0", "ec2"));
        if (given.at(how.get(0)).isAbsent()) {
            return Answer.notApplicable();
        }
        var role = given.follow(how.get(0)).filter(target -> target.type().equals("AWS::IAM::Role"));
        return role.map(found -> Answer.of(
                        trusted(found)
                                .anyMatch(service -> service.equals(how.get(1) + ".amazonaws.com")
                                        || service.equals(how.get(1) + ".amazonaws.com.cn")),
                        found.logicalId() + " does not trust " + how.get(1)))
                .orElseGet(Answer::notApplicable);
    }

    private static Stream<String> trusted(Resource role) {
        return PolicyText.statements(role.at("/AssumeRolePolicyDocument"))
                .filter(PolicyText::allows)
                .flatMap(statement -> PolicyText.several(statement.at("/Principal/Service")))
                .map(Value::text);
    }

    private static Answer useful(Resource role, Evidence evidence) {
        boolean own = !role.list("/Policies").isEmpty()
                || !role.list("/ManagedPolicyArns").isEmpty();
        boolean attached = Stream.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")
                .flatMap(type -> evidence.assembly().resources(type).stream())
                .flatMap(policy -> policy.list("/Roles").stream())
                .anyMatch(name -> name.follow().filter(role::equals).isPresent());
        return Answer.of(own || attached, "it has no policy");
    }

    private static Answer complete(Resource holder) {
        boolean attached = !holder.type().equals("AWS::KMS::Key");
        boolean all = PolicyText.statementsOf(holder)
                .allMatch(statement -> isComplete(statement, attached ? "Resource" : "Principal"));
        boolean trust = PolicyText.statements(holder.at("/AssumeRolePolicyDocument"))
                .allMatch(statement -> isComplete(statement, "Principal"));
        return Answer.of(all && trust, "a statement lacks a part");
    }

    private static boolean isComplete(Value statement, String part) {
        return !statement.at("/Effect").isAbsent()
                && (!statement.at("/Action").isAbsent()
                        || !statement.at("/NotAction").isAbsent())
                && !(isEmpty(statement.at("/" + part))
                        && statement.at("/Not" + part).isAbsent());
    }

    private static boolean isEmpty(Value value) {
        return value.isAbsent()
                || (value instanceof Value.Fields fields && fields.fields().isEmpty());
    }

    private static Answer narrow(Resource role) {
        if (trusted(role).noneMatch(PODS::equals)) {
            return Answer.notApplicable();
        }
        var condition = PolicyText.statements(role.at("/AssumeRolePolicyDocument"))
                .map(statement -> statement.at("/Condition"))
                .filter(found -> !found.isAbsent())
                .map(Value::json)
                .reduce("", String::concat);
        var missing = OF_A_POD.stream()
                .filter(tag -> !condition.contains("aws:RequestTag/" + tag))
                .toList();
        return Answer.of(missing.isEmpty(), "it is not held to " + missing);
    }
}
