package dev.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.jsii.JsiiRuntime;

/** The Node process through which the launcher lets Java speak with the CDK, without the one that jsii puts in between. */
class NodeRuntimeTest {

    @TempDir
    Path folder;

    @Test
    void runsThePinnedVersionOfJsiisOwnProgram() throws Exception {
        var name = "/software/amazon/jsii/lib/program.js";
        try (var program = Objects.requireNonNull(JsiiRuntime.class.getResourceAsStream(name), name)) {
            program(new String(program.readAllBytes(), StandardCharsets.UTF_8));
        }
        var run = run("{\"api\":\"stats\"}\n{\"exit\":0}\n");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        hello -> assertThat(hello).startsWith("{\"hello\":\"@jsii/runtime@1.140.0"),
                        answer -> assertThat(answer).isEqualTo("{\"ok\":{\"objectCount\":0}}"));
    }

    @Test
    void keepsWhatIsPrintedApartFromTheAnswers() throws Exception {
        program("""
                const io = {readFD:3,writeFD:3}, fs = require('fs');
                console.log('said');
                console.error('complained');
                fs.writeSync(io.writeFD, 'the answer');
                """);
        var run = run("");
        assertThat(run.out()).isEqualTo("the answer");
        assertThat(run.err().lines())
                .containsExactly(
                        "{\"stdout\":\"" + base64("said\n") + "\"}", "{\"stderr\":\"" + base64("complained\n") + "\"}");
    }

    @Test
    void refusesAProgramThatItDoesNotKnow() throws Exception {
        program("const io = {readFD:4,writeFD:4};");
        var run = run("");
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("expected readFD:3,writeFD:3, got another version of jsii-runtime");
    }

    private record Run(int exit, String out, String err) {}

    private void program(String source) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/program.js"), source);
    }

    private Run run(String input) throws Exception {
        var in = Files.writeString(folder.resolve("in"), input);
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder("node", "--preserve-symlinks", "src/main/node/runtime.cjs", folder.toString())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
        var started = process.start();
        if (!started.waitFor(60, TimeUnit.SECONDS)) {
            started.destroyForcibly();
            throw new AssertionError("the runtime did not end");
        }
        return new Run(started.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
