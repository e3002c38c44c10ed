package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.NOTE;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.regex.Pattern;

/** How add-ons, nodes and images of a cluster are kept up to date. */
final class AddOnRules {

    /** https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html. */
    private static final int NODES = 450;

    private static final String AWS_OWN = ":iam::aws:policy/";
    private static final Pattern PULLING =
            Pattern.compile("/(AmazonEC2ContainerRegistry\\w+|AdministratorAccess|PowerUserAccess)\"$");

    private AddOnRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "KUBE-12",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Addon",
                        must(
                                "add-on takes over what EKS put into the cluster itself",
                                "making it may fail on settings that are there already.",
                                "Set ResolveConflicts to OVERWRITE, or the cluster's BootstrapSelfManagedAddons to false."),
                        (addOn, evidence) -> takesOver(addOn)),
                simple(
                        "KUBE-13",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Nodegroup",
                        must(
                                "update of nodes respects disruption budgets",
                                "an update ends pods that their owners said must go on.",
                                "Set ForceUpdateEnabled to false, and force a single update if it has to be."),
                        group -> !group.flag("/ForceUpdateEnabled", false)),
                rule(
                        "KUBE-14",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Nodegroup",
                        must(
                                "node group is repaired if others of its cluster are",
                                "a broken node of this group stays until somebody sees it.",
                                "Set NodeRepairConfig.Enabled to true."),
                        AddOnRules::repaired),
                simple(
                        "KUBE-15",
                        NOTE,
                        Pillar.COST,
                        "AWS::ECR::Repository",
                        must(
                                "repository lets go of old images",
                                "every image ever pushed is stored, and paid for.",
                                "Add a LifecyclePolicy."),
                        images -> !images.at("/LifecyclePolicy/LifecyclePolicyText")
                                .isAbsent()),
                rule(
                        "KUBE-16",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Nodegroup",
                        must(
                                "node group grows to 450 nodes at most",
                                "unless the account's quota was raised, EKS refuses more.",
                                "Set a lower MaxSize, or have the quota raised before deploying."),
                        (group, evidence) -> group.at("/ScalingConfig").isAbsent()
                                ? Answer.notApplicable()
                                : Answer.of(NodeSets.most(group) <= NODES, NodeSets.most(group) + " nodes")),
                rule(
                        "KUBE-17",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Nodegroup",
                        must(
                                "node group's machines may pull images",
                                "not even the pods that make a node ready start on it.",
                                "Attach AmazonEC2ContainerRegistryPullOnly to the nodes' role."),
                        AddOnRules::pulls));
    }

    /** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAddon.html. */
    private static Answer takesOver(Resource addOn) {
        if (!(addOn.at("/ClusterName") instanceof Reference named)
                || !ClusterRules.ADD_ONS.contains(addOn.text("/AddonName"))) {
            return Answer.notApplicable();
        }
        var cluster = named.resource();
        return !cluster.type().equals("AWS::EKS::Cluster") || !cluster.flag("/BootstrapSelfManagedAddons", true)
                ? Answer.notApplicable()
                : Answer.of(
                        addOn.text("/ResolveConflicts", "NONE").equals("OVERWRITE"), "what is there stays as it is");
    }

    private static Answer repaired(Resource group, Evidence evidence) {
        if (!(group.at("/ClusterName") instanceof Reference named)) {
            return Answer.notApplicable();
        }
        var groups = evidence.pointingAt(named.resource(), "AWS::EKS::Nodegroup", "/ClusterName");
        return groups.stream().anyMatch(AddOnRules::isRepaired)
                ? Answer.of(isRepaired(group), "others are, it is not")
                : Answer.notApplicable();
    }

    private static boolean isRepaired(Resource group) {
        return group.flag("/NodeRepairConfig/Enabled", false);
    }

    /** https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html. */
    private static Answer pulls(Resource group, Evidence evidence) {
        if (!(group.at("/NodeRole") instanceof Reference named)
                || !named.resource().type().equals("AWS::IAM::Role")) {
            return Answer.notApplicable();
        }
        var role = named.resource();
        var attached = PolicyText.several(role.at("/ManagedPolicyArns"))
                .map(Value::json)
                .toList();
        if (attached.stream().anyMatch(policy -> PULLING.matcher(policy).find())) {
            return Answer.holds();
        }
        return attached.stream().allMatch(policy -> policy.contains(AWS_OWN))
                ? Answer.of(
                        PolicyText.toldOf(role, evidence)
                                .filter(PolicyText::allows)
                                .flatMap(statement -> PolicyText.actions(statement).stream())
                                .anyMatch(action -> action.matches("(?i)\\*|ecr:(\\*|BatchGet(Image|\\*))")),
                        role.logicalId() + " may not")
                : Answer.notApplicable();
    }
}
