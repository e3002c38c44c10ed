package dev.groundwork.cli;

import dev.groundwork.cost.PriceImport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Makes the price books from the readings that are kept beside them. */
@Command(
        name = "import",
        description =
                "Make all books from cost/prices/input/prices.csv; every row is mapped or listed with the reason.",
        mixinStandardHelpOptions = true)
final class PricesImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    PricesImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var folder = surroundings.home().resolve("cost/prices");
        var done = PriceImport.read(folder.resolve("input/prices.csv"));
        done.write(folder);
        var out = surroundings.out();
        out.println(done.rows() + " rows read, " + (done.rows() - done.unused().size()) + " used, "
                + done.unused().size() + " not used:");
        done.unusedByReason().forEach((reason, rows) -> out.printf("  %5d  %s%n", rows, reason));
        out.println(
                "wrote " + done.books().size() + " books and the list of unused rows to " + surroundings.shown(folder));
        return ExitCode.DONE;
    }
}
