package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.address.Checker;
import dev.groundwork.address.Cidr;
import org.junit.jupiter.api.Test;

class CoverageTextTest {

    private static final Cidr PARENT = Cidr.parse("10.0.0.0/24");

    @Test
    void saysThatAListFillsItsParent() {
        var coverage = Checker.check(PARENT, Checker.entries("10.0.0.0/25\n10.0.0.128/25"));

        assertThat(CoverageText.of(PARENT, coverage))
                .isEqualTo("10.0.0.0/24: 256 addresses, 0 unallocated, filled exactly\n");
    }

    @Test
    void saysWhereTheFlawsAre() {
        var coverage = Checker.check(PARENT, Checker.entries("10.0.0.0/25\n10.0.0.64/26"));

        assertThat(CoverageText.of(PARENT, coverage)).isEqualTo("""
                10.0.0.0/24: 256 addresses, 128 unallocated, 2 flaws
                  line 2: expected a block apart from 10.0.0.0/25 in line 1, got '10.0.0.64/26', which shares 64 addresses
                  between line 1 and the end: expected blocks for the 128 addresses 10.0.0.128 to 10.0.0.255, got none
                """);
    }

    @Test
    void givesTheSameToPrograms() {
        var coverage = Checker.check(PARENT, Checker.entries("10.0.0.0/25"));

        assertThat(PlanJsonTest.read(CoverageJson.of(PARENT, coverage))).isEqualTo(PlanJsonTest.read("""
                {
                  "schema": "groundwork/address-check/1",
                  "parent": "10.0.0.0/24",
                  "exact": false,
                  "size": 256,
                  "unallocated": 128,
                  "flaws": [{
                    "kind": "gap",
                    "place": "between line 1 and the end",
                    "text": "expected blocks for the 128 addresses 10.0.0.128 to 10.0.0.255, got none"
                  }]
                }"""));
    }
}
