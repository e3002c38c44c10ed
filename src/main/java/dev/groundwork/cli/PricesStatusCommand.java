package dev.groundwork.cli;

import dev.groundwork.cost.PriceBook;
import dev.groundwork.cost.PriceStatus;
import dev.groundwork.report.PriceStatusText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how old the prices are, where they come from, and which readings disagree. */
@Command(
        name = "status",
        description = "Print dates, sources and disagreements of the price books, with a warning beyond "
                + PriceStatus.MAX_AGE_DAYS + " days.",
        mixinStandardHelpOptions = true)
final class PricesStatusCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--region", paramLabel = "REGION", description = "One region in detail; by default all in short.")
    private String region = "";

    PricesStatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (region.isEmpty()) {
            surroundings
                    .out()
                    .print(PriceStatusText.summary(
                            PriceBook.REGIONS.stream().map(this::status).toList()));
        } else {
            surroundings.out().print(PriceStatusText.detail(status(PricesRefreshCommand.known(region))));
        }
        surroundings.out().flush();
        return ExitCode.DONE;
    }

    private PriceStatus status(String name) {
        var book = PriceBook.read(surroundings.home().resolve("cost/prices/" + name + ".json"));
        return PriceStatus.of(book, surroundings.today());
    }
}
