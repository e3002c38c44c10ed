package dev.groundwork.stack;

import dev.groundwork.config.StreamSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * What Kafka is told. MSK refuses any property that is not on its list, and there are two lists:
 * https://docs.aws.amazon.com/msk/latest/developerguide/msk-configuration-properties.html for standard brokers and
 * https://docs.aws.amazon.com/msk/latest/developerguide/msk-configuration-express-read-write.html for express ones.
 */
final class KafkaConfiguration {

    private static final List<Tuning> BOTH = List.of(
            new Tuning("auto.create.topics.enable", "false", "a misspelt name is an error, not a topic"),
            new Tuning("num.partitions", "3", "a topic made without a number still has a leader in every zone"),
            new Tuning("log.retention.ms", "604800000", "a week: a consumer may be down over a long weekend"),
            new Tuning(
                    "replica.selector.class",
                    "org.apache.kafka.common.replica.RackAwareReplicaSelector",
                    "a consumer that names its zone (client.rack) reads there, free of the charge between zones"));

    /** Express brokers replicate three times with two in sync, and elect no unclean leader, whatever they are told. */
    private static final List<Tuning> STANDARD_ONLY = List.of(
            new Tuning("default.replication.factor", "3", "a copy in every zone"),
            new Tuning("min.insync.replicas", "2", "an acknowledged record survives the loss of a zone"),
            new Tuning("unclean.leader.election.enable", "false", "waiting is better than losing records"),
            new Tuning("offsets.topic.replication.factor", "3", "consumers' positions survive as records do"),
            new Tuning("transaction.state.log.replication.factor", "3", "transactions survive as records do"),
            new Tuning("transaction.state.log.min.isr", "2", "transactions survive as records do"));

    private static final List<Tuning> EXPRESS_ONLY = List.of(new Tuning(
            "log.message.timestamp.before.max.ms",
            "604800000",
            "express brokers refuse records older than a day: a replay may be as old as what is kept"));

    private KafkaConfiguration() {}

    static List<Tuning> of(StreamSpec spec) {
        var tunings = new ArrayList<>(BOTH);
        tunings.addAll(spec.express() ? EXPRESS_ONLY : STANDARD_ONLY);
        tunings.add(new Tuning(
                "allow.everyone.if.no.acl.found",
                Boolean.toString(spec.openWithoutAcl()),
                "open until the ACLs exist: closed without them, nobody but IAM identities gets in"));
        return tunings;
    }
}
