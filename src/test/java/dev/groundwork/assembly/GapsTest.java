package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void aMacroIsAGapAndAnExtensionOfTheLanguageIsNone() {
        var assembly = Inline.template("""
                Transform: [AWS::Serverless-2016-10-31, AWS::LanguageExtensions, {Name: 'AWS::Include'}]
                Resources: {}
                """);
        assertThat(assembly.gaps())
                .extracting(Gap::what)
                .containsExactly(
                        "macro AWS::Serverless-2016-10-31 rewrites the template at deployment",
                        "macro AWS::Include rewrites the template at deployment");
        assertThat(assembly.stacks().get(0).transforms()).hasSize(3);
    }

    @Test
    void whatAMacroIncludesIntoASectionIsAGap() {
        var assembly = Inline.template("""
                Resources:
                  Fn::Transform: {Name: 'AWS::Include', Parameters: {Location: 's3://a/b'}}
                  Topic: {Type: 'AWS::SNS::Topic'}
                """);
        assertThat(assembly.gaps()).extracting(Gap::pointer).containsExactly("/Resources/Fn::Transform");
        assertThat(assembly.resources()).hasSize(1);
    }

    @Test
    void aResourceWhoseTypeAMacroGivesIsAGap() {
        var assembly = Inline.template("""
                Resources:
                  Module: {Type: !Rain::Module a.yaml}
                  Topic: {Type: 'AWS::SNS::Topic'}
                """);
        assertThat(assembly.gaps())
                .extracting(Gap::toString)
                .singleElement()
                .asString()
                .endsWith("template.yaml /Resources/Module: is written out only at deployment");
        assertThat(assembly.resources()).hasSize(1);
    }
}
