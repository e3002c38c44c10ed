package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    private static final PriceBook OREGON = PriceBook.read(Path.of("cost/prices/us-west-2.json"));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1}: {3} per {2}")
    @CsvSource({
        "AmazonEC2, BoxUsage:m7g.large, Hrs, 0.0816",
        "AmazonEC2, NatGateway-Hours, Hrs, 0.045",
        "AmazonEC2, EBS:VolumeUsage.gp3, GB-Mo, 0.08",
        "AmazonEC2, EBS:VolumeP-Throughput.gp3, GiBps-mo, 40.96",
        "AmazonVPC, PublicIPv4:InUseAddress, Hrs, 0.005",
        "AmazonVPC, TransitGateway-Hours@TransitGatewayVPC, Hrs, 0.05",
        "AmazonEKS, AmazonEKS-Hours:perCluster, Hrs, 0.1",
        "AmazonMSK, Kafka.m7g.large, hours, 0.204",
        "AmazonMSK, Kafka.Storage.GP2, GB-Mo, 0.1",
        "AmazonRDS, InstanceUsage:db.m7g.large@CreateDBInstance:0014, Hrs, 0.168",
        "AmazonRDS, Multi-AZUsage:db.m7g.large@CreateDBInstance:0014, Hrs, 0.337",
        "AmazonRDS, Multi-AZUsage:db.m7g.2xl@CreateDBInstance:0014, Hrs, 1.348",
        "AmazonRDS, RDS:Multi-AZ-GP3-Storage, GB-Mo, 0.23",
        "AWSELB, LoadBalancerUsage@LoadBalancing:Application, Hrs, 0.0225",
        "AWSDataTransfer, DataTransfer-Regional-Bytes, GB, 0.01",
        "AmazonRoute53, HostedZone, HostedZone, 0.5",
        "AmazonCloudWatch, CW:AlarmMonitorUsage, Alarms, 0.1",
        "AmazonCloudWatch, DashboardsUsageHour, Dashboards, 3",
        "awskms, KMS-Keys, Keys, 1",
        "AWSSecretsManager, AWSSecretsManager-Secrets, Secrets, 0.4",
        "AmazonMQ, mq.m5.large@RabbitMQ Multi-AZ, hours, 0.864",
        "AmazonES, ESInstance:m7g.large, Hrs, 0.135",
    })
    void hasThePrices(String offer, String usage, String unit, String rate) {
        var price = OREGON.price(offer, usage).orElseThrow();
        assertThat(price.rate()).isEqualTo(rate);
        assertThat(price.unit()).isEqualTo(unit);
    }

    @Test
    void hasWhatIsPaidUpfront() {
        var price = OREGON.price(
                        "AmazonRDS",
                        "Multi-AZUsage:db.m7g.large@CreateDBInstance:0014",
                        Commitment.parse("reserved 1y partial upfront"))
                .orElseThrow();
        assertThat(price.rate()).isEqualTo("0.1264");
        assertThat(price.upfront()).isEqualTo("1107");
    }

    @Test
    void hasNoPriceForWhatIsNotInIt() {
        assertThat(OREGON.price("AmazonEC2", "BoxUsage:m99.large")).isEmpty();
        assertThat(OREGON.price("AmazonEC2", "NatGateway-Hours", Commitment.parse("reserved 1y no upfront")))
                .isEmpty();
    }

    @Test
    void namesTheSourceAndTheDay() {
        var tier = OREGON.price("AmazonMSK", "Kafka.m7g.large")
                .orElseThrow()
                .tiers()
                .get(0);
        assertThat(tier.date()).isEqualTo("2025-10-09");
        assertThat(tier.source().name())
                .startsWith("lamngockhuong/aws-price@508fb45")
                .endsWith("msk.json");
    }

    @Test
    void isWrittenAsItIsRead() {
        OREGON.write(folder.resolve("book.json"));
        assertThat(folder.resolve("book.json")).hasSameTextualContentAs(Path.of("cost/prices/us-west-2.json"));
    }

    @Test
    void keepsEverythingThatARefreshNotes() {
        var key = new PriceKey("AmazonEC2", "BoxUsage:m7g.large");
        var source = new PriceSource("AWS price list: AmazonEC2 1 us-west-2", "2026-11-20", "abc");
        var tier = new PriceTier(
                new BigDecimal("5"),
                new BigDecimal("7.5"),
                new BigDecimal("0.0816000"),
                "2026-09-18",
                source,
                "SKU.T.R");
        var price = new Price(
                key, Commitment.parse("reserved 1y all upfront"), "Hrs", List.of(tier), new BigDecimal("441"), true);
        var told = new Disagreement.Reading(new BigDecimal("0.08"), "", "a page");
        var disagreement = new Disagreement(key, Commitment.ON_DEMAND, new BigDecimal("5"), told, told);
        new PriceBook("us-west-2", List.of(price), List.of(disagreement)).write(folder.resolve("book.json"));
        assertThat(folder.resolve("book.json")).hasContent("""
                        {
                        "schema": 1, "region": "us-west-2", "currency": "USD",
                        "sources": [
                        {"id":"2690eac0","name":"AWS price list: AmazonEC2 1 us-west-2","retrieved":"2026-11-20","sha256":"abc"}
                        ],
                        "prices": [
                        {"offer":"AmazonEC2","key":"BoxUsage:m7g.large","commitment":"reserved 1y all upfront","unit":"Hrs",\
                        "from":"5","to":"7.5","price":"0.0816","upfront":"441","spread":true,"date":"2026-09-18",\
                        "source":"2690eac0","rate":"SKU.T.R"}
                        ],
                        "disagreements": [
                        {"offer":"AmazonEC2","key":"BoxUsage:m7g.large","from":"5","kept":{"price":"0.08","source":"a page"},\
                        "dropped":{"price":"0.08","source":"a page"}}
                        ]
                        }
                        """);
        var read = PriceBook.read(folder.resolve("book.json"));
        assertThat(read.prices()).singleElement().satisfies(same -> {
            assertThat(same.tiers().get(0).source()).isEqualTo(source);
            assertThat(same.tiers().get(0).rate()).isEqualTo("SKU.T.R");
            assertThat(same.upfront()).isEqualTo("441");
            assertThat(same.spread()).isTrue();
        });
        assertThat(read.disagreements()).containsExactly(disagreement);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<html> | expected JSON",
                "{} | expected a price book of schema 1 in USD, got schema  in",
                "{\"schema\":1,\"currency\":\"EUR\"} | expected a price book of schema 1 in USD, got schema 1 in \"EUR\"",
                "{\"schema\":1,\"currency\":\"USD\"} | region: expected a text, got",
                "{\"schema\":1,\"currency\":\"USD\",\"region\":\"r\",\"prices\":[{\"source\":\"x\",\"offer\":\"o\",\"key\":\"k\"}]}"
                        + " | o k: expected a source of the list, got 'x'",
                "{\"schema\":1,\"currency\":\"USD\",\"region\":\"r\",\"sources\":[{\"id\":\"x\",\"name\":\"n\"}],"
                        + "\"prices\":[{\"source\":\"x\",\"offer\":\"o\",\"key\":\"k\",\"price\":0.1}]}"
                        + " | price: expected a text, got 0.1 in",
                "{\"schema\":1,\"currency\":\"USD\",\"region\":\"r\",\"sources\":[{\"id\":\"x\",\"name\":\"n\"}],"
                        + "\"prices\":[{\"source\":\"x\",\"offer\":\"o\",\"key\":\"k\",\"price\":\"free\"}]}"
                        + " | price: expected a decimal as text, got \"free\" in",
            })
    void rejectsAFileThatIsNoBook(String content, String message) throws IOException {
        var file = Files.writeString(folder.resolve("book.json"), content);
        assertThatThrownBy(() -> PriceBook.read(file))
                .isInstanceOf(PriceException.class)
                .hasMessageStartingWith(file + ": " + message);
    }
}
