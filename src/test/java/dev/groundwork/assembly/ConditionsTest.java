package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private static final String TEMPLATE = """
            Parameters:
              Known: {Type: String, Default: a}
              Unknown: {Type: String}
            Conditions:
              T: !Equals [!Ref Known, a]
              F: !Equals [!Ref Known, b]
              U: !Equals [!Ref Unknown, a]
              Subject: %s
            Resources:
              Topic: {Type: 'AWS::SNS::Topic', Condition: Subject}
              Queue: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !If [Subject, !GetAtt Topic.TopicName, none]}}
            Outputs:
              Arn: {Condition: Subject, Value: !Ref Topic}
            """;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "!Condition T                             | true",
                "!Condition F                             | false",
                "!Condition U                             | parameter 'Unknown' has no default",
                "!Not [!Condition T]                      | false",
                "!Not [!Condition F]                      | true",
                "!Not [!Condition U]                      | parameter 'Unknown' has no default",
                "!And [!Condition T, !Condition T]        | true",
                "!And [!Condition T, !Condition F]        | false",
                "!And [!Condition U, !Condition F]        | false",
                "!And [!Condition T, !Condition U]        | parameter 'Unknown' has no default",
                "!Or [!Condition F, !Condition F]         | false",
                "!Or [!Condition F, !Condition T]         | true",
                "!Or [!Condition U, !Condition T]         | true",
                "!Or [!Condition F, !Condition U]         | parameter 'Unknown' has no default",
                "!Equals [!Ref Known, !Ref Known]         | true",
                "!Equals [1, \"1\"]                       | true",
                "!Equals [True, \"true\"]                 | true",
                "!Equals [[a], [a]]                       | true",
                "!Equals [a]                              | Fn::Equals: expected a list of 2, got a list of 1",
                "!And [!Or [!Condition F, !Not [!Condition F]], !Equals [x, x]] | true",
                "!Condition Missing                       | no condition of stack template is named 'Missing'",
                "!Unheard of                              | unknown function Fn::Unheard",
                "perhaps                                  | expected true or false, got 'perhaps'",
            })
    void hasThreeValues(String condition, String expected) {
        var value = stack(condition).condition("Subject");
        assertThat(value.describe()).isEqualTo(expected);
    }

    @Test
    void whatHasAFalseConditionIsNotThere() {
        var stack = stack("!Condition F");
        assertThat(stack.resources()).extracting(Resource::logicalId).containsExactly("Queue");
        assertThat(stack.resource("Topic")).isEmpty();
        assertThat(stack.outputs()).isEmpty();
        assertThat(stack.resource("Queue").orElseThrow().text("/QueueName")).isEqualTo("none");
    }

    @Test
    void whatHasATrueConditionIsThereWithoutDoubt() {
        var stack = stack("!Condition T");
        assertThat(stack.resource("Topic").orElseThrow().doubt()).isEmpty();
        assertThat(stack.resource("Queue").orElseThrow().at("/QueueName").describe())
                .isEqualTo("TopicName of template/Topic");
        assertThat(stack.outputs()).extracting(Output::name).containsExactly("Arn");
    }

    @Test
    void whatHasAnOpenConditionIsThereAndSaysSo() {
        var topic = stack("!Condition U").resource("Topic").orElseThrow();
        assertThat(topic.condition()).isEqualTo("Subject");
        assertThat(topic.doubt()).map(Unresolved::detail).contains("parameter 'Unknown' has no default");
        assertThat(topic.stack().outputs()).hasSize(1);
    }

    private static StackTemplate stack(String condition) {
        return Inline.template(TEMPLATE.formatted(condition)).stacks().get(0);
    }
}
