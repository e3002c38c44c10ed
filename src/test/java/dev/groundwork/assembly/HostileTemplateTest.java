package dev.groundwork.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may try: to be refused or left unresolved, in a bounded time, with a word on why. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileTemplateTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/assembly/platform/Use.template.json");

    @Test
    void nestingOfTenThousandLevelsIsRefused() {
        assertRefused("{\"a\":".repeat(10_000), "template.json:1: nested too deep, expected at most 200 levels");
        assertRefused("{\"a\":" + "[".repeat(10_000), "template.json:1: nested too deep, expected at most 200 levels");
        assertRefused("a: " + "[".repeat(10_000), "template.yaml:1: nested too deep, expected at most 200 levels");
        assertRefused("a: " + "{b: ".repeat(10_000), "template.yaml:1: nested too deep, expected at most 200 levels");
        assertRefused("a: " + "- ".repeat(10_000), "template.yaml:1: not YAML");
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        var limits = new Limits(100, 200, 1_000, 10);
        assertThatThrownBy(() -> Inline.template("{\"a\": \"" + "x".repeat(100) + "\"}", Deployment.unknown(), limits))
                .hasMessageEndingWith("template.json: too large, expected at most 100 bytes");
    }

    @Test
    void moreValuesThanTheLimitAreRefused() {
        var limits = new Limits(1_000_000, 200, 1_000, 10);
        assertThatThrownBy(
                        () -> Inline.template("{\"a\": [" + "1,".repeat(2_000) + "1]}", Deployment.unknown(), limits))
                .hasMessageEndingWith("template.json:1: too large, expected at most 1000 values in the whole assembly, "
                        + "aliases and loops written out");
    }

    @Test
    void anAliasCostsWhatItStandsFor() {
        var bomb = "a0: &a0 [x]\n" + lines(12, i -> "a%d: &a%d [%s]".formatted(i + 1, i + 1, aliases("*a" + i, 10)));
        assertRefused(bomb, "too large, expected at most 2000000 values");
        var merges = "a0: &a0 {x: 1}\n"
                + lines(12, i -> "a%d: &a%d {<<: [%s]}".formatted(i + 1, i + 1, aliases("*a" + i, 10)));
        assertRefused(merges, "too large, expected at most 2000000 values");
    }

    @Test
    void anAliasIsAsDeepAsWhatItStandsFor() {
        assertRefused(
                "a0: &a0 [x]\n" + lines(300, i -> "a%d: &a%d [*a%d]".formatted(i + 1, i + 1, i)),
                "nested too deep, expected at most 200 levels");
    }

    @Test
    void aLoopCostsWhatItWrites() {
        var items = "[" + "a,".repeat(100) + "a]";
        var loops = """
                Resources:
                  Fn::ForEach::A: [A, %s, {'Fn::ForEach::B': [B, %s, {'Fn::ForEach::C': [C, %s, {}]}]}]
                """.formatted(items, items, items);
        var limits = new Limits(1_000_000, 200, 100_000, 10);
        assertThatThrownBy(() -> Inline.template(loops, Deployment.unknown(), limits))
                .hasMessageContaining("template.yaml: too large, expected at most 100000 values");
    }

    @Test
    void conditionsInACircleAreUnresolved() {
        var stack = Inline.template("""
                Conditions: {A: !Not [!Condition B], B: !And [!Condition C, !Condition C], C: !Condition A}
                Resources: {R: {Type: T, Condition: A}}
                """).stacks().get(0);
        assertThat(stack.condition("B").describe()).isEqualTo("condition 'A' of stack template depends on itself");
        assertThat(stack.resources()).hasSize(1);
    }

    @Test
    void aConditionThatAsksForWhatItDecidesIsUnresolved() {
        var assembly = Inline.template("""
                Conditions: {A: !Equals [!GetAtt R.Name, x]}
                Resources: {R: {Type: T, Condition: A, Properties: {Name: !GetAtt R.Name}}}
                """);
        assertThat(Inline.resource(assembly, "R").doubt())
                .map(Unresolved::reason)
                .contains(Reason.CYCLE);
    }

    @Test
    void attributesInACircleAreUnresolved() {
        var assembly = Inline.template("""
                Resources:
                  A: {Type: T, Properties: {P: !GetAtt B.P}}
                  B: {Type: T, Properties: {P: !GetAtt A.P}}
                """);
        assertThat(Inline.resource(assembly, "A").at("/P").unresolved())
                .map(Unresolved::detail)
                .contains("P of 'B' of stack template depends on itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Fn::Not\": [{\"Condition\": \"C%d\"}]}",
                "{\"Fn::And\": [{\"Condition\": \"C%1$d\"}, {\"Condition\": \"C%1$d\"}]}"
            })
    void anEndlessChainOfConditionsIsUnresolved(String link) {
        var chain = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"C%d\": ".formatted(i) + link.formatted(i + 1))
                .collect(Collectors.joining(",\n"));
        var stack = Inline.template(
                        "{\"Resources\": {}, \"Conditions\": {" + chain + ", \"C10000\": {\"Fn::Equals\": [1, 1]}}}")
                .stacks()
                .get(0);
        assertThat(stack.condition("C0").describe()).isEqualTo("condition 'C64' is reached over more than 64 others");
        assertThat(stack.condition("C9990").describe()).isEqualTo("true");
    }

    @Test
    void attributesThatRepeatEachOtherDoNotGrowWithoutEnd() {
        var chain = lines(
                60,
                i -> "  R%d: {Type: T, Properties: {P: !Join ['', [!GetAtt R%2$d.P, !GetAtt R%2$d.P]]}}"
                        .formatted(i, i + 1));
        var assembly = Inline.template("Resources:\n" + chain + "\n  R60: {Type: T, Properties: {P: some text}}\n");
        assertThat(Inline.resource(assembly, "R59").text("/P")).isEqualTo("some textsome text");
        assertThat(Inline.resource(assembly, "R0").at("/P").unresolved())
                .map(Unresolved::reason)
                .contains(Reason.LIMIT);
    }

    @Test
    void listsThatRepeatEachOtherDoNotGrowWithoutEnd() {
        var chain = lines(
                60, i -> "  R%d: {Type: T, Properties: {P: [!GetAtt R%2$d.P, !GetAtt R%2$d.P]}}".formatted(i, i + 1));
        var assembly = Inline.template("Resources:\n" + chain + "\n  R60: {Type: T, Properties: {P: [x]}}\n");
        assertThat(assembly.referrers(Inline.resource(assembly, "R59"))).isNotEmpty();
        assertThat(Inline.resource(assembly, "R0").at("/P").unresolved())
                .map(Unresolved::reason)
                .contains(Reason.LIMIT);
    }

    @Test
    void variablesOfTextThatRepeatEachOtherAreUnresolved() {
        var text = "x".repeat(100);
        for (int i = 0; i < 40; i++) {
            text = "{\"Fn::Sub\": [\"${V}${V}${V}\", {\"V\": %s}]}".formatted(i == 0 ? '"' + text + '"' : text);
        }
        var assembly =
                Inline.template("{\"Resources\": {\"R\": {\"Type\": \"T\", \"Properties\": {\"P\": " + text + "}}}}");
        assertThat(Inline.resource(assembly, "R").at("/P").describe())
                .isEqualTo("text of more than 1048576 characters");
    }

    @Test
    void choicesWithinChoicesTakeTheTimeOfTheirText() {
        var choice = "{\"a\": 1}";
        for (int i = 0; i < 60; i++) {
            choice = "{\"Fn::If\": [\"Open\", %s, {\"a\": %d}]}".formatted(choice, i);
        }
        var assembly = Inline.template("""
                {"Parameters": {"P": {"Type": "String"}},
                 "Conditions": {"Open": {"Fn::Equals": [{"Ref": "P"}, "x"]}},
                 "Resources": {"R": {"Type": "T", "Properties": {"P": %s}}}}
                """.formatted(choice));
        assertThat(Inline.resource(assembly, "R").at("/P/a").describe()).isEqualTo("parameter 'P' has no default");
    }

    @Test
    void aNameAndANumberMayBeOfAnyLength() {
        var name = "x".repeat(100_000);
        var number = "9".repeat(2_000);
        var resource = Inline.resource(
                Inline.template("{\"Resources\": {\"R\": {\"Type\": \"T\", \"Properties\": {\"" + name + "\": " + number
                        + "}}}}"),
                "R");
        assertThat(resource.text("/" + name)).isEqualTo(number);
    }

    @Test
    void aNameWithControlCharactersIsRefused() {
        assertRefused(
                "{\"Resources\": {\"a\\u001b[2J\": {\"Type\": \"T\"}}}",
                "template.json:1: resource 'a\uFFFD[2J': expected its type as Type, got 'T'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Resources\": []}",
                "{\"Resources\": {\"A\": 1}}",
                "{\"Resources\": {\"A\": {}}}",
                "{\"Resources\": {}, \"Outputs\": [1]}",
                "{\"Resources\": {}, \"Parameters\": {\"P\": \"String\"}}",
                "{}",
                "{\"Parameters\": {}}",
                "{\"artifacts\": {}}",
                "{\"Resources\": null}"
            })
    void aTemplateOfTheWrongShapeIsRefused(String text) {
        assertRefused(text, "expected");
    }

    @Test
    void everyBeginningOfATemplateIsReadOrRefused() throws IOException {
        var text = Files.readString(EXAMPLE);
        for (int length = 0; length < text.length(); length++) {
            use(text.substring(0, length));
        }
    }

    @Test
    void everyChangeOfATemplateIsReadOrRefused() throws IOException {
        var text = Files.readString(EXAMPLE);
        var random = new Random(20_260_101);
        var pieces = text.split("(?<=[{}\\[\\],:])|(?=[{}\\[\\],:])");
        for (int round = 0; round < 1_000; round++) {
            var changed = pieces.clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                changed[random.nextInt(changed.length)] = pieces[random.nextInt(pieces.length)];
            }
            use(String.join("", changed));
        }
    }

    /** Anything but a refusal fails the test by itself. */
    private static void use(String text) {
        try {
            var assembly = Inline.template(text);
            for (var resource : assembly.resources()) {
                resource.at("").json();
                resource.dependsOn();
                resource.doubt();
                assembly.referrers(resource);
            }
            assembly.stacks().get(0).outputs().forEach(output -> output.value().json());
        } catch (AssemblyException e) {
            assertThat(e).hasMessageContaining("template.");
        }
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Inline.template(text))
                .isInstanceOf(AssemblyException.class)
                .hasMessageContaining(message);
    }

    private static String aliases(String alias, int count) {
        return String.join(", ", Collections.nCopies(count, alias));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }
}
