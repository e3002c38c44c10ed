package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.services.eks_v2.KubernetesVersion;
import software.amazon.awscdk.services.rds.PostgresEngineVersion;

/** Our list of versions beside those that the CDK keeps. */
class SupportCalendarTest {

    static Stream<String> kubernetes() {
        return names(KubernetesVersion.class)
                .map(name -> name.substring(1).replace('_', '.'))
                .filter(version -> Integer.parseInt(version.substring(2)) >= 30);
    }

    static Stream<String> postgresql() {
        return names(PostgresEngineVersion.class)
                .filter(name -> name.matches("VER_\\d+"))
                .map(name -> name.substring(4))
                .filter(major -> Integer.parseInt(major) >= 11);
    }

    @ParameterizedTest
    @MethodSource
    void kubernetes(String version) {
        assertThat(SupportCalendar.kubernetes(version, Judged.TODAY).kind()).isEqualTo(Answer.Kind.HOLDS);
        assertThat(SupportCalendar.endOf("Kubernetes", version)).isPresent();
    }

    @ParameterizedTest
    @MethodSource
    void postgresql(String major) {
        assertThat(SupportCalendar.endOf("PostgreSQL", major + ".3")).isPresent();
    }

    @Test
    void theListsAreNotEmpty() {
        assertThat(kubernetes()).contains("1.30", "1.36");
        assertThat(postgresql()).contains("11", "18");
    }

    @ParameterizedTest
    @CsvSource({
        "3.9.x.kraft, HOLDS",
        "3.8.x, HOLDS",
        "3.6.0, HOLDS",
        "4.1.x.kraft, HOLDS",
        "4.2.x.kraft, HOLDS",
        "4.1.x, UNKNOWN",
        "4.7.x.kraft, UNKNOWN",
        "3.9.1, VIOLATED",
        "3.6.x, VIOLATED",
        "39.0.x, VIOLATED"
    })
    void kafka(String version, Answer.Kind kind) {
        assertThat(SupportCalendar.kafka(version).kind()).isEqualTo(kind);
    }

    /** EKS's page: billing for extended support starts at the beginning of the day that it names. */
    @ParameterizedTest
    @CsvSource({
        "Kubernetes, 1.34, 2026-12-01, false",
        "Kubernetes, 1.34, 2026-12-02, true",
        "PostgreSQL, 14.24, 2027-02-28, false",
        "PostgreSQL, 14.24, 2027-03-01, true",
        "Kafka, 3.7.x, 2026-09-01, false",
        "Kafka, 3.7.x, 2026-09-02, true"
    })
    void standardSupportIsOver(String product, String version, LocalDate day, boolean over) {
        var end = SupportCalendar.endOf(product, version).orElseThrow();

        assertThat(SupportCalendar.isOver(product, end, day)).isEqualTo(over);
    }

    @Test
    void theNewestVersionOfKubernetesHasNoDayYet() {
        assertThat(SupportCalendar.endOf("Kubernetes", "1.37")).isEmpty();
    }

    /** Without their values, which only a running CDK could tell. */
    private static Stream<String> names(Class<?> list) {
        return Arrays.stream(list.getFields()).map(Field::getName);
    }
}
