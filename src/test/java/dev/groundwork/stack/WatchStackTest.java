package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchStackTest {

    @ParameterizedTest
    @CsvSource({"eks, 8", "front-end, 3", "kafka, 8", "postgres, 10", "mongodb, 24", "services, 16", "nat, 4"})
    void everyComponentHasItsAlarms(String component, int alarms) {
        assertThat(names())
                .filteredOn(name -> name.startsWith("platform-" + component + "-"))
                .hasSize(alarms);
    }

    @Test
    void expressBrokersHaveASetOfTheirOwn() {
        assertThat(names("stream.instance-type=express.m7g.large"))
                .filteredOn(name -> name.startsWith("platform-kafka-"))
                .containsExactlyInAnyOrder(
                        "platform-kafka-no-controller",
                        "platform-kafka-cpu",
                        "platform-kafka-consumer-lag",
                        "platform-kafka-bytes-in",
                        "platform-kafka-bytes-out",
                        "platform-kafka-partitions",
                        "platform-kafka-slow-writes",
                        "platform-kafka-connections");
    }

    @Test
    void everyGatewayOfOursIsWatchedAndNoOther() {
        assertThat(names(
                        "networks.services.nat=per-zone",
                        "networks.kubernetes.nat=none",
                        "networks.kubernetes.endpoints=[ec2, ecr.api, ecr.dkr, eks-auth]"))
                .filteredOn(name -> name.endsWith("-no-ports"))
                .containsExactly(
                        "platform-nat-services-us-west-2a-no-ports",
                        "platform-nat-services-us-west-2b-no-ports",
                        "platform-nat-services-us-west-2c-no-ports");
        assertThat(alarm("platform-nat-kubernetes-us-west-2a-no-ports")
                        .at("/Dimensions/0")
                        .toString())
                .contains("\"Name\":\"NatGatewayId\"")
                .contains("Fn::ImportValue", "NATGateway");
    }

    /** Fifteen readings in five minutes of three nodes; of two, ten. */
    @Test
    void aSilentNodeIsFoundByTheNumberOfReadings() {
        var alarm = alarm("platform-eks-nodes-silent");

        assertThat(alarm.at("/Statistic").asText()).isEqualTo("SampleCount");
        assertThat(alarm.at("/Period").asInt()).isEqualTo(300);
        assertThat(alarm.at("/Threshold").asDouble()).isEqualTo(13);
        assertThat(alarm.at("/TreatMissingData").asText()).isEqualTo("breaching");
    }

    @Test
    void expressBrokersAreMeasuredByWhatTheirTypeSustains() {
        assertThat(alarms("stream.instance-type=express.m7g.xlarge"))
                .filteredOn(alarm -> alarm.at("/AlarmName").asText().matches("platform-kafka-(bytes-.*|partitions)"))
                .extracting(alarm -> alarm.at("/Threshold").asLong())
                .containsExactly(24_960_000L, 50_000_000L, 1_000L);
    }

    @Test
    void everyReplicaIsWatchedForLag() {
        assertThat(names("database.replicas=2"))
                .contains(
                        "platform-postgres-platform-database-replica-1-lag",
                        "platform-postgres-platform-database-replica-2-lag");
    }

    @ParameterizedTest
    @CsvSource({"postgres-connections, 675", "postgres-storage, 17179869184", "postgres-memory, 858993459"})
    void thresholdsFollowMemoryAndSize(String name, double threshold) {
        assertThat(alarm("platform-" + name).at("/Threshold").asDouble()).isEqualTo(threshold);
    }

    @Test
    void theWorstBrokerIsFoundByAQuery() {
        assertThat(alarm("platform-kafka-disk").at("/Metrics/0/Expression").asText())
                .isEqualTo(
                        "SELECT MAX(\"KafkaDataLogsDiskUsed\") FROM SCHEMA(\"AWS/Kafka\", \"Cluster Name\", \"Broker ID\")"
                                + " WHERE \"Cluster Name\" = 'platform'");
    }

    @Test
    void aMemberThatSaysNothingIsIll() {
        assertThat(alarm("platform-mongodb-document-1-unhealthy")
                        .at("/TreatMissingData")
                        .asText())
                .isEqualTo("breaching");
    }

    /** EC2 measures processors every five minutes: a shorter period would find nothing in four of five. */
    @ParameterizedTest
    @CsvSource({"services-services-1-cpu, 300, 3", "services-services-1-status, 60, 5", "postgres-cpu, 60, 15"})
    void looksAsOftenAsTheFigureComes(String name, int period, int periods) {
        assertThat(alarm("platform-" + name).at("/Period").asInt()).isEqualTo(period);
        assertThat(alarm("platform-" + name).at("/EvaluationPeriods").asInt()).isEqualTo(periods);
    }

    @Test
    void everyAlarmTellsTheTopicWhenItComesAndGoes() {
        assertThat(alarms()).allSatisfy(alarm -> {
            assertThat(alarm.at("/AlarmActions").toString()).contains("Alarms");
            assertThat(alarm.at("/OKActions")).isEqualTo(alarm.at("/AlarmActions"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "cloudwatch.amazonaws.com, arn:aws:cloudwatch:us-west-2:{AWS::AccountId}:alarm:*",
        "budgets.amazonaws.com, arn:aws:budgets::{AWS::AccountId}:*",
        "events.rds.amazonaws.com, arn:aws:rds:us-west-2:{AWS::AccountId}:db:platform-database*"
    })
    void theKeyAdmitsWhoeverPublishes(String service, String sender) {
        assertThat(only("AWS::KMS::Key").at("/KeyPolicy/Statement"))
                .filteredOn(
                        statement -> statement.at("/Principal/Service").asText().equals(service))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.at("/Action").toString())
                            .isEqualTo("[\"kms:Decrypt\",\"kms:GenerateDataKey*\"]");
                    assertThat(statement
                                    .at("/Condition/StringEquals/aws:SourceAccount/Ref")
                                    .asText())
                            .isEqualTo("AWS::AccountId");
                    assertThat(Text.of(statement.at("/Condition/ArnLike/aws:SourceArn")))
                            .isEqualTo(sender);
                });
        assertThat(only("AWS::SNS::TopicPolicy").at("/PolicyDocument/Statement"))
                .filteredOn(
                        statement -> statement.at("/Principal/Service").asText().equals(service))
                .extracting(statement -> statement.at("/Action").asText())
                .containsExactly("sns:Publish");
    }

    /** No figure tells how large the storage is by now: RDS does, when a tenth of it is left. */
    @Test
    void whatRdsAloneKnowsGoesToTheTopicToo() {
        var events = Synthesized.of("database.replicas=2")
                .resources("Watch", "AWS::RDS::EventSubscription")
                .values()
                .iterator()
                .next()
                .get("Properties");

        assertThat(ClusterTemplate.texts(events.get("SourceIds")))
                .containsExactly("platform-database", "platform-database-replica-1", "platform-database-replica-2");
        assertThat(ClusterTemplate.texts(events.get("EventCategories")))
                .containsExactly("failover", "failure", "low storage");
        assertThat(events.at("/SnsTopicArn").toString()).contains("Alarms");
    }

    @Test
    void itComesAfterAllThatItWatches() {
        assertThat(ClusterTemplate.texts(Synthesized.of().json("manifest.json").at("/artifacts/Watch/dependencies")))
                .contains("Network", "Cluster", "Stream", "Database", "Document", "Services");
    }

    @Test
    void theTopicIsEncryptedWithThatKey() {
        assertThat(only("AWS::SNS::Topic").at("/KmsMasterKeyId").toString()).contains("Key");
    }

    @Test
    void mailsWhomTheBlueprintNames() {
        assertThat(Synthesized.of("watch.emails=[a@example.com, b@example.com]")
                        .resources("Watch", "AWS::SNS::Subscription")
                        .values())
                .extracting(it -> it.at("/Properties/Endpoint").asText())
                .containsExactly("a@example.com", "b@example.com");
    }

    @Test
    void theBudgetWarnsOfWhatIsSpentAndOfWhatIsForecast() {
        var budget = only("AWS::Budgets::Budget");

        assertThat(budget.at("/Budget/BudgetLimit").toString()).isEqualTo("{\"Amount\":2000,\"Unit\":\"USD\"}");
        assertThat(budget.at("/NotificationsWithSubscribers"))
                .extracting(it -> it.at("/Notification/NotificationType").asText() + " "
                        + it.at("/Notification/Threshold").asInt() + " "
                        + it.at("/Subscribers/0/SubscriptionType").asText())
                .containsExactly("ACTUAL 80 SNS", "FORECASTED 100 SNS");
    }

    @Test
    void thereAreTwoViews() {
        assertThat(Synthesized.of()
                        .resources("Watch", "AWS::CloudWatch::Dashboard")
                        .values())
                .extracting(it -> it.at("/Properties/DashboardName").asText())
                .containsExactlyInAnyOrder("platform-business", "platform-components");
    }

    @Test
    void theBusinessViewShowsWhatUsersFeelAndWhatWakesAPerson() throws IOException {
        var widgets = dashboard("platform-business").get("widgets");

        assertThat(widgets.findValuesAsText("title"))
                .containsExactly(
                        "requests a minute",
                        "answers that are errors",
                        "seconds until an answer",
                        "seconds that consumers are behind",
                        "PostgreSQL, seconds of a disk access",
                        "PostgreSQL, connections",
                        "seconds that replicas are behind",
                        "MongoDB, connections",
                        "pods without a place",
                        "nat",
                        "front-end",
                        "eks",
                        "kafka",
                        "postgres",
                        "mongodb",
                        "services");
        assertThat(widgets.findValues("alarms").stream()
                        .mapToInt(JsonNode::size)
                        .sum())
                .isEqualTo((int) alarms().stream()
                        .filter(alarm -> alarm.at("/AlarmDescription").asText().startsWith("PAGE"))
                        .count());
    }

    @Test
    void aPlatformWithoutClusterShowsNoRequests() {
        assertThat(Felt.by(List.of())).isEmpty();
    }

    /** No two widgets lie over each other, and none leaves the 24 columns. */
    @ParameterizedTest
    @ValueSource(strings = {"platform-business", "platform-components"})
    void everyWidgetHasAPlaceOfItsOwn(String name) throws IOException {
        assertThat(dashboard(name).get("widgets"))
                .allMatch(
                        widget -> widget.get("x").asInt() + widget.get("width").asInt() <= 24)
                .extracting(widget -> widget.get("x") + " " + widget.get("y"))
                .doesNotHaveDuplicates();
    }

    @Test
    void noStackNeedsIt() {
        var artifacts = Synthesized.of().json("manifest.json").get("artifacts");

        assertThat(artifacts.properties().stream()
                        .filter(artifact -> artifact.getValue()
                                .path("dependencies")
                                .toString()
                                .contains("\"Watch\""))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private static JsonNode dashboard(String name) throws IOException {
        var dashboard = Synthesized.of().resources("Watch", "AWS::CloudWatch::Dashboard").values().stream()
                .map(it -> it.get("Properties"))
                .filter(it -> it.get("DashboardName").asText().equals(name))
                .findFirst()
                .orElseThrow();
        return new ObjectMapper().readTree(Text.of(dashboard.get("DashboardBody")));
    }

    private static List<JsonNode> alarms(String... settings) {
        return Synthesized.of(settings).resources("Watch", "AWS::CloudWatch::Alarm").values().stream()
                .map(resource -> resource.get("Properties"))
                .toList();
    }

    private static List<String> names(String... settings) {
        return alarms(settings).stream()
                .map(alarm -> alarm.at("/AlarmName").asText())
                .toList();
    }

    private static JsonNode alarm(String name) {
        return alarms().stream()
                .filter(alarm -> alarm.at("/AlarmName").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode only(String type) {
        var resources = Synthesized.of().resources("Watch", type).values();
        assertThat(resources).hasSize(1);
        return resources.iterator().next().get("Properties");
    }
}
