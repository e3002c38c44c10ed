package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cost.PriceTable.Mapped;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTest {

    private static SeedRow row(String service, String item, String unit) {
        return new SeedRow(2, service, item, "us-west-2", unit, BigDecimal.ONE, "", "");
    }

    @Test
    void noTwoRulesHaveOneKey() {
        assertThat(PriceTable.RULES.stream().map(PriceRule::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{1} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AmazonEC2|m7g.large Linux shared on-demand|hour|AmazonEC2 BoxUsage:m7g.large|on demand|0",
                "AmazonEC2|m7i-flex.large Linux shared on-demand|hour|AmazonEC2 BoxUsage:m7i-flex.large|on demand|0",
                "AmazonEC2|m7i.metal-24xl Linux shared on-demand|hour|AmazonEC2 BoxUsage:m7i.metal-24xl|on demand|0",
                "AmazonEC2|m7g.large Linux shared standard RI 1y No Upfront|hour|AmazonEC2 BoxUsage:m7g.large"
                        + "|reserved 1y no upfront|0",
                "AmazonEC2|m7g.large Linux shared standard RI 3y All Upfront (effective, upfront spread over 8760 h/yr)"
                        + "|hour|AmazonEC2 BoxUsage:m7g.large|reserved 3y all upfront|0",
                "AWSComputeSavingsPlans|m7g.large Linux shared Compute Savings Plan 1y Partial Upfront|hour"
                        + "|AmazonEC2 BoxUsage:m7g.large|compute savings plan 1y partial upfront|0",
                "AmazonEC2 (EBS)|io1 storage|GB-month|AmazonEC2 EBS:VolumeUsage.piops|on demand|0",
                "AmazonEC2 (NAT gateway)|NAT gateway (2026-10 reading)|hour|AmazonEC2 NatGateway-Hours|on demand|0",
                "AWSDataTransfer|internet egress next 40 TB (computed from the golden monthly amounts)|GB"
                        + "|AWSDataTransfer DataTransfer-Out-Bytes|on demand|1",
                "AWSDataTransfer|to us-east-2|GB|AWSDataTransfer USE2-AWS-Out-Bytes|on demand|0",
                "AWSELB|Application Load Balancer (derived from bill $17.58/744 h)|hour"
                        + "|AWSELB LoadBalancerUsage@LoadBalancing:Application|on demand|0",
                "AmazonRDS|PostgreSQL db.m7g.2xlarge Multi-AZ on-demand|hour"
                        + "|AmazonRDS Multi-AZUsage:db.m7g.2xl@CreateDBInstance:0014|on demand|0",
                "AmazonRDS|PostgreSQL db.m6gd.large Multi-AZ DB cluster (whole cluster, 3 instances) on-demand|hour"
                        + "|AmazonRDS Multi-AZClusterUsage:db.m6gd.large@CreateDBInstance:0014|on demand|0",
                "AmazonRDS|PostgreSQL db.m7g.large Single-AZ RI 3y Partial Upfront upfront part|one-off per instance"
                        + "|AmazonRDS InstanceUsage:db.m7g.large@CreateDBInstance:0014|reserved 3y partial upfront|0",
                "AmazonRDS|PostgreSQL gp3 storage Multi-AZ DB cluster (2 readable standbys)|GB-month"
                        + "|AmazonRDS RDS:Multi-AZCluster-GP3-Storage|on demand|0",
                "AmazonRDS|PostgreSQL 13 Extended Support year 3 (row label \"Any\")|vCPU-hour"
                        + "|AmazonRDS ExtendedSupport:Yr3:PostgreSQL13|on demand|0",
                "AmazonMSK|express.m7g.large broker|hour|AmazonMSK Express.m7g.large|on demand|0",
                "AmazonMQ|RabbitMQ mq.m5.large cluster deployment (3 nodes, Multi-AZ; whole cluster)|hour"
                        + "|AmazonMQ mq.m5.large@RabbitMQ Multi-AZ|on demand|0",
                "AmazonCloudWatch|vended logs over 50 TB|GB|AmazonCloudWatch VendedLog-Bytes|on demand|3",
                "AmazonES (OpenSearch)|r7g.large.search RI 1y No Upfront|hour|AmazonES ESInstance:r7g.large"
                        + "|reserved 1y no upfront|0",
            })
    void aRowIsAReadingOf(String service, String item, String unit, String key, String commitment, int tier) {
        assertThat(PriceTable.mapped(row(service, item, unit))).singleElement().satisfies(mapped -> {
            assertThat(key(mapped)).isEqualTo(key);
            assertThat(mapped.found().commitment()).hasToString(commitment);
            assertThat(mapped.found().name().tier()).isEqualTo(tier);
        });
    }

    private static String key(Mapped mapped) {
        return mapped.rule().keyOf(mapped.found().type()).toString();
    }

    @Test
    void aRowInAnotherUnitIsNotThePrice() {
        assertThat(PriceTable.mapped(row("awskms", "customer managed key", "key-hour")))
                .isEmpty();
    }

    @Test
    void whatComesAfterTheNameMustBeAMark() {
        assertThat(PriceTable.mapped(row("awskms", "customer managed key (in China)", "key-month")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "AmazonEC2, 'm7g.large Linux spot, lowest AZ', 'a spot price is the reading of a moment, not a list price'",
        "AmazonEC2, m8i.large Linux shared on-demand (DERIVED: 2xlarge / 4), 'scaled from another size, read nowhere'",
        "AmazonRoute53, queries to alias records of AWS resources, free of charge",
    })
    void aRowIsNotUsedForAReason(String service, String item, String reason) {
        assertThat(PriceTable.reason(row(service, item, "hour"))).hasValue(reason);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"mcu.general", "Storage.GP2", "m7g", "large"})
    void isNoInstanceType(String word) {
        assertThat(ItemName.pattern("{type}").matcher(word).matches()).isFalse();
    }
}
