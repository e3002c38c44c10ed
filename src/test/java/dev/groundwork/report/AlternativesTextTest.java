package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.address.Alternatives;
import org.junit.jupiter.api.Test;

class AlternativesTextTest {

    @Test
    void showsWhatWasChosenAndWhatLostByWhichCriterion() {
        var alternatives = Alternatives.of(Plans.request("services", "10.100.32.0/23", "production", "testing"), 3);

        assertThat(AlternativesText.of(alternatives)).isEqualTo("""
                production, testing (/24): 6 other exact tilings
                  chosen  public 3 x /27 = 96; private 2 x /26 + 1 x /27 = 160

                  4 lost because in the chosen one the smallest block of the primary tier is
                  larger; the nearest:
                          public 3 x /27 = 96; private 1 x /25 + 2 x /28 = 160
                          public 2 x /26 + 1 x /27 = 160; private 1 x /26 + 2 x /28 = 96
                          public 3 x /26 = 192; private 1 x /27 + 2 x /28 = 64

                  2 lost because in the chosen one the primary tier has more addresses:
                          public 1 x /26 + 2 x /27 = 128; private 1 x /26 + 2 x /27 = 128
                          public 2 x /26 + 1 x /27 = 160; private 3 x /27 = 96
                """);
    }

    @Test
    void givesTheSameToPrograms() {
        var alternatives = Alternatives.of(Plans.request("services", "10.100.32.0/24", "all"), 1);

        assertThat(PlanJsonTest.read(AlternativesJson.of(alternatives))).isEqualTo(PlanJsonTest.read("""
                {
                  "schema": "groundwork/address-alternatives/1",
                  "alternatives": [{
                    "segments": ["all"],
                    "prefix": 24,
                    "chosen": [
                      {"tier": "public", "prefixes": [27, 27, 27], "total": 96},
                      {"tier": "private", "prefixes": [26, 26, 27], "total": 160}
                    ],
                    "count": 6,
                    "lost": [
                      {
                        "by": "primary-smallest",
                        "because": "the smallest block of the primary tier is larger",
                        "count": 4,
                        "nearest": [{"tiers": [
                          {"tier": "public", "prefixes": [27, 27, 27], "total": 96},
                          {"tier": "private", "prefixes": [25, 28, 28], "total": 160}
                        ]}]
                      },
                      {
                        "by": "primary-total",
                        "because": "the primary tier has more addresses",
                        "count": 2,
                        "nearest": [{"tiers": [
                          {"tier": "public", "prefixes": [26, 27, 27], "total": 128},
                          {"tier": "private", "prefixes": [26, 27, 27], "total": 128}
                        ]}]
                      }
                    ]
                  }]
                }"""));
    }
}
