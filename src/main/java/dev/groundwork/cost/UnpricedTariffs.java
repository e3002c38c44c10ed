package dev.groundwork.cost;

import java.util.List;

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
            new Group("no source has its prices", """
                    AWS::Backup::BackupVault
                    AWS::DAX::Cluster
                    AWS::DMS::ReplicationInstance
                    AWS::DocDB::DBCluster
                    AWS::DocDB::DBInstance
                    AWS::DynamoDB::GlobalTable
                    AWS::EC2::CapacityReservation
                    AWS::EC2::Host
                    AWS::EC2::IPAM
                    AWS::EC2::SpotFleet
                    AWS::EC2::EC2Fleet
                    AWS::EC2::TrafficMirrorSession
                    AWS::ElastiCache::ServerlessCache
                    AWS::FSx::FileSystem
                    AWS::MSK::Replicator
                    AWS::MemoryDB::Cluster
                    AWS::Neptune::DBCluster
                    AWS::Neptune::DBInstance
                    AWS::NetworkFirewall::Firewall
                    AWS::OpenSearchServerless::Collection
                    AWS::RDS::DBProxy
                    AWS::RDS::GlobalCluster
                    AWS::Redshift::Cluster
                    AWS::RedshiftServerless::Workgroup
                    AWS::SageMaker::Endpoint
                    AWS::SageMaker::NotebookInstance
                    AWS::Transfer::Server
                    AWS::Timestream::Database
                    AWS::WorkSpaces::Workspace
                    AWS::CloudWatch::AnomalyDetector
                    AWS::CloudWatch::InsightRule
                    AWS::Synthetics::Canary
                    """));

    static final List<Tariff> ALL = GROUPS.stream()
            .flatMap(group -> group.types().lines().map(type -> Tariff.unpriced(group.reason(), type)))
            .toList();

    private UnpricedTariffs() {}
}
