package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceImportTest {

    private static final String HEADER = "service,item,region,unit,price_usd,as_of_date,source\n";
    private static final PriceImport COMMITTED = PriceImport.read(Path.of("cost/prices/input/prices.csv"));

    @TempDir
    private Path folder;

    private PriceImport read(String... rows) throws IOException {
        return PriceImport.read(seed(rows));
    }

    private Path seed(String... rows) throws IOException {
        return Files.writeString(folder.resolve("prices.csv"), HEADER + String.join("\n", rows) + "\n");
    }

    private static PriceBook book(PriceImport imported, String region) {
        return imported.books().stream()
                .filter(book -> book.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "us-east-1.json",
                "us-east-2.json",
                "us-west-1.json",
                "us-west-2.json",
                "ca-central-1.json",
                "ca-west-1.json",
                "mx-central-1.json",
                "unused.md"
            })
    void theCommittedFileIsWhatAFreshImportWrites(String name) {
        COMMITTED.write(folder);
        assertThat(folder.resolve(name))
                .hasSameTextualContentAs(Path.of("cost/prices").resolve(name));
    }

    @Test
    void everyRowOfTheSeedFileIsMappedOrListed() {
        assertThat(COMMITTED.rows()).isEqualTo(13923);
        assertThat(COMMITTED.unusedByReason())
                .isEqualTo(Map.of(
                        "a spot price is the reading of a moment, not a list price", 114,
                        "scaled from another size, read nowhere", 32,
                        "no source gives the usage type", 31,
                        "names no destination, and pairs of regions differ", 7,
                        "no book for eu-west-1", 4,
                        "names no version", 1,
                        "priced per thousand; the price list has it per request", 1,
                        "free of charge", 1));
    }

    @Test
    void namesEveryRowThatIsNeitherMappedNorListed() throws IOException {
        var seed = seed(
                "awskms,customer managed key,us-west-2,key-month,1,2025-08-28,a page",
                "awskms,golden key,us-west-2,key-month,9,2025-08-28,a page",
                "AmazonEC2,warp drive,us-east-1,hour,9,2025-08-28,a page");
        assertThatThrownBy(() -> PriceImport.read(seed))
                .isInstanceOf(PriceException.class)
                .hasMessage("""
                        %s: 2 problems
                          line 3: awskms 'golden key' per key-month in us-west-2: expected one price of the table, \
                        or a reason not to use it, got neither
                          line 4: AmazonEC2 'warp drive' per hour in us-east-1: expected one price of the table, \
                        or a reason not to use it, got neither""".formatted(seed));
    }

    @Test
    void theNewestReadingHoldsAndTheOtherIsNoted() throws IOException {
        var book = book(
                read(
                        "awskms,customer managed key,us-west-2,key-month,1,2025-08-28,an old page",
                        "awskms,customer managed key (2026-09 reading),us-west-2,key-month,1.25,2026-09-11,a new page",
                        "awskms,customer managed key,us-west-2,key-month,0.75,,a page without a day"),
                "us-west-2");
        assertThat(book.price("awskms", "KMS-Keys").orElseThrow().rate()).isEqualTo("1.25");
        var kept = new Disagreement.Reading(new BigDecimal("1.25"), "2026-09-11", "a new page");
        var key = new PriceKey("awskms", "KMS-Keys");
        assertThat(book.disagreements())
                .containsExactly(
                        new Disagreement(
                                key,
                                Commitment.ON_DEMAND,
                                BigDecimal.ZERO,
                                kept,
                                new Disagreement.Reading(new BigDecimal("0.75"), "", "a page without a day")),
                        new Disagreement(
                                key,
                                Commitment.ON_DEMAND,
                                BigDecimal.ZERO,
                                kept,
                                new Disagreement.Reading(new BigDecimal("1"), "2025-08-28", "an old page")));
    }

    @Test
    void equalReadingsDoNotDisagree() throws IOException {
        var book = book(
                read(
                        "awskms,customer managed key,us-west-2,key-month,1.0,2025-08-28,an old page",
                        "awskms,customer managed key (2026-09 reading),us-west-2,key-month,1,2026-09-11,a new page"),
                "us-west-2");
        assertThat(book.disagreements()).isEmpty();
        assertThat(book.price("awskms", "KMS-Keys").orElseThrow().tiers().get(0).date())
                .isEqualTo("2026-09-11");
    }

    @Test
    void twoReadingsOfOneDayMustAgree() throws IOException {
        var seed = seed(
                "awskms,customer managed key,us-west-2,key-month,1,2025-08-28,a page",
                "awskms,customer managed key,us-west-2,key-month,2,2025-08-28,another page");
        assertThatThrownBy(() -> PriceImport.read(seed))
                .hasMessage(seed + ": line 3: awskms 'customer managed key' per key-month in us-west-2: expected 1"
                        + " as on line 2 of the same day, got 2");
    }

    @Test
    void aPriceThatHoldsEverywhereIsInEveryBook() throws IOException {
        var imported = read("AmazonRoute53,\"hosted zone, over 25\",Any (global),zone-month,0.1,2025-08-28,a page");
        assertThat(imported.books())
                .hasSize(7)
                .allSatisfy(book -> assertThat(book.price("AmazonRoute53", "HostedZone"))
                        .hasValueSatisfying(price -> assertThat(price.rate()).isEqualTo("0.1")));
    }

    @Test
    void aRowOfAnotherRegionIsListed() throws IOException {
        assertThat(read("awskms,customer managed key,eu-west-1,key-month,1,2025-08-28,a page")
                        .unused())
                .containsExactly(new PriceImport.UnusedRow(
                        2, "awskms", "customer managed key", "eu-west-1", "no book for eu-west-1"));
    }

    @Test
    void theTwoPartsOfAReservedInstanceAreOnePrice() throws IOException {
        var rows = read(
                "AmazonRDS,PostgreSQL db.m7g.large Multi-AZ RI 1y Partial Upfront hourly part,us-west-2,hour,0.1264,,a page",
                "AmazonRDS,PostgreSQL db.m7g.large Multi-AZ RI 1y Partial Upfront upfront part,us-west-2,"
                        + "one-off per instance,1107,,a page");
        assertThat(book(rows, "us-west-2").prices()).singleElement().satisfies(price -> {
            assertThat(price.rate()).isEqualTo("0.1264");
            assertThat(price.upfront()).isEqualTo("1107");
        });
    }

    @Test
    void anUpfrontPartNeedsAnHourlyPart() throws IOException {
        var seed = seed("AmazonRDS,PostgreSQL db.m7g.large Multi-AZ RI 1y Partial Upfront upfront part,us-west-2,"
                + "one-off per instance,1107,,a page");
        assertThatThrownBy(() -> PriceImport.read(seed))
                .hasMessageEndingWith("expected rates that contain the upfront part, or rates beside it, got none");
    }
}
