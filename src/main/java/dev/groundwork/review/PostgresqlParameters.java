package dev.groundwork.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of PostgreSQL's parameters, up to version 18: those that may be set in pg_settings of 15 and 18.1, and those of
 * earlier versions that
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Parameters.html and Aurora's
 * reference list as well, read on 2026-11-21. No page lists all that RDS lets change: a name that RDS refuses may be here.
 */
final class PostgresqlParameters {

    private static final Set<String> CORE = read();

    /** Names with a dot are an extension's: these come with RDS. */
    private static final Set<String> EXTENSIONS = Set.of(
            "apg_plan_mgmt",
            "auto_explain",
            "cron",
            "orafce",
            "pg_bigm",
            "pg_hint_plan",
            "pg_prewarm",
            "pg_stat_statements",
            "pg_trgm",
            "pgaudit",
            "pglogical",
            "pgtle",
            "plpgsql",
            "plrust",
            "postgis",
            "rds");

    private PostgresqlParameters() {}

    static Answer judge(Collection<String> names) {
        for (var name : names) {
            if (!name.contains(".") && !CORE.contains(name.toLowerCase(Locale.ROOT))) {
                return Answer.violated("'" + name + "' is none");
            }
        }
        return names.stream()
                .filter(name -> name.contains(".") && !EXTENSIONS.contains(name.substring(0, name.indexOf('.'))))
                .findFirst()
                .map(name -> Answer.unknown("the extension of '" + name + "' is not on our list"))
                .orElseGet(Answer::holds);
    }

    private static Set<String> read() {
        try (var file = PostgresqlParameters.class.getResourceAsStream("postgresql-parameters.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\s+"))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
