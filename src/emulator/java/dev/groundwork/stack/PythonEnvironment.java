package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A virtual environment under target, made once for each list of requirements. */
final class PythonEnvironment {

    private PythonEnvironment() {}

    /** The environment's interpreter; where there is no Python, the trial is skipped, and in CI it fails. */
    static Path with(Path requirements) throws IOException {
        var wanted = Files.readString(requirements);
        var home = Path.of("target/emulator-python").toAbsolutePath();
        var python = home.resolve("bin/python");
        var made = home.resolve("requirements.txt");
        if (Files.exists(made) && Files.readString(made).equals(wanted)) {
            return python;
        }
        orWithoutPython(List.of("python3", "-m", "venv", "--clear", home.toString()));
        run(List.of(python.toString(), "-m", "pip", "install", "--quiet", "--requirement", requirements.toString()));
        Files.writeString(made, wanted);
        return python;
    }

    private static void orWithoutPython(List<String> command) {
        try {
            run(command);
        } catch (IOException | IllegalStateException e) {
            var message = "the emulator needs python3 with venv (Debian: python3-venv): " + e.getMessage();
            if (System.getenv("CI") != null) {
                fail(message, e);
            }
            abort(message);
        }
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
