package dev.groundwork.config;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("trial.yaml");
    }

    private static String minimal() throws IOException {
        return Files.readString(Path.of("src/test/resources/dev/groundwork/config/minimal.yaml"));
    }

    private void refuses(Path refused, String message) {
        assertThatThrownBy(() -> BlueprintReader.read(refused, List.of()))
                .isInstanceOf(BlueprintException.class)
                .hasMessage(refused + ": " + message);
    }

    @Test
    void acceptsAByteOrderMark() throws IOException {
        Files.writeString(file, "\uFEFF" + minimal());

        assertThat(BlueprintReader.read(file, List.of()).blueprint().name()).isEqualTo("trial");
    }

    @Test
    void acceptsTheLineEndsOfWindows() throws IOException {
        Files.writeString(file, minimal().replace("\n", "\r\n"));

        assertThat(BlueprintReader.read(file, List.of()).blueprint().name()).isEqualTo("trial");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Files.write(file, minimal().getBytes(UTF_16));

        refuses(file, "expected text in UTF-8, got other bytes");
    }

    @Test
    void refusesControlCharacters() throws IOException {
        Files.writeString(file, "name: a\0b");

        refuses(file, "1 problem\n  line 1: special characters are not allowed");
    }

    @Test
    void refusesALargeFile() throws IOException {
        Files.writeString(file, "# five megabytes\n" + "x".repeat(5 * 1024 * 1024));

        refuses(file, "expected a blueprint of at most 128 KiB, got more");
    }

    @Test
    void doesNotReadALargeFileToItsEnd() {
        var large = new ByteArrayInputStream(new byte[5 * 1024 * 1024]);

        assertThatThrownBy(() -> BlueprintReader.read(file, List.of(), path -> large))
                .hasMessage(file + ": expected a blueprint of at most 128 KiB, got more");
        assertThat(large.available()).isEqualTo(5 * 1024 * 1024 - 128 * 1024 - 1);
    }

    @Test
    void acceptsAFileOfTheLargestSize() throws IOException {
        var text = minimal();
        Files.writeString(file, text + "#".repeat(128 * 1024 - text.length()));

        assertThat(BlueprintReader.read(file, List.of()).blueprint().name()).isEqualTo("trial");
    }

    @Test
    void refusesADirectory() throws IOException {
        Files.createFile(folder.resolve("trial.yaml"));

        refuses(folder, "expected a file, got a directory; there are trial.yaml");
    }

    /** Permission bits do not bind everybody who runs tests, so the system's answer is put in by hand. */
    @Test
    void refusesAFileWithoutReadPermission() throws IOException {
        Files.createFile(file);

        assertThatThrownBy(() -> BlueprintReader.read(file, List.of(), path -> {
                    throw new AccessDeniedException(path.toString());
                }))
                .isInstanceOf(BlueprintException.class)
                .hasMessage(file + ": expected a file that may be read, got one without the permission");
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThatThrownBy(() -> BlueprintReader.read(file, List.of(), path -> {
                    throw new IOException("Input/output error");
                }))
                .hasMessage(file + ": expected a file that can be read, got: Input/output error");
    }

    @Test
    void namesTheNearestFileWhereOneIsMissing() throws IOException {
        Files.createFile(folder.resolve("platform.yaml"));
        Files.createFile(folder.resolve("lean.yaml"));

        refuses(
                folder.resolve("platfrom.yaml"),
                "expected a file, got nothing of this name, did you mean 'platform.yaml'?");
    }

    @Test
    void namesAllFilesWhereNoneIsNear() throws IOException {
        Files.createFile(folder.resolve("platform.yaml"));
        Files.createFile(folder.resolve("lean.yml"));
        Files.createFile(folder.resolve("README.md"));

        refuses(
                folder.resolve("production.yaml"),
                "expected a file, got nothing of this name; there are lean.yml, platform.yaml");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        refuses(
                folder.resolve("conf/platform.yaml"),
                "expected a file, got nothing of this name; its folder does not exist either");
    }

    @Test
    void readsWhatTheOpenerGives() {
        assertThatThrownBy(
                        () -> BlueprintReader.read(file, List.of(), path -> new ByteArrayInputStream(new byte[] {'#'})))
                .hasMessage(file + ": expected a blueprint, got an empty file");
    }
}
