package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a review in a real browser. */
class ReviewHtmlTest extends InBrowser {

    static Stream<String> blueprints() {
        return Estimates.blueprints();
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void complainsOfNothingAndAsksForNothing(String blueprint) {
        show(Reviews.of(blueprint));

        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests()).isEmpty();
    }

    @Test
    void aCellThatIsClickedSaysEveryResourceThatAllowsThePath() {
        show(Reviews.of("platform"));

        cell("services to database: 5432").click();

        assertThat(text("#answer-roles .question")).isEqualTo("services → database, tcp 5432: yes");
        assertThat(texts("#answer-roles .steps .under"))
                .anyMatch(step -> step.startsWith("Network/FlowsServicesToDatabase5432Out"))
                .anyMatch(step -> step.startsWith("Network/FlowsServicesToDatabase5432In"));
    }

    @Test
    void aCellThatIsClickedSaysTheFirstThatForbidsThePath() {
        show(Reviews.of("platform"));

        cell("front-end to database: –").click();

        assertThat(text("#answer-roles .question")).isEqualTo("front-end → database, all traffic: no");
        assertThat(texts("#answer-roles .steps li"))
                .singleElement()
                .asString()
                .contains("no rule of security group front-end lets");
    }

    @Test
    void theMatrixAnswersKeys() {
        show(Reviews.of("platform"));
        browser().evaluate("document.querySelector('.matrix a[tabindex=\"0\"]').focus()");
        assertThat(focused()).startsWith("internet to rotation: –");

        browser().press("ArrowDown");
        browser().press("ArrowRight");
        browser().press("ArrowRight");
        assertThat(focused()).startsWith("rotation to database: 5432");
        browser().press("Enter");

        assertThat(text("#answer-roles .question")).isEqualTo("rotation → database, tcp 5432: yes");
        assertThat(browser()
                        .evaluate("document.querySelector('#answer-roles').ariaLive")
                        .asText())
                .isEqualTo("polite");
        browser().press("ArrowUp");
        browser().press(" ");
        assertThat(text("#answer-roles .question")).isEqualTo("internet → database, all traffic: no");
        assertThat(count(".matrix a[aria-current]")).isEqualTo(1);
        assertThat(count("#reach .matrix a[tabindex='0']")).isEqualTo(2);
    }

    @Test
    void keysStayInsideTheMatrix() {
        show(Reviews.of("platform"));
        browser().evaluate("document.querySelector('.matrix a[tabindex=\"0\"]').focus()");

        browser().press("ArrowUp");
        browser().press("ArrowLeft");

        assertThat(focused()).startsWith("internet to rotation: –");
    }

    @Test
    void aZoneThatIsSwitchedOffIsCrossedOutAndItsEffectsAreSaid() {
        show(Reviews.of("platform"));
        assertThat(count(".network .cross")).isZero();

        browser().evaluate("document.querySelector('.zones input[value=us-west-2a]').click()");

        assertThat(count(".network .cross")).isEqualTo(10);
        assertThat(count(".network .subnet.lost[data-zone=us-west-2a]")).isEqualTo(10);
        assertThat(count(".network .subnet.lost")).isEqualTo(10);
        assertThat(text("#zone-effects")).contains("us-west-2a: ✕ lost: egress", "by a person", "a majority");

        browser().evaluate("document.querySelector('.zones input[value=us-west-2b]').click()");
        assertThat(count(".network .cross")).isEqualTo(20);
        assertThat(text("#zone-effects")).contains("Each zone is judged alone");

        browser().evaluate("document.querySelectorAll('.zones input:checked').forEach(box => box.click())");
        assertThat(count(".network .cross, .network .lost")).isZero();
        assertThat(text("#zone-effects")).isEmpty();
    }

    @Test
    void aZoneIsSwitchedByKeys() {
        show(Reviews.of("resilient"));
        browser().evaluate("document.querySelector('.zones input').focus()");

        browser().press(" ");

        assertThat(text("#zone-effects")).contains("us-west-2a: nothing is lost");
    }

