package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedStacksTest {

    private static final String CHILD = """
            Parameters: {Size: {Type: String, Default: small}}
            Resources: {Node: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: !Ref Size}}}
            Outputs: {Node: {Value: !Ref Node}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTemplateBesideTheOuterOneIsRead() throws IOException {
        write("child.yaml", CHILD);
        var assembly = read("""
                Resources:
                  Child: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: ./child.yaml}}
                """);
        assertThat(assembly.stacks()).extracting(StackTemplate::id).containsExactly("outer", "outer/Child");
        assertThat(Inline.resource(assembly, "Node").text("/InstanceType")).isEqualTo("small");
        assertThat(Inline.resource(assembly, "Node").file()).isEqualTo(folder.resolve("child.yaml"));
    }

    @Test
    void oneTemplateCanBeNestedTwiceWithDifferentParameters() throws IOException {
        write("child.yaml", CHILD);
        var assembly = read("""
                Resources:
                  A: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: child.yaml, Parameters: {Size: a}}}
                  B: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: child.yaml, Parameters: {Size: b}}}
                """);
        assertThat(assembly.resources("AWS::EC2::Instance"))
                .extracting(node -> node + " " + node.text("/InstanceType"))
                .containsExactly("outer/A/Node a", "outer/B/Node b");
    }

    @Test
    void cdksNoteOnTheResourceNamesTheTemplate() throws IOException {
        write("child.yaml", CHILD);
        var assembly = read("""
                Resources:
                  Child:
                    Type: AWS::CloudFormation::Stack
                    Metadata: {aws:asset:path: child.yaml, aws:asset:property: TemplateURL}
                    Properties: {TemplateURL: !Sub 'https://s3.${AWS::URLSuffix}/${AWS::AccountId}/abc.json'}
                """);
        assertThat(assembly.resources("AWS::EC2::Instance")).hasSize(1);
    }

    @Test
    void aTemplateElsewhereIsAGapAndItsOutputsAreUnresolved() throws IOException {
        var assembly = read("""
                Resources:
                  Child: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: 'https://s3.amazonaws.com/a/b.yaml'}}
                  Rule: {Type: T, Properties: {P: !GetAtt Child.Outputs.Node}}
                """);
        assertThat(assembly.gaps())
                .extracting(Gap::what)
                .containsExactly(
                        "nested stack: the template at 'https://s3.amazonaws.com/a/b.yaml' is not in the assembly");
        assertThat(assembly.nestedBy(Inline.resource(assembly, "Child"))).isEmpty();
        assertThat(Inline.resource(assembly, "Rule").at("/P").describe())
                .isEqualTo("output 'Node' of nested stack outer/Child: "
                        + "the template at 'https://s3.amazonaws.com/a/b.yaml' is not in the assembly");
    }

    @Test
    void anOutputThatTheNestedStackDoesNotHaveIsAMistake() throws IOException {
        write("child.yaml", CHILD);
        var assembly = read("""
                Resources:
                  Child: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: child.yaml}}
                  Rule: {Type: T, Properties: {P: !GetAtt Child.Outputs.Other}}
                """);
        assertThat(Inline.resource(assembly, "Rule").at("/P").describe())
                .isEqualTo("nested stack outer/Child has no output Other");
    }

    @Test
    void whatIsInAStackThatDoesNotExistIsNotThereEither() throws IOException {
        write("child.yaml", CHILD);
        var assembly = read("""
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  Child: {Type: 'AWS::CloudFormation::Stack', Condition: Never, Properties: {TemplateURL: child.yaml}}
                  Gone: {Type: 'AWS::CloudFormation::Stack', Condition: Never, Properties: {TemplateURL: 'https://gone'}}
                """);
        assertThat(assembly.resources()).isEmpty();
        assertThat(assembly.gaps()).isEmpty();
    }

    @Test
    void doubtAboutAStackIsDoubtAboutWhatIsInIt() throws IOException {
        write("child.yaml", CHILD);
        var assembly = read("""
                Parameters: {P: {Type: String}}
                Conditions: {Open: !Equals [!Ref P, b]}
                Resources:
                  Child: {Type: 'AWS::CloudFormation::Stack', Condition: Open, Properties: {TemplateURL: child.yaml}}
                """);
        assertThat(Inline.resource(assembly, "Node").doubt())
                .map(Unresolved::detail)
                .contains("parameter 'P' has no default");
    }

    private CloudAssembly read(String template) throws IOException {
        return CloudAssembly.read(write("outer.yaml", template));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
