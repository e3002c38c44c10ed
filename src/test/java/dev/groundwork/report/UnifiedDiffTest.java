package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    @Test
    void isEmptyWhereNothingChanges() {
        assertThat(UnifiedDiff.of("a.yaml", "one\n", "one\n")).isEmpty();
    }

    @Test
    void showsAChangeWithThreeLinesAroundIt() {
        assertThat(UnifiedDiff.of("a.yaml", numbers(9), numbers(9).replace("5\n", "five\n")))
                .isEqualTo("""
                        --- a.yaml
                        +++ a.yaml
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        """);
    }

    @Test
    void countsLinesThatAreAdded() {
        assertThat(UnifiedDiff.of("a.yaml", "1\n2\n", "0\n1\n2\n3\n")).isEqualTo("""
                        --- a.yaml
                        +++ a.yaml
                        @@ -1,2 +1,4 @@
                        +0
                         1
                         2
                        +3
                        """);
    }

    @Test
    void startsANewHunkWhereChangesAreFarApart() {
        var diff = UnifiedDiff.of(
                "a.yaml",
                numbers(30),
                numbers(30).replace("3\n4\n", "3\nfour\n").replace("28\n", ""));

        assertThat(diff.lines().filter(line -> line.startsWith("@@")))
                .containsExactly("@@ -1,7 +1,7 @@", "@@ -25,6 +25,5 @@");
    }

    private static String numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }
}
