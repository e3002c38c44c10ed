package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyFolderTest {

    @TempDir
    Path home;

    @Test
    void replacesTheAssemblyThatWasThere() throws IOException {
        var folder = Files.createDirectories(home.resolve("cdk.out"));
        write(folder.resolve("manifest.json"), "old");
        write(folder.resolve("Gone.template.json"), "old");
        new AssemblyFolder(surroundings(Map.of()), "").write(AssemblyFolderTest::manifest);
        assertThat(folder).isDirectoryContaining("glob:**/manifest.json").isDirectoryNotContaining("glob:**/Gone*");
        assertThat(folder.resolve("manifest.json")).hasContent("new");
    }

    @Test
    void keepsTheAssemblyThatWasThereWhenSynthesisFails() throws IOException {
        var folder = Files.createDirectories(home.resolve("cdk.out"));
        write(folder.resolve("manifest.json"), "old");
        var assembly = new AssemblyFolder(surroundings(Map.of()), "");
        assertThatThrownBy(() -> assembly.write(partial -> {
                    manifest(partial);
                    throw new IllegalStateException("no template");
                }))
                .hasMessage("no template");
        assertThat(folder.resolve("manifest.json")).hasContent("old");
        assertThat(home).isDirectoryNotContaining("glob:**/.cdk.out*");
    }

    @Test
    void writesWhereTheCdkAsks() {
        var asked = home.resolve("asked");
        var assembly = new AssemblyFolder(surroundings(Map.of("CDK_OUTDIR", asked.toString())), "");
        assertThat(assembly.isAskedForByCdk()).isTrue();
        assertThat(assembly.write(folder -> {})).isEqualTo(asked);
    }

    @Test
    void refusesToReplaceAFolderOfOtherThings() throws IOException {
        var folder = Files.createDirectories(home.resolve("letters"));
        write(folder.resolve("letter.txt"), "dear");
        var assembly = new AssemblyFolder(surroundings(Map.of()), "letters");
        assertThatThrownBy(() -> assembly.write(AssemblyFolderTest::manifest))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith(
                        "letters: expected an empty folder or a cloud assembly to replace, got other files");
        assertThat(folder.resolve("letter.txt")).hasContent("dear");
    }

    private static void manifest(Path folder) {
        write(folder.resolve("manifest.json"), "new");
    }

    private Surroundings surroundings(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("PATH", System.getenv("PATH"));
        var nowhere = new PrintWriter(new StringWriter());
        return new Surroundings(nowhere, nowhere, false, home, home, all, LocalDate.EPOCH);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
