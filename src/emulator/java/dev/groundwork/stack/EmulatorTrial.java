package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The emulator comes and goes with the trial that needs it. */
@Timeout(120)
class EmulatorTrial {

    private static final Path REQUIREMENTS = Path.of("src/emulator/python/requirements.txt");

    private static final String MESSAGE = "the emulator needs python3 with venv (Debian: python3-venv): ";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void twoAreThereAtATimeAndNothingOfThemAfterwards() throws IOException {
        var one = Emulator.start();
        var other = Emulator.start();
        assertThat(one.endpoint()).isNotEqualTo(other.endpoint());
        one.close();
        other.close();
        assertThat(one.server().process().isAlive()).isFalse();
        assertThat(other.server().process().isAlive()).isFalse();
        assertThat(one.folder()).doesNotExist();
        assertThat(other.folder()).doesNotExist();
    }

    @Test
    void itEndsWhenItsStarterIsKilled() throws Exception {
        var starter = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmulatorTrial.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(starter.getInputStream(), StandardCharsets.UTF_8))) {
            var server = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(server.isAlive()).isTrue();
            starter.destroyForcibly();
            assertThat(server.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            starter.destroyForcibly();
        }
    }

    /** The program that is killed: it starts an emulator, tells its id, and waits. */
    public static void main(String[] args) throws Exception {
        System.out.println(Emulator.start().server().process().pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    @Test
    void withoutPythonItIsSkipped() {
        assertThatThrownBy(() -> new PythonEnvironment(folder, "no-such-python", false).with(REQUIREMENTS))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(MESSAGE + "Cannot run program \"no-such-python\"");
    }

    @Test
    void withoutPythonItFailsInCi() {
        assertThatThrownBy(() -> new PythonEnvironment(folder, "no-such-python", true).with(REQUIREMENTS))
                .isInstanceOf(AssertionError.class)
                .hasMessage(MESSAGE + "Cannot run program \"no-such-python\": error=2, No such file or directory");
    }

    @Test
    void withoutVenvItFailsInCiWithWhatPythonSays() throws IOException {
        var bare = Files.writeString(folder.resolve("python3"), "#!/bin/sh\necho no module named venv\nexit 1\n");
        assertThat(bare.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> new PythonEnvironment(folder, bare.toString(), true).with(REQUIREMENTS))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(MESSAGE)
                .hasMessageEndingWith("no module named venv\n");
    }
}
