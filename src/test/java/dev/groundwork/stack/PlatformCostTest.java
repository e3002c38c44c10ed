package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.PriceBook;
import dev.groundwork.cost.Priced;
import dev.groundwork.cost.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The blueprints' own estimates; the expected figures are worked out by hand from list prices of us-west-2. */
class PlatformCostTest {

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void everyLineOfABlueprintHasAPrice(String blueprint) {
        assertThat(estimate(blueprint).notPriced()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cluster | 73.00",
                "instance m7g.large, Linux | 595.68",
                "broker kafka.m7g.large | 446.76",
                "broker storage | 30.00",
                "instance db.m7g.large, Multi-AZ | 246.01",
                "storage gp3, Multi-AZ | 46.00",
                "NAT gateway | 65.70",
                "public IPv4 address | 7.30",
                "key | 6.00",
                "secret | 3.20",
                "hosted zone | 0.50",
                "custom metric | 8.70"
            })
    void pricesTheDefaultAsByHand(String name, BigDecimal monthly) {
        assertThat(estimate("platform")
                        .sum(line -> line.name().equals(name))
                        .expected()
                        .setScale(2, RoundingMode.HALF_UP))
                .isEqualTo(monthly);
    }

    @Test
    void theTotalIsTheSumOfItsLines() {
        var estimate = estimate("platform");
        var sum = estimate.lines().stream()
                .map(line -> line.monthly().expected())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(estimate.total().expected()).isEqualByComparingTo(sum);
    }

    private static Estimate estimate(String blueprint) {
        var folder = Synthesized.read(Path.of("config", blueprint + ".yaml")).directory();
        return Estimate.of(
                CloudAssembly.read(folder),
                PriceBook.read(Path.of("cost/prices/us-west-2.json")),
                Usage.read(Path.of("cost/usage.yaml")),
                Priced.DAY);
    }
}
