package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ResourceTest {

    private final CloudAssembly assembly = Inline.template("""
            Parameters:
              Type: {Type: String}
            Resources:
              Template:
                Type: AWS::EC2::LaunchTemplate
                Properties:
                  LaunchTemplateData: {InstanceType: m7g.large}
              Group:
                Type: AWS::AutoScaling::AutoScalingGroup
                DependsOn: [Template, Other]
                DeletionPolicy: Retain
                UpdateReplacePolicy: Snapshot
                UpdatePolicy: {AutoScalingReplacingUpdate: {WillReplace: true}}
                Metadata: {aws:cdk:path: Stack/Group}
                Properties:
                  MinSize: '3'
                  Cooldown: 1.5
                  LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: !GetAtt Template.LatestVersionNumber}
                  InstanceType: !Ref Type
                  CapacityRebalance: true
                  Tags:
                    - {Key: a, Value: b, PropagateAtLaunch: true}
              Other: {Type: 'AWS::SNS::Topic', DependsOn: Group}
            """);
    private final Resource group = Inline.resource(assembly, "Group");

    @Test
    void answersAtPointersIntoItsProperties() {
        assertThat(group.number("/MinSize")).isEqualTo(new BigDecimal("3"));
        assertThat(group.text("/Cooldown")).isEqualTo("1.5");
        assertThat(group.flag("/CapacityRebalance")).isTrue();
        assertThat(group.text("/Tags/0/Value")).isEqualTo("b");
        assertThat(group.list("/Tags")).hasSize(1);
    }

    @Test
    void saysWhatNothingMeans() {
        assertThat(group.text("/Tenancy", "default")).isEqualTo("default");
        assertThat(group.number("/MaxSize", 4)).isEqualTo("4");
        assertThat(group.flag("/Protected", false)).isFalse();
        assertThat(group.list("/Subnets")).isEmpty();
        assertThat(group.follow("/PlacementGroup")).isEmpty();
    }

    @Test
    void followsAReference() {
        assertThat(group.follow("/LaunchTemplate/LaunchTemplateId")).contains(Inline.resource(assembly, "Template"));
    }

    @Test
    void whatCannotBeToldIsThrownWithPlaceAndReason() {
        assertThatThrownBy(() -> group.text("/InstanceType"))
                .hasMessage("template/Group /InstanceType: parameter 'Type' has no default")
                .asInstanceOf(type(UnresolvedException.class))
                .extracting(e -> e.unresolved().reason())
                .isEqualTo(Reason.PARAMETER);
        assertThatThrownBy(() -> group.text("/InstanceType", "m7g.large")).isInstanceOf(UnresolvedException.class);
        assertThatThrownBy(() -> group.text("/LaunchTemplate/Version"))
                .hasMessage("template/Group /LaunchTemplate/Version: "
                        + "LatestVersionNumber of template/Template, known only after deployment");
    }

    @Test
    void whatMustBeThereAndIsNotIsThrownWithItsPlace() {
        assertThatThrownBy(() -> group.text("/Name")).hasMessage("template/Group /Name: expected text, got nothing");
    }

    @Test
    void anIdentifierFromOutsideIsNotFollowed() {
        assertThatThrownBy(() -> group.follow("/MinSize"))
                .hasMessage("template/Group /MinSize: expected a reference to a resource, got '3'");
    }

    @Test
    void knowsItsPlace() {
        assertThat(group).hasToString("template/Group");
        assertThat(group.file()).hasFileName("template.yaml");
        assertThat(group.line()).hasValue(8);
        assertThat(group.constructPath()).contains("Stack/Group");
        assertThat(group.stack().id()).isEqualTo("template");
    }

    @Test
    void knowsWhatIsBesideItsProperties() {
        assertThat(group.deletionPolicy().text()).isEqualTo("Retain");
        assertThat(group.updateReplacePolicy().text()).isEqualTo("Snapshot");
        assertThat(group.attribute("UpdatePolicy")
                        .at("/AutoScalingReplacingUpdate/WillReplace")
                        .flag())
                .isTrue();
        assertThat(group.attribute("CreationPolicy").isAbsent()).isTrue();
    }

    @Test
    void knowsWhatItDependsOn() {
        assertThat(group.dependsOn()).extracting(Resource::logicalId).containsExactly("Template", "Other");
        assertThat(Inline.resource(assembly, "Other").dependsOn()).containsExactly(group);
    }

    @Test
    void givesTheFunctionsAsTheyAreWritten() {
        assertThat(group.written("/InstanceType").json()).isEqualTo("{\"Ref\":\"Type\"}");
    }

    @Test
    void mayHaveNoProperties() {
        assertThat(Inline.resource(assembly, "Other").at("/TopicName").isAbsent())
                .isTrue();
    }
}
