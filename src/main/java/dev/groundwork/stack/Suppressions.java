package dev.groundwork.stack;

import dev.groundwork.config.ClusterSpec;
import dev.groundwork.config.DatabaseSpec;
import dev.groundwork.config.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands of cdk-nag's findings, a table for each stack. A row that meets nothing fails a test. */
final class Suppressions {

    private static final String ANYTHING = "Resource::*";
    private static final String POLICY = "/DefaultPolicy/Resource";

    private Suppressions() {}

    static List<Suppression> network(Layout layout) {
        var rows = new ArrayList<Suppression>();
        if (layout.sites().stream().anyMatch(site -> site.segments().size() > 1)) {
            rows.add(Suppression.of(
                    "",
                    "VPC3",
                    "Security groups decide; ACLs, made from the same flows, keep the segments of a network apart behind"
                            + " them. Tests send packets through them, there and back."));
        }
        layout.sites().stream()
                .filter(site -> site.spec().flowLogDays() == 0)
                .map(site -> Suppression.of(
                        site.name() + "/Resource", "VPC7", "The blueprint says flow-log-days: 0 for this network."))
                .forEach(rows::add);
        layout.flows().stream()
                .filter(flow -> flow.from() == Role.INTERNET)
                .map(flow -> Suppression.of(
                        "Flows/" + flow.id() + "In",
                        "EC23",
                        "The one way in that the blueprint declares from the internet; it can be HTTPS to the load"
                                + " balancers only."))
                .forEach(rows::add);
        return rows;
    }

    static List<Suppression> cluster(ClusterSpec spec) {
        var rows = new ArrayList<>(CLUSTER);
        if (!spec.access().publicCidrs().isEmpty()) {
            rows.add(Suppression.of(
                    "Cluster/Resource", "EKS1", "Open to the blocks that the blueprint lists, and to no others."));
        }
        return rows;
    }

    private static final List<Suppression> CLUSTER = List.of(
            policy("ControlPlaneRole/Resource", "EC2's Describe actions know no resources.", ANYTHING),
            policy(
                    "ControlPlaneRole/Resource",
                    "EKS tags nodes whose ids nobody knows before; the condition admits its own tag keys only.",
                    ":instance/*"),
            new Suppression(
                    "Cluster/Resource",
                    "EKS2",
                    List.of("controllerManager", "scheduler"),
                    "Who did what is in the other three; these two tell of Kubernetes' own loops, and ingestion is"
                            + " charged by the gigabyte."),
            managed(
                    "NodeRole/Resource",
                    "Pulling only. EKS's own images come from a registry whose account differs between regions.",
                    "AmazonEC2ContainerRegistryPullOnly"),
            policy(
                    "NodeRole/Resource",
                    "EC2's Describe actions and Session Manager's channels know no resources.",
                    ANYTHING),
            policy("NodeRole/Resource", "A node's own id is not known before it exists.", ":instance/*"),
            managed(
                    "PodNetworkRole/Resource",
                    "AWS keeps it in step with the add-on, which EKS installs and this service account alone uses.",
                    "AmazonEKS_CNI_Policy"),
            managed(
                    "VolumesRole/Resource",
                    "AWS keeps it in step with the add-on; it is limited to volumes that bear this cluster's tag.",
                    "AmazonEBSCSIDriverEKSClusterScopedPolicy"),
            policy(
                    "LoadBalancerControllerRole" + POLICY,
                    "None of the actions that only look can be narrowed.",
                    ANYTHING),
            policy(
                    "LoadBalancerControllerRole" + POLICY,
                    "Reads which certificate or network an Ingress names; it may name any of the account.",
                    ":certificate/*",
                    ":vpc/*"),
            policy(
                    "LoadBalancerControllerRole" + POLICY,
                    "The controller draws names; every change but that of the order of rules, for which the service"
                            + " looks at no tags, is limited to what bears this cluster's tag.",
                    ":listener/app/*/*/*",
                    ":listener/net/*/*/*",
                    ":listener-rule/app/*/*/*/*",
                    ":listener-rule/net/*/*/*/*",
                    ":loadbalancer/app/*/*",
                    ":loadbalancer/net/*/*",
                    ":targetgroup/*/*"),
            policy("ClusterAutoscalerRole" + POLICY, "None of the actions that only look can be narrowed.", ANYTHING),
            policy("ClusterAutoscalerRole" + POLICY, "The node groups of this cluster.", "-cluster/*/*"),
            policy(
                    "ClusterAutoscalerRole" + POLICY,
                    "EKS names the groups; the condition admits those that bear this cluster's tag.",
                    "/eks-*"),
            policy("ExternalDnsRole" + POLICY, "A list of zones is of no zone.", ANYTHING));

