package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.groundwork.cli.Reviewed;
import dev.groundwork.cost.Priced;
import dev.groundwork.cost.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a template's author may choose a name for tries to become markup, a formula or a command. */
class UntrustedNamesTest extends InBrowser {

    private static final List<String> ATTACKS = List.of(
            "<img src=x onerror=alert(1)>",
            "</script><script>alert(2)</script>",
            "</style></title></svg><svg onload=alert(3)>",
            "\" onmouseover=\"alert(4)\" x=\"",
            "a|b`c` [d](javascript:alert(5)) javascript:alert(6)",
            "=cmd|' /C calc'!A0",
            "one\ntwo\u2028three\u2029four\rfive",
            "right\u202eleft\u2066x\u2069\u200b\ufeff\u00ad",
            "\u001b[31mred\u001b]8;;https://example.org\u0007\u009b31m");

    private static final String UNSEEN = "(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]].*";
    private static final String TEMPLATE = template();

    @Test
    void thePagesHaveNoElementAndRunNoScriptOfAName() {
        for (var page : List.of(ReviewHtml.of(Reviewed.template(TEMPLATE)), EstimateHtml.of(estimate()))) {
            browser().show(page);
            browser().evaluate("document.querySelectorAll('details').forEach(it => { it.open = true })");
            browser().evaluate("document.querySelectorAll('.matrix td a, .zones input').forEach(it => it.click())");

            assertThat(count("img, b, i, svg[onload], [onmouseover], [onerror], a:not([href^='#'])"))
                    .isZero();
            assertThat(count("script")).isLessThanOrEqualTo(1);
            assertThat(browser().evaluate("document.body.textContent").asText())
                    .contains(ATTACKS.get(0), ATTACKS.get(1))
                    .doesNotMatch(UNSEEN);
            assertThat(browser().complaints()).isEmpty();
            assertThat(browser().requests()).isEmpty();
        }
    }

    @Test
    void theDrawingHasNoElementAndRunsNoScriptOfAName() {
        browser()
                .show("<!doctype html><title>drawing</title>"
                        + NetworkPicture.svg(Reviewed.template(TEMPLATE).map()));

        assertThat(count("script, img, svg[onload], [onmouseover]")).isZero();
        assertThat(count("svg")).isEqualTo(1);
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"review.txt", "review.md", "estimate.txt", "estimate.md", "network.mmd", "network.svg"})
    void noFormForPeopleHasAControlOrAMarkThatIsNotSeen(String form) {
        assertThat(form(form)).doesNotMatch(UNSEEN).doesNotContain("\ntwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"review.md", "estimate.md"})
    void noMarkdownHasALinkAnElementOrACodeSpanOfAName(String form) {
        assertThat(form(form))
                .contains("\\<img src=x onerror=alert(1)\\>")
                .doesNotContainPattern("(?<!\\\\)[<`]")
                .doesNotContainPattern("(?<!\\\\)\\]\\(javascript");
    }

    @Test
    void mermaidHasNoElementQuoteOrCodeOfAName() {
        assertThat(form("network.mmd").replace("<br>", "").replace("((internet))", ""))
                .doesNotContain("<img", "<script", "`")
                .doesNotContainPattern("\"[^\"\\n]*\"[^\\]|\\n]");
    }

    @Test
    void noCellOfACsvBeginsAFormula() {
        assertThat(form("estimate.csv")).contains("'=cmd|").doesNotContainPattern("(?m)(^|,)\"?[=@]");
    }

    @Test
    void theFormsForProgramsAreWhole() throws Exception {
        for (var form : List.of("review.json", "review.sarif", "estimate.json")) {
            assertThat(new ObjectMapper().readTree(form(form)).isObject())
                    .as(form)
                    .isTrue();
        }
    }

    private static Statement estimate() {
        return Priced.statement("us-west-2", TEMPLATE);
    }

    private static String form(String name) {
        return Objects.requireNonNull(forms().get(name), name);
    }

    private static Map<String, String> forms() {
        var review = Reviewed.template(TEMPLATE);
        var estimate = estimate();
        var forms = new TreeMap<String, String>();
        forms.put("review.txt", ReviewText.of(review, Ink.PLAIN));
        forms.put("review.md", ReviewMarkdown.of(review));
        forms.put("review.json", ReviewJson.of(review));
        forms.put("review.sarif", ReviewSarif.of(review));
        forms.put("network.mmd", NetworkPicture.mermaid(review.map()));
        forms.put("network.svg", NetworkPicture.svg(review.map()));
        forms.put("estimate.txt", EstimateText.of(estimate, Ink.PLAIN, Priced.DAY));
        forms.put("estimate.md", EstimateMarkdown.of(estimate));
        forms.put("estimate.csv", EstimateCsv.of(estimate));
        forms.put("estimate.json", EstimateJson.of(estimate));
        return forms;
    }

    /** A network per attack: names of resources, groups, tags, zones, descriptions, paths and one type. */
    private static String template() {
        var resources = new StringBuilder();
        for (int i = 0; i < ATTACKS.size(); i++) {
            resources.append("""
                  "V%2$s": {Type: 'AWS::EC2::VPC', Metadata: {'aws:cdk:path': "%1$s/V"}, Properties: {CidrBlock: 10.%3$d.0.0/24,
                    Tags: [{Key: Name, Value: "%1$s"}]}}
                  "S%2$s": {Type: 'AWS::EC2::Subnet', Properties: {VpcId: {Ref: "V%2$s"}, CidrBlock: 10.%3$d.0.0/26,
                    AvailabilityZone: "%1$s", Tags: [{Key: network, Value: "%1$s"}, {Key: segment, Value: "%1$s"},
                    {Key: tier, Value: "%1$s"}]}}
                  "G%2$s": {Type: 'AWS::EC2::SecurityGroup', Properties: {VpcId: {Ref: "V%2$s"}, GroupName: "%1$s",
                    GroupDescription: "%1$s", SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22,
                    CidrIp: 0.0.0.0/0, Description: "%1$s"}]}}
                  "%2$s": {Type: 'AWS::EC2::NatGateway', Properties: {SubnetId: {Ref: "S%2$s"}, AllocationId: "%1$s",
                    Tags: [{Key: component, Value: "%1$s"}]}}
                """.formatted(yaml(ATTACKS.get(i)), id(ATTACKS.get(i)), i));
        }
        return "Description: \"" + yaml(ATTACKS.get(0)) + "\"\nResources:\n" + resources;
    }

    /** A logical id with controls is refused by the reader; all else may stand in one. */
    private static String id(String attack) {
        return yaml(attack.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", ""));
    }

    private static String yaml(String text) {
        var written = new StringBuilder();
        text.chars().forEach(letter -> {
            boolean isPlain = letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
            written.append(isPlain ? Character.toString(letter) : "\\u%04x".formatted(letter));
        });
        return written.toString();
    }
}
