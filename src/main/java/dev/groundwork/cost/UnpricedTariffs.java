package dev.groundwork.cost;

import java.util.List;
import java.util.stream.Stream;

/** The types that cost something which no template tells or no source prices, each with the reason. */
final class UnpricedTariffs {

    private record Group(String reason, String types) {}

    private static final List<Group> GROUPS = List.of(
            new Group("usage decides: requests and data by where their readers are", """
                    AWS::CloudFront::Distribution
                    AWS::GlobalAccelerator::Accelerator
                    """),
            new Group("usage decides: minutes of builds and runs", """
                    AWS::CodeBuild::Project
                    AWS::CodePipeline::Pipeline
                    AWS::Glue::Job
                    AWS::Glue::Crawler
                    AWS::Athena::WorkGroup
                    AWS::EMR::Cluster
                    AWS::EMRServerless::Application
                    AWS::Batch::ComputeEnvironment
                    """),
            new Group("usage decides: events, users and findings", """
                    AWS::Events::EventBus
                    AWS::Scheduler::Schedule
                    AWS::Pipes::Pipe
                    AWS::Cognito::UserPool
                    AWS::AppSync::GraphQLApi
                    AWS::SecurityHub::Hub
                    AWS::InspectorV2::Filter
                    AWS::Macie::Session
                    AWS::XRay::Group
                    AWS::KinesisFirehose::DeliveryStream
                    """),
            new Group("whether the endpoint is one of AWS decides, and the template does not tell", """
                    AWS::Route53::HealthCheck
                    """),
            new Group("usage decides: the hours and sizes of pods on Fargate", """
                    AWS::EKS::FargateProfile
                    """),
            new Group("usage decides: how many resources are registered", """
                    AWS::ServiceDiscovery::Service
                    """),
            new Group("usage decides: the disks of machines that wait, and how long they run", """
                    AWS::AutoScaling::WarmPool
                    """));

    /** Type and offer code: a source for them would make a tariff. */
    private static final String WITHOUT_SOURCE = """
            AWS::Backup::BackupVault AWSBackup
            AWS::CloudWatch::AnomalyDetector AmazonCloudWatch
            AWS::CloudWatch::InsightRule AmazonCloudWatch
            AWS::DAX::Cluster AmazonDAX
            AWS::DMS::ReplicationInstance AWSDatabaseMigrationSvc
            AWS::DocDB::DBCluster AmazonDocDB
            AWS::DocDB::DBInstance AmazonDocDB
            AWS::DynamoDB::GlobalTable AmazonDynamoDB
            AWS::EC2::CapacityReservation AmazonEC2
            AWS::EC2::EC2Fleet AmazonEC2
            AWS::EC2::Host AmazonEC2
            AWS::EC2::IPAM AmazonVPC
            AWS::EC2::SpotFleet AmazonEC2
            AWS::EC2::TrafficMirrorSession AmazonVPC
            AWS::ElastiCache::ServerlessCache AmazonElastiCache
            AWS::FSx::FileSystem AmazonFSx
            AWS::MSK::Replicator AmazonMSK
            AWS::MemoryDB::Cluster AmazonMemoryDB
            AWS::Neptune::DBCluster AmazonNeptune
            AWS::Neptune::DBInstance AmazonNeptune
            AWS::NetworkFirewall::Firewall AWSNetworkFirewall
            AWS::OpenSearchServerless::Collection AmazonES
            AWS::RDS::DBProxy AmazonRDS
            AWS::RDS::GlobalCluster AmazonRDS
            AWS::Redshift::Cluster AmazonRedshift
            AWS::RedshiftServerless::Workgroup AmazonRedshift
            AWS::SageMaker::Endpoint AmazonSageMaker
            AWS::SageMaker::NotebookInstance AmazonSageMaker
            AWS::Synthetics::Canary AmazonCloudWatch
            AWS::Timestream::Database AmazonTimestream
            AWS::Transfer::Server AWSTransfer
            AWS::WAFv2::RuleGroup awswaf
            AWS::WorkSpaces::Workspace AmazonWorkSpaces
            """;

    static final List<Tariff> ALL = Stream.concat(
                    GROUPS.stream()
                            .flatMap(group -> group.types().lines().map(type -> Tariff.unpriced(group.reason(), type))),
                    WITHOUT_SOURCE.lines().map(UnpricedTariffs::withoutSource))
            .toList();

    private UnpricedTariffs() {}

    /** The status of the prices lists it by its type, as its usage types are not known either. */
    private static Tariff withoutSource(String line) {
        var words = line.split(" ", 2);
        return Tariff.unpriced("no source has its prices in " + words[1], words[0])
                .wanting(words[1], words[0]);
    }
}
