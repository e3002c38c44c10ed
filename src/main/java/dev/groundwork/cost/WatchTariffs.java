package dev.groundwork.cost;

import static dev.groundwork.cost.Charge.assumed;
import static dev.groundwork.cost.Charge.fixed;
import static dev.groundwork.cost.Tariff.always;
import static dev.groundwork.cost.Tariff.tariff;

import java.util.List;

/** What watches, guards and keeps secrets. */
final class WatchTariffs {

    private static final String WATCH = "AmazonCloudWatch";
    private static final String SECRETS = "AWSSecretsManager";
    private static final String REQUESTS = "AWSSecretsManagerAPIRequest";
    private static final String GUARD = "AmazonGuardDuty";

    static final List<Tariff> ALL = List.of(
            tariff("AWS::ApplicationAutoScaling::ScalingPolicy", Logging::scaling)
                    .wanting(WATCH, "CW:AlarmMonitorUsage"),
            tariff("AWS::AutoScaling::ScalingPolicy", Logging::scaling).wanting(WATCH, "CW:AlarmMonitorUsage"),
            tariff("AWS::SSM::Parameter", Logging::parameter),
            tariff("AWS::CloudWatch::Alarm", Logging::alarm)
                    .wanting(WATCH, "CW:AlarmMonitorUsage", "CW:HighResAlarmMonitorUsage", "CW:MetricMonitorUsage"),
            tariff(
                            "AWS::CloudWatch::CompositeAlarm",
                            always(fixed("composite alarm", WATCH, "CW:CompositeAlarmMonitorUsage", 1)))
                    .wanting(WATCH, "CW:CompositeAlarmMonitorUsage"),
            tariff(
                            "AWS::CloudWatch::Dashboard",
                            always(fixed("dashboard", WATCH, "DashboardsUsageHour", 1)
                                    .noting("the first three of an account are free; they are taken to be these")))
                    .wanting(WATCH, "DashboardsUsageHour"),
            tariff(
                            "AWS::CloudWatch::MetricStream",
                            always(assumed("metric updates", WATCH, "CW:MetricStreamUsage", "metric-updates")))
                    .wanting(WATCH, "CW:MetricStreamUsage"),
            tariff("AWS::Logs::LogGroup", Logging::group)
                    .wanting(WATCH, "DataProcessing-Bytes", "DataProcessingIA-Bytes", "VendedLog-Bytes")
                    .wanting(WATCH, "TimedStorage-ByteHrs"),
            tariff("AWS::Logs::MetricFilter", Logging::filter).wanting(WATCH, "CW:MetricMonitorUsage"),
            tariff(
                            "AWS::KMS::Key",
                            always(fixed("key", "awskms", "KMS-Keys", 1)
                                    .noting("each of the first two rotations adds the price of one key")),
                            always(assumed("key requests", "awskms", "KMS-Requests", "key-requests")))
                    .wanting("awskms", "KMS-Keys", "KMS-Requests"),
            tariff(
                            "AWS::KMS::ReplicaKey",
                            always(fixed("key", "awskms", "KMS-Keys", 1)),
                            always(assumed("key requests", "awskms", "KMS-Requests", "key-requests")))
                    .wanting("awskms", "KMS-Keys", "KMS-Requests"),
            tariff(
                            "AWS::SecretsManager::Secret",
                            (secret, assembly) -> List.of(fixed(
                                    "secret",
                                    SECRETS,
                                    "AWSSecretsManager-Secrets",
                                    1 + secret.list("/ReplicaRegions").size())),
                            always(assumed("secret requests", SECRETS, REQUESTS, "secret-requests")))
                    .wanting(SECRETS, "AWSSecretsManager-Secrets", REQUESTS),
            tariff("AWS::SecretsManager::RotationSchedule", Rotation::of)
                    .wanting(SECRETS, REQUESTS)
                    .wanting("AWSLambda", "Request", "Lambda-GB-Second"),
            tariff("AWS::WAFv2::WebACL", Serverless::accessList)
                    .wanting("awswaf", "WebACLV2", "RuleV2", "RequestV2-Tier1"),
            tariff("AWS::ACMPCA::CertificateAuthority", Serverless::authority)
                    .wanting("AWSCertificateManager", "PrivateCA", "PrivateCA@ShortLived"),
            tariff(
                            "AWS::CloudTrail::Trail",
                            (trail, assembly) -> trail.at("/EventSelectors/0/DataResources")
                                                    .isAbsent()
                                            && trail.at("/AdvancedEventSelectors")
                                                    .isAbsent()
                                    ? List.of()
                                    : List.of(assumed(
                                            "data events", "AWSCloudTrail", "DataEventsRecorded", "data-events")))
                    .wanting("AWSCloudTrail", "DataEventsRecorded"),
            tariff("AWS::Config::ConfigurationRecorder", Serverless::recorder)
                    .wanting("AWSConfig", "ConfigurationItemRecordedDaily"),
            tariff(
                            "AWS::Config::ConfigRule",
                            always(assumed(
                                    "rule evaluations", "AWSConfig", "ConfigRuleEvaluations", "rule-evaluations")))
                    .wanting("AWSConfig", "ConfigRuleEvaluations"),
            tariff(
                            "AWS::GuardDuty::Detector",
                            always(
                                    assumed("events analyzed", GUARD, "PaidEventsAnalyzed", "guarded-events"),
                                    assumed("logs analyzed, GB", GUARD, "PaidEventsAnalyzed-Bytes", "guarded-logs")))
                    .wanting(GUARD, "PaidEventsAnalyzed", "PaidEventsAnalyzed-Bytes"),
            tariff(
                            "AWS::APS::Workspace",
                            always(assumed(
                                    "samples taken in", "AmazonPrometheus", "AMP:MetricSampleCount", "metric-samples")))
                    .wanting("AmazonPrometheus", "AMP:MetricSampleCount"),
            tariff(
                            "AWS::Grafana::Workspace",
                            always(assumed("editors", "AmazonGrafana", "Grafana:EditorUser", "dashboard-editors")))
                    .wanting("AmazonGrafana", "Grafana:EditorUser"));

    private WatchTariffs() {}
}