    static List<Suppression> stream(List<String> users) {
        return users.stream()
                .map(user -> Suppression.of(
                        "Scram/" + user + "/Resource",
                        "SMG4",
                        "AWS has no rotation function for Kafka's users. MSK takes a password that is changed in the"
                                + " secret by itself, and the old one stops at once, so clients go first."))
                .toList();
    }

    static List<Suppression> database(DatabaseSpec spec, boolean kept) {
        var rows = new ArrayList<>(List.of(
                managed(
                        "Monitoring/Resource",
                        "RDS's own: it may write to log groups whose names begin with RDS, and do nothing else.",
                        "AmazonRDSEnhancedMonitoringRole"),
                port("Instance")));
        if (!spec.standby()) {
            rows.add(Suppression.of("Instance", "RDS3", "The blueprint says standby: false."));
        }
        if (!kept) {
            rows.add(Suppression.of("Instance", "RDS10", "The blueprint says protection: off."));
        }
        IntStream.rangeClosed(1, spec.replicas())
                .mapToObj(number -> "Replica" + number)
                .forEach(replica -> {
                    rows.add(port(replica));
                    rows.add(Suppression.of(
                            replica, "RDS2", "RDS encrypts a replica as its source, which is encrypted."));
                    rows.add(Suppression.of(replica, "RDS3", "A replica holds nothing of its own: it is made anew."));
                    rows.add(Suppression.of(replica, "RDS10", "A replica holds nothing of its own: it is made anew."));
                });
        return rows;
    }

    static List<Suppression> document(int members, List<String> databases) {
        var rows = new ArrayList<Suppression>();
        for (int number = 1; number <= members; number++) {
            rows.addAll(node(number));
            rows.add(policy(
                    "Node" + number + "/Role" + POLICY,
                    "What a restore borrows has no id before it is made; the conditions admit this member's tag and"
                            + " this set's.",
                    "::snapshot/*",
                    ":volume/*"));
        }
        var ours = "The members draw it up, and renew the certificate 30 days before its end.";
        rows.add(Suppression.of("Secrets/Identity/Resource", "SMG4", ours));
        rows.add(Suppression.of("Secrets/Authority/Resource", "SMG4", ours));
        Stream.concat(
                        Stream.of("Admin", "Exporter", "Backup"),
                        databases.stream().map(name -> "Database-" + name))
                .map(user -> Suppression.of(
                        "Secrets/" + user + "/Resource",
                        "SMG4",
                        "AWS's rotation function for MongoDB cannot be told of the members' own authority, and a"
                                + " connection without TLS is refused."))
                .forEach(rows::add);
        rows.add(policy("Schedule/Role" + POLICY, "Describing knows no resources.", ANYTHING));
        rows.add(policy(
                "Schedule/Role" + POLICY,
                "A snapshot has no id before it is made; volumes, and what is deleted, bear the set's tag.",
                "::snapshot/*",
                ":volume/*"));
        return rows;
    }

    static List<Suppression> services(int nodes) {
        var rows = new ArrayList<Suppression>();
        IntStream.rangeClosed(1, nodes).mapToObj(Suppressions::node).forEach(rows::addAll);
        rows.add(policy("Patching/Patcher" + POLICY, "How a command is doing: none of it knows resources.", ANYTHING));
        rows.add(policy("Patching/Patcher" + POLICY, "The condition admits the patch group's tag.", ":instance/*"));
        return rows;
    }

    private static List<Suppression> node(int number) {
        var role = "Node" + number + "/Role" + POLICY;
        return List.of(
                policy(role, "Each of these actions knows no resources; figures are held to a namespace.", ANYTHING),
                policy(role, "A machine's own id is not known before it exists.", ":instance/*"),
                policy(role, "The id of a change is not known before it is made.", ":change/*"),
                Suppression.of(
                        "Node" + number + "/Group/ASG",
                        "AS3",
                        "A group of one never scales. It brings its machine back; a node that is gone for longer falls silent in"
                                + " its own figures."));
    }

    private static Suppression port(String instance) {
        return Suppression.of(
                instance,
                "RDS11",
                "PostgreSQL's own port: what every client expects. Who gets there is the flows' affair, not secrecy's.");
    }

    private static Suppression policy(String path, String reason, String... endings) {
        return new Suppression(path, "IAM5", List.of(endings), reason);
    }

    private static Suppression managed(String path, String reason, String policy) {
        return new Suppression(path, "IAM4", List.of("/" + policy), reason);
    }
}
