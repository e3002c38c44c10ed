package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                      | : expected a manifest with 'artifacts'",
                "{\"artifacts\": []}                     | : expected a manifest with 'artifacts'",
                "{\"artifacts\": {\"A\": {\"type\": []}}} | :1: artifact 'A': expected text, got a list of 0",
                "{\"artifacts\": {\"A\": {\"type\": \"aws:cloudformation:stack\"}}} | :1: artifact 'A': expected text, got nothing",
                "{\"artifacts\": {\"A\": {\"type\": \"cdk:cloud-assembly\", \"properties\": []}}} | :1: artifact 'A': expected an object with 'directoryName', got a list",
                "{\"artifacts\": {                       | :1: not JSON: unexpected end-of-input",
            })
    void aMalformedManifestIsRefused(String manifest, String message) throws IOException {
        var file = Files.writeString(folder.resolve("manifest.json"), manifest);
        assertThatThrownBy(() -> CloudAssembly.read(folder))
                .isInstanceOf(AssemblyException.class)
                .hasMessageStartingWith(file + message);
    }

    @Test
    void tellsAllProblemsAtOnce() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), """
                {"artifacts": {
                 "A": {"type": []},
                 "B": {"type": {}}}}
                """);
        assertThatThrownBy(() -> CloudAssembly.read(folder)).hasMessageEndingWith("""
                manifest.json: 2 problems
                  line 2: artifact 'A': expected text, got a list of 0
                  line 3: artifact 'B': expected text, got an object""");
    }

    @Test
    void aFolderWithoutManifestIsRefused() {
        assertThatThrownBy(() -> CloudAssembly.read(folder))
                .hasMessage(folder + ": 'manifest.json' is not there, expected a file of the assembly");
    }

    @Test
    void aMissingTemplateIsRefused() {
        var assembly = new WrittenAssembly(folder)
                .artifact("A", "aws:cloudformation:stack", "{\"templateFile\": \"gone.json\"}", "");
        assertThatThrownBy(assembly::read)
                .hasMessage(folder.resolve("manifest.json")
                        + ": 'gone.json' is not there, expected a file of the assembly");
    }

    @Test
    void whatIsNotThereIsRefused() {
        var nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> CloudAssembly.read(nowhere))
                .hasMessage(nowhere + ": is not there, expected a cdk.out folder or a template");
    }

    @Test
    void theCallersEnvironmentServesStacksForAny() {
        new WrittenAssembly(folder)
                .stack("Any", "aws://unknown-account/unknown-region", "{\"Resources\": {}}")
                .stack("Fixed", "aws://111122223333/us-west-2", "{\"Resources\": {}}")
                .read();
        var assembly = CloudAssembly.read(
                folder, Deployment.unknown().inRegion("ca-west-1").inAccount("444455556666"));
        assertThat(assembly.stacks())
                .extracting(StackTemplate::region)
                .map(region -> region.orElse(""))
                .containsExactly("ca-west-1", "us-west-2");
        assertThat(assembly.stacks())
                .extracting(StackTemplate::account)
                .map(account -> account.orElse(""))
                .containsExactly("444455556666", "111122223333");
    }

    @Test
    void theManifestMayGiveParameters() {
        var assembly = new WrittenAssembly(folder)
                .artifact(
                        "A",
                        "aws:cloudformation:stack",
                        "{\"templateFile\": \"a.json\", \"parameters\": {\"P\": \"given\"}}",
                        "")
                .file("a.json", "{\"Parameters\": {\"P\": {\"Type\": \"String\"}}, \"Resources\": {}}")
                .read();
        assertThat(assembly.stacks().get(0).parameter("P").text()).isEqualTo("given");
    }
}
