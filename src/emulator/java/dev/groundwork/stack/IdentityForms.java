package dev.groundwork.stack;

import java.util.Locale;
import java.util.Map;

/**
 * What Ref gives, as AWS's CloudFormation reference describes it under "Return values"; what that leaves open follows the
 * type's primary identifier.
 */
final class IdentityForms {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NAME = "[A-Za-z0-9-]+";

    private static final Map<String, String> REFS = Map.ofEntries(
            Map.entry("AWS::AutoScaling::AutoScalingGroup", NAME),
            Map.entry("AWS::CloudWatch::Dashboard", NAME),
            Map.entry("AWS::EC2::InternetGateway", id("igw")),
            Map.entry("AWS::EC2::LaunchTemplate", id("lt")),
            Map.entry("AWS::EC2::RouteTable", id("rtb")),
            Map.entry("AWS::EC2::SecurityGroup", id("sg")),
            Map.entry("AWS::EC2::Subnet", id("subnet")),
            Map.entry("AWS::EC2::SubnetRouteTableAssociation", id("rtbassoc")),
            Map.entry("AWS::EC2::VPC", id("vpc")),
            Map.entry("AWS::EC2::VPCEndpoint", id("vpce")),
            Map.entry("AWS::ECR::Repository", "[a-z0-9/-]+"),
            Map.entry("AWS::IAM::InstanceProfile", NAME),
            Map.entry("AWS::IAM::Role", NAME),
            Map.entry("AWS::KMS::Key", UUID),
            Map.entry("AWS::Logs::LogGroup", "[A-Za-z0-9/._-]+"),
            Map.entry("AWS::Route53::HostedZone", "Z[A-Z0-9]+"),
            Map.entry("AWS::SNS::Topic", arn("sns", NAME)),
            Map.entry("AWS::SecretsManager::Secret", arn("secretsmanager", "secret:.+-[A-Za-z0-9]{6}")),
            Map.entry(
                    "AWS::ApplicationAutoScaling::ScalableTarget",
                    arn("kafka", "cluster/.+") + "\\|kafka:broker-storage:VolumeSize\\|kafka"),
            Map.entry(
                    "AWS::ApplicationAutoScaling::ScalingPolicy",
                    arn("autoscaling", "scalingPolicy:" + UUID + ":policyName/" + NAME)),
            Map.entry("AWS::Budgets::Budget", NAME),
            Map.entry("AWS::CloudWatch::Alarm", NAME),
            Map.entry("AWS::DLM::LifecyclePolicy", id("policy")),
            Map.entry("AWS::EC2::EIP", "\\d{1,3}(\\.\\d{1,3}){3}"),
            Map.entry("AWS::EC2::FlowLog", id("fl")),
            Map.entry("AWS::EC2::NatGateway", id("nat")),
            Map.entry("AWS::EC2::NetworkAcl", id("acl")),
            Map.entry("AWS::EC2::VPCPeeringConnection", id("pcx")),
            Map.entry("AWS::EC2::Volume", id("vol")),
            Map.entry("AWS::EKS::Addon", NAME + "\\|" + NAME),
            Map.entry("AWS::EKS::Cluster", NAME),
            Map.entry("AWS::EKS::Nodegroup", NAME + "/" + NAME),
            Map.entry(
                    "AWS::EKS::PodIdentityAssociation", arn("eks", "podidentityassociation/" + NAME + "/a-[0-9a-f]+")),
            Map.entry("AWS::IAM::Policy", NAME),
            Map.entry("AWS::MSK::BatchScramSecret", arn("kafka", "cluster/.+")),
            Map.entry("AWS::MSK::Cluster", arn("kafka", "cluster/" + NAME + "/" + UUID + "-1")),
            Map.entry("AWS::MSK::Configuration", arn("kafka", "configuration/" + NAME + "/" + UUID + "-1")),
            Map.entry("AWS::RDS::DBInstance", "[a-z0-9-]+"),
            Map.entry("AWS::RDS::DBParameterGroup", "[a-z0-9-]+"),
            Map.entry("AWS::RDS::DBSubnetGroup", "[a-z0-9-]+"),
            Map.entry("AWS::RDS::EventSubscription", "[a-z0-9-]+"),
            Map.entry("AWS::SSM::MaintenanceWindow", id("mw")),
            Map.entry("AWS::SSM::MaintenanceWindowTarget", UUID),
            Map.entry("AWS::SSM::MaintenanceWindowTask", UUID),
            Map.entry("AWS::SSM::PatchBaseline", id("pb")),
            Map.entry("AWS::SecretsManager::RotationSchedule", arn("secretsmanager", "secret:.+-[A-Za-z0-9]{6}")),
            Map.entry(
                    "AWS::SecretsManager::SecretTargetAttachment", arn("secretsmanager", "secret:.+-[A-Za-z0-9]{6}")));

    private IdentityForms() {}

    /** A pattern for the id; where nothing is known of the type, there must at least be one. */
    static String of(String type) {
        return REFS.getOrDefault(type, ".+");
    }

    /** A pattern for every attribute of such a name. */
    static String ofAttribute(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("arn")
                ? "arn:aws:[a-z0-9-]+:(" + Emulator.REGION + ")?:(" + Emulator.ACCOUNT + ")?:.+"
                : ".+";
    }

    private static String id(String prefix) {
        return prefix + "-[0-9a-f]{8}([0-9a-f]{9})?";
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + Emulator.REGION + ":" + Emulator.ACCOUNT + ":" + resource;
    }
}
