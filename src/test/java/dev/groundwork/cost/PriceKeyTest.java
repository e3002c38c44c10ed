package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceKeyTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "db.m7g.large, db.m7g.large",
        "db.m7g.xlarge, db.m7g.xl",
        "db.r6i.24xlarge, db.r6i.24xl",
        "db.t4g.micro, db.t4g.micro",
    })
    void databaseClassesAreShortenedAsInUsageTypes(String instanceClass, String shortened) {
        assertThat(PriceKey.databaseClass(instanceClass)).isEqualTo(shortened);
    }

    @Test
    void sortsByOfferAndThenByUsage() {
        assertThat(new PriceKey("AWSELB", "LCUUsage")).isLessThan(new PriceKey("AmazonEC2", "A"));
        assertThat(new PriceKey("AmazonEC2", "B")).isGreaterThan(new PriceKey("AmazonEC2", "A"));
    }

    @Test
    void needsBothParts() {
        assertThatThrownBy(() -> new PriceKey("AmazonEC2", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an offer code and a usage type, got 'AmazonEC2' and ' '");
    }
}
