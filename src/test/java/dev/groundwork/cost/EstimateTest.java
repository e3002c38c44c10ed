package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected figures are literal: list price times quantity, worked out by hand. */
class EstimateTest {

    private static final String REGION = "us-west-2";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cluster | AWS::EKS::Cluster | {} | 73.00",
                "broker kafka.m7g.large | AWS::MSK::Cluster | {NumberOfBrokerNodes: 3, BrokerNodeGroupInfo: "
                        + "{InstanceType: kafka.m7g.large, StorageInfo: {EBSStorageInfo: {VolumeSize: 100}}}} | 446.76",
                "broker storage | AWS::MSK::Cluster | {NumberOfBrokerNodes: 3, BrokerNodeGroupInfo: "
                        + "{InstanceType: kafka.m7g.large, StorageInfo: {EBSStorageInfo: {VolumeSize: 100}}}} | 30.00",
                "instance db.m7g.large, Multi-AZ | AWS::RDS::DBInstance | {Engine: postgres, MultiAZ: true, "
                        + "DBInstanceClass: db.m7g.large, AllocatedStorage: 200, StorageType: gp3} | 246.01",
                "storage gp3, Multi-AZ | AWS::RDS::DBInstance | {Engine: postgres, MultiAZ: true, "
                        + "DBInstanceClass: db.m7g.large, AllocatedStorage: 200, StorageType: gp3} | 46.00",
                "instance db.m7g.large, Single-AZ | AWS::RDS::DBInstance | {Engine: postgres, "
                        + "DBInstanceClass: db.m7g.large, AllocatedStorage: 200, StorageType: gp3} | 122.64",
                "NAT gateway | AWS::EC2::NatGateway | {} | 32.85",
                "public IPv4 address | AWS::EC2::EIP | {} | 3.65",
                "key | AWS::KMS::Key | {} | 1.00",
                "secret | AWS::SecretsManager::Secret | {} | 0.40",
                "hosted zone | AWS::Route53::HostedZone | {} | 0.50",
                "disk storage gp3 | AWS::EC2::Volume | {Size: 100, VolumeType: gp3} | 8.00",
                "gp3 IOPS above 3,000 | AWS::EC2::Volume | {Size: 100, VolumeType: gp3, Iops: 4000} | 5.00",
                "gp3 throughput above 125 | AWS::EC2::Volume | {Size: 9, VolumeType: gp3, Throughput: 225} | 4.00",
                "instance m7g.large, Linux | AWS::EC2::Instance | {InstanceType: m7g.large} | 59.57"
            })
    void pricesALineAsByHand(String name, String type, String properties, BigDecimal monthly) throws IOException {
        var estimate = estimate("Resources: {It: {Type: '" + type + "', Properties: " + properties + "}}");

        assertThat(estimate.notPriced()).isEmpty();
        assertThat(estimate.lines())
                .filteredOn(line -> line.name().equals(name))
                .singleElement()
                .satisfies(line -> assertThat(line.monthly().expected().setScale(2, RoundingMode.HALF_UP))
                        .isEqualTo(monthly));
    }

    @Test
    void followsAGroupToItsTemplateAndMultipliesInstancesAndDisks() throws IOException {
        var estimate = estimate("""
                Resources:
                  Template:
                    Type: AWS::EC2::LaunchTemplate
                    Properties:
                      LaunchTemplateData:
                        InstanceType: m7g.large
                        BlockDeviceMappings: [{DeviceName: /dev/xvda, Ebs: {VolumeSize: 40, VolumeType: gp3}}]
                  Nodes:
                    Type: AWS::EKS::Nodegroup
                    Properties: {ScalingConfig: {DesiredSize: 3}, LaunchTemplate: {Id: !Ref Template}}
                """);

        assertThat(estimate.lines())
                .extracting(CostLine::name, line -> line.monthly().expected().setScale(2, RoundingMode.HALF_UP))
                .containsExactly(
                        tuple("instance m7g.large, Linux", new BigDecimal("178.70")),
                        tuple("disk storage gp3", new BigDecimal("9.60")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS::Braket::Anything | {} | no tariff for this type",
                "AWS::EC2::Instance | {InstanceType: z9.huge} | no price of AmazonEC2 BoxUsage:z9.huge in us-west-2",
                "AWS::EC2::Volume | {Size: !Ref Nowhere, VolumeType: gp3} | Nowhere",
                "AWS::EC2::Volume | {Size: 9, VolumeType: standard} | no source has prices of standard volumes"
            })
    void saysWhyALineHasNoPrice(String type, String properties, String why) throws IOException {
        var estimate = estimate("Resources: {It: {Type: '" + type + "', Properties: " + properties + "}}");

        assertThat(estimate.notPriced())
                .singleElement()
                .satisfies(line -> assertThat(line.why()).contains(why));
        assertThat(estimate.total().high()).isZero();
    }

    @Test
    void doesNotPriceAnotherRegionWithThisOnesPrices() throws IOException {
        var file = Files.writeString(folder.resolve("t.yaml"), "Resources: {It: {Type: 'AWS::EC2::EIP'}}");
        var elsewhere = CloudAssembly.read(file, Deployment.unknown().inRegion("eu-west-1"));

        assertThat(Estimate.of(elsewhere, book(), usage(), Priced.DAY).notPriced())
                .extracting(NotPriced::why)
                .containsExactly("it is in eu-west-1, the prices are of us-west-2");
    }

    @Test
    void keepsAssumptionsApartFromWhatIsFixed() throws IOException {
        var estimate = estimate("Resources: {It: {Type: 'AWS::EC2::NatGateway'}}");

        assertThat(estimate.fixed().expected()).isEqualByComparingTo("32.85");
        assertThat(estimate.total().low()).isEqualByComparingTo("35.10");
        assertThat(estimate.total().expected()).isEqualByComparingTo("41.85");
        assertThat(estimate.total().high()).isEqualByComparingTo("77.85");
    }

    @Test
    void givesEveryLineASource() throws IOException {
        var estimate = estimate("Resources: {It: {Type: 'AWS::EC2::NatGateway'}, Ip: {Type: 'AWS::EC2::EIP'}}");

        assertThat(estimate.lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.tiers())
                        .allSatisfy(tier -> assertThat(tier.source().name()).isNotBlank()));
    }

    private Estimate estimate(String template) throws IOException {
        var file = Files.writeString(folder.resolve("template.yaml"), template);
        return Estimate.of(CloudAssembly.read(file), book(), usage(), Priced.DAY);
    }

    private static PriceBook book() {
        return PriceBook.read(Path.of("cost/prices", REGION + ".json"));
    }

    private static Usage usage() {
        return Usage.read(Path.of("cost/usage.yaml"));
    }
}
