package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of ten networks with fifty subnets each, in a real browser. */
class LargeReviewHtmlTest extends InBrowser {

    private static final ReviewDocument DOCUMENT = Reviews.template(ManySubnets.template(10, 5, 3, 2));
    private static final String PAGE = ReviewHtml.of(DOCUMENT);

    @BeforeEach
    void shown() {
        browser().show(PAGE);
    }

    @Test
    void drawsAllFiveHundredSubnetsAndComplainsOfNothing() {
        assertThat(count(".network .subnet")).isEqualTo(500);
        assertThat(count(".network .vpc")).isEqualTo(10);
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests()).isEmpty();
    }

    @Test
    void isOfABoundedSize() {
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_500_000);
        assertThat(count("*")).isLessThan(30_000);
    }

    @Test
    void aCellStandsForTheRolesOfTwoNetworksAndCountsThem() {
        assertThat(count(".matrix")).isEqualTo(1);
        assertThat(count(".matrix td a")).isEqualTo(11 * 11 - 1);
        assertThat(text("#reach"))
                .contains("There are 51 roles, too many for a row each.", "There are 100 tiers of subnets");

        browser().evaluate("document.querySelectorAll('.matrix tbody tr')[1].querySelectorAll('td a')[1].click()");

        assertThat(text("#answer-roles .question"))
                .isEqualTo("net-0 → net-0: something passes between 17 of 25 pairs of roles");
    }

    @Test
    void everyPathOfACellIsExplainedNamedOrCounted() {
        var openings = DOCUMENT.review().paths().flows().openings();
        int within = (int) openings.stream()
                .filter(opening -> opening.from().contains("0x") && opening.to().contains("0x"))
                .count();
        browser().evaluate("document.querySelectorAll('.matrix tbody tr')[1].querySelectorAll('td a')[1].click()");

        assertThat(count("#answer-roles .steps")).isEqualTo(8);
        assertThat(count("#answer-roles .named li")).isEqualTo(within - 8);
    }

    @Test
    void everyUndeclaredPathStands() {
        var undeclared = DOCUMENT.review().paths().flows().undeclared();

        assertThat(undeclared).isNotEmpty();
        assertThat(texts("#reach > ul li"))
                .containsAll(undeclared.stream().map(Object::toString).toList());
    }

    @Test
    void theMatrixAnswersKeys() {
        browser().evaluate("document.querySelector('.matrix a[tabindex=\"0\"]').focus()");
        browser().press("ArrowDown");
        browser().press("Enter");

        assertThat(text("#answer-roles .question")).startsWith("net-0 → net-0: something passes");
    }

    @Test
    void aZoneAndAFilterWork() {
        browser().evaluate("document.querySelector('.zones input').click()");
        assertThat(count(".network .cross")).isEqualTo(100);

        type("input[type=search]", "no finding has these words");
        assertThat(count(".findings > li:not([hidden])")).isZero();
        type("input[type=search]", "");
        assertThat(count(".findings > li:not([hidden])"))
                .isEqualTo(DOCUMENT.review().findings().size());
    }

    @Test
    void itsMatrixShutsNobodyOut() {
        assertThat(violations("#reach")).isEmpty();
    }
}
