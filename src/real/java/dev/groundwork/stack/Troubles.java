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

    private static final Map<String, String> NAMES = Map.of(
            "<database>", "postgres",
            "<schema>", "public",
            "<table>", "orders",
            "<column>", "customer",
            "<index>", "orders_state",
            "<role>", "reports",
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
            statement.execute("CREATE EXTENSION IF NOT EXISTS pgstattuple");
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
