package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that estimates like to forget, each with its figure by hand. */
class ForgottenLinesTest {

    private static final String THREE_ZONES = """
            Resources:
              Net: {Type: AWS::EC2::VPC}
              A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, AvailabilityZone: us-west-2a}}
              B: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, AvailabilityZone: us-west-2b}}
              C: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Net, AvailabilityZone: us-west-2c}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aBalancerThatFacesTheInternetHasAnAddressInEachSubnet() throws IOException {
        var open = "{Subnets: [subnet-1, subnet-2, subnet-3]}";
        var closed = "{Scheme: internal, Subnets: [subnet-1, subnet-2, subnet-3]}";
        var type = "AWS::ElasticLoadBalancingV2::LoadBalancer";

        assertThat(Estimated.monthly(Estimated.of(folder, type, open), "public IPv4 addresses"))
                .isEqualTo("10.95");
        assertThat(Estimated.names(Estimated.of(folder, type, closed))).doesNotContainKey("public IPv4 addresses");
    }

    @Test
    void aMachineInASubnetThatHandsOutAddressesHasOne() throws IOException {
        var estimate = Estimated.of(folder, """
                Resources:
                  Open: {Type: AWS::EC2::Subnet, Properties: {MapPublicIpOnLaunch: true}}
                  Machine: {Type: AWS::EC2::Instance, Properties: {InstanceType: m7g.large, SubnetId: !Ref Open}}
                  Nodes:
                    Type: AWS::EKS::Nodegroup
                    Properties: {InstanceTypes: [m7g.large], ScalingConfig: {DesiredSize: 2}, Subnets: [!Ref Open]}
                """);

        assertThat(Estimated.monthly(estimate, "public IPv4 address")).isEqualTo("10.95");
        assertThat(Estimated.monthly(estimate, "disk storage gp3")).isEqualTo("3.84");
    }

    @Test
    void theFourthDashboardIsTheFirstThatCosts() throws IOException {
        var template = new StringBuilder("Resources:\n");
        IntStream.rangeClosed(1, 4)
                .forEach(i -> template.append("  D").append(i).append(": {Type: 'AWS::CloudWatch::Dashboard'}\n"));

        assertThat(Estimated.monthly(Estimated.of(folder, template.toString()), "dashboard"))
                .isEqualTo("3.00");
    }

    @Test
    void aSecretThatRdsMakesForItselfCostsAsAnyOther() throws IOException {
        var estimate = Estimated.of(
                folder,
                "AWS::RDS::DBInstance",
                "{Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 20, ManageMasterUserPassword: true}");

        assertThat(Estimated.monthly(estimate, "secret that RDS makes")).isEqualTo("0.40");
    }

    @Test
    void logsCostAlsoWhereTheServiceMakesTheGroup() throws IOException {
        var cluster = "{Name: one, Logging: {ClusterLogging: {EnabledTypes: [{Type: audit}]}}}";
        var declared = """
                Resources:
                  Cluster: {Type: AWS::EKS::Cluster, Properties: %s}
                  Group: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: /aws/eks/one/cluster}}
                """.formatted(cluster);

        assertThat(Estimated.monthly(Estimated.of(folder, "AWS::EKS::Cluster", cluster), "logs taken in, GB"))
                .isEqualTo("2.50");
        assertThat(Estimated.monthly(Estimated.of(folder, declared), "logs taken in, GB"))
                .isEqualTo("2.50");
        assertThat(Estimated.monthly(Estimated.of(folder, declared), "logs kept, GB"))
                .isEqualTo("0.06");
    }

    @Test
    void enhancedMonitoringIsLogsTakenInAndKept() throws IOException {
        var estimate = Estimated.of(
                folder,
                "AWS::RDS::DBInstance",
                "{Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 20, MonitoringInterval: 60}");

        assertThat(Estimated.monthly(estimate, "Enhanced Monitoring, GB")).isEqualTo("0.15");
        assertThat(Estimated.monthly(estimate, "Enhanced Monitoring kept, GB")).isEqualTo("0.06");
    }

    @Test
    void twoAlarmsOverOnePublishedMetricPayForItOnce() throws IOException {
        var estimate = Estimated.of(folder, """
                Resources:
                  Warn: {Type: AWS::CloudWatch::Alarm, Properties: {Namespace: Mine, MetricName: Lag, Threshold: 1}}
                  Page: {Type: AWS::CloudWatch::Alarm, Properties: {Namespace: Mine, MetricName: Lag, Threshold: 9}}
                  Aws: {Type: AWS::CloudWatch::Alarm, Properties: {Namespace: AWS/EC2, MetricName: CPUUtilization}}
                """);

        assertThat(Estimated.monthly(estimate, "alarm")).isEqualTo("0.30");
        assertThat(Estimated.monthly(estimate, "custom metric")).isEqualTo("0.30");
    }

    @Test
    void whatAnAlarmOnAQueryInPromqlCostsNoSourceSays() throws IOException {
        var estimate = Estimated.of(
                folder,
                "AWS::CloudWatch::Alarm",
                "{EvaluationCriteria: {PromQLCriteria: {Query: up == 0}}, EvaluationInterval: 60}");

        assertThat(estimate.lines()).isEmpty();
        assertThat(Estimated.reasons(estimate))
                .containsExactly("no source has the price of an alarm on a PromQL query");
    }

    @Test
    void aHostedRotationRunsAFunctionFourTimes() throws IOException {
        var estimate = Estimated.of(folder, """
                Transform: AWS::SecretsManager-2024-09-16
                Resources:
                  Schedule:
                    Type: AWS::SecretsManager::RotationSchedule
                    Properties:
                      HostedRotationLambda: {RotationType: PostgreSQLSingleUser}
                      RotationRules: {ScheduleExpression: rate(10 days)}
                """);

        assertThat(Estimated.reasons(estimate)).isEmpty();
        assertThat(estimate.lines())
                .filteredOn(line -> line.name().equals("calls of the rotation function"))
                .singleElement()
                .satisfies(line -> assertThat(line.quantity().expected())
                        .isBetween(new BigDecimal("12.16"), new BigDecimal("12.17")));
        assertThat(Estimated.names(estimate)).containsKeys("run of the rotation function, GB-seconds");
    }

    @Test
    void trafficBetweenZonesFollowsFromTheTopology() throws IOException {
        var estimate = Estimated.of(folder, THREE_ZONES + """
              Group: {Type: AWS::RDS::DBSubnetGroup, Properties: {SubnetIds: [!Ref A, !Ref B, !Ref C]}}
              Database:
                Type: AWS::RDS::DBInstance
                Properties: {Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 20, DBSubnetGroupName: !Ref Group}
              Brokers:
                Type: AWS::MSK::Cluster
                Properties:
                  NumberOfBrokerNodes: 3
                  BrokerNodeGroupInfo:
                    InstanceType: kafka.m7g.large
                    ClientSubnets: [!Ref A, !Ref B, !Ref C]
                    StorageInfo: {EBSStorageInfo: {VolumeSize: 100}}
            """);

        // 300 GB x 2/3 in other zones x 2 ends x 0.01; 500 GB and 200 GB likewise
        assertThat(Estimated.monthly(estimate, "traffic between zones, GB")).isEqualTo("4.00");
        assertThat(Estimated.monthly(estimate, "clients of Kafka in other zones, GB"))
                .isEqualTo("6.67");
        assertThat(Estimated.monthly(estimate, "clients of the database in other zones, GB"))
                .isEqualTo("2.67");
    }

    @Test
    void aReplicaSetCopiesItsWritesToTheMembersInOtherZones() throws IOException {
        var members = new StringBuilder("Resources:\n");
        for (var zone : new String[] {"a", "b", "c"}) {
            members.append("  M")
                    .append(zone)
                    .append(": {Type: 'AWS::EC2::Volume', Properties: {Size: 100, VolumeType: gp3,")
                    .append(" AvailabilityZone: us-west-2")
                    .append(zone)
                    .append(", Tags: [{Key: 'groundwork:data', Value: one}]}}\n");
        }
        var estimate = Estimated.of(folder, members.toString());

        // 50 GB x 2 copies x 2 ends x 0.01; 200 GB x 2/3 in other zones x 2 ends x 0.01
        assertThat(Estimated.monthly(estimate, "copies to members in other zones, GB"))
                .isEqualTo("2.00");
        assertThat(Estimated.monthly(estimate, "clients in other zones, GB")).isEqualTo("2.67");
    }

    @Test
    void aVolumeOfAnotherSetOrOfNoneIsNoMember() throws IOException {
        var volume = "  %s: {Type: 'AWS::EC2::Volume', Properties: {Size: 1, VolumeType: gp3, AvailabilityZone: %s,"
                + " Tags: [{Key: owner, Value: me}, {Key: '%s', Value: %s}]}}\n";
        var estimate = Estimated.of(
                folder,
                "Resources:\n" + volume.formatted("A", "us-west-2a", "groundwork:data", "one")
                        + volume.formatted("B", "us-west-2b", "groundwork:data", "one")
                        + volume.formatted("C", "us-west-2c", "groundwork:data", "two")
                        + volume.formatted("D", "us-west-2c", "other", "one"));

        // 50 GB x 1 copy x 2 ends x 0.01; 200 GB x 1/2 in the other zone x 2 ends x 0.01
        assertThat(Estimated.monthly(estimate, "copies to members in other zones, GB"))
                .isEqualTo("1.00");
        assertThat(Estimated.monthly(estimate, "clients in other zones, GB")).isEqualTo("2.00");
    }

    @Test
    void aGatewayInOneZoneIsReachedAcrossZonesByTheOthers() throws IOException {
        var template = new StringBuilder(THREE_ZONES);
        template.append("  Gate: {Type: 'AWS::EC2::NatGateway', Properties: {SubnetId: !Ref A}}\n");
        for (var zone : new String[] {"A", "B", "C"}) {
            template.append("  T%1$s: {Type: 'AWS::EC2::RouteTable'}\n".formatted(zone));
            template.append(
                    "  R%1$s: {Type: 'AWS::EC2::Route', Properties: {RouteTableId: !Ref T%1$s, NatGatewayId: !Ref Gate}}\n"
                            .formatted(zone));
            template.append(
                    "  S%1$s: {Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: {RouteTableId: !Ref T%1$s, SubnetId: !Ref %1$s}}\n"
                            .formatted(zone));
        }
        var estimate = Estimated.of(folder, template.toString());

        // 200 GB x 2/3 x 2 ends x 0.01
        assertThat(Estimated.monthly(estimate, "traffic to the NAT gateway from other zones, GB"))
                .isEqualTo("2.67");
        assertThat(notes(estimate))
                .contains("paid where it leaves and where it arrives; 2 of every 3 subnets are in other zones");
    }

    @Test
    void aGatewayThatServesOtherZonesAloneIsReachedByAll() throws IOException {
        var estimate = Estimated.of(folder, THREE_ZONES + """
              Gate: {Type: AWS::EC2::NatGateway, Properties: {SubnetId: !Ref A}}
              Table: {Type: AWS::EC2::RouteTable}
              Way: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, NatGatewayId: !Ref Gate}}
              Served: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {RouteTableId: !Ref Table, SubnetId: !Ref B}}
            """);

        assertThat(notes(estimate))
                .contains("paid where it leaves and where it arrives; all subnets are in other zones");
    }

    @Test
    void aDatabaseThatDoesNotNameItsSubnetsHasClientsInThreeZones() throws IOException {
        var estimate = Estimated.of(
                folder,
                "AWS::RDS::DBInstance",
                "{Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 20, DBSubnetGroupName: default}");

        assertThat(notes(estimate))
                .contains("paid where it leaves and where it arrives; clients are taken to be in three zones");
    }

    private static List<String> notes(Estimate estimate) {
        return estimate.lines().stream().map(CostLine::note).toList();
    }
}
