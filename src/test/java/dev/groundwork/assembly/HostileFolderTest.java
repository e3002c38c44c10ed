package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manifest may try: to be led outside the folder, in circles, or to no end. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileFolderTest {

    private static final String SECRET = "{\"Resources\": {\"Secret\": {\"Type\": \"T\"}}}";

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void writeWhatMustNotBeRead() throws IOException {
        folder = Files.createDirectories(temporary.resolve("cdk.out"));
        Files.writeString(temporary.resolve("secret.json"), SECRET);
        Files.createDirectories(temporary.resolve("other"));
        Files.writeString(temporary.resolve("other/manifest.json"), "{\"artifacts\": {}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.json", "x/../../secret.json", "/secret.json", "TEMPORARY/secret.json"})
    void aTemplateOutsideTheFolderIsNotRead(String path) {
        var name = path.replace("TEMPORARY", temporary.toString());
        assertThatThrownBy(assembly(name)::read)
                .isInstanceOf(AssemblyException.class)
                .hasMessage(folder.resolve("manifest.json") + ": '" + name
                        + "' leaves the assembly's folder, expected a path inside it");
    }

    @Test
    void aSymbolicLinkLeadsNowhereOutside() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.json"), temporary.resolve("secret.json"));
        assertThatThrownBy(assembly("link.json")::read)
                .hasMessageContaining("'link.json' leaves the assembly's folder");
        Files.createSymbolicLink(folder.resolve("up"), temporary);
        assertThatThrownBy(assembly("up/secret.json")::read)
                .hasMessageContaining("'up/secret.json' leaves the assembly's folder");
    }

    @Test
    void aSymbolicLinkWithinTheFolderIsFollowed() throws IOException {
        Files.writeString(folder.resolve("real.json"), SECRET);
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("real.json"));
        assertThat(assembly("link.json").read().resources()).hasSize(1);
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        assembly("real.json").file("real.json", SECRET).read();
        var link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        assertThat(CloudAssembly.read(link).stacks().get(0).file()).isEqualTo(link.resolve("real.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../other", "/"})
    void anAssemblyOutsideTheFolderIsNotRead(String path) {
        var assembly = new WrittenAssembly(folder)
                .artifact("A", "cdk:cloud-assembly", "{\"directoryName\": \"" + path + "\"}", "");
        assertThatThrownBy(assembly::read).hasMessageContaining("'" + path + "' leaves the assembly's folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "inner"})
    void aFolderThatContainsItselfIsRefused(String path) {
        var assembly = new WrittenAssembly(folder)
                .artifact("A", "cdk:cloud-assembly", "{\"directoryName\": \"" + path + "\"}", "")
                .file("inner/manifest.json", """
                        {"artifacts": {"B": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "../inner"}}}}
                        """);
        assertThatThrownBy(assembly::read).hasMessageContaining("this folder is listed twice");
    }

    @Test
    void aFolderInPlaceOfATemplateIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        assertThatThrownBy(assembly("sub")::read)
                .hasMessageContaining("'sub' is not there, expected a file of the assembly");
    }

    @Test
    void aNameThatIsNoPathIsRefused() {
        assertThatThrownBy(assembly("a\\u0000b")::read)
                .hasMessageContaining("expected the name of a file, got 'a\uFFFDb'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Metadata\": {\"aws:asset:path\": \"../secret.json\"}",
                "\"Properties\": {\"TemplateURL\": \"../secret.json\"}",
                "\"Properties\": {\"TemplateURL\": \"https://x/asset.json\"}"
            })
    void aNestedTemplateOutsideTheFolderIsAGap(String naming) {
        var assembly = new WrittenAssembly(folder)
                .artifact("A.assets", "cdk:asset-manifest", "{\"file\": \"A.assets.json\"}", "")
                .file("A.assets.json", """
                        {"files": {"x": {"source": {"path": "../secret.json"}, "destinations": {"d": {"objectKey": "asset.json"}}}}}
                        """)
                .stack("A", "", "{\"Resources\": {\"N\": {\"Type\": \"AWS::CloudFormation::Stack\", " + naming + "}}}")
                .read();
        assertThat(assembly.resources()).extracting(Resource::logicalId).containsExactly("N");
        assertThat(assembly.gaps())
                .extracting(Gap::what)
                .containsExactly(
                        "nested stack: '../secret.json' leaves the assembly's folder, expected a path inside it");
    }

    @Test
    void aTemplateThatNestsItselfIsRefused() {
        var assembly =
                new WrittenAssembly(folder).stack("A", "", nesting("B.json", 1)).file("B.json", nesting("A.json", 1));
        assertThatThrownBy(assembly::read)
                .hasMessage(folder.resolve("A.json") + ": this template nests itself, or is nested too deep");
    }

    @Test
    void templatesThatNestEachOtherTwiceAreCounted() {
        var assembly = new WrittenAssembly(folder).stack("S", "", nesting("0.json", 1));
        IntStream.range(0, 40).forEach(i -> assembly.file(i + ".json", nesting((i + 1) + ".json", 2)));
        assertThatThrownBy(assembly::read).hasMessageContaining("too many stacks, expected at most 5000");
    }

    @Test
    void aLongChainOfNestedTemplatesIsRefused() {
        var assembly = new WrittenAssembly(folder).stack("S", "", nesting("0.json", 1));
        IntStream.range(0, 100).forEach(i -> assembly.file(i + ".json", nesting((i + 1) + ".json", 1)));
        assertThatThrownBy(assembly::read)
                .hasMessageContaining("50.json: this template nests itself, or is nested too deep");
    }

    @Test
    void importsInACircleAreUnresolved() {
        var assembly = new WrittenAssembly(folder)
                .stack("A", "", exchanging("a", "b"))
                .stack("B", "", exchanging("b", "a"))
                .read();
        assertThat(assembly.resources().get(0).at("/P").describe())
                .isEqualTo("output 'O' of stack B depends on itself");
    }

    @Test
    void anEndlessChainOfImportsIsUnresolved() {
        var assembly = new WrittenAssembly(folder);
        IntStream.range(0, 1_000).forEach(i -> assembly.stack("S" + i, "", exchanging("e" + i, "e" + (i + 1))));
        assertThat(assembly.read().resources().get(0).at("/P").describe())
                .isEqualTo("output 'O' is reached over more than 64 others");
    }

    @Test
    void outputsThatRepeatEachOtherDoNotGrowWithoutEnd() {
        var assembly = new WrittenAssembly(folder);
        IntStream.range(0, 50)
                .forEach(i -> assembly.stack("S" + i, "", """
                {"Resources": {"R": {"Type": "T", "Properties": {"P": %2$s}}},
                 "Outputs": {"O": {"Export": {"Name": "e%1$d"}, "Value": %2$s}}}
                """.formatted(
                                i,
                                "{\"Fn::Join\": [\"\", [%1$s, %1$s]]}"
                                        .formatted("{\"Fn::ImportValue\": \"e" + (i + 1) + "\"}"))));
        assembly.stack(
                "S50",
                "",
                "{\"Resources\": {}, \"Outputs\": {\"O\": {\"Value\": \"xyz\", \"Export\": {\"Name\": \"e50\"}}}}");
        var resources = assembly.read().resources();
        assertThat(resources.get(49).text("/P")).isEqualTo("xyzxyz");
        assertThat(resources.get(0).at("/P").unresolved())
                .map(Unresolved::reason)
                .contains(Reason.LIMIT);
    }

    @Test
    void metadataOfANameThatNoFileCanHaveAreNotThere() {
        var properties = "{\"templateFile\": \"A.json\"}, \"additionalMetadataFile\": \"a\\u0000b\"";
        var assembly = new WrittenAssembly(folder)
                .artifact("A", "aws:cloudformation:stack", properties, "")
                .file("A.json", SECRET)
                .read();
        assertThat(assembly.resources()).hasSize(1);
    }

    @Test
    void aReportOnAFileOfAnImpossibleNameIsRefused() {
        var assembly = new WrittenAssembly(folder).file("validation-report.json", """
                {"pluginReports": [{"violations": [{"ruleName": "R", "violatingConstructs":
                  [{"cloudFormationResource": {"templatePath": "a\\u0000b", "logicalId": "L"}}]}]}]}
                """);
        assertThatThrownBy(assembly::read)
                .isInstanceOf(AssemblyException.class)
                .hasMessageEndingWith("validation-report.json: expected a file's path, got 'a\uFFFDb'");
    }

    @Test
    void allFilesTogetherAreBounded() {
        var assembly = new WrittenAssembly(folder);
        IntStream.range(0, 20)
                .forEach(i ->
                        assembly.stack("S" + i, "", "{\"Resources\": {}, \"Metadata\": [" + "1,".repeat(99) + "1]}"));
        assertThatThrownBy(() -> assembly.read(new Limits(100_000, 200, 1_500, 100)))
                .hasMessageContaining("too large, expected at most 1500 values in the whole assembly");
    }

    private WrittenAssembly assembly(String templateFile) {
        return new WrittenAssembly(folder)
                .artifact("A", "aws:cloudformation:stack", "{\"templateFile\": \"" + templateFile + "\"}", "");
    }

    private static String nesting(String file, int times) {
        return IntStream.range(0, times)
                .mapToObj(i ->
                        "\"N%d\": {\"Type\": \"AWS::CloudFormation::Stack\", \"Properties\": {\"TemplateURL\": \"%s\"}}"
                                .formatted(i, file))
                .collect(Collectors.joining(", ", "{\"Resources\": {", "}}"));
    }

    private static String exchanging(String exported, String imported) {
        return """
                {"Resources": {"R": {"Type": "T", "Properties": {"P": {"Fn::ImportValue": "%2$s"}}}},
                 "Outputs": {"O": {"Value": {"Fn::ImportValue": "%2$s"}, "Export": {"Name": "%1$s"}}}}
                """.formatted(exported, imported);
    }
}
