package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

    private static final String OREGON = "aws://111122223333/us-west-2";
    private static final String VIRGINIA = "aws://111122223333/us-east-1";
    private static final String ANYWHERE = "aws://unknown-account/unknown-region";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anExportsNameMayBeComputedOnBothSides() {
        var assembly = new WrittenAssembly(folder)
                .stack("Net", OREGON, """
                        {"Resources": {"Vpc": {"Type": "AWS::EC2::VPC"}},
                         "Outputs": {"V": {"Value": {"Ref": "Vpc"}, "Export": {"Name": {"Fn::Sub": "${AWS::StackName}-${AWS::Region}-V"}}}}}
                        """)
                .stack("Use", OREGON, """
                        {"Parameters": {"From": {"Type": "String", "Default": "Net"}},
                         "Resources": {"S": {"Type": "T", "Properties": {
                          "P": {"Fn::ImportValue": {"Fn::Sub": "${From}-us-west-2-V"}}}}}}
                        """)
                .read();
        assertThat(Inline.resource(assembly, "S").follow("/P")).contains(Inline.resource(assembly, "Vpc"));
    }

    @Test
    void theExportOfTheSameRegionIsMeant() {
        var assembly = new WrittenAssembly(folder)
                .stack("West", OREGON, exporting("west"))
                .stack("East", VIRGINIA, exporting("east"))
                .stack("Use", VIRGINIA, importing("name"))
                .read();
        assertThat(Inline.resource(assembly, "S").text("/P")).isEqualTo("east");
    }

    @Test
    void anExportThatIsThereTwiceIsNotGuessed() {
        var assembly = new WrittenAssembly(folder)
                .stack("One", ANYWHERE, exporting("1"))
                .stack("Two", ANYWHERE, exporting("2"))
                .stack("Use", ANYWHERE, importing("name"))
                .read();
        assertThat(Inline.resource(assembly, "S").at("/P").describe())
                .isEqualTo("export 'name' is there several times: One, Two");
    }

    @Test
    void anExportWhoseConditionIsFalseIsNotThere() {
        var assembly = new WrittenAssembly(folder)
                .stack("Net", OREGON, """
                        {"Conditions": {"Never": {"Fn::Equals": [1, 2]}}, "Resources": {},
                         "Outputs": {"V": {"Condition": "Never", "Value": "x", "Export": {"Name": "name"}}}}
                        """)
                .stack("Use", OREGON, importing("name"))
                .read();
        assertThat(Inline.resource(assembly, "S").at("/P").describe())
                .isEqualTo("no stack of the assembly has export 'name'");
    }

    @Test
    void anImportUnderAnOpenNameSaysWhyItIsOpen() {
        var assembly = Inline.template("""
                Parameters: {From: {Type: String}}
                Resources: {S: {Type: T, Properties: {P: !ImportValue {'Fn::Sub': '${From}-V'}}}}
                """);
        assertThat(Inline.resource(assembly, "S").at("/P").describe()).isEqualTo("parameter 'From' has no default");
    }

    @Test
    void theOutputOfANamedStackIsTakenFromTheNamedRegion() {
        var assembly = new WrittenAssembly(folder)
                .stack("Net", OREGON, exporting("west"))
                .stack("Use", VIRGINIA, """
                        {"Resources": {
                          "Far": {"Type": "T", "Properties": {"P": {"Fn::GetStackOutput":
                            {"StackName": "Net", "OutputName": "V", "Region": "us-west-2"}}}},
                          "Near": {"Type": "T", "Properties": {"P": {"Fn::GetStackOutput":
                            {"StackName": "Net", "OutputName": "V"}}}}}}
                        """)
                .read();
        assertThat(Inline.resource(assembly, "Far").text("/P")).isEqualTo("west");
        assertThat(Inline.resource(assembly, "Near").at("/P").describe())
                .isEqualTo("no stack of the assembly has output 'V' of stack 'Net'");
    }

    @Test
    void whatCdkCarriesBetweenRegionsIsFollowed() {
        var assembly = new WrittenAssembly(folder)
                .stack("Net", OREGON, """
                        {"Resources": {"Vpc": {"Type": "AWS::EC2::VPC"},
                          "Writer": {"Type": "Custom::CrossRegionExportWriter", "Properties": {"WriterProps": {
                            "region": "us-east-1", "exports": {"/cdk/exports/Use/V": {"Ref": "Vpc"}}}}}}}
                        """)
                .stack("Use", VIRGINIA, """
                        {"Resources": {
                          "Reader": {"Type": "Custom::CrossRegionExportReader", "Properties": {"ReaderProps": {
                            "imports": {"/cdk/exports/Use/V": "{{resolve:ssm:/cdk/exports/Use/V}}"}}}},
                          "S": {"Type": "T", "Properties": {"P": {"Fn::GetAtt": ["Reader", "/cdk/exports/Use/V"]},
                            "Q": {"Fn::GetAtt": ["Reader", "/cdk/exports/Use/W"]}}}}}
                        """)
                .read();
        var subject = Inline.resource(assembly, "S");
        assertThat(subject.at("/P").follow()).contains(Inline.resource(assembly, "Vpc"));
        assertThat(subject.at("/Q").unresolved()).map(Unresolved::reason).contains(Reason.ATTRIBUTE);
    }

    private static String exporting(String value) {
        return """
                {"Resources": {}, "Outputs": {"V": {"Value": "%s", "Export": {"Name": "name"}}}}
                """.formatted(value);
    }

    private static String importing(String name) {
        return """
                {"Resources": {"S": {"Type": "T", "Properties": {"P": {"Fn::ImportValue": "%s"}}}}}
                """.formatted(name);
    }
}
