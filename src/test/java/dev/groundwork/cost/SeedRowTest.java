package dev.groundwork.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedRowTest {

    private static final String HEADER = "service,item,region,unit,price_usd,as_of_date,source\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("prices.csv"), text);
    }

    @Test
    void cellsMayHoldCommasAndQuotes() {
        assertThat(SeedRow.cells("AmazonRDS,\"14, year 3 (row label \"\"Any\"\")\",,1"))
                .containsExactly("AmazonRDS", "14, year 3 (row label \"Any\")", "", "1");
    }

    @Test
    void namesEveryLineThatIsNoReading() throws IOException {
        var file = file(HEADER + "a,b,c,d,free,2026-09-11,e\na,b,c,d,1.5,11.09.2026,e\na,b,c\na,b,c,d,1,,e\n");
        assertThatThrownBy(() -> SeedRow.read(file))
                .isInstanceOf(PriceException.class)
                .hasMessage("""
                        %s: 3 problems
                          line 2: price_usd: expected a decimal, got 'free'
                          line 3: expected a day such as 2026-01-31, got '11.09.2026'
                          line 4: expected 7 cells, got 3""".formatted(file));
    }

    @Test
    void needsTheColumns() throws IOException {
        var file = file("item,price\n");
        assertThatThrownBy(() -> SeedRow.read(file))
                .hasMessage(file + ": expected the columns service,item,region,unit,price_usd,as_of_date,source");
    }
}
