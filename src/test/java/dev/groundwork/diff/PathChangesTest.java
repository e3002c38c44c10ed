package dev.groundwork.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.review.Opening;
import dev.groundwork.review.ReachVerdict;
import dev.groundwork.review.Traffic;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathChangesTest {

    private static final Opening APP_TO_DB = path("app", "db", 5432);
    private static final Opening IN = path("internet", "app", 443);
    private static final Opening OUT = path("app", "internet", 443);

    @Test
    void whatIsTheSameOnBothSidesIsNoChange() {
        assertThat(PathChanges.between(List.of(IN, OUT), List.of(OUT, IN)).isEmpty())
                .isTrue();
    }

    @Test
    void whatTheInternetMayDoComesFirst() {
        assertThat(PathChanges.between(List.of(), List.of(APP_TO_DB, OUT, IN)).opened())
                .containsExactly(IN, OUT, APP_TO_DB);
    }

    @Test
    void whatIsGoneIsClosed() {
        assertThat(PathChanges.between(List.of(IN, APP_TO_DB), List.of(IN)).closed())
                .containsExactly(APP_TO_DB);
    }

    @Test
    void whatWasCertainAndCannotBeToldAnyMoreIsAChange() {
        var doubtful = new Opening("app", "db", Traffic.tcp(5432), ReachVerdict.CANNOT_TELL, false);

        assertThat(PathChanges.between(List.of(APP_TO_DB), List.of(doubtful)).opened())
                .containsExactly(doubtful);
    }

    private static Opening path(String from, String to, int port) {
        return new Opening(from, to, Traffic.tcp(port), ReachVerdict.YES, false);
    }
}
