package dev.groundwork.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.report.GenerationsText;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationsTest {

    private static final Generations SMALL = Generations.of(HandMade.SMALL, new HandMade());

    @Test
    void pricesThePlatformWithEveryGenerationThatHasAPrice() {
        assertThat(SMALL.total()).isEqualByComparingTo("523.70");
        assertThat(figures(Component.CLUSTER)).containsExactly("m7g.large 0.00", "m6g.large -21.90", "m8g.large 21.90");
    }

    @Test
    void showsTypesThatAreSoldWithoutAPrice() {
        assertThat(SMALL.rows())
                .filteredOn(row -> row.reason().equals("no price sourced"))
                .extracting(Generation::instanceType)
                .contains("m5.large", "m7i.large", "m8i.large", "db.m6g.large");
    }

    @Test
    void saysWhyATypeCannotBeUsed() {
        assertThat(SMALL.rows())
                .filteredOn(row -> row.instanceType().equals("m4.large"))
                .singleElement()
                .extracting(Generation::reason)
                .asString()
                .startsWith("expected a type of the Nitro system");
    }

    @Test
    void hasNoBurstableType() {
        assertThat(SMALL.rows()).extracting(Generation::instanceType).noneMatch(type -> type.matches("(.*\\.)?t\\d.*"));
    }

    @Test
    void fitsAHundredColumns() {
        assertThat(GenerationsText.of(SMALL).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .anyMatch(line -> line.matches("cluster +m7g.large +0.08 +523.70 +0.00  as asked"))
                .anyMatch(line -> line.matches(" +m6g.large +0.07 +501.80 +-21.90"));
    }

    private static List<String> figures(Component component) {
        return SMALL.rows().stream()
                .filter(row -> row.component() == component && row.reason().isEmpty())
                .map(row -> row.instanceType() + " "
                        + row.difference().orElseThrow().setScale(2).toPlainString())
                .toList();
    }
}
