package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.review.Effect.Impact;
import dev.groundwork.review.Effect.Recovery;
import dev.groundwork.review.Effect.Subject;
import dev.groundwork.review.FailureDomain.Kind;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Kafka: brokers spread evenly over the zones of their subnets, and the copies of a topic over the brokers. */
final class KafkaSurvey implements FailureDomains.Survey {

    private final List<Resource> clusters;

    KafkaSurvey(Evidence evidence) {
        this.clusters = evidence.assembly().resources("AWS::MSK::Cluster");
    }

    @Override
    public Stream<Effect> withoutZone(String zone) {
        return clusters.stream()
                .map(cluster -> told(cluster, () -> {
                    var subnets = cluster.followAll("/BrokerNodeGroupInfo/ClientSubnets");
                    int hit = (int) subnets.stream()
                            .filter(subnet -> Ground.zoneOf(subnet).text().equals(zone))
                            .count();
                    int copies = hit == 0 ? 0 : NodeRoom.up(copies(cluster), subnets.size()) * hit;
                    return effect(cluster, brokers(cluster) / subnets.size() * hit, copies);
                }));
    }

    @Override
    public Stream<FailureDomain> singles() {
        return clusters.stream()
                .map(cluster -> new FailureDomain(
                        Kind.INSTANCE, "a broker of " + cluster, List.of(told(cluster, () -> effect(cluster, 1, 1)))));
    }

    private static Effect told(Resource cluster, Supplier<Effect> telling) {
        return Effect.told(Subject.BROKERS, cluster.toString(), telling);
    }

    private static Effect effect(Resource cluster, int lost, int copiesLost) {
        int brokers = brokers(cluster);
        int left = brokers - lost;
        if (lost == 0) {
            return Effect.none(Subject.BROKERS, cluster.toString(), brokers, "no broker is there");
        }
        boolean majority = 2 * left > brokers;
        boolean writable = copies(cluster) - copiesLost >= inSync(cluster);
        return new Effect(
                Subject.BROKERS,
                cluster.toString(),
                majority && writable ? Impact.DEGRADED : Impact.LOST,
                Recovery.BY_ITSELF,
                left,
                brokers,
                left + " of " + brokers + " brokers are left, " + (majority ? "a majority" : "no majority")
                        + (writable ? "; topics can be written to" : "; too few copies in sync to write"));
    }

    private static int brokers(Resource cluster) {
        return cluster.number("/NumberOfBrokerNodes").intValueExact();
    }

    /** MSK's defaults hold where no configuration says otherwise: three copies over three zones, two over two. */
    private static int copies(Resource cluster) {
        int zones = cluster.at("/BrokerNodeGroupInfo/ClientSubnets").items().size();
        return setting(cluster, "default.replication.factor", Math.min(zones, 3));
    }

    private static int inSync(Resource cluster) {
        int zones = cluster.at("/BrokerNodeGroupInfo/ClientSubnets").items().size();
        return setting(cluster, "min.insync.replicas", zones < 3 ? 1 : 2);
    }

    private static int setting(Resource cluster, String name, int absent) {
        var configuration = cluster.at("/ConfigurationInfo/Arn");
        return configuration.isAbsent()
                ? absent
                : configuration
                        .follow()
                        .map(StreamRules::properties)
                        .map(set -> Integer.parseInt(set.getProperty(name, String.valueOf(absent))))
                        .orElse(absent);
    }
}
