package dev.groundwork.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL on loopback, in a folder of its own, which ends with whoever started it. */
record PostgresServer(LocalServer server, int port) implements AutoCloseable {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** PostgreSQL refuses to run as root; nobody is there on every Linux. */
    private static final int NOBODY = 65534;

    static PostgresServer start(Map<String, String> parameters) throws IOException {
        var folder = Files.createTempDirectory("postgres");
        if (isRoot()) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
        }
        unpack(folder);
        var bin = folder.resolve("bin");
        run(folder, bin.resolve("initdb").toString(), "-D", "data", "-U", "postgres", "-A", "trust", "-N");
        int port = LocalServer.freePort();
        var command = new ArrayList<>(List.of(
                bin.resolve("postgres").toString(), "-D", "data", "-p", String.valueOf(port), "-k", folder.toString()));
        parameters.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var postgres = new PostgresServer(LocalServer.start(process(folder, command), folder), port);
        postgres.server.await(postgres::answers);
        return postgres;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
    }

    String log() throws IOException {
        return server.log();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException starting) {
            return false;
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (var archive = PostgresServer.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IllegalStateException("expected " + ARCHIVE + " on the class path");
            }
            var tar = process(folder, List.of("tar", "-xJf", "-"))
                    .redirectErrorStream(true)
                    .start();
            try (var in = tar.getOutputStream()) {
                archive.transferTo(in);
            }
            finish(tar);
        }
    }

    private static void run(Path folder, String... command) throws IOException {
        finish(process(folder, List.of(command)).redirectErrorStream(true).start());
    }

    private static void finish(Process process) {
        try (InputStream said = process.getInputStream()) {
            var text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(process.info() + ": " + text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder process(Path folder, List<String> command) {
        var whole = new ArrayList<String>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
