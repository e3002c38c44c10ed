package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** Kafka clusters (MSK). */
final class StreamRules {

    private static final Pattern BROKER =
            Pattern.compile("(kafka|express)\\.([a-z]\\d+[a-z]*)\\.(small|(?:\\d*x)?large)");

    /** https://docs.aws.amazon.com/msk/latest/developerguide/broker-instance-types.html. */
    private static final Set<String> M5 =
            Set.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge");

    private static final Set<String> M7G =
            Set.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge");

    private StreamRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "KAFKA-1",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster has the same number of brokers in each of its subnets",
                                "MSK refuses any other number.",
                                "Make NumberOfBrokerNodes a multiple of the number of ClientSubnets."),
                        (cluster, evidence) -> spread(cluster)),
                rule(
                        "KAFKA-2",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster's brokers are of a type that MSK sells",
                                "MSK refuses to make the cluster.",
                                "Take a kafka.m7g or express.m7g type."),
                        (cluster, evidence) -> type(cluster.text("/BrokerNodeGroupInfo/InstanceType"))),
                rule(
                        "KAFKA-3",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster's version of Kafka is one that MSK has",
                                "MSK refuses to make the cluster.",
                                "Take a version of MSK's list, such as 3.9.x.kraft."),
                        (cluster, evidence) -> version(cluster)),
                rule(
                        "KAFKA-4",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::MSK::Configuration",
                        must(
                                "configuration lets topics be written to while one replica is down",
                                "every patch of a broker would stop all writers that wait for acknowledgement.",
                                "Keep min.insync.replicas one below default.replication.factor."),
                        (configuration, evidence) -> replicas(configuration)),
                rule(
                        "KAFKA-5",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::MSK::Configuration",
                        must(
                                "leader of a partition has all that was acknowledged",
                                "messages that were acknowledged are gone.",
                                "Set unclean.leader.election.enable to false."),
                        (configuration, evidence) -> Answer.of(
                                !properties(configuration)
                                        .getProperty("unclean.leader.election.enable", "false")
                                        .equals("true"),
                                "a copy that is behind may become leader")),
                rule(
                        "KAFKA-6",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster's disks grow by themselves",
                                "a full disk stops a broker, and then the others.",
                                "Add a scaling target and a policy for kafka:broker-storage:VolumeSize."),
                        StreamRules::growth),
                rule(
                        "KAFKA-7",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::MSK::BatchScramSecret",
                        must(
                                "list of users names secrets called AmazonMSK_ and encrypted with a key of yours",
                                "MSK refuses any other secret, and the user cannot sign in.",
                                "Name it AmazonMSK_ and so on, and name a key in KmsKeyId."),
                        (users, evidence) -> secrets(users)),
                rule(
                        "KAFKA-8",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster whose brokers take passwords has a user",
                                "nobody can sign in with a password.",
                                "Associate a secret with the cluster, or turn SCRAM off."),
                        (cluster, evidence) -> cluster.flag("/ClientAuthentication/Sasl/Scram/Enabled", false)
                                ? Answer.of(
                                        !evidence.pointingAt(cluster, "AWS::MSK::BatchScramSecret", "/ClusterArn")
                                                .isEmpty(),
                                        "no secret is associated")
                                : Answer.notApplicable()),
                rule(
                        "KAFKA-9",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster's subnets are each in a zone of its own",
                                "MSK refuses two subnets of one zone, and one zone's loss would take two copies.",
                                "Name a subnet of each zone."),
                        (cluster, evidence) -> zones(cluster)));
    }

    /** https://docs.aws.amazon.com/msk/latest/developerguide/msk-create-cluster.html. */
    private static Answer zones(Resource cluster) {
        var subnets = cluster.followAll("/BrokerNodeGroupInfo/ClientSubnets");
        var zones = subnets.stream()
                .map(subnet -> Ground.zoneOf(subnet).text())
                .distinct()
                .sorted()
                .toList();
        return Answer.of(zones.size() == subnets.size(), subnets.size() + " subnets are in " + zones);
    }

    private static Answer growth(Resource cluster, Evidence evidence) {
        boolean elastic = cluster.text("/BrokerNodeGroupInfo/InstanceType", "").startsWith("express.");
        if (elastic) {
            return Answer.notApplicable();
        }
        return Answer.of(
                evidence.pointingAt(cluster, "AWS::ApplicationAutoScaling::ScalableTarget", "/ResourceId").stream()
                        .anyMatch(target -> !evidence.pointingAt(
                                        target, "AWS::ApplicationAutoScaling::ScalingPolicy", "/ScalingTargetId")
                                .isEmpty()),
                "no policy makes them");
    }

    /** https://docs.aws.amazon.com/msk/latest/developerguide/msk-password-tutorial.html. */
    private static Answer secrets(Resource users) {
        for (var secret : users.followAll("/SecretArnList")) {
            if (!secret.text("/Name", "").startsWith("AmazonMSK_")) {
                return Answer.violated("one is called '" + secret.text("/Name", "") + "'");
            }
            if (secret.at("/KmsKeyId").isAbsent()) {
                return Answer.violated("one has no key of yours");
            }
        }
        return Answer.holds();
    }

    /** What a configuration's text sets. */
    static Properties properties(Resource configuration) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(configuration.text("/ServerProperties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** 4.2: "currently available on MSK Express brokers only", says MSK's page of versions. */
    private static Answer version(Resource cluster) {
        var version = cluster.text("/KafkaVersion");
        var answer = SupportCalendar.kafka(version);
        return answer.kind() == Answer.Kind.HOLDS
                        && version.startsWith("4.2.")
                        && !cluster.text("/BrokerNodeGroupInfo/InstanceType").startsWith("express.")
                ? Answer.unknown("on " + SupportCalendar.AS_OF + " only express brokers had '" + version + "'")
                : answer;
    }

    private static Answer spread(Resource cluster) {
        int brokers = cluster.number("/NumberOfBrokerNodes").intValueExact();
        int subnets = cluster.at("/BrokerNodeGroupInfo/ClientSubnets").items().size();
        return Answer.of(subnets > 0 && brokers % subnets == 0, brokers + " brokers in " + subnets + " subnets");
    }

    private static Answer type(String name) {
        var broker = BROKER.matcher(name);
        if (!broker.matches()) {
            return Answer.violated("it is '" + name + "'");
        }
        var size = broker.group(3);
        boolean express = broker.group(1).equals("express");
        return switch (broker.group(2)) {
            case "m7g" -> Answer.of(M7G.contains(size), "it is '" + name + "'");
            case "m5" -> Answer.of(!express && M5.contains(size), "it is '" + name + "'");
            case "t3" -> Answer.of(!express && size.equals("small"), "it is '" + name + "'");
            default -> Answer.unknown("the family of '" + name + "' is not on our list");
        };
    }

    private static Answer replicas(Resource configuration) {
        var set = properties(configuration);
        int copies = Integer.parseInt(set.getProperty("default.replication.factor", "3"));
        int least = Integer.parseInt(set.getProperty("min.insync.replicas", "2"));
        return Answer.of(least < copies && least > 1, copies + " replicas of which " + least + " must be in sync");
    }
}
