package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What brokers are asked for, they offer. */
final class BrokerRules {

    /** https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html and open-monitoring.html. */
    private static final Map<Integer, String> LISTENERS = new TreeMap<>(Map.of(
            9096, "/ClientAuthentication/Sasl/Scram/Enabled",
            9098, "/ClientAuthentication/Sasl/Iam/Enabled",
            11001, "/OpenMonitoring/Prometheus/JmxExporter/EnabledInBroker",
            11002, "/OpenMonitoring/Prometheus/NodeExporter/EnabledInBroker"));

    /** A rule that opens more at once is not about a single listener. */
    private static final int FEW = 2;

    private static final String SCRAM = "/ClientAuthentication/Sasl/Scram/Enabled";
    private static final String USED_UP = "KafkaBrokerStorageUtilization";

    private BrokerRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "KAFKA-10",
                        WARNING,
                        Pillar.RELIABILITY,
                        "AWS::MSK::Cluster",
                        must(
                                "cluster's brokers listen where their security groups let callers in",
                                "whoever the port was opened for is refused.",
                                "Turn on the way to sign in, or the exporter, of that port; or close the port."),
                        BrokerRules::listen),
                rule(
                        "KAFKA-11",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::ApplicationAutoScaling::ScalingPolicy",
                        must(
                                "policy lets brokers' disks grow when 10 to 80 % of them are used",
                                "MSK takes no other target, and the disks stay as they are.",
                                "Set TargetValue to 50 or 60."),
                        (policy, evidence) -> grows(policy)),
                rule(
                        "KAFKA-12",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::MSK::BatchScramSecret",
                        must(
                                "list of users is for brokers that take passwords",
                                "MSK refuses them.",
                                "Turn SCRAM on, or leave the users out."),
                        (users, evidence) -> takesPasswords(users)));
    }

    private static Answer listen(Resource cluster, Evidence evidence) {
        var deaf = PolicyText.several(cluster.at("/BrokerNodeGroupInfo/SecurityGroups"))
                .flatMap(group -> group instanceof Reference named ? named.follow().stream() : Stream.empty())
                .flatMap(group -> ports(group, evidence).boxed())
                .filter(port -> !cluster.flag(LISTENERS.getOrDefault(port, ""), false))
                .distinct()
                .sorted()
                .toList();
        return Answer.of(deaf.isEmpty(), "nothing listens on " + deaf);
    }

    private static IntStream ports(Resource group, Evidence evidence) {
        return Stream.concat(
                        PolicyText.several(group.at("/SecurityGroupIngress")),
                        evidence.pointingAt(group, "AWS::EC2::SecurityGroupIngress", "/GroupId").stream()
                                .map(rule -> rule.at("")))
                .flatMapToInt(BrokerRules::ports);
    }

    private static IntStream ports(Value rule) {
        if (!(rule.at("/FromPort") instanceof Value.Known first) || !(rule.at("/ToPort") instanceof Value.Known last)) {
            return IntStream.empty();
        }
        int from = first.number().intValue();
        int to = last.number().intValue();
        return to - from < FEW ? IntStream.rangeClosed(from, to).filter(LISTENERS::containsKey) : IntStream.empty();
    }

    /** https://docs.aws.amazon.com/msk/latest/developerguide/msk-autoexpand-details.html. */
    private static Answer grows(Resource policy) {
        var tracked = policy.at("/TargetTrackingScalingPolicyConfiguration");
        if (!tracked.at("/PredefinedMetricSpecification/PredefinedMetricType").equals(new Value.Text(USED_UP))) {
            return Answer.notApplicable();
        }
        var target = tracked.at("/TargetValue").number();
        return Answer.of(
                target.compareTo(BigDecimal.TEN) >= 0 && target.compareTo(BigDecimal.valueOf(80)) <= 0,
                "they grow at " + target.toPlainString() + " %");
    }

    private static Answer takesPasswords(Resource users) {
        return users.at("/ClusterArn") instanceof Reference named
                        && named.resource().type().equals("AWS::MSK::Cluster")
                ? Answer.of(named.resource().flag(SCRAM, false), "its brokers take none")
                : Answer.notApplicable();
    }
}
