package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmShapeTest {

    private static final String FIGURE = "Namespace: Shop, MetricName: cpu, ComparisonOperator: GreaterThanThreshold,"
            + " Threshold: 90, Period: 60, EvaluationPeriods: 5";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Statistic: Maximum, HOLDS",
        "ExtendedStatistic: p99, HOLDS",
        "Unit: Percent, VIOLATED",
        "'Statistic: Maximum, ExtendedStatistic: p99', VIOLATED"
    })
    void anAlarmOnAFigureHasOneStatistic(String statistic, Answer.Kind expected) throws IOException {
        assertThat(taken(FIGURE + ", " + statistic)).isEqualTo(expected);
    }

    /** It names no figure, no statistic and no threshold: all that is in its query. */
    @ParameterizedTest
    @CsvSource({"10, HOLDS", "60, HOLDS", "3600, HOLDS", "5, VIOLATED", "7200, VIOLATED"})
    void anAlarmOnAQueryIsEvaluatedAtLeastEveryHour(int seconds, Answer.Kind expected) throws IOException {
        assertThat(taken("EvaluationCriteria: {PromQLCriteria: {Query: 'up == 0'}}, EvaluationInterval: " + seconds))
                .isEqualTo(expected);
    }

    /** The band is what the figure is held against; CloudWatch's own example leaves its ReturnData out. */
    @ParameterizedTest
    @CsvSource({"'ThresholdMetricId: band, ', HOLDS", "'', VIOLATED"})
    void theBandOfAnAnomalyDoesNotCount(String band, Answer.Kind expected) throws IOException {
        assertThat(taken(band + "ComparisonOperator: LessThanLowerThreshold, EvaluationPeriods: 2, Metrics: ["
                        + "{Id: cpu, MetricStat: {Metric: {MetricName: cpu, Namespace: Shop}, Stat: Average, Period: 60}},"
                        + "{Id: band, Expression: 'ANOMALY_DETECTION_BAND(cpu, 3)'}]"))
                .isEqualTo(expected);
    }

    private Answer.Kind taken(String properties) throws IOException {
        var file = Files.writeString(
                folder.resolve("template.yaml"),
                "Resources: {It: {Type: 'AWS::CloudWatch::Alarm', Properties: {" + properties + "}}}");
        var evidence = new Evidence(CloudAssembly.read(file), Judged.TODAY, InstanceCatalogue.none());
        return AlarmShapeRules.all()
                .get(0)
                .check()
                .judge(evidence)
                .get(0)
                .answer()
                .kind();
    }
}
