package dev.groundwork.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** MiniStack with this project's resource types, on loopback, which ends with whoever started it. */
final class Emulator implements AutoCloseable {

    static final String REGION = "us-west-2";
    static final String ACCOUNT = "000000000000";

    private static final Path SOURCES = Path.of("src/emulator/python").toAbsolutePath();

    private final Path folder;
    private final URI endpoint;
    private final Process server;

    private Emulator(Path folder, URI endpoint, Process server) {
        this.folder = folder;
        this.endpoint = endpoint;
        this.server = server;
    }

    static Emulator start() throws IOException {
        var python = PythonEnvironment.with(SOURCES.resolve("requirements.txt"));
        var folder = Files.createTempDirectory("emulator");
        int port = freePort();
        var builder = new ProcessBuilder(
                        python.toString(), SOURCES.resolve("emulator.py").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "BIND_HOST",
                        "127.0.0.1",
                        "GATEWAY_PORT",
                        String.valueOf(port),
                        "MINISTACK_REGION",
                        REGION,
                        "PYTHONDONTWRITEBYTECODE",
                        "1",
                        "ENDS_WITH_ITS_INPUT",
                        "yes", // also when this JVM is killed
                        "TMPDIR",
                        folder.toString()));
        var emulator = new Emulator(folder, URI.create("http://127.0.0.1:" + port), builder.start());
        emulator.awaitStart();
        return emulator;
    }

    URI endpoint() {
        return endpoint;
    }

    /** For working files that go with the emulator. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void awaitStart() throws IOException {
        while (server.isAlive()) {
            if (answers()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("the emulator did not start:\n" + Files.readString(folder.resolve("log")));
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection)
                    endpoint.resolve("/_ministack/health").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException starting) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
