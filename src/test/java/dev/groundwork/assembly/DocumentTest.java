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

class DocumentTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref Vpc                            | {\"Ref\":\"Vpc\"}",
                "!Condition IsProd                   | {\"Condition\":\"IsProd\"}",
                "!GetAtt Vpc.CidrBlock               | {\"Fn::GetAtt\":[\"Vpc\",\"CidrBlock\"]}",
                "!GetAtt Stack.Outputs.Name          | {\"Fn::GetAtt\":[\"Stack\",\"Outputs.Name\"]}",
                "!GetAtt [Vpc, CidrBlock]            | {\"Fn::GetAtt\":[\"Vpc\",\"CidrBlock\"]}",
                "!Sub '${A}-b'                       | {\"Fn::Sub\":\"${A}-b\"}",
                "!Sub ['${A}', {A: 1}]               | {\"Fn::Sub\":[\"${A}\",{\"A\":1}]}",
                "!Join ['-', [a, !Ref B]]            | {\"Fn::Join\":[\"-\",[\"a\",{\"Ref\":\"B\"}]]}",
                "!If [C, !Ref A, !Ref B]             | {\"Fn::If\":[\"C\",{\"Ref\":\"A\"},{\"Ref\":\"B\"}]}",
                "!FindInMap [M, !Ref R, k]           | {\"Fn::FindInMap\":[\"M\",{\"Ref\":\"R\"},\"k\"]}",
                "!ImportValue net-Vpc                | {\"Fn::ImportValue\":\"net-Vpc\"}",
                "!Select [0, !GetAZs '']             | {\"Fn::Select\":[0,{\"Fn::GetAZs\":\"\"}]}",
                "!Split [',', 'a,b']                 | {\"Fn::Split\":[\",\",\"a,b\"]}",
                "!Cidr [10.0.0.0/16, 4, 8]           | {\"Fn::Cidr\":[\"10.0.0.0/16\",4,8]}",
                "!Base64 hello                       | {\"Fn::Base64\":\"hello\"}",
                "!Equals [a, b]                      | {\"Fn::Equals\":[\"a\",\"b\"]}",
                "!And [!Condition A, !Condition B]   | {\"Fn::And\":[{\"Condition\":\"A\"},{\"Condition\":\"B\"}]}",
                "!Or [!Condition A, !Condition B]    | {\"Fn::Or\":[{\"Condition\":\"A\"},{\"Condition\":\"B\"}]}",
                "!Not [!Condition A]                 | {\"Fn::Not\":[{\"Condition\":\"A\"}]}",
                "!Transform {Name: X}                | {\"Fn::Transform\":{\"Name\":\"X\"}}",
                "!GetAZs                             | {\"Fn::GetAZs\":\"\"}",
                "!Ref 123                            | {\"Ref\":\"123\"}",
            })
    void aShortFormOfYamlMeansItsLongForm(String yaml, String json) throws IOException {
        assertThat(yaml("key: " + yaml).at("/key"))
                .isEqualTo(json("{\"key\": " + json + "}").at("/key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12       | 12",
                "1.10     | 1.10",
                "true     | true",
                "False    | false",
                "yes      | \"yes\"",
                "'12'     | \"12\"",
                "!!str 12 | \"12\"",
                "012      | \"012\"",
                "0o14     | \"0o14\"",
                "22:22    | \"22:22\"",
                "2010-09-09 | \"2010-09-09\"",
                "~        | null",
                "''       | \"\"",
                "1e999999999 | \"1e999999999\"",
            })
    void aWordOfYamlMeansWhatItLooksLike(String yaml, String json) throws IOException {
        assertThat(yaml("key: " + yaml).at("/key").json()).isEqualTo(json);
    }

    @Test
    void aVastNumberOfJsonIsKeptAsText() throws IOException {
        assertThat(json("{\"key\": 1e999999999}").at("/key")).isEqualTo(new Value.Text("1e999999999"));
    }

    @Test
    void anAliasStandsForWhatItNamesAndMergesGiveWayToWhatIsWritten() throws IOException {
        var root = yaml("""
                base: &base {a: 1, b: 2}
                same: *base
                merged: {<<: *base, b: 3, c: 4}
                several: {<<: [{a: 5}, *base]}
                """);
        assertThat(root.json())
                .isEqualTo("{\"base\":{\"a\":1,\"b\":2},\"same\":{\"a\":1,\"b\":2},"
                        + "\"merged\":{\"b\":3,\"c\":4,\"a\":1},\"several\":{\"a\":5,\"b\":2}}");
    }

    @Test
    void knowsTheLinesOfSectionsAndTheirEntries() throws IOException {
        var json = read("lines.json", "{\n  \"Resources\": {\n    \"A\": {},\n    \"B\": {\n      \"C\": {}}}}");
        var yaml = read("lines.yaml", "# comment\nResources:\n  A: {}\n\n  B:\n    C: {}\n");
        assertThat(json.line("/Resources/B")).hasValue(4);
        assertThat(yaml.line("/Resources/B")).hasValue(5);
        assertThat(yaml.line("/Resources")).hasValue(2);
        assertThat(yaml.line("/Resources/B/C")).isEmpty();
    }

    @Test
    void isTakenForYamlUnlessItStartsWithABrace() throws IOException {
        assertThat(read("a.template", "Resources: {}").root().json()).isEqualTo("{\"Resources\":{}}");
        assertThat(read("b.template", "\n {\"Resources\": {}}").root().json()).isEqualTo("{\"Resources\":{}}");
        assertThat(read("c.yaml", "{Resources: {}}").root().json()).isEqualTo("{\"Resources\":{}}");
        assertThat(read("d.json", "\uFEFF{\"Resources\": {}}").root().json()).isEqualTo("{\"Resources\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.json | {\"a\": [1,           | a.json:1: not JSON: unexpected end-of-input",
                "a.json | [1]                   | a.json:1: expected an object, got '['",
                "a.json | ''                    | a.json:1: expected an object, got nothing",
                "a.json | {} {}                 | a.json:1: expected the end of the file, got '{'",
                "a.json | {\"a\": 1, \"a\": 2}  | a.json:1: 'a' is there twice, expected once",
                "a.json | {'a': 1}              | a.json:1: not JSON: unexpected character",
                "a.yaml | ''                    | a.yaml: empty, expected a template",
                "a.yaml | '- a'                 | a.yaml:1: expected an object, got a list of 1",
                "a.yaml | 'a: [1'               | a.yaml:1: not YAML: expected",
                "a.yaml | '{a: 1, a: 2}'        | a.yaml:1: 'a' is there twice, expected once",
                "a.yaml | 'a: *b'               | a.yaml:1: alias '*b' names nothing that is complete before it",
                "a.yaml | 'a: &b [*b]'          | a.yaml:1: alias '*b' names nothing that is complete before it",
                "a.yaml | '? [a] : b'           | a.yaml:1: expected text as a key",
                "a.yaml | 'a: {<<: 1}'          | a.yaml:1: expected an object to merge at '<<', got 1",
                "a.yaml | 'a: !Base64 !Sub b'   | a.yaml:1: not YAML:",
            })
    void aMalformedFileIsRefusedWithItsLine(String name, String text, String message) {
        assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(AssemblyException.class)
                .hasMessageStartingWith(folder.resolve(message).toString());
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThatThrownBy(() -> read("a.yaml", "a: 1\n---\nb: 2\n"))
                .hasMessageEndingWith("a.yaml:2: expected the end of the file, got a second document");
    }

    @Test
    void bytesThatAreNotTextAreRefused() throws IOException {
        var file = Files.write(folder.resolve("a.json"), new byte[] {'{', (byte) 0xff, '}'});
        assertThatThrownBy(() -> Document.read(SourceFile.of(file), new Allowance(Limits.DEFAULT)))
                .hasMessage(file + ": expected UTF-8 text");
    }

    private Value yaml(String text) throws IOException {
        return read("value.yaml", text).root();
    }

    private Value json(String text) throws IOException {
        return read("value.json", text).root();
    }

    private Document read(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        return Document.read(SourceFile.of(file), new Allowance(Limits.DEFAULT));
    }
}
