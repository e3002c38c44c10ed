package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** Where an alarm draws the line, and what the figure can be. */
final class AlarmLevel {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Percentages by definition, whatever they are called. */
    private static final Set<String> FRACTIONS = Set.of("CpuIdle", "KafkaDataLogsDiskUsed", "HeapMemoryAfterGC");

    /**
     * Of which one is a failure: connections that a NAT gateway could not make
     * (https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html), partitions without a leader or with
     * fewer copies than a producer asks for (https://docs.aws.amazon.com/msk/latest/developerguide/metrics-details.html).
     */
    private static final Set<String> NONE = Set.of(
            "ErrorPortAllocation",
            "OfflinePartitionsCount",
            "UnderMinIsrPartitionCount",
            "GlobalUnderMinIsrPartitionCount");

    /** Statistics that are no longer of the figure's own range. */
    private static final Set<String> COUNTING = Set.of("sum", "count", "samplecount");

    private AlarmLevel() {}

    /** Whether the figure can be on both sides of the threshold. */
    static Answer crossed(Resource alarm) {
        var watched = Watched.only(alarm);
        if (watched.isEmpty() || alarm.at("/Threshold").isAbsent()) {
            return Answer.notApplicable();
        }
        var name = watched.get().figure();
        var threshold = alarm.number("/Threshold");
        boolean above = isAbove(alarm);
        boolean counts = COUNTING.contains(watched.get().statistic().toLowerCase(Locale.ROOT));
        boolean fraction =
                !counts && (name.endsWith("_percent") || name.endsWith("Utilization") || FRACTIONS.contains(name));
        boolean truth = name.startsWith("StatusCheckFailed")
                || name.equals("Healthy")
                || name.startsWith("ActiveControllerCount");
        var most = truth ? BigDecimal.ONE : HUNDRED;
        if (!fraction && !truth) {
            return Answer.of(threshold.signum() >= 0 || !above, "above " + threshold.toPlainString() + " it always is");
        }
        boolean possible = above
                ? threshold.compareTo(most) < 0 && (truth ? threshold.signum() >= 0 : threshold.signum() > 0)
                : threshold.compareTo(most) <= 0 && threshold.signum() > 0;
        return Answer.of(possible, name + " is 0 to " + most + ", the threshold " + threshold.toPlainString());
    }

    /** Whether the first failure of a kind of which there must be none is told. */
    static Answer first(Resource alarm) {
        var watched = Watched.only(alarm).filter(one -> NONE.contains(one.figure()));
        if (watched.isEmpty() || !isAbove(alarm) || alarm.at("/Threshold").isAbsent()) {
            return Answer.notApplicable();
        }
        var threshold = alarm.number("/Threshold");
        boolean orEqual = alarm.text("/ComparisonOperator").contains("OrEqual");
        int beyondOne = threshold.compareTo(BigDecimal.ONE);
        return Answer.of(
                orEqual ? beyondOne <= 0 : beyondOne < 0,
                watched.get().figure() + " may be " + threshold.toPlainString() + " for ever");
    }

    private static boolean isAbove(Resource alarm) {
        return alarm.text("/ComparisonOperator", "").startsWith("Greater");
    }
}
