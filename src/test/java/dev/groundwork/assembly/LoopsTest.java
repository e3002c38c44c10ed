package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopsTest {

    @Test
    void makesAResourceForEachItem() {
        var assembly = Inline.template("""
                Transform: AWS::LanguageExtensions
                Parameters:
                  Names: {Type: CommaDelimitedList, Default: 'Success,Failure'}
                Resources:
                  Fn::ForEach::Topics:
                    - Name
                    - !Ref Names
                    - Topic${Name}:
                        Type: AWS::SNS::Topic
                        Properties: {TopicName: !Sub '${Name}.fifo', DisplayName: !Ref Name}
                  Other: {Type: 'AWS::SQS::Queue'}
                """);
        assertThat(assembly.resources())
                .extracting(Resource::logicalId)
                .containsExactly("TopicSuccess", "TopicFailure", "Other");
        var failure = Inline.resource(assembly, "TopicFailure");
        assertThat(failure.text("/TopicName")).isEqualTo("Failure.fifo");
        assertThat(failure.text("/DisplayName")).isEqualTo("Failure");
        assertThat(failure.line()).hasValue(5);
        assertThat(assembly.gaps()).isEmpty();
    }

    @Test
    void whatLoopsMakeCanReferToEachOther() {
        var assembly = Inline.template("""
                Resources:
                  Fn::ForEach::Subnets: [Zone, [a, b], {'Subnet${Zone}': {Type: 'AWS::EC2::Subnet'}}]
                  Fn::ForEach::Tables:
                    - Zone
                    - [a, b]
                    - Table${Zone}: {Type: Test::Table, Properties: {SubnetId: {Ref: 'Subnet${Zone}'}}}
                """);
        assertThat(Inline.resource(assembly, "Tableb").follow("/SubnetId"))
                .contains(Inline.resource(assembly, "Subnetb"));
    }

    @Test
    void loopsNestAndAppearInConditionsOutputsAndProperties() {
        var assembly = Inline.template("""
                Conditions:
                  Fn::ForEach::C: [X, [a, b], {'Is${X}': !Equals ['${X}', a]}]
                Resources:
                  Fn::ForEach::Outer:
                    - X
                    - [a, b]
                    - Fn::ForEach::Inner:
                        - Y
                        - ['1', '2']
                        - R${X}${Y}:
                            Type: Test::Type
                            Condition: Is${X}
                            Properties:
                              Fn::ForEach::P: [Z, [p, q], {'${Z}': '${X}${Y}${Z}'}]
                Outputs:
                  Fn::ForEach::O: [X, ['1', '2'], {'Out${X}': {Value: {'Fn::Sub': '${X}'}}}]
                """);
        assertThat(assembly.resources()).extracting(Resource::logicalId).containsExactly("Ra1", "Ra2");
        assertThat(Inline.resource(assembly, "Ra2").text("/q")).isEqualTo("a2q");
        assertThat(assembly.stacks().get(0).output("Out2").orElseThrow().value().text())
                .isEqualTo("2");
    }

    @Test
    void anAmpersandTakesLettersAndDigitsAlone() {
        var assembly = Inline.template("""
                Resources:
                  Fn::ForEach::A: [Ip, [10.0.0.1], {'Host&{Ip}': {Type: Test::Type, Properties: {Ip: '${Ip}'}}}]
                """);
        assertThat(Inline.resource(assembly, "Host10001").text("/Ip")).isEqualTo("10.0.0.1");
    }

    @Test
    void aLoopOverWhatIsNotKnownIsAGap() {
        var assembly = Inline.template("""
                Parameters:
                  Names: {Type: CommaDelimitedList}
                Resources:
                  Fn::ForEach::Topics: [Name, !Ref Names, {'Topic${Name}': {Type: 'AWS::SNS::Topic'}}]
                  Queue:
                    Type: AWS::SQS::Queue
                    Properties:
                      Fn::ForEach::P: [Z, !Ref Names, {'${Z}': 1}]
                """);
        assertThat(assembly.gaps()).extracting(Gap::pointer).containsExactly("/Resources/Fn::ForEach::Topics");
        assertThat(Inline.resource(assembly, "Queue").at("/QueueName").unresolved())
                .map(Unresolved::reason)
                .contains(Reason.MACRO);
    }
}
