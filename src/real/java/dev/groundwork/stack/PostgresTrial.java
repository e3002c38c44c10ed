package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameters of the Database stack, and the statements of the runbooks, on a real PostgreSQL with troubles. */
@Timeout(120)
class PostgresTrial {

    /** Parameters that RDS alone knows: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Parameters.html */
    private static final List<String> KNOWN_TO_RDS_ALONE =
            List.of("rds.accepted_password_auth_method", "rds.force_autovacuum_logging_level", "rds.force_ssl");

    private static PostgresServer server;

    @BeforeAll
    static void aDatabaseWithTroubles() throws IOException, SQLException {
        var parameters = parameters().collect(Collectors.toMap(Tuning::name, Tuning::value));
        server = PostgresServer.start(parameters);
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION pg_stat_statements");
            statement.execute("CREATE TABLE orders (id bigint PRIMARY KEY, customer int, state text)"
                    + " WITH (autovacuum_enabled = false)");
            statement.execute("INSERT INTO orders SELECT n, n % 5000, 'open' FROM generate_series(1, 100000) n");
            statement.execute("CREATE INDEX orders_state ON orders (state)");
            statement.execute("CREATE ROLE reports LOGIN");
            statement.execute("GRANT ALL ON orders TO reports");
            statement.execute("SELECT pg_create_physical_replication_slot('forgotten', true)");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    static Stream<Tuning> parameters() {
        return DatabaseParameters.ALL.stream().filter(it -> !KNOWN_TO_RDS_ALONE.contains(it.name()));
    }

    static Stream<RunbookSql> statements() throws IOException {
        return RunbookSql.all().stream();
    }

    @Test
    void nothingButTheTableOfRdsIsLeftOut() {
        assertThat(DatabaseParameters.ALL.stream().map(Tuning::name).filter(name -> name.startsWith("rds.")))
                .containsExactlyInAnyOrderElementsOf(KNOWN_TO_RDS_ALONE);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterIsKnownAndSetAtTheStart(Tuning parameter) throws SQLException {
        assertThat(column("SELECT source FROM pg_settings WHERE name = '" + parameter.name() + "'"))
                .containsExactly("command line");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementOfTheRunbooksRuns(RunbookSql sql) throws SQLException {
        try (var connection = server.connect();
                var victim = server.connect()) {
            Troubles.runs(connection, victim, sql.statement());
        }
    }

    @Test
    void aTableThatIsReadFromEndToEndComesFirst() throws Exception {
        column("SELECT count(*) FROM orders WHERE customer = 7");
        column("SELECT pg_stat_force_next_flush()");

        assertThat(rows(RunbookSql.in("postgres-slow.md", "seq_tup_read DESC")).get(0))
                .containsEntry("name", "orders");
    }

    @Test
    void anIndexThatNobodyUsesIsListed() throws Exception {
        assertThat(rows(RunbookSql.in("postgres-slow.md", "idx_scan = 0")))
                .anySatisfy(row -> assertThat(row).containsEntry("index", "orders_state"));
    }

    @Test
    void theStatementThatTakesTheTimeIsListedWithItsUser() throws Exception {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET ROLE reports");
            statement.execute("SELECT pg_sleep(0.4), count(*) FROM orders");
        }

        assertThat(rows(RunbookSql.in("postgres-slow.md", "pg_stat_statements")))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("usename", "reports")
                        .hasEntrySatisfying("query", query -> assertThat(query).startsWith("SELECT pg_sleep($1)")));
    }

    @Test
    void aBlockedSessionIsListedWithWhoBlocksIt() throws Exception {
        try (var blocking = server.connect();
                var blocked = server.connect()) {
            var waiting = Troubles.block(blocking, blocked);
            var row = Troubles.await(() -> rows(RunbookSql.in("postgres-slow.md", "pg_blocking_pids")).stream()
                    .findFirst());

            assertThat(row).containsEntry("by_pid", String.valueOf(Troubles.pid(blocking)));
            column("SELECT pg_terminate_backend(" + row.get("by_pid") + ", 5000)");
            assertThat(waiting.get()).isTrue();
        }
    }

    @Test
    void deadRowsAreListed() throws Exception {
        column(
                "WITH changed AS (UPDATE orders SET state = 'done' WHERE id <= 30000 RETURNING 1) SELECT count(*) FROM changed");
        column("SELECT pg_stat_force_next_flush()");

        assertThat(rows(RunbookSql.in("postgres-vacuum.md", "n_dead_tup")))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("name", "orders")
                        .hasEntrySatisfying(
                                "n_dead_tup",
                                dead -> assertThat(Long.parseLong(dead)).isGreaterThanOrEqualTo(30_000)));
    }

    @Test
    void aSlotThatNobodyReadsIsListed() throws Exception {
        assertThat(rows(RunbookSql.in("postgres-storage.md", "pg_replication_slots")))
                .anySatisfy(row ->
                        assertThat(row).containsEntry("slot_name", "forgotten").containsEntry("active", "f"));
    }

    private static List<String> column(String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = server.connect();
                var result = connection.createStatement().executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    private static List<Map<String, String>> rows(String sql) throws SQLException {
        try (var connection = server.connect()) {
            return Troubles.rows(connection, sql);
        }
    }
}
