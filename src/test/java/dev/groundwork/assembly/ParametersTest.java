package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    private static final String TEMPLATE = """
            Parameters:
              Text: {Type: String, Default: a}
              Number: {Type: Number, Default: 3}
              List: {Type: CommaDelimitedList, Default: 'a, b'}
              Subnets: {Type: 'List<AWS::EC2::Subnet::Id>', Default: 'subnet-1,subnet-2'}
              Missing: {Type: String}
              Empty: {Type: String, Default: ''}
              Image:
                Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>
                Default: /aws/service/ami
              Password: {Type: String, NoEcho: true}
            Resources:
              Subject: {Type: Test::Subject, Properties: {Value: !Ref Text}}
            """;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Text    | \"a\"",
                "Number  | 3",
                "List    | [\"a\",\"b\"]",
                "Subnets | [\"subnet-1\",\"subnet-2\"]",
                "Empty   | \"\"",
                "Missing | \"${parameter 'Missing' has no default}\"",
                "Image   | \"${parameter 'Image' is read from Systems Manager at deployment, '/aws/service/ami'}\"",
            })
    void hasItsDefault(String parameter, String json) {
        assertThat(stack(Deployment.unknown()).parameter(parameter).json()).isEqualTo(json);
    }

    @Test
    void theCallersValueComesFirstAndTheOneForTheStackBeforeIt() {
        var given = Deployment.unknown().withParameter("Text", "b").withParameter("Missing", "c");
        assertThat(stack(given).parameter("Text").text()).isEqualTo("b");
        assertThat(stack(given).parameter("Missing").text()).isEqualTo("c");
        assertThat(stack(given.withParameter("template:Text", "d"))
                        .parameter("Text")
                        .text())
                .isEqualTo("d");
        assertThat(stack(given).resource("Subject").orElseThrow().text("/Value"))
                .isEqualTo("b");
    }

    @Test
    void aGivenListIsSplit() {
        var given = Deployment.unknown().withParameter("Subnets", "subnet-7 , subnet-8");
        assertThat(stack(given).parameter("Subnets").json()).isEqualTo("[\"subnet-7\",\"subnet-8\"]");
    }

    @Test
    void whatSystemsManagerHoldsIsNotWhatTheCallerGives() {
        var given = Deployment.unknown().withParameter("Image", "/own/ami");
        assertThat(stack(given).parameter("Image").describe())
                .isEqualTo("parameter 'Image' is read from Systems Manager at deployment, '/own/ami'");
    }

    @Test
    void isDeclaredWithTypeAndSecrecy() {
        var parameters = stack(Deployment.unknown()).parameters();
        assertThat(parameters)
                .containsEntry("Text", new Parameter("Text", "String", new Value.Text("a"), false))
                .containsEntry("Password", new Parameter("Password", "String", Value.absent(), true));
        assertThat(stack(Deployment.unknown()).parameter("Nobody").isAbsent()).isTrue();
    }

    private static StackTemplate stack(Deployment deployment) {
        return Inline.template(TEMPLATE, deployment).stacks().get(0);
    }
}
