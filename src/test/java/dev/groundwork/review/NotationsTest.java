package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.Value;
import dev.groundwork.review.Answer.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small languages that rules read: schedules, JSON, versions, names of parameters. */
class NotationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cron(0 5 ? * * *)",
                "cron(0/15 8-18 ? * MON-FRI *)",
                "cron(0 5 L * ? *)",
                "cron(0 5 1,15 JAN,JUL ? 2027)",
                "cron(0 5 ? * 2#1 *)",
                "cron(0 5 ? * SUN *)"
            })
    void isASchedule(String text) {
        assertThat(Schedules.isOne(text, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cron(0 5 * * * *)",
                "cron(0 5 ? * ? *)",
                "cron(0 25 ? * * *)",
                "cron(60 5 ? * * *)",
                "cron(0 5 32 * ? *)",
                "cron(0 5 ? 13 * *)",
                "cron(0 5 ? * *)",
                "0 5 * * *",
                "cron(0 5 ? * MONDAY *)",
                "rate(1 day)",
                ""
            })
    void isNoScheduleOfABackup(String text) {
        assertThat(Schedules.isOne(text, true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "rate(1 day),true",
        "rate(5 minutes),true",
        "rate(1 days),false",
        "rate(5 minute),false",
        "rate(0 days),false"
    })
    void aRateAgreesWithItsNumber(String text, boolean expected) {
        assertThat(Schedules.isOne(text, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                " { \"a\" : [1, -2.5e3, true, null, \"\\u00e9\\n\"], \"b\": {\"c\": \"d\"} } ",
                "\"text\""
            })
    void isJson(String text) {
        assertThat(JsonSyntax.flaw(new Value.Text(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":}",
                "{\"a\": 1,}",
                "[1 2]",
                "{a: 1}",
                "{} {}",
                "01",
                "\"\n\"",
                "{\"a\" 1}",
                "[1,]"
            })
    void isNoJson(String text) {
        assertThat(JsonSyntax.flaw(new Value.Text(text))).isPresent();
    }

    @Test
    void aFlawIsNamedByItsCharacter() {
        assertThat(JsonSyntax.flaw(new Value.Text("{\"a\": 1,}"))).contains("it stops being JSON at character 9 of 9");
    }

    @Test
    void longTextAndDeepNestingAreNoDanger() {
        assertThat(JsonSyntax.flaw(new Value.Text("\"" + "\\n".repeat(100_000) + "\"")))
                .isEmpty();
        assertThat(JsonSyntax.flaw(new Value.Text("[".repeat(100_000)))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1.36, HOLDS",
        "1.37, HOLDS",
        "1.38, UNKNOWN",
        "1.99, VIOLATED",
        "1.20, VIOLATED",
        "2.0, VIOLATED",
        "latest, VIOLATED"
    })
    void aVersionOfKubernetesIsKnownOrNewOrNone(String version, Kind expected) {
        assertThat(SupportCalendar.kubernetes(version, LocalDate.of(2026, 11, 21))
                        .kind())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "3.9.x.kraft, HOLDS",
        "3.9.x, HOLDS",
        "3.6.0, HOLDS",
        "3.9.1, VIOLATED",
        "3.10.0, VIOLATED",
        "4.3.x.kraft, UNKNOWN",
        "4.2.0, VIOLATED",
        "newest, VIOLATED"
    })
    void aVersionOfKafkaIsKnownOrNewOrNone(String version, Kind expected) {
        assertThat(SupportCalendar.kafka(version).kind()).isEqualTo(expected);
    }

    /** Those of AWS's page that PostgreSQL has no more, or keeps out of its sample file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application_name",
                "checkpoint_segments",
                "default_with_oids",
                "force_parallel_mode",
                "jit_expressions",
                "log_hostname",
                "ssl_renegotiation_limit",
                "vacuum_defer_cleanup_age"
            })
    void aParameterOfAwssPageIsNoSlipOfThePen(String name) {
        assertThat(PostgresqlParameters.judge(List.of(name)).kind()).isEqualTo(Kind.HOLDS);
    }

    @Test
    void aParameterOfAnUnknownExtensionCannotBeTold() {
        assertThat(PostgresqlParameters.judge(List.of("work_mem", "pg_stat_statements.max", "TimeZone"))
                        .kind())
                .isEqualTo(Kind.HOLDS);
        assertThat(PostgresqlParameters.judge(List.of("some_extension.size")).kind())
                .isEqualTo(Kind.UNKNOWN);
        assertThat(PostgresqlParameters.judge(List.of("work_memory")).detail()).isEqualTo("'work_memory' is none");
    }
}
