package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Figures that a service would refuse, and that CloudFormation asks it only half-way through a deployment. */
final class RangeRules {

    /** Where a figure is written, and what it may be: one of a list, or from the first to the last of two. */
    private record Range(String type, String pointer, List<Integer> values, boolean isList) {

        static Range from(int least, int most, String type, String pointer) {
            return new Range(type, pointer, List.of(least, most), false);
        }

        static Range oneOf(String type, String pointer, Integer... values) {
            return new Range(type, pointer, List.copyOf(Arrays.asList(values)), true);
        }

        boolean holds(BigDecimal figure) {
            return isList
                    ? values.stream().anyMatch(value -> figure.compareTo(BigDecimal.valueOf(value)) == 0)
                    : figure.compareTo(BigDecimal.valueOf(values.get(0))) >= 0
                            && figure.compareTo(BigDecimal.valueOf(values.get(1))) <= 0;
        }

        @Override
        public String toString() {
            return isList ? "one of " + values : values.get(0) + " to " + values.get(1);
        }
    }

    private static final String DLM = "AWS::DLM::LifecyclePolicy";
    private static final String NODES = "AWS::EKS::Nodegroup";
    private static final String DATABASE = "AWS::RDS::DBInstance";

    /**
     * Each is on its resource's page in the template reference,
     * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/, or on that of the call which it leads to:
     * logs PutRetentionPolicy, eks NodegroupUpdateConfig, rds CreateDBInstance, secretsmanager GetRandomPassword.
     */
    private static final List<Range> RANGES = List.of(
            Range.from(0, 1000, DLM, "/PolicyDetails/Schedules/*/RetainRule/Count"),
            Range.oneOf(DLM, "/PolicyDetails/Schedules/*/CreateRule/Interval", 1, 2, 3, 4, 6, 8, 12, 24),
            Range.from(1, 65536, "AWS::EC2::Volume", "/Size"),
            Range.from(1, 100, NODES, "/UpdateConfig/MaxUnavailable"),
            Range.from(1, 100, NODES, "/UpdateConfig/MaxUnavailablePercentage"),
            Range.from(7, 30, "AWS::KMS::Key", "/PendingWindowInDays"),
            Range.from(90, 2560, "AWS::KMS::Key", "/RotationPeriodInDays"),
            Range.from(1, 16384, "AWS::MSK::Cluster", "/BrokerNodeGroupInfo/StorageInfo/EBSStorageInfo/VolumeSize"),
            Range.from(0, 35, DATABASE, "/BackupRetentionPeriod"),
            Range.oneOf(DATABASE, "/MonitoringInterval", 0, 1, 5, 10, 15, 30, 60),
            Range.from(1, 4096, "AWS::SecretsManager::Secret", "/GenerateSecretString/PasswordLength"),
            Range.from(0, Integer.MAX_VALUE, "AWS::ApplicationAutoScaling::ScalableTarget", "/MinCapacity"),
            Range.oneOf("AWS::Logs::LogGroup", "/RetentionInDays", new Integer[] {
                1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653
            }));

    private RangeRules() {}

    static List<Rule> all() {
        return List.of(rule(
                "LIMIT-4",
                Severity.ERROR,
                Pillar.RELIABILITY,
                RANGES.stream().map(Range::type).distinct().sorted().toList(),
                must(
                        "figure is one that its service takes",
                        "the service refuses it, and the stack rolls back.",
                        "Take a figure within the range."),
                (resource, evidence) -> judge(resource)));
    }

    private static Answer judge(Resource resource) {
        return RANGES.stream()
                .filter(range -> range.type().equals(resource.type()))
                .flatMap(range -> beyond(resource, range).stream())
                .findFirst()
                .map(Answer::violated)
                .orElseGet(Answer::holds);
    }

    private static Optional<String> beyond(Resource resource, Range range) {
        return EachAt.of(resource, range.pointer()).stream()
                .filter(value -> value.unresolved().isEmpty())
                .map(Value::number)
                .filter(figure -> !range.holds(figure))
                .findFirst()
                .map(figure -> range.pointer().substring(range.pointer().lastIndexOf('/') + 1) + " is "
                        + figure.toPlainString() + ", not " + range);
    }
}
