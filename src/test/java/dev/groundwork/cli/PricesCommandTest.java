package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricesCommandTest {

    @TempDir
    Path home;

    @Test
    void showsTheStateOfEveryRegionsBook() {
        var run = CommandRun.of("prices", "status");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "ca-west-1", "mx-central-1")
                .contains("warning: some figures are undated, or older than 180 days");
        assertThat(run.out().lines().filter(line -> line.length() > 80)).isEmpty();
    }

    @Test
    void listsSourcesAndDisagreementsOfOneRegion() {
        var run = CommandRun.of("prices", "status", "--region", "us-west-2");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("readings that disagree (the newer one was kept): ")
                .contains("source");
    }

    @Test
    void refusesARegionWithoutABook() {
        var run = CommandRun.of("prices", "refresh", "--region", "eu-west-1");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("--region: expected one of us-east-1, us-east-2,")
                .contains("got 'eu-west-1'");
    }

    @Test
    void importsTheSameBooksThatAreKept() throws IOException {
        var kept = CommandRun.PROJECT.resolve("cost/prices");
        var input = Files.createDirectories(home.resolve("cost/prices/input"));
        Files.copy(kept.resolve("input/prices.csv"), input.resolve("prices.csv"));
        var run = CommandRun.in(home, home, Map.of(), "prices", "import");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(home.resolve("cost/prices/us-west-2.json")).hasSameTextualContentAs(kept.resolve("us-west-2.json"));
    }

    @Test
    void keepsTheOldBookAndNamesTheReasonWhenThePriceListIsOutOfReach() throws IOException {
        var book = Files.createDirectories(home.resolve("cost/prices")).resolve("us-west-2.json");
        Files.copy(CommandRun.PROJECT.resolve("cost/prices/us-west-2.json"), book);
        var run = CommandRun.in(
                home,
                home,
                Map.of("XDG_CACHE_HOME", home.toString()),
                "prices",
                "refresh",
                "--region",
                "us-west-2",
                "--from",
                "http://127.0.0.1:1");
        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("http://127.0.0.1:1/");
        assertThat(book).hasSameTextualContentAs(CommandRun.PROJECT.resolve("cost/prices/us-west-2.json"));
    }

    @Test
    void saysWhichWordsFollowPrices() {
        var run = CommandRun.of("prices");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("expected one of status, refresh, import, got no command");
    }
}
