package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Stream stack's configuration on three real Kafka nodes. The loss of a node comes last. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaTrial {

    /** Of the authorizer, and so not among the broker's own; a test below shows its effect. */
    private static final String OPEN_WITHOUT_ACL = "allow.everyone.if.no.acl.found";

    private static KafkaServers servers;
    private static Admin admin;

    @BeforeAll
    static void threeNodes() throws Exception {
        servers = KafkaServers.start(tunings().collect(Collectors.toMap(Tuning::name, Tuning::value)));
        admin = Admin.create(Map.of("bootstrap.servers", servers.inside(), "default.api.timeout.ms", "90000"));
        assertThat(admin.describeCluster().nodes().get()).isNotEmpty();
    }

    @AfterAll
    static void stop() throws IOException {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
        if (servers != null) {
            servers.close();
        }
    }

    static Stream<Tuning> tunings() {
        return KafkaConfiguration.of(Planned.of().blueprint().stream().orElseThrow()).stream();
    }

    static Stream<Tuning> propertiesOfBrokers() {
        return tunings().filter(property -> !property.name().equals(OPEN_WITHOUT_ACL));
    }

    @ParameterizedTest
    @MethodSource("propertiesOfBrokers")
    @Order(1)
    void aPropertyIsKnownAndTaken(Tuning property) throws Exception {
        var node = new ConfigResource(ConfigResource.Type.BROKER, "0");

        assertThat(configured(node, property.name())).isEqualTo(property.value());
    }

    @Test
    @Order(1)
    void aTopicOfTheDefaultsIsInEveryZoneAndNeedsTwoInSync() throws Exception {
        create("defaults");
        var topics = admin.describeTopics(List.of("defaults")).allTopicNames().get();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, "defaults");

        assertThat(topics.values())
                .singleElement()
                .satisfies(topic -> assertThat(topic.partitions())
                        .hasSize(3)
                        .allSatisfy(
                                partition -> assertThat(partition.replicas()).hasSize(3)));
        assertThat(configured(resource, "min.insync.replicas")).isEqualTo("2");
    }

    @Test
    @Order(1)
    void aTopicThatNobodyMadeIsRefused() throws Exception {
        try (var producer = producer(KafkaServers.PASSWORD)) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>("misspelt", "x")).get())
                    .hasCauseInstanceOf(TimeoutException.class)
                    .hasMessageContaining("misspelt not present in metadata");
        }
        assertThat(admin.listTopics().names().get()).doesNotContain("misspelt");
    }

    @Test
    @Order(1)
    void aWrongPasswordIsRefused() throws Exception {
        create("guarded");
        try (var producer = producer("wrong")) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>("guarded", "x")).get())
                    .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    @Order(1)
    void everybodyGetsInUntilAnAclNamesTheTopic() throws Exception {
        assertThat(tunings())
                .anySatisfy(property ->
                        assertThat(property.name() + "=" + property.value()).isEqualTo(OPEN_WITHOUT_ACL + "=true"));
        create("ruled");
        try (var producer = producer(KafkaServers.PASSWORD)) {
            assertThat(producer.send(new ProducerRecord<>("ruled", "x")).get().hasOffset())
                    .isTrue();
            admin.createAcls(List.of(new AclBinding(
                            new ResourcePattern(ResourceType.TOPIC, "ruled", PatternType.LITERAL),
                            new AccessControlEntry("User:owner", "*", AclOperation.ALL, AclPermissionType.ALLOW))))
                    .all()
                    .get();
            Troubles.await(() -> refusal(producer));
        }
    }

    @Test
    @Order(2)
    void nothingThatWasAcknowledgedIsLostWithANode() throws Exception {
        create("kept");
        var acknowledged = new TreeSet<String>();
        try (var producer = producer(KafkaServers.PASSWORD)) {
            send(producer, 0, 200, acknowledged);
            servers.lose(2);
            send(producer, 200, 400, acknowledged);
        }

        assertThat(acknowledged).hasSize(400);
        assertThat(read("kept", 400)).containsExactlyElementsOf(acknowledged);
    }

    private static Optional<TopicAuthorizationException> refusal(KafkaProducer<String, String> producer)
            throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>("ruled", "x")).get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return e.getCause() instanceof TopicAuthorizationException refusal
                    ? Optional.of(refusal)
                    : Optional.empty();
        }
    }

    private static String configured(ConfigResource resource, String name) throws Exception {
        return admin.describeConfigs(List.of(resource)).all().get().values().stream()
                .flatMap(configuration -> configuration.entries().stream())
                .filter(entry -> entry.name().equals(name))
                .map(ConfigEntry::value)
                .findFirst()
                .orElse("unknown to Kafka");
    }

    private static void create(String topic) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, Optional.empty(), Optional.empty())))
                .all()
                .get();
    }

    private static void send(KafkaProducer<String, String> producer, int from, int to, Set<String> acknowledged)
            throws Exception {
        for (int number = from; number < to; number++) {
            var value = "%04d".formatted(number);
            producer.send(new ProducerRecord<>("kept", value)).get();
            acknowledged.add(value);
        }
    }

    private static List<String> read(String topic, int count) {
        var settings = settings(KafkaServers.PASSWORD);
        settings.putAll(Map.of("group.id", "readers", "auto.offset.reset", "earliest"));
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (values.size() < count) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> values.add(record.value()));
            }
        }
        return values.stream().sorted().toList();
    }

    private static KafkaProducer<String, String> producer(String password) {
        var settings = settings(password);
        settings.putAll(Map.of("acks", "all", "max.block.ms", "5000"));
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static Map<String, Object> settings(String password) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                servers.outside(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(KafkaServers.USER, password)));
    }
}
