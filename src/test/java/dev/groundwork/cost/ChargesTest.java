package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.UnresolvedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each property of a resource makes it charged for: usage type, quantity of a month, and the assumption that it is
 * multiplied with, or why nobody can tell.
 */
class ChargesTest {

    /** What the rows refer to. */
    private static final String OTHERS = """
            Resources:
              Open: {Type: AWS::EC2::Subnet, Properties: {MapPublicIpOnLaunch: true, AvailabilityZone: a, VpcId: {Ref: Vpc}}}
              Closed: {Type: AWS::EC2::Subnet, Properties: {AvailabilityZone: b, VpcId: {Ref: Vpc}}}
              Vpc: {Type: AWS::EC2::VPC}
              Arm: {Type: AWS::Lambda::Function, Properties: {MemorySize: 2048, Architectures: [arm64]}}
              Large:
                Type: AWS::EC2::LaunchTemplate
                Properties:
                  LaunchTemplateData:
                    InstanceType: m7g.large
                    NetworkInterfaces: [{AssociatePublicIpAddress: true}]
                    BlockDeviceMappings: [{DeviceName: /dev/sdb, VirtualName: ephemeral0}, {Ebs: {VolumeSize: 30, VolumeType: gp3}}]
              Hidden: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {InstanceType: m7g.large, NetworkInterfaces: [{AssociatePublicIpAddress: false}]}}}
              Spot: {Type: AWS::EC2::LaunchTemplate, Properties: {LaunchTemplateData: {InstanceType: m7g.large, InstanceMarketOptions: {MarketType: spot}}}}
              Task: {Type: AWS::ECS::TaskDefinition, Properties: {Cpu: 1024, Memory: 2048, EphemeralStorage: {SizeInGiB: 50}, RuntimePlatform: {CpuArchitecture: ARM64}}}
              Writer: {Type: AWS::RDS::DBInstance, Properties: {Engine: postgres, DBInstanceClass: db.m7g.large, StorageType: gp3, AllocatedStorage: 400, Iops: 13000}}
              TwoZones: {Type: AWS::RDS::DBSubnetGroup, Properties: {SubnetIds: [{Ref: Open}, {Ref: Closed}]}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWS::EKS::Nodegroup | {AmiType: WINDOWS_FULL_2022_x86_64, ScalingConfig: {DesiredSize: 0}} | not priced: no source has prices of nodes with Windows
            AWS::EKS::Addon | {AddonName: amazon-cloudwatch-observability} | not priced: usage decides: the figures of Container Insights
            AWS::EKS::Addon | {AddonName: upwind} | not priced: the vendor of the add-on decides
            AWS::EKS::Addon | {AddonName: datadog_operator} | not priced: the vendor of the add-on decides
            AWS::ECS::Cluster | {ClusterSettings: [{Name: containerInsights, Value: enhanced}]} | not priced: usage decides: the figures of Container Insights
            AWS::ECS::CapacityProvider | {ManagedInstancesProvider: {}} | not priced: usage decides: the machines that ECS manages, and its fee for them
            AWS::CertificateManager::Certificate | {CertificateExport: ENABLED} | not priced: no source has the price of a certificate that may be exported
            AWS::CertificateManager::Certificate | {CertificateAuthorityArn: arn} | not priced: no source has the price of a certificate of a private authority
            AWS::Lambda::EventSourceMapping | {ProvisionedPollerConfig: {MinimumPollers: 1}} | not priced: no source has the price of event poller units
            AWS::EKS::Nodegroup | {CapacityType: SPOT, ScalingConfig: {DesiredSize: 2}, Subnets: [{Ref: Open}]} | not priced: spot capacity has no list price, PublicIPv4:InUseAddress 1460
            AWS::EKS::Nodegroup | {ScalingConfig: {DesiredSize: 2}, Subnets: [{Ref: Closed}]} | BoxUsage:t3.medium 1460, EBS:VolumeUsage.gp3 40
            AWS::EKS::Nodegroup | {ScalingConfig: {DesiredSize: 3}, InstanceTypes: [m7g.large, m6g.large], DiskSize: 50, Subnets: [subnet-1]} | BoxUsage:m7g.large 2190, EBS:VolumeUsage.gp3 150
            AWS::EKS::Nodegroup | {ScalingConfig: {DesiredSize: 3}, LaunchTemplate: {Id: {Ref: Large}}, Subnets: [{Ref: Open}]} | BoxUsage:m7g.large 2190, EBS:VolumeUsage.gp3 90, PublicIPv4:InUseAddress 2190
            AWS::EKS::Nodegroup | {ScalingConfig: {DesiredSize: 1}, LaunchTemplate: {Id: {Ref: Hidden}}} | BoxUsage:m7g.large 730, EBS:VolumeUsage.gp3 20
            AWS::AutoScaling::AutoScalingGroup | {MinSize: 1, DesiredCapacity: 2, LaunchTemplate: {LaunchTemplateId: {Ref: Large}}} | BoxUsage:m7g.large 1460, EBS:VolumeUsage.gp3 60, PublicIPv4:InUseAddress 1460
            AWS::AutoScaling::AutoScalingGroup | {MinSize: 1, LaunchTemplate: {LaunchTemplateId: {Ref: Hidden}}, VPCZoneIdentifier: [{Ref: Open}]} | BoxUsage:m7g.large 730, EBS:VolumeUsage.gp3 8
            AWS::AutoScaling::AutoScalingGroup | {MinSize: 4, MixedInstancesPolicy: {}, VPCZoneIdentifier: [{Ref: Open}]} | not priced: a mixed instances policy leaves the instance type to AWS, PublicIPv4:InUseAddress 2920
            AWS::AutoScaling::AutoScalingGroup | {MinSize: 1, LaunchTemplate: {LaunchTemplateId: {Ref: Spot}}, VPCZoneIdentifier: [{Ref: Closed}]} | not priced: spot capacity has no list price
            AWS::EC2::Instance | {SubnetId: {Ref: Open}} | BoxUsage:m1.small 730, EBS:VolumeUsage.gp3 8, PublicIPv4:InUseAddress 730
            AWS::EC2::Instance | {SubnetId: {Ref: Open}, InstanceType: m7g.large, NetworkInterfaces: [{AssociatePublicIpAddress: false}]} | BoxUsage:m7g.large 730, EBS:VolumeUsage.gp3 8
            AWS::EC2::Instance | {SubnetId: {Ref: Closed}, InstanceType: m7g.large, NetworkInterfaces: [{AssociatePublicIpAddress: true}]} | BoxUsage:m7g.large 730, EBS:VolumeUsage.gp3 8, PublicIPv4:InUseAddress 730
            AWS::EC2::Instance | {LaunchTemplate: {LaunchTemplateId: {Ref: Large}}} | BoxUsage:m7g.large 730, EBS:VolumeUsage.gp3 30
            AWS::EC2::Instance | {InstanceType: m6g.large, LaunchTemplate: {LaunchTemplateId: {Ref: Large}}, BlockDeviceMappings: [{Ebs: {VolumeSize: 9, VolumeType: gp3}}]} | BoxUsage:m6g.large 730, EBS:VolumeUsage.gp3 9
            AWS::EC2::Volume | {Size: 10, VolumeType: io2, Iops: 70000} | EBS:VolumeUsage.io2 10, EBS:VolumeP-IOPS.io2 32000, EBS:VolumeP-IOPS.io2.tier2 32000, EBS:VolumeP-IOPS.io2.tier3 6000
            AWS::EC2::Volume | {Size: 10, VolumeType: io2, Iops: 32000} | EBS:VolumeUsage.io2 10, EBS:VolumeP-IOPS.io2 32000
            AWS::EC2::Volume | {SnapshotId: snap-1, VolumeType: gp3} | not priced: the size of the volume is that of its snapshot
            AWS::EC2::Volume | {Size: 10, VolumeType: standard} | not priced: no source has prices of standard volumes
            AWS::EC2::Volume | {Size: 10} | EBS:VolumeUsage.gp2 10
            AWS::Lambda::Function | {MemorySize: 512, Architectures: [arm64], FunctionName: f} | Request-ARM 1 function-calls, Lambda-GB-Second-ARM 0.5 function-seconds, DataProcessing-Bytes 1 logs, TimedStorage-ByteHrs 1 logs-kept
            AWS::Lambda::Function | {EphemeralStorage: {Size: 512}, LoggingConfig: {LogGroup: g}} | Request 1 function-calls, Lambda-GB-Second 0.125 function-seconds
            AWS::Lambda::Function | {EphemeralStorage: {Size: 513}, LoggingConfig: {LogGroup: g}} | not priced: no rule for ephemeral storage of functions
            AWS::Lambda::Alias | {FunctionName: {Ref: Arm}, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 3}} | Lambda-Provisioned-Concurrency-ARM 15768000
            AWS::Lambda::Alias | {FunctionName: elsewhere, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 3}} | not priced: template/It /FunctionName: expected a reference to a resource, got 'elsewhere'
            AWS::Lambda::Alias | {FunctionName: elsewhere} | ''
            AWS::DynamoDB::Table | {BillingMode: PAY_PER_REQUEST, PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}} | TimedStorage-ByteHrs 1 table-kept, TimedPITRStorage-ByteHrs 1 table-kept, ReadRequestUnits 1 table-reads, WriteRequestUnits 1 table-writes
            AWS::DynamoDB::Table | {ProvisionedThroughput: {ReadCapacityUnits: 1, WriteCapacityUnits: 2}, GlobalSecondaryIndexes: [{ProvisionedThroughput: {ReadCapacityUnits: 3, WriteCapacityUnits: 4}}]} | TimedStorage-ByteHrs 1 table-kept, ReadCapacityUnit-Hrs 730, WriteCapacityUnit-Hrs 1460, ReadCapacityUnit-Hrs 2190, WriteCapacityUnit-Hrs 2920
            AWS::ECS::Service | {LaunchType: EC2} | ''
            AWS::ECS::Service | {LaunchType: FARGATE, TaskDefinition: {Ref: Task}, DesiredCount: 2} | Fargate-ARM-vCPU-Hours:perCPU 1460, Fargate-ARM-GB-Hours 2920, Fargate-EphemeralStorage-GB-Hours 43800
            AWS::ECS::Service | {LaunchType: FARGATE, TaskDefinition: elsewhere} | not priced: template/It /TaskDefinition: expected a reference to a resource, got 'elsewhere'
            AWS::EFS::FileSystem | {AvailabilityZoneName: us-west-2a} | TimedStorage-Z-ByteHrs 1 files-kept
            AWS::EFS::FileSystem | {ThroughputMode: elastic} | TimedStorage-ByteHrs 1 files-kept, ETDataAccess-Bytes@Read 1 files-moved, ETDataAccess-Bytes@Write 1 files-moved
            AWS::Kinesis::Stream | {StreamModeDetails: {StreamMode: ON_DEMAND}} | OnDemand-StreamHour 730, OnDemand-BilledIncomingBytes 1 stream-data, OnDemand-BilledOutgoingBytes 1 stream-data
            AWS::Kinesis::Stream | {ShardCount: 2} | Storage-ShardHour 1460, PutRequestPayloadUnits 1 stream-units
            AWS::ApiGateway::Stage | {CacheClusterEnabled: true, CacheClusterSize: '1.6'} | ApiGatewayCacheUsage:1.6GB 730
            AWS::ApiGatewayV2::Api | {ProtocolType: WEBSOCKET} | ApiGatewayMessage 1 api-calls
            AWS::ApiGatewayV2::Api | {ProtocolType: HTTP} | ApiGatewayHttpRequest 1 api-calls
            AWS::SQS::Queue | {FifoQueue: true} | Requests-FIFO-Tier1 1 messages
            AWS::SQS::Queue | {} | Requests-Tier1 1 messages
            AWS::StepFunctions::StateMachine | {StateMachineType: EXPRESS} | not priced: no source has prices of express workflows
            AWS::StepFunctions::StateMachine | {} | StateTransition 1 transitions
            AWS::WAFv2::WebACL | {Scope: CLOUDFRONT} | not priced: no source has prices of access lists of CloudFront
            AWS::WAFv2::WebACL | {Scope: REGIONAL, Rules: [{Statement: {ManagedRuleGroupStatement: {Name: AWSManagedRulesBotControlRuleSet}}}]} | not priced: no rule for the fee of AWSManagedRulesBotControlRuleSet
            AWS::WAFv2::WebACL | {Scope: REGIONAL, Rules: [{Statement: {ManagedRuleGroupStatement: {Name: AWSManagedRulesCommonRuleSet}}}]} | WebACLV2 1, RuleV2 1, RequestV2-Tier1 1 web-requests
            AWS::ACMPCA::CertificateAuthority | {UsageMode: SHORT_LIVED_CERTIFICATE} | PrivateCA@ShortLived 1
            AWS::ACMPCA::CertificateAuthority | {} | PrivateCA 1
            AWS::Config::ConfigurationRecorder | {} | not priced: no source has the price of items that are recorded continuously
            AWS::Config::ConfigurationRecorder | {RecordingMode: {RecordingFrequency: DAILY}} | ConfigurationItemRecordedDaily 1 configuration-items
            AWS::RDS::DBInstance | {SourceDBInstanceIdentifier: {Ref: Writer}, DBInstanceClass: db.m7g.large, DBSubnetGroupName: {Ref: TwoZones}} | InstanceUsage:db.m7g.large@CreateDBInstance:0014 730, RDS:GP3-Storage 400, DataTransfer-Regional-Bytes 1 database-traffic
            AWS::RDS::DBInstance | {Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 20, Iops: 1000, PerformanceInsightsRetentionPeriod: 7, DBSubnetGroupName: default} | InstanceUsage:db.m7g.large@CreateDBInstance:0014 730, RDS:PIOPS-Storage 20, RDS:PIOPS 1000, RDS:ChargedBackupUsage 1 backup, DataTransfer-Regional-Bytes 1.3333333334 database-traffic
            AWS::RDS::DBInstance | {Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 399, StorageType: gp3, Iops: 12000, StorageThroughput: 500} | InstanceUsage:db.m7g.large@CreateDBInstance:0014 730, RDS:GP3-Storage 399, RDS:GP3-PIOPS 9000, RDS:GP3-Throughput 375, RDS:ChargedBackupUsage 1 backup, DataTransfer-Regional-Bytes 1.3333333334 database-traffic
            AWS::RDS::DBInstance | {Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 400, StorageType: gp3, Iops: 12000, StorageThroughput: 500} | InstanceUsage:db.m7g.large@CreateDBInstance:0014 730, RDS:GP3-Storage 400, RDS:ChargedBackupUsage 1 backup, DataTransfer-Regional-Bytes 1.3333333334 database-traffic
            AWS::RDS::DBInstance | {Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 20, StorageType: standard, PerformanceInsightsRetentionPeriod: 7} | not priced: no rule for storage of type standard, RDS:ChargedBackupUsage 1 backup, DataTransfer-Regional-Bytes 1.3333333334 database-traffic
            AWS::RDS::DBInstance | {Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 20, PerformanceInsightsRetentionPeriod: 31} | not priced: no source has the price of insights kept beyond seven days, RDS:ChargedBackupUsage 1 backup, DataTransfer-Regional-Bytes 1.3333333334 database-traffic
            AWS::RDS::DBInstance | {Engine: postgres, DBInstanceClass: db.m7g.large, AllocatedStorage: 20, StorageType: io2, Iops: 2000, MultiAZ: true, EnableCloudwatchLogsExports: [postgresql]} | Multi-AZUsage:db.m7g.large@CreateDBInstance:0014 730, RDS:Multi-AZ-PIOPS-Storage-IO2 20, RDS:Multi-AZ-IO2-PIOPS 2000, RDS:ChargedBackupUsage 1 backup, DataProcessing-Bytes 1 logs, TimedStorage-ByteHrs 1 logs-kept, DataTransfer-Regional-Bytes 1.3333333334 database-traffic
            AWS::RDS::DBCluster | {Engine: postgres, DBClusterInstanceClass: db.m6gd.large, AllocatedStorage: 100, StorageType: gp3, DatabaseInsightsMode: advanced} | not priced: no source has the price of insights kept beyond seven days, RDS:ChargedBackupUsage 1 backup, DataTransfer-Regional-Bytes 1.3333333334 database-traffic
            AWS::RDS::DBCluster | {Engine: postgres, DBClusterInstanceClass: db.m6gd.large, AllocatedStorage: 100, StorageType: io1, Iops: 1000, ManageMasterUserPassword: true} | Multi-AZClusterUsage:db.m6gd.large@CreateDBInstance:0014 730, RDS:Multi-AZCluster-PIOPS-Storage 100, RDS:Multi-AZCluster-PIOPS 1000, RDS:ChargedBackupUsage 1 backup, AWSSecretsManager-Secrets 1, DataTransfer-Regional-Bytes 1.3333333334 database-traffic
            AWS::ElastiCache::CacheCluster | {Engine: memcached, CacheNodeType: cache.m7g.large, NumCacheNodes: 2} | NodeUsage:cache.m7g.large@Memcached 1460
            AWS::ElastiCache::ReplicationGroup | {CacheNodeType: cache.m7g.large, NumCacheClusters: 2, SnapshotRetentionLimit: 1} | NodeUsage:cache.m7g.large@Redis 1460, BackupUsage 1 cache-backup
            AWS::ElastiCache::ReplicationGroup | {CacheNodeType: cache.m7g.large, NodeGroupConfiguration: [{}], NumNodeGroups: 2} | not priced: no rule for node groups of different sizes
            AWS::ElastiCache::ReplicationGroup | {CacheNodeType: cache.m7g.large, NodeGroupConfiguration: [{}], NumNodeGroups: 2, ReplicasPerNodeGroup: 1} | NodeUsage:cache.m7g.large@Redis 2920
            AWS::OpenSearchService::Domain | {ClusterConfig: {InstanceType: m6g.large.search, DedicatedMasterEnabled: true, DedicatedMasterType: m6g.medium.search, DedicatedMasterCount: 3}} | ESInstance:m6g.large 730, ESInstance:m6g.medium 2190
            AWS::OpenSearchService::Domain | {ClusterConfig: {InstanceType: m6g.large.search}, EBSOptions: {EBSEnabled: true, VolumeSize: 10, Iops: 3000, Throughput: 125, VolumeType: gp3}} | ESInstance:m6g.large 730, ES:GP3-Storage 10
            AWS::OpenSearchService::Domain | {ClusterConfig: {InstanceType: m6g.large.search}, EBSOptions: {EBSEnabled: true, VolumeSize: 10, Iops: 3001, VolumeType: gp3}} | not priced: the free IOPS and throughput of a search volume grow with its size
            AWS::OpenSearchService::Domain | {ClusterConfig: {InstanceType: m6g.large.search}, EBSOptions: {EBSEnabled: true, VolumeSize: 10, VolumeType: io1}} | not priced: no source has prices of search volumes of type io1
            AWS::OpenSearchService::Domain | {ClusterConfig: {InstanceType: m6g.large.search, WarmEnabled: true}} | not priced: no source has prices of warm nodes
            AWS::AmazonMQ::Broker | {EngineType: ACTIVEMQ, DeploymentMode: SINGLE_INSTANCE, HostInstanceType: mq.m5.large} | mq.m5.large@ActiveMQ Single-AZ 730, TimedStorage-ByteHrs 1 queues
            AWS::AmazonMQ::Broker | {EngineType: RabbitMQ, DeploymentMode: SINGLE_INSTANCE, HostInstanceType: mq.m5.large} | mq.m5.large@RabbitMQ Single-AZ 730, TimedStorage-RabbitMQ-ByteHrs 1 queues
            AWS::AmazonMQ::Broker | {EngineType: RABBITMQ, DeploymentMode: CLUSTER_MULTI_AZ, HostInstanceType: mq.m5.large} | mq.m5.large@RabbitMQ Multi-AZ 730, TimedStorage-RabbitMQ-ByteHrs 3 queues
            AWS::ElasticLoadBalancingV2::LoadBalancer | {Subnets: [a, b]} | LoadBalancerUsage@LoadBalancing:Application 730, LCUUsage@LoadBalancing:Application 1 balancer, PublicIPv4:InUseAddress 1460
            AWS::ElasticLoadBalancingV2::LoadBalancer | {Scheme: internal, Subnets: [a, b]} | LoadBalancerUsage@LoadBalancing:Application 730, LCUUsage@LoadBalancing:Application 1 balancer
            AWS::ElasticLoadBalancingV2::LoadBalancer | {SubnetMappings: [{SubnetId: a, AllocationId: e}, {SubnetId: b}], Type: network} | LoadBalancerUsage@LoadBalancing:Network 730, LCUUsage@LoadBalancing:Network 1 balancer, PublicIPv4:InUseAddress 730
            AWS::ElasticLoadBalancingV2::LoadBalancer | {IpAddressType: dualstack-without-public-ipv4, Subnets: [a], Type: gateway} | not priced: no source has prices of load balancers of type gateway
            AWS::EC2::VPCEndpoint | {VpcEndpointType: Interface, SubnetIds: [a, b]} | VpcEndpoint-Hours 1460, VpcEndpoint-Bytes 1 endpoint-data
            AWS::EC2::VPCEndpoint | {VpcEndpointType: GatewayLoadBalancer, SubnetIds: [a]} | VpcEndpoint-GWLBE-Hours 730, VpcEndpoint-GWLBE-Bytes 1 endpoint-data
            AWS::EC2::VPCEndpoint | {VpcEndpointType: Resource} | not priced: no source has prices of endpoints of type Resource
            AWS::EC2::NatGateway | {AvailabilityMode: regional} | not priced: how many zones a regional gateway works in follows from use
            AWS::EC2::FlowLog | {LogDestinationType: s3} | not priced: no rule for flow logs outside CloudWatch, as to s3
            AWS::EC2::FlowLog | {} | ''
            AWS::Logs::LogGroup | {} | DataProcessing-Bytes 1 logs, TimedStorage-ByteHrs 1 logs-kept
            AWS::Logs::LogGroup | {LogGroupClass: INFREQUENT_ACCESS} | DataProcessingIA-Bytes 1 logs, TimedStorage-ByteHrs 1 logs-kept
            AWS::Logs::LogGroup | {LogGroupClass: DELIVERY} | not priced: no rule for log class DELIVERY
            AWS::Logs::MetricFilter | {MetricTransformations: [{MetricNamespace: a, MetricName: b}, {MetricNamespace: a, MetricName: c}]} | CW:MetricMonitorUsage 1, CW:MetricMonitorUsage 1
            AWS::SSM::Parameter | {Tier: Advanced} | not priced: no source has prices of advanced parameters
            AWS::AutoScaling::ScalingPolicy | {PolicyType: StepScaling} | ''
            AWS::AutoScaling::ScalingPolicy | {PolicyType: TargetTrackingScaling} | CW:AlarmMonitorUsage 2
            AWS::CloudWatch::Alarm | {Period: 60, Namespace: AWS/EC2} | CW:AlarmMonitorUsage 1
            AWS::CloudWatch::Alarm | {Period: 10, Namespace: Mine, MetricName: m} | CW:HighResAlarmMonitorUsage 1, CW:MetricMonitorUsage 1
            AWS::CloudWatch::Alarm | {Metrics: [{}]} | CW:AlarmMonitorUsage 1 queried-metrics
            AWS::EKS::Cluster | {Logging: {ClusterLogging: {EnabledTypes: [{Type: api}]}}} | AmazonEKS-Hours:perCluster 730, DataProcessing-Bytes 1 logs, TimedStorage-ByteHrs 1 logs-kept
            AWS::EKS::Cluster | {ControlPlaneScalingConfig: {Tier: tier-xl}} | not priced: no source gives the usage type of a provisioned control plane
            AWS::SecretsManager::RotationSchedule | {RotationRules: {ScheduleExpression: rate(10 days)}, HostedRotationLambda: {}} | AWSSecretsManagerAPIRequest 3.0416666667 rotation-requests, Request 12.1666666668, Lambda-GB-Second 3.0416666667 rotation-run
            AWS::SecretsManager::RotationSchedule | {RotationRules: {ScheduleExpression: rate(4 hours)}} | AWSSecretsManagerAPIRequest 182.5000000002 rotation-requests
            AWS::SecretsManager::RotationSchedule | {RotationRules: {ScheduleExpression: cron(0 16 1 * ? *)}} | not priced: no rule for the schedule cron(0 16 1 * ? *)
            AWS::SecretsManager::RotationSchedule | {} | AWSSecretsManagerAPIRequest 0 rotation-requests
            AWS::KafkaConnect::Connector | {Capacity: {AutoScaling: {McuCount: 2, MinWorkerCount: 3}}} | Kafka.mcu.general 4380
            AWS::EC2::VPC | {} | ''
            """)
    void chargesFor(String type, String properties, String charges) throws IOException {
        assertThat(charges(type, properties)).isEqualTo(charges);
    }

    private String charges(String type, String properties) throws IOException {
        var template = OTHERS + "  It: {Type: '" + type + "', Properties: " + properties + "}\n";
        var assembly = CloudAssembly.read(Files.writeString(folder.resolve("template.yaml"), template));
        var resource = assembly.resources(type).stream()
                .filter(found -> found.logicalId().equals("It"))
                .findFirst()
                .orElseThrow();
        return Tariffs.of(type).orElseThrow().chargings().stream()
                .flatMap(charging -> said(charging, resource, assembly))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> said(Tariff.Charging charging, Resource resource, CloudAssembly assembly) {
        try {
            return charging.of(resource, assembly).stream().map(ChargesTest::said);
        } catch (NotPricedException | UnresolvedException e) {
            return Stream.of("not priced: " + e.getMessage());
        }
    }

    private static String said(Charge charge) {
        var quantity = charge.quantity().stripTrailingZeros().toPlainString();
        return (charge.key().usage() + " " + quantity + " " + charge.assumption()).strip();
    }
}
