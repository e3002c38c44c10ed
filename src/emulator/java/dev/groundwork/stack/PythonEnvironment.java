package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A virtual environment, made once for each list of requirements; where there is no Python, CI fails and others skip. */
record PythonEnvironment(Path home, String python, boolean ci) {

    static PythonEnvironment here() {
        var home = Path.of("target/emulator-python").toAbsolutePath();
        return new PythonEnvironment(home, "python3", System.getenv("CI") != null);
    }

    /** The environment's interpreter. */
    Path with(Path requirements) throws IOException {
        var wanted = Files.readString(requirements);
        var interpreter = home.resolve("bin/python");
        var made = home.resolve("requirements.txt");
        if (Files.exists(made) && Files.readString(made).equals(wanted)) {
            return interpreter;
        }
        orWithoutPython(List.of(python, "-m", "venv", "--clear", home.toString()));
        run(List.of(interpreter.toString(), "-m", "pip", "install", "--quiet", "-r", requirements.toString()));
        Files.writeString(made, wanted);
        return interpreter;
    }

    private void orWithoutPython(List<String> command) {
        try {
            run(command);
        } catch (IOException | IllegalStateException e) {
            var message = "the emulator needs python3 with venv (Debian: python3-venv): " + e.getMessage();
            if (ci) {
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
