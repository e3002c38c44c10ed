package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Rule.simple;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.TreeSet;

/** Kubernetes clusters and their nodes. */
final class ClusterRules {

    static final List<String> ADD_ONS = List.of("vpc-cni", "kube-proxy", "coredns");

    /**
     * The three parts of Auto Mode, all on or all off, and off where nothing is written: documentation of Terraform's
     * aws_eks_cluster, read on 2026-11-21.
     */
    private static final List<String> AUTO = List.of(
            "/ComputeConfig/Enabled",
            "/StorageConfig/BlockStorage/Enabled",
            "/KubernetesNetworkConfig/ElasticLoadBalancing/Enabled");

    private ClusterRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "KUBE-1",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Cluster",
                        must(
                                "cluster's version is one that EKS has",
                                "EKS refuses to make the cluster.",
                                "Take a minor version of EKS's release calendar."),
                        (cluster, evidence) -> cluster.at("/Version").isAbsent()
                                ? Answer.violated("none is named, so the day of its making decides")
                                : SupportCalendar.kubernetes(cluster.text("/Version"), evidence.today())),
                rule(
                        "KUBE-2",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Nodegroup",
                        must(
                                "node group's image is made for its processors",
                                "no node ever starts.",
                                "Take an ARM_64 image for Graviton, an x86_64 image for the others."),
                        ClusterRules::architecture),
                rule(
                        "KUBE-3",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Nodegroup",
                        must(
                                "node group's size is between its least and its greatest",
                                "EKS refuses to make the node group.",
                                "Put MinSize, DesiredSize and MaxSize in order."),
                        (group, evidence) -> ordered(group)),
                rule(
                        "KUBE-4",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Cluster",
                        must(
                                "control plane has subnets in at least two zones",
                                "EKS refuses fewer, so that the loss of a zone leaves a way to the control plane.",
                                "Name subnets of two zones or more in ResourcesVpcConfig."),
                        (cluster, evidence) -> zones(cluster)),
                simple(
                        "KUBE-5",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Cluster",
                        must(
                                "control plane is reached from inside",
                                "nodes in private subnets would call it over the internet, through a NAT gateway.",
                                "Set EndpointPrivateAccess to true."),
                        cluster -> cluster.flag("/ResourcesVpcConfig/EndpointPrivateAccess", false)),
                rule(
                        "KUBE-6",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Cluster",
                        must(
                                "cluster made without its own add-ons is given them",
                                "pods would get no addresses, find no service, and resolve no name.",
                                "Add the add-ons vpc-cni, kube-proxy and coredns."),
                        ClusterRules::addOns),
                simple(
                        "KUBE-7",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::EKS::Cluster",
                        must(
                                "cluster does not make whoever deploys it its administrator",
                                "the deployment's role keeps all rights in the cluster, for ever.",
                                "Set BootstrapClusterCreatorAdminPermissions to false, and name administrators."),
                        cluster -> !cluster.flag("/AccessConfig/BootstrapClusterCreatorAdminPermissions", true)),
                simple(
                        "KUBE-8",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::ECR::Repository",
                        must(
                                "repository's tags cannot be moved",
                                "what runs tomorrow under a tag is not what was tested under it.",
                                "Set ImageTagMutability to IMMUTABLE."),
                        images -> images.text("/ImageTagMutability", "MUTABLE").startsWith("IMMUTABLE")),
                rule(
                        "KUBE-9",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EKS::Cluster",
                        must(
                                "cluster has Auto Mode as a whole or not at all",
                                "EKS refuses compute, storage and load balancing one without the other.",
                                "Set Enabled of all three to the same."),
                        (cluster, evidence) -> Answer.of(
                                AUTO.stream()
                                                .map(part -> cluster.flag(part, false))
                                                .distinct()
                                                .count()
                                        == 1,
                                "one part is on, another off")),
                simple(
                        "KUBE-10",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::ECR::Repository",
                        must(
                                "repository scans images when they arrive",
                                "known holes are deployed unseen.",
                                "Set ImageScanningConfiguration.ScanOnPush to true."),
                        images -> images.flag("/ImageScanningConfiguration/ScanOnPush", false)));
    }

    private static Answer addOns(Resource cluster, Evidence evidence) {
        if (cluster.flag("/BootstrapSelfManagedAddons", true)) {
            return Answer.notApplicable();
        }
        var given = evidence.pointingAt(cluster, "AWS::EKS::Addon", "/ClusterName").stream()
                .map(addOn -> addOn.text("/AddonName"))
                .toList();
        var missing = ADD_ONS.stream().filter(name -> !given.contains(name)).toList();
        return Answer.of(missing.isEmpty() || cluster.flag("/ComputeConfig/Enabled", false), "it lacks " + missing);
    }

    private static Answer architecture(Resource group, Evidence evidence) {
        var image = group.text("/AmiType", "AL2023_x86_64_STANDARD");
        boolean arm = image.contains("ARM_64");
        if (!arm && !image.contains("x86_64") && !image.startsWith("WINDOWS")) {
            return Answer.notApplicable();
        }
        var machine = NodeSets.machine(group).orElse(NodeSets.EKS_DEFAULT);
        var known = evidence.instances().of(machine);
        if (known.isEmpty()) {
            return Answer.unknown("the type " + machine + " is not in the catalogue");
        }
        var architectures = known.get().architectures();
        return Answer.of(
                architectures.contains(arm ? "arm64" : "x86_64"),
                image + " on " + machine + ", which is " + String.join(" and ", architectures));
    }

    private static Answer ordered(Resource group) {
        if (group.at("/ScalingConfig").isAbsent()) {
            return Answer.notApplicable();
        }
        int least = group.number("/ScalingConfig/MinSize", 1).intValueExact();
        int most = NodeSets.most(group);
        int wanted = group.number("/ScalingConfig/DesiredSize", least).intValueExact();
        return Answer.of(
                least <= wanted && wanted <= most && most >= 1,
                least + " <= " + wanted + " <= " + most + " does not hold");
    }

    private static Answer zones(Resource cluster) {
        var zones = new TreeSet<String>();
        for (var subnet : cluster.followAll("/ResourcesVpcConfig/SubnetIds")) {
            zones.add(Ground.zoneOf(subnet).text());
        }
        return Answer.of(zones.size() >= 2, "its subnets are in " + zones);
    }
}
