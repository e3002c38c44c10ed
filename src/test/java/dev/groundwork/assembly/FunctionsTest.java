package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is one expression, evaluated as a property in a template that has a little of everything. */
class FunctionsTest {

    private static final String TEMPLATE = """
            Parameters:
              Stage: {Type: String, Default: prod}
              Size: {Type: Number, Default: 20}
              Secret: {Type: String}
              Names: {Type: CommaDelimitedList, Default: 'a, b,c'}
            Mappings:
              Sizes:
                prod: {type: m7g.large, zones: [a, b]}
            Conditions:
              Yes: !Equals [!Ref Stage, prod]
              No: !Equals [!Ref Stage, test]
              Open: !Equals [!Ref Secret, x]
            Resources:
              Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}
              Gone: {Type: 'AWS::EC2::VPC', Condition: No}
              Subject:
                Type: Test::Subject
                Properties:
                  Value: %s
            """;

    private static final Deployment DEPLOYMENT =
            Deployment.unknown().inRegion("us-west-2").withZones("us-west-2", List.of("us-west-2a", "us-west-2b"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Stage                                          | \"prod\"",
                "!Ref Size                                           | 20",
                "!Ref Names                                          | [\"a\",\"b\",\"c\"]",
                "!Ref AWS::Region                                    | \"us-west-2\"",
                "!Ref AWS::Partition                                 | \"aws\"",
                "!Ref AWS::URLSuffix                                 | \"amazonaws.com\"",
                "!Ref AWS::NoValue                                   | null",
                "!FindInMap [Sizes, !Ref Stage, type]                | \"m7g.large\"",
                "!FindInMap [Sizes, prod, zones]                     | [\"a\",\"b\"]",
                "!FindInMap [Sizes, test, type, {DefaultValue: t}]   | \"t\"",
                "!FindInMap [Sizes, prod, type, {DefaultValue: t}]   | \"m7g.large\"",
                "!FindInMap [None, a, b, {DefaultValue: !Ref Stage}] | \"prod\"",
                "!If [Yes, 1, 2]                                     | 1",
                "!If [No, 1, 2]                                      | 2",
                "!If [No, 1, !Ref AWS::NoValue]                      | null",
                "!If [Open, same, same]                              | \"same\"",
                "[1, !If [No, 2, !Ref AWS::NoValue], 3]              | [1,3]",
                "{a: 1, b: !Ref AWS::NoValue}                        | {\"a\":1}",
                "!Join ['-', [a, !Ref Stage, 1, true]]               | \"a-prod-1-true\"",
                "!Join [',', !Ref Names]                             | \"a,b,c\"",
                "!Join ['', []]                                      | \"\"",
                "!Sub 'x-${Stage}-${AWS::Region}'                    | \"x-prod-us-west-2\"",
                "!Sub '${Vpc.CidrBlock}'                             | \"10.0.0.0/16\"",
                "!Sub '${!Stage} $ {Stage} ${'                       | \"${Stage} $ {Stage} ${\"",
                "!Sub ['${A}/${Stage}', {A: !Ref Size}]              | \"20/prod\"",
                "!Sub [a]                                            | \"a\"",
                "!Sub ['${Stage}', {Stage: own}]                     | \"own\"",
                "!Split [';', 'a;;b;']                               | [\"a\",\"\",\"b\",\"\"]",
                "!Select [1, !Split ['.', !FindInMap [Sizes, prod, type]]] | \"large\"",
                "!Select ['2', !Ref Names]                           | \"c\"",
                "!Select [1, !GetAZs '']                             | \"us-west-2b\"",
                "!Select [0, !GetAZs us-west-2]                      | \"us-west-2a\"",
                "!Base64 hé                                          | \"aMOp\"",
                "!Cidr [10.0.0.0/16, 3, 8]                           | [\"10.0.0.0/24\",\"10.0.1.0/24\",\"10.0.2.0/24\"]",
                "!Select [1, !Cidr [!GetAtt Vpc.CidrBlock, 2, 12]]   | \"10.0.16.0/20\"",
                "{'Fn::GetAtt': Vpc.CidrBlock}                       | \"${template/Vpc.CidrBlock}\"",
                "{'Fn::Length': [a, b]}                              | 2",
                "{'Fn::Length': !Ref Names}                          | 3",
                "{'Fn::ToJsonString': {a: [1, !Ref Stage]}}          | \"{\\\"a\\\":[1,\\\"prod\\\"]}\"",
                "!Equals [!Ref Size, '20']                           | true",
                "!And [!Condition Yes, !Condition No]                | false",
            })
    void isComputed(String expression, String json) {
        assertThat(evaluated(expression).json()).isEqualTo(json);
    }

