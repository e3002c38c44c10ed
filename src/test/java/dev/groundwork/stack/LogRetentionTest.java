package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.services.logs.RetentionDays;

class LogRetentionTest {

    @Test
    void knowsEveryNumberOfDaysThatCloudWatchKnows() {
        var known = IntStream.rangeClosed(1, 4000)
                .filter(days -> {
                    try {
                        LogRetention.of(days);
                        return true;
                    } catch (IllegalArgumentException unknown) {
                        return false;
                    }
                })
                .mapToObj(LogRetention::of);

        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RetentionDays.values())
                        .filter(days -> days != RetentionDays.INFINITE)
                        .toList());
    }

    @Test
    void namesTheNearestForAnyOther() {
        assertThatThrownBy(() -> LogRetention.of(45))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a number of days for which CloudWatch keeps logs, such as 30, got 45");
    }
}
