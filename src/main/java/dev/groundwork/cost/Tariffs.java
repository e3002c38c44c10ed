package dev.groundwork.cost;

import static dev.groundwork.cost.Charge.assumed;
import static dev.groundwork.cost.Charge.fixed;
import static dev.groundwork.cost.Charge.hourly;
import static dev.groundwork.cost.Tariff.always;
import static dev.groundwork.cost.Tariff.tariff;
import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet: everything that is known of what a CloudFormation type costs. */
final class Tariffs {

    private static final String EC2 = "AmazonEC2";
    private static final String TRAFFIC = "AWSDataTransfer";
    private static final String WATCH = "AmazonCloudWatch";
    private static final BigDecimal BOTH_DIRECTIONS = BigDecimal.valueOf(2);

    private static final List<Tariff> CHARGED = List.of(
            tariff(
                    "AWS::ApplicationAutoScaling::ScalingPolicy",
                    always(fixed("alarms of the scaling policy", WATCH, "CW:AlarmMonitorUsage", BigDecimal.valueOf(2))
                            .noting("target tracking is taken to make two alarms"))),
            tariff("AWS::AutoScaling::AutoScalingGroup", Machines::group),
            tariff("AWS::CloudWatch::Alarm", Managed::alarm),
            tariff(
                    "AWS::CloudWatch::CompositeAlarm",
                    always(fixed("composite alarm", WATCH, "CW:CompositeAlarmMonitorUsage", ONE))),
            tariff(
                    "AWS::CloudWatch::Dashboard",
                    always(fixed("dashboard", WATCH, "DashboardsUsageHour", ONE)
                            .noting("an account's first three are free, which is not taken off"))),
            tariff(
                    "AWS::DLM::LifecyclePolicy",
                    always(assumed("disk snapshots, GB", EC2, "EBS:SnapshotUsage", "snapshots"))),
            tariff("AWS::EC2::EIP", always(hourly("public IPv4 address", "AmazonVPC", "PublicIPv4:InUseAddress", ONE))),
            tariff("AWS::EC2::FlowLog", Managed::flowLog),
            tariff("AWS::EC2::Instance", Machines::instance),
            tariff(
                    "AWS::EC2::InternetGateway",
                    always(assumed("traffic to the internet, GB", TRAFFIC, "DataTransfer-Out-Bytes", "egress"))),
            tariff(
                    "AWS::EC2::NatGateway",
                    always(hourly("NAT gateway", EC2, "NatGateway-Hours", ONE)),
                    always(assumed("NAT gateway data, GB", EC2, "NatGateway-Bytes", "nat-data"))),
            tariff(
                    "AWS::EC2::VPC",
                    always(assumed("traffic between zones, GB", TRAFFIC, "DataTransfer-Regional-Bytes", "zone-traffic")
                            .times(BOTH_DIRECTIONS)
                            .noting("paid where it leaves and where it arrives"))),
            tariff("AWS::EC2::VPCEndpoint", Managed::endpoint),
            tariff("AWS::EC2::Volume", Machines::volume),
            tariff(
                    "AWS::ECR::Repository",
                    always(assumed("images kept, GB", "AmazonECR", "TimedStorage-ByteHrs", "images"))),
            tariff("AWS::EKS::Cluster", Managed::cluster),
            tariff("AWS::EKS::Nodegroup", Machines::nodes),
            tariff("AWS::ElasticLoadBalancingV2::LoadBalancer", Managed::balancer),
            tariff(
                    "AWS::KMS::Key",
                    always(fixed("key", "awskms", "KMS-Keys", ONE)
                            .noting("each of the first two rotations adds the price of one key")),
                    always(assumed("key requests", "awskms", "KMS-Requests", "key-requests"))),
            tariff("AWS::Logs::LogGroup", Managed::ingestion),
            tariff("AWS::MSK::Cluster", Managed::brokers),
            tariff(
                    "AWS::RDS::DBInstance",
                    Managed::database,
                    always(assumed(
                            "backup beyond the free amount, GB", "AmazonRDS", "RDS:ChargedBackupUsage", "backup")),
                    Managed::enhancedMonitoring),
            tariff("AWS::Route53::HostedZone", always(fixed("hosted zone", "AmazonRoute53", "HostedZone", ONE))),
            tariff(
                    "AWS::SecretsManager::RotationSchedule",
                    always(assumed(
                            "requests of the rotation",
                            "AWSSecretsManager",
                            "AWSSecretsManagerAPIRequest",
                            "rotation-requests"))),
            tariff(
                    "AWS::SecretsManager::Secret",
                    always(fixed("secret", "AWSSecretsManager", "AWSSecretsManager-Secrets", ONE)),
                    always(assumed(
                            "secret requests",
                            "AWSSecretsManager",
                            "AWSSecretsManagerAPIRequest",
                            "secret-requests"))));

    private static final Map<String, Tariff> BY_TYPE = Stream.concat(CHARGED.stream(), FreeTariffs.ALL.stream())
            .collect(Collectors.toUnmodifiableMap(Tariff::type, Function.identity()));

    private Tariffs() {}

    static Optional<Tariff> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
