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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page in a real browser. */
class EstimateHtmlTest extends InBrowser {

    static Stream<String> blueprints() {
        return Estimates.blueprints();
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void showsTheTotalsOfTheJson(String blueprint) throws IOException {
        var statement = Estimates.of(blueprint);
        var json = new ObjectMapper().readTree(EstimateJson.of(statement));

        browser().show(EstimateHtml.of(statement));

        for (var one : new String[] {"low", "expected", "high"}) {
            var shown = browser().evaluate("document.getElementById('total-" + one + "').textContent");
            var total = new BigDecimal(json.at("/net/" + one).asText()).setScale(2, RoundingMode.HALF_UP);
            assertThat(new BigDecimal(shown.asText().replace(",", ""))).isEqualTo(total);
        }
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void complainsOfNothingAndAsksForNothing(String blueprint) {
        browser().show(EstimateHtml.of(Estimates.of(blueprint)));

        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests()).isEmpty();
    }

    @Test
    void saysThatNothingCostsNothing() {
        browser().show(EstimateHtml.of(Priced.statement("us-west-2", "Resources: {}")));

        assertThat(browser()
                        .evaluate("document.getElementById('total-high').textContent")
                        .asText())
                .isEqualTo("0.00");
        assertThat(browser()
                        .evaluate("document.getElementById('not-priced').innerText")
                        .asText())
                .contains("Nothing: every line has a price with a source.");
    }

    @Test
    void saysWhatACommitmentAndADiscountChange() throws IOException {
        var discounts = Discounts.read(Path.of("src/test/resources/dev/groundwork/report/discounts.yaml"));
        var node = "Resources: {Node: {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large}}}";

        browser()
                .show(EstimateHtml.of(
                        Priced.statement("us-west-2", node).boundFor(3).with(discounts)));

        assertThat(browser().evaluate("document.body.innerText").asText())
                .contains("committed for 3 years where AWS sells that")
                .contains("instance m7g.large, Linux, reserved 3y no upfront")
                .contains("discount of 20 % on AmazonEC2", "total after discounts");
    }

    @Test
    void letsNoNameBecomeMarkup() {
        browser().show(EstimateHtml.of(Estimates.hostile()));

        assertThat(browser()
                        .evaluate("document.querySelectorAll('img, script, b').length")
                        .asInt())
                .isZero();
        assertThat(browser().evaluate("document.body.textContent").asText())
                .contains("<img onerror=alert(1) src=x>", "</style><script>alert(2)</script>", "AWS::<b>Odd</b>::Type");
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, screen", "390, screen", "720, print"})
    void fitsTheWindow(int width, String media) {
        browser().media(media, "light");
        browser().resize(width, 900);
        browser().show(EstimateHtml.of(Estimates.of("platform")));

        assertThat(browser().evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
    }

    @Test
    void opensALineToItsSourceByKeys() {
        browser().show(EstimateHtml.of(Estimates.of("platform")));
        browser().evaluate("document.querySelector('#lines summary').focus()");
        assertThat(browser()
                        .evaluate("document.querySelectorAll('details[open]').length")
                        .asInt())
                .isZero();

        browser().press("Enter");

        assertThat(browser()
                        .evaluate("document.querySelector('details[open] .source').innerText")
                        .asText())
                .contains("price key", "USD per", "source");
        browser().press("Tab");
        assertThat(browser().evaluate("document.activeElement.tagName").asText())
                .isEqualTo("SUMMARY");
    }

    @Test
    void printsEverySource() {
        browser().media("print", "light");
        browser().show(EstimateHtml.of(Estimates.of("platform")));

        assertThat(browser()
                        .evaluate(
                                "[...document.querySelectorAll('.source')].every(it => it.getBoundingClientRect().height > 0)")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 390"})
    void hasNoFaultThatShutsSomebodyOut(String scheme, int width) {
        browser().media("screen", scheme);
        browser().resize(width, 900);
        browser().show(EstimateHtml.of(Estimates.of("platform")));
        browser().evaluate("document.querySelectorAll('details').forEach(it => { it.open = true })");

        assertThat(violations()).isEmpty();
    }

    @Test
    void isTheSameBytesEveryTime() {
        var statement = Estimates.of("lean");

        assertThat(EstimateHtml.of(statement)).isEqualTo(EstimateHtml.of(statement));
    }
}
