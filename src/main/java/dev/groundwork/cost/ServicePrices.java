package dev.groundwork.cost;

import static dev.groundwork.cost.ItemName.read;
import static dev.groundwork.cost.ItemName.reserved;
import static dev.groundwork.cost.ItemName.tier;
import static dev.groundwork.cost.PriceRule.Listing.NOWHERE;
import static dev.groundwork.cost.PriceRule.family;
import static dev.groundwork.cost.PriceRule.operation;
import static dev.groundwork.cost.PriceRule.price;
import static dev.groundwork.cost.PriceRule.where;
import static dev.groundwork.cost.TierScale.afterFree;
import static dev.groundwork.cost.TierScale.steps;

import dev.groundwork.cost.PriceRule.Clause;
import java.util.List;
import java.util.stream.Stream;

/** What surrounds a platform: metrics and logs, keys and secrets, object storage, search, dashboards. */
final class ServicePrices {

    private static final String WATCH = "AmazonCloudWatch";
    private static final String S3 = "AmazonS3";
    private static final String KMS = "awskms";
    private static final String SECRETS = "AWSSecretsManager";
    private static final String SEARCH = "AmazonES";
    private static final String SEARCH_ROWS = "AmazonES (OpenSearch)";
    private static final String PROMETHEUS = "AmazonPrometheus";
    private static final String GRAFANA = "AmazonGrafana";

    private static final List<PriceRule> WATCHING = List.of(
            watch("CW:Requests", "Requests", "request", "API request"),
            watch("CW:GMD-Metrics", "Metrics", "metric requested", "GetMetricData"),
            watch("CW:AlarmMonitorUsage", "Alarms", "alarm-metric-month", "alarm standard resolution"),
            watch("CW:HighResAlarmMonitorUsage", "Alarms", "alarm-metric-month", "alarm high resolution"),
            watch("CW:CompositeAlarmMonitorUsage", "Alarms", "alarm-month", "alarm composite"),
            price(
                    WATCH,
                    "CW:MetricMonitorUsage",
                    "Metrics",
                    family("Metric"),
                    steps("0", "10000", "250000", "1000000"),
                    tier(0, WATCH, "custom/detailed metric, first 10000", "metric-month"),
                    tier(0, WATCH, "custom metric first 10000", "metric-month"),
                    tier(1, WATCH, "custom/detailed metric, next 240000", "metric-month"),
                    tier(2, WATCH, "custom/detailed metric, next 750000", "metric-month"),
                    tier(3, WATCH, "custom/detailed metric, over 1000000", "metric-month")),
            price(
                    WATCH,
                    "CW:ObservationUsage",
                    "Observations|Observation",
                    steps("0", "1000000000").andMore(),
                    tier(0, WATCH, "Container Insights enhanced observability EKS, first 1B", "observation")),
            watch("CW:MetricStreamUsage", "Metric Update|Metric Updates", "update", "metric streams update"),
            // The price list has no row for a dashboard in any region; the figure is the pricing page's.
            price(
                    WATCH,
                    "DashboardsUsageHour",
                    "Dashboards",
                    NOWHERE,
                    afterFree("3"),
                    read(WATCH, "dashboard over 3 free", "dashboard-month")),
            price(
                    WATCH,
                    "DataProcessing-Bytes",
                    "GB",
                    operation("PutLogEvents"),
                    where("logsDestination", "Amazon CloudWatch Logs"),
                    read(WATCH, "logs ingestion standard class", "GB")),
            watch("DataProcessingIA-Bytes", "GB", "GB", "logs ingestion infrequent-access class"),
            watch("DataScanned-Bytes", "GB", "GB", "Logs Insights scanned"),
            watch("TimedStorage-ByteHrs", "GB-Mo", "GB-month", "logs storage", "logs storage (compressed)"),
            price(
                    WATCH,
                    "VendedLog-Bytes",
                    "GB",
                    steps("0", "10240", "30720", "51200"),
                    tier(0, WATCH, "vended logs (e.g. VPC flow logs) first 10 TB", "GB"),
                    tier(0, WATCH, "vended logs first 10 TB", "GB"),
                    tier(1, WATCH, "vended logs next 20 TB", "GB"),
                    tier(2, WATCH, "vended logs following 20 TB", "GB"),
                    tier(3, WATCH, "vended logs over 50 TB", "GB")),
            price(
                    PROMETHEUS,
                    "AMP:MetricSampleCount",
                    "Metric Datapoints",
                    afterFree("40000000", "2000000000").andMore(),
                    read(PROMETHEUS, "samples ingested, 40M-2B per month (first 40M free)", "sample")),
            price(
                    PROMETHEUS,
                    "AMP:QuerySamplesProcessed",
                    "Metric Datapoints",
                    read(PROMETHEUS, "query samples processed", "sample")),
            users("Grafana:EditorUser", "workspace editor/administrator user"),
            users("Grafana:ViewerUser", "workspace viewer user"));

