package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountsTest {

    private static final Statement GATE =
            Priced.statement("us-west-2", "Resources: {Gate: {Type: 'AWS::EC2::NatGateway'}}");

    @Test
    void takeTheirPercentageOffEveryLineOfTheService() {
        var statement = GATE.with(Discounts.parse("{AmazonEC2: 10, AmazonRDS: 50}"));

        assertThat(statement.estimate().total().expected()).isEqualByComparingTo("41.85");
        assertThat(statement.discounted())
                .containsExactly(new Discount(
                        "AmazonEC2",
                        BigDecimal.TEN,
                        new Cases(new BigDecimal("-3.5100"), new BigDecimal("-4.1850"), new BigDecimal("-7.7850"))));
        assertThat(statement.net().expected()).isEqualByComparingTo("37.665");
        assertThat(statement.net(statement.estimate().lines().get(0)).high()).isEqualByComparingTo("29.565");
    }

    @Test
    void takeNothingOffByDefault() {
        assertThat(GATE.discounted()).isEmpty();
        assertThat(GATE.net()).isEqualTo(GATE.estimate().total());
    }

    @Test
    void takeNothingOffAsTheyAreCommitted() {
        assertThat(GATE.with(Discounts.read(Path.of("cost/discounts.yaml"))).discounted())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{AmazonEC: 10} | AmazonEC: expected an offer code, one of AWSCertificateManager",
                "{AmazonEC2: 101} | AmazonEC2: expected a percentage from 0 to 100, got '101'",
                "{AmazonEC2: -1} | AmazonEC2: expected a percentage from 0 to 100, got '-1'",
                "{AmazonEC2: much} | AmazonEC2: expected a percentage from 0 to 100, got 'much'",
                "[AmazonEC2] | expected offer codes with a percentage each"
            })
    void sayWhatTheyExpect(String yaml, String problem) {
        assertThatThrownBy(() -> Discounts.parse(yaml)).hasMessageContaining(problem);
    }
}
