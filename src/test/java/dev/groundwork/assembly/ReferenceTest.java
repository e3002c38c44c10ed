package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    private final CloudAssembly assembly = Inline.template("""
            Parameters: {Cidr: {Type: String}}
            Resources:
              Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}
              Open: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: !Ref Cidr}}
              Group: {Type: 'AWS::EC2::SecurityGroup', Properties: {VpcId: !Ref Vpc}}
              Own: {Type: 'Custom::Own', Properties: {Value: given}}
              Subject:
                Type: T
                Properties:
                  Known: !GetAtt Vpc.CidrBlock
                  OpenCidr: !GetAtt Open.CidrBlock
                  Vpc: !GetAtt Group.VpcId
                  Arn: !GetAtt Group.Arn
                  Own: !GetAtt Own.Value
            """);
    private final Resource subject = Inline.resource(assembly, "Subject");

    @Test
    void anAttributeThatIsASetPropertyHasItsValueAndIsStillAReference() {
        assertThat(subject.text("/Known")).isEqualTo("10.0.0.0/16");
        assertThat(subject.follow("/Known")).map(Resource::logicalId).contains("Vpc");
    }

    @Test
    void anAttributeIsAsOpenAsTheProperty() {
        assertThatThrownBy(() -> subject.text("/OpenCidr"))
                .hasMessage("template/Subject /OpenCidr: parameter 'Cidr' has no default");
    }

    @Test
    void anAttributeThatIsItselfAReferenceLeadsFurther() {
        assertThat(subject.follow("/Vpc")).map(Resource::logicalId).contains("Vpc");
        assertThat(assembly.referrers(Inline.resource(assembly, "Vpc"), "T", "/Vpc"))
                .containsExactly(subject);
        assertThat(assembly.referrers(Inline.resource(assembly, "Group"))).containsExactly(subject);
    }

    @Test
    void anAttributeThatAwsGivesIsKnownOnlyAfterDeployment() {
        assertThat(subject.at("/Arn").unresolved()).hasValueSatisfying(unresolved -> {
            assertThat(unresolved.reason()).isEqualTo(Reason.ATTRIBUTE);
            assertThat(unresolved.mentions()).extracting(Resource::logicalId).containsExactly("Group");
        });
    }

    @Test
    void whatACustomResourceAnswersIsNotWhatItWasGiven() {
        assertThat(subject.at("/Own").unresolved()).map(Unresolved::reason).contains(Reason.ATTRIBUTE);
    }
}