    private static final List<PriceRule> KEEPING = List.of(
            price(
                    S3,
                    "TimedStorage-ByteHrs",
                    "GB-Mo",
                    where("volumeType", "Standard"),
                    steps("0", "51200", "512000"),
                    tier(0, S3, "Standard storage first 50 TB", "GB-month"),
                    tier(1, S3, "Standard storage next 450 TB", "GB-month"),
                    tier(2, S3, "Standard storage over 500 TB", "GB-month")),
            price(
                    S3,
                    "TimedStorage-INT-FA-ByteHrs",
                    "GB-Mo",
                    steps("0", "51200", "512000"),
                    tier(0, S3, "Intelligent-Tiering frequent access first 50 TB", "GB-month")),
            price(S3, "TimedStorage-SIA-ByteHrs", "GB-Mo", read(S3, "Standard-IA storage", "GB-month")),
            price(S3, "TimedStorage-GIR-ByteHrs", "GB-Mo", read(S3, "Glacier Instant Retrieval storage", "GB-month")),
            price(S3, "Requests-Tier1", "Requests", read(S3, "PUT/COPY/POST/LIST requests", "request")),
            price(S3, "Requests-Tier2", "Requests", read(S3, "GET and other requests", "request")),
            price(KMS, "KMS-Keys", "Keys", family("Encryption Key"), read(KMS, "customer managed key", "key-month")),
            price(
                    KMS,
                    "KMS-Requests",
                    "Requests",
                    family("API Request"),
                    read(KMS, "symmetric requests", "request"),
                    read(KMS, "symmetric requests beyond 20000 free/month (account-wide)", "request")),
            price(
                    KMS,
                    "KMS-Requests-Asymmetric",
                    "Requests",
                    read(KMS, "asymmetric requests except RSA_2048", "request")),
            price(
                    SECRETS,
                    "AWSSecretsManager-Secrets",
                    "Secrets",
                    family("Secret"),
                    read(SECRETS, "secret", "secret-month")),
            price(
                    SECRETS,
                    "AWSSecretsManagerAPIRequest",
                    "API Requests",
                    family("API Request"),
                    read(SECRETS, "API request", "request")));

    private static final List<PriceRule> SEARCHING = List.of(
            price(
                    SEARCH,
                    "ESInstance:{type}",
                    "Hrs",
                    family("Amazon OpenSearch Service Instance"),
                    read(SEARCH_ROWS, "{type}.search on-demand", "hour"),
                    reserved(SEARCH_ROWS, "{type}.search RI {term}")),
            search("ES:GP2-Storage", "GB-Mo", "gp2 storage", "GB-month"),
            search("ES:GP3-Storage", "GB-Mo", "gp3 storage", "GB-month"),
            search("ES:GP3-PIOPS", "IOPS-Mo", "gp3 IOPS above baseline", "IOPS-month"),
            search("ES:GP3-Provisioned-ThroughPut", "MiBps-Mo|MBps-Mo", "gp3 throughput above baseline", "MBps-month"));

    static final List<PriceRule> ALL =
            Stream.of(WATCHING, KEEPING, SEARCHING).flatMap(List::stream).toList();

    private ServicePrices() {}

    private static PriceRule watch(String usage, String units, String unit, String... items) {
        return price(
                WATCH,
                usage,
                units,
                Stream.of(items).map(item -> read(WATCH, item, unit)).toArray(Clause[]::new));
    }

    private static PriceRule users(String usage, String item) {
        return price(GRAFANA, usage, "Users", family("User Fees"), read(GRAFANA, item, "active user-month"));
    }

    private static PriceRule search(String usage, String units, String item, String unit) {
        return price(SEARCH, usage, units, family("Amazon OpenSearch Service Volume"), read(SEARCH_ROWS, item, unit));
    }
}