    @Test
    void findingsAreFilteredByWeightPillarAndWords() {
        show(Reviews.template(Reviews.FAULTY));
        int all = count(SHOWN);
        assertThat(text(".filters output")).isEqualTo(all + " of " + all + " shown");

        browser()
                .evaluate("document.querySelectorAll('.filters input[type=checkbox]:not([value=error])')"
                        + ".forEach(box => box.click())");
        assertThat(count(SHOWN)).isLessThan(all).isEqualTo(count(".findings > li[data-weight=error]"));

        type("select", "security");
        assertThat(count(SHOWN)).isEqualTo(count(".findings > li[data-weight=error][data-pillar=security]"));

        type("input[type=search]", "MACHINE 0.0.0.0/0");
        assertThat(texts(SHOWN)).allMatch(finding -> finding.contains("0.0.0.0/0"));
        type("input[type=search]", "no finding has these words");
        assertThat(text(".filters output")).isEqualTo("0 of " + all + " shown");
    }

    @Test
    void withoutItsScriptThePageHasEveryAnswerAndFindingAllTheSame() {
        var html = ReviewHtml.of(Reviews.of("platform"));
        browser().show(html.replace("sha256-", "sha256-AAAA"));

        assertThat(count(".zones[hidden], .panel[hidden], .filters[hidden]")).isEqualTo(4);
        assertThat(count("#reach .pair")).isEqualTo(count(".matrix td a"));
        assertThat(browser()
                        .evaluate("[...document.querySelectorAll('.matrix td a')]"
                                + ".every(link => document.querySelector(link.getAttribute('href')))")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void letsNoNameBecomeMarkup() {
        show(Reviews.template(Reviews.FAULTY));

        assertThat(count("img, b, i, script:not(:last-child)")).isZero();
        assertThat(count("script")).isEqualTo(1);
        assertThat(browser().evaluate("document.body.textContent").asText())
                .contains("<img onerror=alert(1) src=x>", "</script><script>alert(2)</script>");
        browser().evaluate("document.querySelectorAll('.matrix td a, .zones input').forEach(part => part.click())");
        assertThat(count("img, b, i")).isZero();
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, screen", "390, screen", "720, print"})
    void fitsTheWindow(int width, String media) {
        browser().media(media, "light");
        browser().resize(width, 900);
        show(Reviews.of("platform"));

        assertThat(browser().evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
    }

    @Test
    void printsEveryAnswerFindingAndTable() {
        show(Reviews.template(Reviews.FAULTY));
        type("input[type=search]", "no finding has these words");
        browser().media("print", "light");

        assertThat(count("details")).isGreaterThan(10);
        assertThat(browser()
                        .evaluate("[...document.querySelectorAll('.pair, .findings > li, .findings dl, tr, .subnet')]"
                                + ".every(it => it.getBoundingClientRect().height > 0)")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 390"})
    void hasNoFaultThatShutsSomebodyOut(String scheme, int width) {
        browser().media("screen", scheme);
        browser().resize(width, 900);
        show(Reviews.template(Reviews.FAULTY));
        browser().evaluate("document.querySelectorAll('details').forEach(it => { it.open = true })");
        browser().evaluate("document.querySelector('.matrix td a').click()");
        browser().evaluate("document.querySelector('.zones input').click()");

        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 390"})
    void theDefaultPlatformShutsNobodyOut(String scheme, int width) {
        browser().media("screen", scheme);
        browser().resize(width, 900);
        show(Reviews.of("platform"));
        browser().evaluate("document.querySelectorAll('details').forEach(it => { it.open = true })");

        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lean", "resilient"})
    void isTheSameBytesEveryTime(String blueprint) {
        var document = Reviews.of(blueprint);

        assertThat(ReviewHtml.of(document)).isEqualTo(ReviewHtml.of(document));
    }

    private static final String SHOWN = ".findings > li:not([hidden])";

    private static void show(ReviewDocument document) {
        browser().show(ReviewHtml.of(document));
    }

    private record Cell(String name) {
        void click() {
            browser().evaluate("document.querySelector('.matrix a[aria-label^=\"" + name + "\"]').click()");
        }
    }

    private static Cell cell(String name) {
        return new Cell(name);
    }

    private static String focused() {
        return browser().evaluate("document.activeElement.ariaLabel").asText();
    }
}
