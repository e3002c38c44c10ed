package dev.groundwork.review;

import static dev.groundwork.review.Pillar.RELIABILITY;
import static dev.groundwork.review.Pillar.SECURITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles of pods and machines reach those whom they are for. */
final class PodRules {

    private static final String ASSOCIATION = "AWS::EKS::PodIdentityAssociation";
    private static final String ADD_ON = "AWS::EKS::Addon";
    private static final String AGENT = "eks-pod-identity-agent";
    private static final String ACCOUNT = "aws:RequestTag/kubernetes-service-account";
    private static final String NAMESPACE = "aws:RequestTag/kubernetes-namespace";
    private static final List<String> MACHINES =
            List.of("AWS::AutoScaling::LaunchConfiguration", "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate");
    private static final Set<String> POLICIES = Set.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy");

    private PodRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "IAM-18",
                        WARNING,
                        RELIABILITY,
                        "AWS::IAM::Role",
                        must(
                                "role of pods is given to a service account",
                                "the pods that it is for are refused everything.",
                                "Add an association of cluster, namespace and service account, or delete the role."),
                        PodRules::given),
                rule(
                        "IAM-19",
                        ERROR,
                        RELIABILITY,
                        List.of(ASSOCIATION, ADD_ON),
                        must(
                                "role is given to the service account that it trusts",
                                "its pods are refused, and may be meant to have less than the role allows.",
                                "Name the role whose trust names this namespace and service account."),
                        (given, evidence) -> trusting(given)),
                rule(
                        "IAM-20",
                        WARNING,
                        SECURITY,
                        "AWS::IAM::InstanceProfile",
                        must(
                                "instance profile is given to a machine",
                                "the machine that it is for has another's rights, or none.",
                                "Name it in the machine's launch template, or delete it."),
                        PodRules::worn),
                rule(
                        "KUBE-11",
                        WARNING,
                        RELIABILITY,
                        List.of(ADD_ON, ASSOCIATION),
                        must(
                                "role of pods waits for the agent that hands it out",
                                "pods that start before it fall back to the node's role, or to none.",
                                "Add the add-on eks-pod-identity-agent, and let an add-on with a role depend on it."),
                        PodRules::handedOut));
    }

    private static Answer given(Resource role, Evidence evidence) {
        return trustsPods(role)
                        && !evidence.assembly().resources("AWS::EKS::Cluster").isEmpty()
                ? Answer.of(isUsed(role, evidence), "no association names it")
                : Answer.notApplicable();
    }

    private static boolean trustsPods(Resource role) {
        return PolicyText.statements(role.at("/AssumeRolePolicyDocument"))
                .flatMap(statement -> PolicyText.several(statement.at("/Principal/Service")))
                .anyMatch(new Value.Text(RoleRules.PODS)::equals);
    }

    /** A profile with a name of its own may be given to machines that are not seen here. */
    private static Answer worn(Resource profile, Evidence evidence) {
        boolean named = !profile.at("/InstanceProfileName").isAbsent();
        return named || evidence.all(MACHINES).isEmpty()
                ? Answer.notApplicable()
                : Answer.of(isUsed(profile, evidence), "no machine has it");
    }

    /** Somebody refers to it, a policy that is attached to it apart; or an output tells it to somebody else. */
    private static boolean isUsed(Resource given, Evidence evidence) {
        return evidence.assembly().referrers(given).stream().anyMatch(other -> !POLICIES.contains(other.type()))
                || given.stack().outputs().stream()
                        .flatMap(output -> output.value().unresolved().stream())
                        .anyMatch(unresolved -> unresolved.mentions().contains(given));
    }

    private static Answer trusting(Resource given) {
        var each = given.type().equals(ASSOCIATION)
                ? Stream.of(given.at(""))
                : PolicyText.several(given.at("/PodIdentityAssociations"));
        var refused = each.flatMap(one -> refusals(one, given.type())).findFirst();
        boolean none = given.type().equals(ADD_ON)
                && given.at("/PodIdentityAssociations").isAbsent();
        return none ? Answer.notApplicable() : refused.map(Answer::violated).orElseGet(Answer::holds);
    }

    private static Stream<String> refusals(Value association, String type) {
        if (!(association.at("/RoleArn") instanceof Reference named)
                || !named.resource().type().equals("AWS::IAM::Role")) {
            return Stream.empty();
        }
        var role = named.resource();
        if (!trustsPods(role)) {
            return type.equals(ADD_ON) ? Stream.of(role.logicalId() + " does not trust pods.eks") : Stream.empty();
        }
        return Stream.concat(
                refusal(role, ACCOUNT, association.at("/ServiceAccount")),
                refusal(role, NAMESPACE, association.at("/Namespace")));
    }

    private static Stream<String> refusal(Resource role, String key, Value value) {
        var names = PolicyText.statements(role.at("/AssumeRolePolicyDocument"))
                .flatMap(PolicyText::asked)
                .filter(asked -> asked.key().equals(key))
                .flatMap(asked -> PolicyText.several(asked.value()))
                .toList();
        boolean known = value instanceof Value.Text && names.stream().allMatch(Value.Text.class::isInstance);
        return !known || names.isEmpty() || names.stream().anyMatch(name -> like(name.text(), value.text()))
                ? Stream.empty()
                : Stream.of(role.logicalId() + " trusts "
                        + names.stream().map(Value::text).collect(Collectors.joining(", ")) + ", not " + value.text());
    }

    private static boolean like(String pattern, String text) {
        var parts = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote);
        return text.matches(parts.collect(Collectors.joining(".*")));
    }

    /** https://docs.aws.amazon.com/eks/latest/eksctl/pod-identity-associations.html. */
    private static Answer handedOut(Resource given, Evidence evidence) {
        boolean has = given.type().equals(ASSOCIATION)
                || !given.at("/PodIdentityAssociations").isAbsent();
        if (!has || !(given.at("/ClusterName") instanceof Reference named)) {
            return Answer.notApplicable();
        }
        var cluster = named.resource();
        var agent = evidence.pointingAt(cluster, ADD_ON, "/ClusterName").stream()
                .filter(addOn -> addOn.text("/AddonName").equals(AGENT))
                .findFirst();
        if (agent.isEmpty()) {
            return Answer.of(cluster.flag("/ComputeConfig/Enabled", false), "its cluster has no agent");
        }
        return Answer.of(
                given.type().equals(ASSOCIATION) || Order.isAfter(given, agent.get(), evidence),
                "it does not wait for " + agent.get().logicalId());
    }
}
