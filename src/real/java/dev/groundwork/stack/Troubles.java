package dev.groundwork.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Makes the troubles that the runbooks look for, and runs what they tell to paste. */
final class Troubles {

    /** A large table without the index that its reader needs, one with an index that nobody needs, and their users. */
    static final List<String> SCHEMA = List.of(
            "CREATE EXTENSION pg_stat_statements",
            "CREATE EXTENSION pgstattuple",
            "CREATE TABLE orders (id bigint PRIMARY KEY, customer int, state text) WITH (autovacuum_enabled = false)",
            "INSERT INTO orders SELECT n, n % 5000, 'open' FROM generate_series(1, 100000) n",
            "CREATE INDEX orders_state ON orders (state)",
            "CREATE TABLE order_lines (id bigint PRIMARY KEY, customer_id int, created_at timestamptz)",
            "INSERT INTO order_lines SELECT n, n % 5000, now() FROM generate_series(1, 20000) n",
            "CREATE INDEX order_lines_customer ON order_lines (customer_id)",
            "CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, created_at timestamptz NOT NULL)",
            "INSERT INTO events (created_at) SELECT '2026-11-01' FROM generate_series(1, 1000)",
            "CREATE ROLE orders LOGIN",
            "CREATE ROLE reports LOGIN",
            "GRANT ALL ON orders TO reports");

    private static final Map<String, String> NAMES = Map.of(
            "<database>", "postgres",
            "<schema>", "public",
            "<table>", "orders",
            "<column>", "customer",
            "<index>", "orders_state",
            "<role>", "reports",
            "<application>", "billing",
            "<slot>", "short",
            "<statement>", "SELECT 1");

    private Troubles() {}

    /** Runs one statement as a reader would, with names in its gaps and, where it ends a session, a session to end. */
    static void runs(Connection connection, Connection victim, String sql) throws SQLException {
        var filled = sql.replace("<pid>", String.valueOf(pid(victim)));
        for (var name : NAMES.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_create_physical_replication_slot('short') WHERE NOT EXISTS"
                    + " (SELECT FROM pg_replication_slots WHERE slot_name = 'short')");
            statement.execute(filled);
        }
    }

    static int pid(Connection connection) throws SQLException {
        try (var result = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** One session changes a row and goes on holding it; the other waits. True once the other got through. */
    static Future<Boolean> block(Connection blocking, Connection blocked) throws SQLException {
        blocking.setAutoCommit(false);
        blocking.createStatement().execute("UPDATE orders SET customer = 1 WHERE id = 50000");
        return CompletableFuture.supplyAsync(() -> {
            try {
                return blocked.createStatement().executeUpdate("UPDATE orders SET customer = 2 WHERE id = 50000") == 1;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Asks until there is an answer; the test's own time limit ends what never comes. */
    static <T> T await(Callable<Optional<T>> question) throws Exception {
        while (true) {
            var answer = question.call();
            if (answer.isPresent()) {
                return answer.get();
            }
            Thread.sleep(20);
        }
    }

    static List<Map<String, String>> rows(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<Map<String, String>>();
        try (var result = connection.createStatement().executeQuery(sql)) {
            var columns = result.getMetaData();
            while (result.next()) {
                var row = new LinkedHashMap<String, String>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    row.put(columns.getColumnLabel(column), String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
