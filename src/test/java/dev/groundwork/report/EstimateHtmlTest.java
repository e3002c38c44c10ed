package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.groundwork.cost.Discounts;
import dev.groundwork.cost.Priced;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser. */
class EstimateHtmlTest {

    private static Browser browser;

    static Stream<String> blueprints() {
        return Estimates.blueprints();
    }

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @BeforeEach
    void onAScreen() {
        browser.media("screen", "light");
        browser.resize(1280, 900);
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void showsTheTotalsOfTheJson(String blueprint) throws IOException {
        var statement = Estimates.of(blueprint);
        var json = new ObjectMapper().readTree(EstimateJson.of(statement));

        browser.show(EstimateHtml.of(statement));

        for (var one : new String[] {"low", "expected", "high"}) {
            var shown = browser.evaluate("document.getElementById('total-" + one + "').textContent");
            var total = new BigDecimal(json.at("/net/" + one).asText()).setScale(2, RoundingMode.HALF_UP);
            assertThat(new BigDecimal(shown.asText().replace(",", ""))).isEqualTo(total);
        }
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void complainsOfNothingAndAsksForNothing(String blueprint) {
        browser.show(EstimateHtml.of(Estimates.of(blueprint)));

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @Test
    void saysThatNothingCostsNothing() {
        browser.show(EstimateHtml.of(Priced.statement("us-west-2", "Resources: {}")));

        assertThat(browser.evaluate("document.getElementById('total-high').textContent")
                        .asText())
                .isEqualTo("0.00");
        assertThat(browser.evaluate("document.getElementById('not-priced').innerText")
                        .asText())
                .contains("Nothing: every line has a price with a source.");
    }

    @Test
    void saysWhatACommitmentAndADiscountChange() throws IOException {
        var discounts = Discounts.read(Path.of("src/test/resources/dev/groundwork/report/discounts.yaml"));
        var node = "Resources: {Node: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large}}}";

        browser.show(
                EstimateHtml.of(Priced.statement("us-west-2", node).boundFor(3).with(discounts)));

        assertThat(browser.evaluate("document.body.innerText").asText())
                .contains("committed for 3 years where AWS sells that")
                .contains("instance m7g.large, Linux, reserved 3y no upfront")
                .contains("discount of 20 % on AmazonEC2", "total after discounts");
    }

    @Test
    void letsNoNameBecomeMarkup() {
        browser.show(EstimateHtml.of(Estimates.hostile()));

        assertThat(browser.evaluate("document.querySelectorAll('img, script, b').length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("document.body.textContent").asText())
                .contains("<img onerror=alert(1) src=x>", "</style><script>alert(2)</script>", "AWS::<b>Odd</b>::Type");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, screen", "390, screen", "720, print"})
    void fitsTheWindow(int width, String media) {
        browser.media(media, "light");
        browser.resize(width, 900);
        browser.show(EstimateHtml.of(Estimates.of("platform")));

        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
    }

    @Test
    void opensALineToItsSourceByKeys() {
        browser.show(EstimateHtml.of(Estimates.of("platform")));
        browser.evaluate("document.querySelector('#lines summary').focus()");
        assertThat(browser.evaluate("document.querySelectorAll('details[open]').length")
                        .asInt())
                .isZero();

        browser.press("Enter");

        assertThat(browser.evaluate("document.querySelector('details[open] .source').innerText")
                        .asText())
                .contains("price key", "USD per", "source");
        browser.press("Tab");
        assertThat(browser.evaluate("document.activeElement.tagName").asText()).isEqualTo("SUMMARY");
    }

    @Test
    void printsEverySource() {
        browser.media("print", "light");
        browser.show(EstimateHtml.of(Estimates.of("platform")));

        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('.source')].every(it => it.getBoundingClientRect().height > 0)")
                        .asBoolean())
                .isTrue();
    }

    /** WCAG 2.2 asks for 4.5 to 1 between text and its ground. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void hasTextThatStandsOutFromItsGround(String scheme) {
        browser.media("screen", scheme);
        browser.show(EstimateHtml.of(Estimates.of("platform")));

        for (var kind : new String[] {"ink", "quiet", "accent", "warn"}) {
            assertThat(browser.evaluate(CONTRAST.formatted(kind)).asDouble())
                    .as(kind + " in the " + scheme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void isTheSameBytesEveryTime() {
        var statement = Estimates.of("lean");

        assertThat(EstimateHtml.of(statement)).isEqualTo(EstimateHtml.of(statement));
    }

    private static final String CONTRAST = """
            (() => {
              const channels = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
                .match(/[0-9a-f]{2}/g).map(hex => parseInt(hex, 16) / 255)
                .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
              const light = name => { const [r, g, b] = channels(name); return 0.2126 * r + 0.7152 * g + 0.0722 * b };
              const both = [light('--%s'), light('--paper')].sort((a, b) => b - a);
              return (both[0] + 0.05) / (both[1] + 0.05);
            })()""";
}
