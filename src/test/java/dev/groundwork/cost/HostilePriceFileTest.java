package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of prices may try: figures that fill the memory when they are written out, depth, size, other bytes. */
class HostilePriceFileTest {

    private static final String HEADER = "service,item,region,unit,price_usd,as_of_date,source\n";

    private static final String BOOK = """
            {"schema": 1, "region": "us-west-2", "currency": "USD", "sources": [{"id": "s", "name": "a list"}], "prices": [
            {"offer": "AmazonEC2", "key": "NatGateway-Hours", "unit": "Hrs", "price": "0.045", "source": "s", "to": "9"}]}
            """;

    /** Everything that reads a file of figures. */
    private enum Kind {
        BOOK,
        SEED,
        USAGE,
        DISCOUNTS;

        Object read(Path file) {
            return switch (this) {
                case BOOK -> PriceBook.read(file);
                case SEED -> PriceImport.read(file);
                case USAGE -> Usage.read(file);
                case DISCOUNTS -> Discounts.read(file);
            };
        }
    }

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("prices");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNotThereIsNamed(Kind kind) {
        assertRefused(kind, "prices: expected a file, got nothing of this name");
    }

    @ParameterizedTest
    @EnumSource
    void aFolderIsRefused(Kind kind) throws IOException {
        Files.createDirectory(file);
        assertRefused(kind, "prices: expected a file that can be read");
    }

    @ParameterizedTest
    @EnumSource
    void otherBytesThanUtf8AreRefused(Kind kind) throws IOException {
        Files.write(file, new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        assertRefused(kind, "prices: expected text in UTF-8, got other bytes");
    }

    @ParameterizedTest
    @EnumSource
    void aHundredMegabytesAreRefusedBeforeTheyAreRead(Kind kind) throws IOException {
        try (var out = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(100 << 20).write(ByteBuffer.wrap(new byte[1]));
        }
        assertRefused(kind, "prices: expected at most 4 MiB, got more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-0.1", "NaN", "0x1p3"})
    void aBookHoldsPlainFiguresOnly(String figure) throws IOException {
        for (var plain : List.of("0.045", "9")) {
            Files.writeString(file, BOOK.replace('"' + plain + '"', '"' + figure + '"'));
            assertRefused(Kind.BOOK, "expected a decimal as text, got \"" + figure + '"');
        }
    }

    @Test
    void aPriceOfAMillionDigitsIsRefused() throws IOException {
        Files.writeString(file, HEADER + "EC2,a,us-west-2,Hrs," + "9".repeat(1_000_000) + ",,a\n");
        assertRefused(Kind.SEED, "line 2: price_usd: expected a decimal, got '999");
    }

    @Test
    void aDayOfABookIsADay() throws IOException {
        Files.writeString(file, BOOK.replace("\"unit\"", "\"date\": \"yesterday\", \"unit\""));
        assertRefused(Kind.BOOK, "expected a day such as 2026-01-31, got 'yesterday'");
        Files.writeString(file, BOOK.replace("\"name\"", "\"retrieved\": \"2026-02-30\", \"name\""));
        assertRefused(Kind.BOOK, "expected a day such as 2026-01-31, got '2026-02-30'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void tenThousandLevelsOfYamlAreRefused(String level) throws IOException {
        Files.writeString(file, level.repeat(10_000));
        assertRefused(Kind.USAGE, "prices: ");
        assertRefused(Kind.DISCOUNTS, "prices: ");
    }

    @Test
    void aBombOfAliasesIsRefused() throws IOException {
        var ten = String.join(", ", Collections.nCopies(10, "*a"));
        Files.writeString(file, "a: &a {x: 1}\nb: &b [" + ten + "]\n");
        assertRefused(Kind.USAGE, "expected at most 2 levels, and no aliases, got more in line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1", ".inf", "100.1"})
    void aDiscountIsAPlainPercentage(String percentage) throws IOException {
        Files.writeString(file, "AmazonEC2: " + percentage + "\n");
        assertRefused(Kind.DISCOUNTS, "AmazonEC2: expected a percentage from 0 to 100, got '");
    }

    @Test
    void anAssumptionIsAPlainFigure() throws IOException {
        Files.writeString(file, "a: {low: 1e999999999, expected: 2, high: 3, unit: GB, sentence: It is so.}\n");
        assertRefused(Kind.USAGE, "a.low: expected a number, got 1e999999999");
    }

    @Test
    void aFileOfCommentsAloneIsRefused() throws IOException {
        Files.writeString(file, "# nothing yet\n");
        assertRefused(Kind.USAGE, "prices: expected fields with a figure each, got none");
        assertRefused(Kind.DISCOUNTS, "prices: expected fields with a figure each, got none");
    }

    @Test
    void aFigureIsReadAsItIsWritten() throws IOException {
        Files.writeString(file, "a: {low: 0.00001, expected: 0.10, high: 7, unit: GB, sentence: It is so.}\n");
        assertThat(Usage.read(file).assumption("a").orElseThrow().value())
                .hasToString("Cases[low=0.00001, expected=0.10, high=7]");
    }

    @Test
    void tenThousandLevelsOfJsonAreRefused() throws IOException {
        Files.writeString(file, "{\"a\":".repeat(10_000));
        assertRefused(Kind.BOOK, "expected JSON");
        assertThatThrownBy(this::readOffer).isInstanceOf(IOException.class).hasMessageContaining("nesting depth");
    }

    @Test
    void whatIsPackedIsNotUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10 << 20]);
        }
        Files.write(file, packed.toByteArray());
        assertRefused(Kind.BOOK, "expected text in UTF-8, got other bytes");
        assertThatThrownBy(this::readOffer).isInstanceOf(IOException.class);
    }

    @Test
    void aProductOfThousandsOfValuesIsRefused() throws IOException {
        var attributes = String.join(",", Collections.nCopies(20_000, "\"a\":\"b\""));
        offer("{\"attributes\":{" + attributes + "}}");
        assertThatThrownBy(this::readOffer)
                .isInstanceOf(IOException.class)
                .hasMessage("expected products and terms of a few values, got one of thousands at line 1");
    }

    @Test
    void aTextOfAMegabyteInAProductIsRefused() throws IOException {
        offer("{\"attributes\":{\"a\":\"" + "x".repeat(1 << 20) + "\"}}");
        assertThatThrownBy(this::readOffer).isInstanceOf(IOException.class).hasMessageContaining("exceeds the maximum");
    }

    @Test
    void aPriceListOfNoDayIsRefused() throws IOException {
        Files.writeString(file, "{\"publicationDate\": \"soon\"}");
        assertThatThrownBy(this::readOffer)
                .isInstanceOf(IOException.class)
                .hasMessage("expected a day such as 2026-01-31, got 'soon'");
    }

    private void offer(String product) throws IOException {
        Files.writeString(
                file,
                "{\"formatVersion\":\"v1.0\",\"offerCode\":\"A\",\"products\":{\"S\":" + product + "}}",
                StandardCharsets.UTF_8);
    }

    private void readOffer() throws IOException {
        OfferFile.read(
                file, "A", new OfferMatch(PriceRegion.of("us-west-2"), PriceRule.Listing.REGION, List.of(), List.of()));
    }

    private void assertRefused(Kind kind, String words) {
        assertThatThrownBy(() -> kind.read(file))
                .isInstanceOf(PriceException.class)
                .hasMessageContaining(words);
    }
}
