package dev.groundwork.cli;

import dev.groundwork.cost.HttpDownload;
import dev.groundwork.cost.PriceBook;
import dev.groundwork.cost.PriceRefresh;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes price books anew from AWS's public price list. */
@Command(
        name = "refresh",
        description = {
            "Make the books anew from AWS's public price list; no account is needed.",
            "A region whose list is not what was expected keeps its old book. The EC2 list of a region is 450 MB;"
                    + " what was downloaded is kept, and an interrupted download goes on where it stopped."
        },
        mixinStandardHelpOptions = true)
final class PricesRefreshCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            split = ",",
            description = "The regions to refresh; by default all.")
    private List<String> regions = List.of();

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "A copy of the price list to read instead of AWS's own.")
    private URI from = PriceRefresh.AWS;

    @Option(
            names = "--let-go",
            description =
                    "Accept that prices of the old book are no longer listed; without this they fail the refresh.")
    private boolean letGo;

    PricesRefreshCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** A region that has a book; the error for any other names those that have one. */
    static String known(String region) {
        if (!PriceBook.REGIONS.contains(region)) {
            throw new UsageException(
                    "--region: expected one of " + String.join(", ", PriceBook.REGIONS) + ", got '" + region + "'");
        }
        return region;
    }

    @Override
    public Integer call() {
        var wanted = regions.isEmpty() ? PriceBook.REGIONS : regions;
        wanted.forEach(PricesRefreshCommand::known);
        var progress = new DownloadProgress(surroundings);
        var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var refresh = new PriceRefresh(new HttpDownload(client, cache(), Duration.ofMinutes(1), progress), from);
        for (var region : wanted) {
            var done = refresh.refresh(surroundings.home().resolve("cost/prices"), region, surroundings.today(), letGo);
            progress.clear();
            surroundings
                    .out()
                    .println(region + ": " + done.book().prices().size() + " prices, "
                            + done.kept().size()
                            + " kept that no list has, " + done.gone().size() + " gone, "
                            + done.absent().size()
                            + " not sold there");
        }
        return ExitCode.DONE;
    }

    private Path cache() {
        var environment = surroundings.environment();
        var home = environment.getOrDefault("HOME", surroundings.home().toString());
        return Path.of(environment.getOrDefault("XDG_CACHE_HOME", home + "/.cache"), "groundwork", "prices");
    }
}