    @ParameterizedTest(name = "{0} is unresolved for {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!Ref Secret                       | PARAMETER         | parameter 'Secret' has no default",
                "!Sub '${AWS::AccountId}'          | PSEUDO_PARAMETER  | AWS::AccountId is known only at deployment",
                "!Ref AWS::StackName               | PSEUDO_PARAMETER  | AWS::StackName is known only at deployment",
                "!Ref AWS::StackId                 | PSEUDO_PARAMETER  | AWS::StackId is known only at deployment",
                "!If [Open, 1, 2]                  | PARAMETER         | parameter 'Secret' has no default",
                "!If [Undefined, 1, 2]             | MISUSE            | no condition of stack template is named 'Undefined'",
                "!Ref Gone                         | CONDITION         | template/Gone does not exist, as its condition is false",
                "!Ref Nobody                       | MISUSE            | nothing in stack template is named 'Nobody'",
                "!Sub '${Nobody}'                  | MISUSE            | nothing in stack template is named 'Nobody'",
                "!GetAtt Vpc.DefaultNetworkAcl     | ATTRIBUTE         | DefaultNetworkAcl of template/Vpc, known only after deployment",
                "!Base64 {Ref: Vpc}                | ATTRIBUTE         | a reference to template/Vpc, known only after deployment",
                "!FindInMap [Sizes, test, type]    | MAPPING           | mapping 'Sizes' has nothing at test, type",
                "!FindInMap [Sizes, !Ref Secret, type] | PARAMETER     | parameter 'Secret' has no default",
                "!ImportValue other                | IMPORT            | no stack of the assembly has export 'other'",
                "!GetAZs us-east-1                 | ZONES             | the zones of us-east-1 depend on the account",
                "'{{resolve:ssm:/a/b:1}}'          | DYNAMIC_REFERENCE | dynamic reference 'ssm:/a/b:1', read at deployment",
                "!Sub '{{resolve:ssm:/${Stage}}}'  | DYNAMIC_REFERENCE | dynamic reference 'ssm:/prod', read at deployment",
                "!Sub '{{resolve:secretsmanager:${Vpc}:SecretString:a}}' | DYNAMIC_REFERENCE | dynamic reference 'secretsmanager:…:SecretString:a', read at deployment",
                "!Transform {Name: Own}            | MACRO             | Fn::Transform rewrites this part of the template at deployment",
                "!Unheard of                       | MISUSE            | unknown function Fn::Unheard",
                "!Select [3, !Ref Names]           | MISUSE            | Fn::Select: expected an index below 3, got 3",
                "!Select [0.5, !Ref Names]         | MISUSE            | Fn::Select: expected a whole number, got 0.5",
                "!Select [0]                       | MISUSE            | Fn::Select: expected a list of 2, got a list of 1",
                "!Join [',', text]                 | MISUSE            | expected a list, got 'text'",
                "!Split ['', text]                 | MISUSE            | Fn::Split: expected a delimiter, got ''",
                "!GetAtt Vpc                       | MISUSE            | Fn::GetAtt: expected a resource and its attribute, got 'Vpc'",
                "!Cidr [10.0.0.0/24, 4, 8]         | MISUSE            | Fn::Cidr: expected blocks that fit a /24, got 4 of /24",
            })
    void isUnresolvedWithTheReason(String expression, Reason reason, String detail) {
        assertThat(evaluated(expression).unresolved()).hasValueSatisfying(unresolved -> {
            assertThat(unresolved.reason()).isEqualTo(reason);
            assertThat(unresolved.detail()).isEqualTo(detail);
        });
    }

    @Test
    void theZonesOfAStackForAnyRegionAreNotKnown() {
        var assembly = Inline.template(TEMPLATE.formatted("!GetAZs ''"));
        assertThat(Inline.resource(assembly, "Subject").at("/Value").describe())
                .isEqualTo("AWS::Region is known only at deployment");
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-west-1, aws-us-gov, amazonaws.com",
        "cn-north-1, aws-cn, amazonaws.com.cn",
        "ca-west-1, aws, amazonaws.com"
    })
    void thePartitionFollowsFromTheRegion(String region, String partition, String suffix) {
        var assembly = Inline.template(
                TEMPLATE.formatted("!Sub '${AWS::Partition} ${AWS::URLSuffix}'"),
                Deployment.unknown().inRegion(region));
        assertThat(Inline.resource(assembly, "Subject").text("/Value")).isEqualTo(partition + " " + suffix);
    }

    @Test
    void anOpenConditionLeavesOpenOnlyWhatDiffersBelowIt() {
        var subject = subject("!If [Open, {same: 1, other: 2}, {same: 1, other: 3}]");
        assertThat(subject.number("/Value/same")).isEqualTo("1");
        assertThat(subject.at("/Value/other").describe()).isEqualTo("parameter 'Secret' has no default");
    }

    @Test
    void anOpenValueMentionsWhatItMayReferTo() {
        var unresolved = (Unresolved) evaluated("!If [Open, !Ref Vpc, none]");
        assertThat(unresolved.mentions()).extracting(Resource::logicalId).containsExactly("Vpc");
    }

    @Test
    void textThatIsKnownInPartKeepsItsParts() {
        var value = evaluated("!Sub '${Stage}-${Vpc}-${AWS::AccountId}-x'");
        assertThat(value.json())
                .isEqualTo("\"prod-${template/Vpc.Ref}-${AWS::AccountId is known only at deployment}-x\"");
        assertThat(((Composed) value).parts()).hasSize(5);
    }

    @Test
    void textThatIsOneReferenceIsThatReference() {
        assertThat(evaluated("!Sub '${Vpc}'").follow()).map(Resource::logicalId).contains("Vpc");
        assertThat(evaluated("!Join ['', [!Ref Vpc]]").follow())
                .map(Resource::logicalId)
                .contains("Vpc");
    }

    @Test
    void aListOfReferencesSurvivesBeingJoinedAndSplit() {
        var value = evaluated("!Split ['||', !Join ['||', [!Ref Vpc, a, !GetAtt Vpc.VpcId]]]");
        assertThat(value.items().get(0).follow()).map(Resource::logicalId).contains("Vpc");
        assertThat(value.items().get(1).text()).isEqualTo("a");
        assertThat(value.items().get(2).describe()).isEqualTo("VpcId of template/Vpc");
    }

    @Test
    void aReferenceIsNotSplitByWhatItMayContain() {
        assertThat(evaluated("!Split [':', !Sub 'a:${Vpc.Arn}']").describe())
                .isEqualTo("Arn of template/Vpc, known only after deployment");
    }

    @Test
    void whatAMacroMayAddToAnObjectIsNotAbsent() {
        var subject = subject("{'Fn::Transform': {Name: Own}, a: 1}");
        assertThat(subject.number("/Value/a")).isEqualTo("1");
        assertThat(subject.at("/Value/b").unresolved()).map(Unresolved::reason).contains(Reason.MACRO);
    }

    private static Value evaluated(String expression) {
        return subject(expression).at("/Value");
    }

    private static Resource subject(String expression) {
        return Inline.resource(Inline.template(TEMPLATE.formatted(expression), DEPLOYMENT), "Subject");
    }
}
