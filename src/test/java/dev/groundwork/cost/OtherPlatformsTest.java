package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types that this platform does not use, priced by hand: list price of us-west-2 times quantity. */
class OtherPlatformsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instance db.m6g.large, Single-AZ | AWS::RDS::DBInstance | {Engine: mysql, EngineVersion: 8.4.6, "
                        + "DBInstanceClass: db.m6g.large, AllocatedStorage: 20} | 110.96",
                "storage gp2, Single-AZ | AWS::RDS::DBInstance | {Engine: mysql, EngineVersion: 8.4.6, "
                        + "DBInstanceClass: db.m6g.large, AllocatedStorage: 20} | 2.30",
                "instance db.m7g.large, Multi-AZ | AWS::RDS::DBInstance | {Engine: mariadb, MultiAZ: true, "
                        + "DBInstanceClass: db.m7g.large, AllocatedStorage: 20} | 246.01",
                "io1 IOPS | AWS::RDS::DBInstance | {Engine: postgres, StorageType: io1, Iops: 1000, "
                        + "DBInstanceClass: db.m7g.large, AllocatedStorage: 100} | 100.00",
                "cluster of three db.m6gd.large | AWS::RDS::DBCluster | {Engine: postgres, StorageType: gp3, "
                        + "DBClusterInstanceClass: db.m6gd.large, AllocatedStorage: 100} | 381.06",
                "storage gp3, cluster | AWS::RDS::DBCluster | {Engine: postgres, StorageType: gp3, "
                        + "DBClusterInstanceClass: db.m6gd.large, AllocatedStorage: 100} | 34.50",
                "Redis node cache.m7g.large | AWS::ElastiCache::ReplicationGroup | "
                        + "{CacheNodeType: cache.m7g.large, NumNodeGroups: 1, ReplicasPerNodeGroup: 1} | 230.68",
                "node m6g.large | AWS::OpenSearchService::Domain | {ClusterConfig: {InstanceType: m6g.large.search, "
                        + "InstanceCount: 3}, EBSOptions: {EBSEnabled: true, VolumeType: gp3, VolumeSize: 100}} | 280.32",
                "disk storage gp3 | AWS::OpenSearchService::Domain | {ClusterConfig: {InstanceType: m6g.large.search, "
                        + "InstanceCount: 3}, EBSOptions: {EBSEnabled: true, VolumeType: gp3, VolumeSize: 100}} | 36.60",
                "broker mq.m5.large, RabbitMQ Multi-AZ | AWS::AmazonMQ::Broker | {EngineType: RABBITMQ, "
                        + "DeploymentMode: CLUSTER_MULTI_AZ, HostInstanceType: mq.m5.large} | 630.72",
                "attachment of a network | AWS::EC2::TransitGatewayVpcAttachment | {} | 36.50",
                "VPN connection | AWS::EC2::VPNConnection | {} | 36.50",
                "disk storage io2 | AWS::EC2::Volume | {Size: 100, VolumeType: io2, Iops: 40000} | 12.50",
                "io2 IOPS | AWS::EC2::Volume | {Size: 100, VolumeType: io2, Iops: 40000} | 2444.00",
                "io1 IOPS | AWS::EC2::Volume | {Size: 100, VolumeType: io1, Iops: 1000} | 65.00",
                "disk storage st1 | AWS::EC2::Volume | {Size: 500, VolumeType: st1} | 22.50",
                "broker express.m7g.large | AWS::MSK::Cluster | {NumberOfBrokerNodes: 3, "
                        + "BrokerNodeGroupInfo: {InstanceType: express.m7g.large}} | 1042.44",
                "cluster | AWS::MSK::ServerlessCluster | {} | 547.50",
                "connect units | AWS::KafkaConnect::Connector | "
                        + "{Capacity: {ProvisionedCapacity: {McuCount: 1, WorkerCount: 2}}} | 160.60",
                "shards | AWS::Kinesis::Stream | {ShardCount: 2} | 21.90",
                "rules | AWS::WAFv2::WebACL | {Scope: REGIONAL, Rules: [{Name: a}, {Name: b}]} | 2.00",
                "table read capacity | AWS::DynamoDB::Table | "
                        + "{ProvisionedThroughput: {ReadCapacityUnits: 10, WriteCapacityUnits: 5}} | 0.95",
                "table write capacity | AWS::DynamoDB::Table | "
                        + "{ProvisionedThroughput: {ReadCapacityUnits: 10, WriteCapacityUnits: 5}} | 2.37",
                "provisioned throughput | AWS::EFS::FileSystem | "
                        + "{ThroughputMode: provisioned, ProvisionedThroughputInMibps: 10} | 60.00",
                "cache of 0.5 GB | AWS::ApiGateway::Stage | {CacheClusterEnabled: true} | 14.60",
                "secret | AWS::SecretsManager::Secret | {ReplicaRegions: [{Region: us-east-1}]} | 0.80"
            })
    void pricesALineAsByHand(String name, String type, String properties, BigDecimal monthly) throws IOException {
        var estimate = Estimated.of(folder, type, properties);

        assertThat(Estimated.reasons(estimate)).isEmpty();
        assertThat(Estimated.monthly(estimate, name)).isEqualTo(monthly);
    }

    @Test
    void followsAServiceToItsTaskAndAnAliasToItsFunction() throws IOException {
        var estimate = Estimated.of(folder, """
                Resources:
                  Task:
                    Type: AWS::ECS::TaskDefinition
                    Properties: {Cpu: 512, Memory: 1024, RuntimePlatform: {CpuArchitecture: X86_64}}
                  Service:
                    Type: AWS::ECS::Service
                    Properties: {LaunchType: FARGATE, DesiredCount: 2, TaskDefinition: !Ref Task}
                  Function:
                    Type: AWS::Lambda::Function
                    Properties: {MemorySize: 512}
                  Alias:
                    Type: AWS::Lambda::Alias
                    Properties:
                      FunctionName: !Ref Function
                      ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 2}
                """);

        assertThat(Estimated.reasons(estimate)).isEmpty();
        assertThat(Estimated.monthly(estimate, "vCPUs of tasks")).isEqualTo("29.55");
        assertThat(Estimated.monthly(estimate, "memory of tasks, GB")).isEqualTo("6.49");
        assertThat(Estimated.monthly(estimate, "provisioned concurrency")).isEqualTo("10.95");
    }

    @Test
    void countsBackupsAndClientsOfAClusterOnce() throws IOException {
        var estimate = Estimated.of(folder, """
                Resources:
                  Cluster:
                    Type: AWS::RDS::DBCluster
                    Properties: {Engine: aurora-mysql}
                  Writer:
                    Type: AWS::RDS::DBInstance
                    Properties: {Engine: aurora-mysql, DBClusterIdentifier: !Ref Cluster, DBInstanceClass: db.r6g.large}
                  Reader:
                    Type: AWS::RDS::DBInstance
                    Properties: {Engine: aurora-mysql, DBClusterIdentifier: !Ref Cluster, DBInstanceClass: db.r6g.large}
                """);

        assertThat(estimate.lines())
                .extracting(CostLine::name)
                .containsExactly("backup beyond the free amount, GB", "clients of the database in other zones, GB");
        assertThat(estimate.notPriced()).hasSize(3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{BackupRetentionPeriod: 0}|0",
                "{BackupRetentionPeriod: 1}|1",
                "{}|1",
                "{SourceDBInstanceIdentifier: writer}|0",
                "{SourceDBInstanceIdentifier: writer, BackupRetentionPeriod: 1}|1"
            })
    void countsNoBackupsWhereThereAreNone(String days, int lines) throws IOException {
        var written = "Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: '20', " + days.substring(1);

        assertThat(Estimated.of(folder, "Resources: {Db: {Type: 'AWS::RDS::DBInstance', Properties: {" + written + "}}")
                        .lines())
                .extracting(CostLine::name)
                .filteredOn(name -> name.startsWith("backup"))
                .hasSize(lines);
    }

    @Test
    void namesEveryChargeThatARegionWithoutPricesLacks() {
        var machine = Priced.estimate("eu-central-1", """
                Resources:
                  It: {Type: 'AWS::EC2::Volume', Properties: {Size: 9, VolumeType: gp3, Iops: 4000, Throughput: 225}}
                """);

        assertThat(machine.lines()).isEmpty();
        assertThat(Estimated.reasons(machine))
                .extracting(reason -> reason.substring(0, reason.indexOf(':')))
                .containsExactly("disk storage gp3", "gp3 IOPS above 3,000", "gp3 throughput above 125");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS::CloudFront::Distribution | {} | usage decides",
                "AWS::Neptune::DBCluster | {} | no source has its prices in AmazonNeptune",
                "AWS::RDS::DBCluster | {Engine: aurora-postgresql} | no source has prices of clusters of aurora-postgresql",
                "AWS::RDS::DBInstance | {Engine: oracle-ee, DBInstanceClass: db.m5.large, AllocatedStorage: 9} | "
                        + "no source has prices of the engine oracle-ee",
                "AWS::ElastiCache::CacheCluster | {Engine: valkey, NumCacheNodes: 1} | "
                        + "no source has prices of caches with valkey",
                "AWS::EKS::Cluster | {ComputeConfig: {Enabled: true}} | no source has the fee per instance of EKS Auto Mode",
                "AWS::EKS::Nodegroup | {CapacityType: SPOT} | spot capacity has no list price",
                "AWS::ECS::Service | {CapacityProviderStrategy: [{CapacityProvider: FARGATE_SPOT}]} | "
                        + "capacity providers decide where the tasks run",
                "AWS::EC2::Instance | {InstanceType: m7g.large, Tenancy: dedicated} | "
                        + "no source has prices of dedicated machines",
                "AWS::ElasticLoadBalancingV2::LoadBalancer | {Type: network, Scheme: internal} | "
                        + "load balancer: no price of AWSELB LoadBalancerUsage@LoadBalancing:Network in us-west-2"
            })
    void saysWhyALineHasNoPrice(String type, String properties, String why) throws IOException {
        var estimate = Estimated.of(folder, type, properties);

        assertThat(Estimated.reasons(estimate)).anyMatch(reason -> reason.contains(why));
    }
}
