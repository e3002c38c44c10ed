package dev.groundwork.cost;

import java.util.List;

/** The types for which AWS charges nothing, each with the reason. */
final class FreeTariffs {

    private record Group(String reason, String types) {}

    private static final List<Group> GROUPS = List.of(
            new Group("a name and rules; AWS charges for traffic, not for it", """
                    AWS::EC2::NetworkAcl
                    AWS::EC2::NetworkAclEntry
                    AWS::EC2::Route
                    AWS::EC2::RouteTable
                    AWS::EC2::SecurityGroup
                    AWS::EC2::SecurityGroupEgress
                    AWS::EC2::SecurityGroupIngress
                    AWS::EC2::Subnet
                    AWS::EC2::SubnetNetworkAclAssociation
                    AWS::EC2::SubnetRouteTableAssociation
                    AWS::EC2::VPCCidrBlock
                    AWS::EC2::SubnetCidrBlock
                    AWS::EC2::VPCGatewayAttachment
                    AWS::EC2::EgressOnlyInternetGateway
                    AWS::EC2::DHCPOptions
                    AWS::EC2::VPCDHCPOptionsAssociation
                    AWS::EC2::PrefixList
                    """),
            new Group("the peering is free; traffic that crosses it between zones is counted at the networks", """
                    AWS::EC2::VPCPeeringConnection
                    """),
            new Group("a template; what is started from it is priced", """
                    AWS::EC2::LaunchTemplate
                    AWS::EC2::KeyPair
                    AWS::EC2::PlacementGroup
                    AWS::EC2::EIPAssociation
                    AWS::EC2::VolumeAttachment
                    """),
            new Group("identity and access management is free", """
                    AWS::IAM::InstanceProfile
                    AWS::IAM::Policy
                    AWS::IAM::Role
                    AWS::IAM::ManagedPolicy
                    AWS::IAM::RolePolicy
                    AWS::IAM::User
                    AWS::IAM::UserPolicy
                    AWS::IAM::UserToGroupAddition
                    AWS::IAM::Group
                    AWS::IAM::GroupPolicy
                    AWS::IAM::OIDCProvider
                    AWS::IAM::SAMLProvider
                    AWS::IAM::ServiceLinkedRole
                    AWS::IAM::AccessKey
                    """),
            new Group("part of the cluster, or software on nodes that are priced", """
                    AWS::EKS::Addon
                    AWS::EKS::PodIdentityAssociation
                    AWS::EKS::AccessEntry
                    """),
            new Group("settings; the resource that uses them is priced", """
                    AWS::MSK::BatchScramSecret
                    AWS::MSK::Configuration
                    AWS::MSK::ClusterPolicy
                    AWS::RDS::DBParameterGroup
                    AWS::RDS::DBSubnetGroup
                    AWS::RDS::EventSubscription
                    AWS::RDS::OptionGroup
                    AWS::RDS::DBClusterParameterGroup
                    AWS::SecretsManager::SecretTargetAttachment
                    AWS::SecretsManager::ResourcePolicy
                    AWS::KMS::Alias
                    AWS::Logs::ResourcePolicy
                    AWS::ElastiCache::SubnetGroup
                    AWS::ElastiCache::ParameterGroup
                    AWS::ElasticLoadBalancingV2::Listener
                    AWS::ElasticLoadBalancingV2::ListenerCertificate
                    AWS::ElasticLoadBalancingV2::ListenerRule
                    AWS::ElasticLoadBalancingV2::TargetGroup
                    AWS::S3::BucketPolicy
                    AWS::SQS::QueuePolicy
                    AWS::SNS::TopicPolicy
                    AWS::Lambda::Permission
                    AWS::AutoScaling::LifecycleHook
                    AWS::AutoScaling::ScheduledAction
                    """),
            new Group("operations on managed instances by maintenance windows and patch baselines are free", """
                    AWS::SSM::MaintenanceWindow
                    AWS::SSM::MaintenanceWindowTarget
                    AWS::SSM::MaintenanceWindowTask
                    AWS::SSM::PatchBaseline
                    """),
            new Group("what scales is priced at the capacity that the template asks for", """
                    AWS::ApplicationAutoScaling::ScalableTarget
                    """),
            new Group("it costs nothing itself; the messages that it sends are not estimated", """
                    AWS::SNS::Topic
                    AWS::SNS::Subscription
                    """),
            new Group("a budget that only warns is free", """
                    AWS::Budgets::Budget
                    """),
            new Group("it only describes the assembly", """
                    AWS::CDK::Metadata
                    AWS::CloudFormation::WaitConditionHandle
                    """));

    static final List<Tariff> ALL = GROUPS.stream()
            .flatMap(group -> group.types().lines().map(type -> Tariff.free(group.reason(), type)))
            .toList();

    private FreeTariffs() {}
}
