package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory is bounded whatever a template's size: what is over a limit is refused, and what is within all of them fits in 512 MB. */
class BigTemplateTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noTemplateNeedsMoreMemoryThanItsLimitsAllow() throws Exception {
        var log = folder.resolve("log");
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigTemplateTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = java.waitFor(5, TimeUnit.MINUTES);
        java.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(log).content().isEqualTo("""
                one text of 31 MB: 1 resource
                1,900,000 values: 1 resource
                2,100,000 values: too large, expected at most 2000000 values in the whole assembly, aliases and loops written out
                100 MB: too large, expected at most 33554432 bytes
                """);
    }

    /** The program of the small JVM. */
    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0], "template.json");
        tell("one text of 31 MB", file, "\"", "x".repeat(1 << 20), 31, "\"");
        tell("1,900,000 values", file, "[", "1,", 1_899_990, "1]");
        tell("2,100,000 values", file, "[", "1,", 2_100_000, "1]");
        tell("100 MB", file, "\"", "x".repeat(1 << 20), 100, "\"");
    }

    /** Written piece by piece, so that the text itself takes none of the memory. */
    private static void tell(String what, Path file, String start, String piece, int pieces, String end)
            throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("{\"Resources\": {\"R\": {\"Type\": \"T\", \"Properties\": {\"P\": " + start);
            for (int i = 0; i < pieces; i++) {
                writer.write(piece);
            }
            writer.write(end + "}}}}");
        }
        try {
            System.out.println(
                    what + ": " + CloudAssembly.read(file).resources().size() + " resource");
        } catch (AssemblyException e) {
            System.out.println(what + ": " + e.problem());
        }
    }
}
