package dev.groundwork.cost;

import java.util.List;

/**
 * The types for which AWS charges nothing, each with the reason. A page with a day was read on it; what is said to be as others
 * tell it was not found on a page of AWS on 2026-11-21; a group without a page was not looked for again.
 */
final class FreeTariffs {

    private record Group(String reason, String types) {}

    private static final List<Group> GROUPS = List.of(
            new Group("a name, rules or one side of a connection; AWS charges the connection or its traffic", """
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
                    AWS::EC2::NetworkInterface
                    AWS::EC2::NetworkInterfaceAttachment
                    AWS::EC2::TransitGateway
                    AWS::EC2::TransitGatewayRoute
                    AWS::EC2::TransitGatewayRouteTable
                    AWS::EC2::TransitGatewayRouteTableAssociation
                    AWS::EC2::TransitGatewayRouteTablePropagation
                    AWS::EC2::CustomerGateway
                    AWS::EC2::VPNGateway
                    AWS::EC2::VPNGatewayRoutePropagation
                    AWS::EC2::VPNConnectionRoute
                    AWS::EC2::ClientVpnEndpoint
                    AWS::EC2::ClientVpnAuthorizationRule
                    AWS::EC2::ClientVpnRoute
                    AWS::EC2::GatewayRouteTableAssociation
                    AWS::EC2::VPCEndpointService
                    AWS::EC2::VPCEndpointServicePermissions
                    AWS::EC2::VPCEndpointConnectionNotification
                    AWS::EC2::InstanceConnectEndpoint
                    AWS::VpcLattice::ServiceNetwork
                    AWS::VpcLattice::ServiceNetworkVpcAssociation
                    AWS::VpcLattice::TargetGroup
                    AWS::VpcLattice::Listener
                    """),
            // docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html, read on 2026-11-21: more are
            // charged
            new Group("up to 10,000 records of a zone are part of the zone's price", """
                    AWS::Route53::RecordSet
                    AWS::Route53::RecordSetGroup
                    """),
            // docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html, read on 2026-11-21
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
            // docs.aws.amazon.com/cost-management/latest/userguide/security-iam.html, read on 2026-11-21: no additional
            // charge
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
            new Group("part of the cluster", """
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
                    AWS::AutoScaling::LaunchConfiguration
                    AWS::AmazonMQ::Configuration
                    AWS::Route53Resolver::ResolverRule
                    AWS::Route53Resolver::ResolverRuleAssociation
                    AWS::AmazonMQ::ConfigurationAssociation
                    AWS::ApiGateway::Account
                    AWS::ApiGateway::ApiKey
                    AWS::ApiGateway::Authorizer
                    AWS::ApiGateway::BasePathMapping
                    AWS::ApiGateway::Deployment
                    AWS::ApiGateway::DomainName
                    AWS::ApiGateway::Method
                    AWS::ApiGateway::Model
                    AWS::ApiGateway::RequestValidator
                    AWS::ApiGateway::Resource
                    AWS::ApiGateway::UsagePlan
                    AWS::ApiGateway::UsagePlanKey
                    AWS::ApiGatewayV2::Authorizer
                    AWS::ApiGatewayV2::Deployment
                    AWS::ApiGatewayV2::Integration
                    AWS::ApiGatewayV2::Route
                    AWS::ApiGatewayV2::Stage
                    AWS::Backup::BackupPlan
                    AWS::Backup::BackupSelection
                    AWS::CloudFront::CachePolicy
                    AWS::CloudFront::OriginAccessControl
                    AWS::CloudFront::CloudFrontOriginAccessIdentity
                    AWS::CloudFront::ResponseHeadersPolicy
                    AWS::Cognito::UserPoolClient
                    AWS::Cognito::UserPoolDomain
                    AWS::Config::DeliveryChannel
                    AWS::ECR::RepositoryCreationTemplate
                    AWS::EFS::AccessPoint
                    AWS::EFS::MountTarget
                    AWS::ElastiCache::User
                    AWS::ElastiCache::UserGroup
                    AWS::KafkaConnect::CustomPlugin
                    AWS::KafkaConnect::WorkerConfiguration
                    AWS::Lambda::LayerVersion
                    AWS::Lambda::Url
                    AWS::Lambda::EventInvokeConfig
                    AWS::Logs::SubscriptionFilter
                    AWS::Logs::QueryDefinition
                    AWS::Logs::LogStream
                    AWS::RDS::DBSecurityGroup
                    AWS::WAFv2::IPSet
                    AWS::WAFv2::RegexPatternSet
                    AWS::WAFv2::WebACLAssociation
                    """),
            // aws.amazon.com/ecs/pricing of 2026-09-20: no charge beyond the machines or Fargate
            new Group("the tasks are charged, with the service that runs them", """
                    AWS::ECS::TaskDefinition
                    AWS::ECS::ClusterCapacityProviderAssociations
                    """),
            // aws.amazon.com/eventbridge/pricing, as others tell it: events that AWS services publish cost nothing
            new Group("rules over events of AWS are free; what they start is priced", """
                    AWS::Events::Rule
                    """),
            new Group("what it nests is priced, as far as its template was read", """
                    AWS::CloudFormation::Stack
                    """),
            new Group("Systems Manager's documents, associations and groups are free", """
                    AWS::SSM::Document
                    AWS::SSM::Association
                    AWS::SSM::ResourceDataSync
                    AWS::ResourceGroups::Group
                    """),
            // aws.amazon.com/systems-manager/pricing, not found again: Patch Manager, State Manager, maintenance
            // windows
            new Group("operations on managed instances by maintenance windows and patch baselines are free", """
                    AWS::SSM::MaintenanceWindow
                    AWS::SSM::MaintenanceWindowTarget
                    AWS::SSM::MaintenanceWindowTask
                    AWS::SSM::PatchBaseline
                    """),
            new Group("what scales is priced at the capacity that the template asks for", """
                    AWS::ApplicationAutoScaling::ScalableTarget
                    """),
            new Group("the messages are charged at the topic", """
                    AWS::SNS::Subscription
                    """),
            // aws.amazon.com/aws-cost-management/aws-budgets/pricing, as others tell it: actions and reports are
            // charged
            new Group("a budget that only warns is free", """
                    AWS::Budgets::Budget
                    """),
            new Group("it only describes the assembly", """
                    AWS::CDK::Metadata
                    AWS::CloudFormation::WaitConditionHandle
                    AWS::CloudFormation::WaitCondition
                    """));

    static final List<Tariff> ALL = GROUPS.stream()
            .flatMap(group -> group.types().lines().map(type -> Tariff.free(group.reason(), type)))
            .toList();

    private FreeTariffs() {}
}
