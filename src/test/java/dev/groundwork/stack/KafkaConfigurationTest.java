package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MSK refuses a configuration with a property that is not on its list; no offline tool knows the lists. */
class KafkaConfigurationTest {

    /** https://docs.aws.amazon.com/msk/latest/developerguide/msk-configuration-properties.html, without ZooKeeper's. */
    private static final Set<String> STANDARD = Set.of("""
            allow.everyone.if.no.acl.found auto.create.topics.enable compression.type connections.max.idle.ms
            default.replication.factor delete.topic.enable group.initial.rebalance.delay.ms
            group.max.session.timeout.ms group.min.session.timeout.ms leader.imbalance.per.broker.percentage
            log.cleaner.delete.retention.ms log.cleaner.min.cleanable.ratio log.cleanup.policy
            log.flush.interval.messages log.flush.interval.ms log.message.timestamp.difference.max.ms
            log.message.timestamp.type log.retention.bytes log.retention.hours log.retention.minutes
            log.retention.ms log.roll.ms log.segment.bytes max.incremental.fetch.session.cache.slots
            message.max.bytes min.insync.replicas num.io.threads num.network.threads num.partitions
            num.recovery.threads.per.data.dir num.replica.fetchers offsets.retention.minutes
            offsets.topic.replication.factor replica.fetch.max.bytes replica.fetch.response.max.bytes
            replica.lag.time.max.ms replica.selector.class replica.socket.receive.buffer.bytes
            socket.receive.buffer.bytes socket.request.max.bytes socket.send.buffer.bytes
            transaction.max.timeout.ms transaction.state.log.min.isr transaction.state.log.replication.factor
            transactional.id.expiration.ms unclean.leader.election.enable
            """.strip().split("\\s+"));

    /** https://docs.aws.amazon.com/msk/latest/developerguide/msk-configuration-express-read-write.html, static ones. */
    private static final Set<String> EXPRESS = Set.of("""
            allow.everyone.if.no.acl.found auto.create.topics.enable compression.type connections.max.idle.ms
            delete.topic.enable group.initial.rebalance.delay.ms group.max.session.timeout.ms
            leader.imbalance.per.broker.percentage log.cleanup.policy log.message.timestamp.after.max.ms
            log.message.timestamp.before.max.ms log.message.timestamp.type log.retention.bytes log.retention.ms
            max.connections.per.ip max.incremental.fetch.session.cache.slots message.max.bytes num.partitions
            offsets.retention.minutes replica.fetch.max.bytes replica.selector.class socket.receive.buffer.bytes
            socket.request.max.bytes socket.send.buffer.bytes transaction.max.timeout.ms
            transactional.id.expiration.ms
            """.strip().split("\\s+"));

    @ParameterizedTest
    @ValueSource(strings = {"kafka.m7g.large", "express.m7g.large"})
    void saysOnlyWhatTheKindOfBrokerAccepts(String type) {
        var stream =
                Planned.of("stream.instance-type=" + type).blueprint().stream().orElseThrow();

        assertThat(KafkaConfiguration.of(stream))
                .extracting(Tuning::name)
                .isSubsetOf(stream.express() ? EXPRESS : STANDARD);
    }
}
