package dev.groundwork.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** MiniStack with this project's resource types, on loopback, which ends with whoever started it. */
record Emulator(LocalServer server, URI endpoint) implements AutoCloseable {

    static final String REGION = "us-west-2";
    static final String ACCOUNT = "000000000000";

    private static final Path SOURCES = Path.of("src/emulator/python").toAbsolutePath();

    static Emulator start() throws IOException {
        var python = PythonEnvironment.here().with(SOURCES.resolve("requirements.txt"));
        var folder = Files.createTempDirectory("emulator");
        int port = LocalServer.freePort();
        var program = new ProcessBuilder(
                python.toString(), SOURCES.resolve("emulator.py").toString());
        program.environment()
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
        var emulator = new Emulator(LocalServer.start(program, folder), URI.create("http://127.0.0.1:" + port));
        emulator.server.await(emulator::answers);
        return emulator;
    }

    /** For working files that go with the emulator. */
    Path folder() {
        return server.folder();
    }

    @Override
    public void close() throws IOException {
        server.close();
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
}
