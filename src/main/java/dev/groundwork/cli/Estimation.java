package dev.groundwork.cli;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Deployment;
import dev.groundwork.assembly.StackTemplate;
import dev.groundwork.cost.Estimate;
import dev.groundwork.cost.PriceBook;
import dev.groundwork.cost.Statement;
import dev.groundwork.cost.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Prices an assembly with the committed books.
 *
 * @param usage the file of assumptions that the user typed, or empty for {@code cost/usage.yaml}
 * @param region where stacks are priced that are made for any region, or empty
 */
record Estimation(Surroundings surroundings, String usage, String region) {

    Statement of(String title, Path assembly) {
        var deployment =
                region.isEmpty() ? Deployment.unknown() : Deployment.unknown().inRegion(region);
        var read = CloudAssembly.read(assembly, deployment);
        var book = book(read);
        return Statement.of(title, Estimate.of(read, book, Usage.read(usageFile()), surroundings.today()), book);
    }

    private PriceBook book(CloudAssembly read) {
        var where = read.stacks().stream()
                .map(StackTemplate::region)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(region);
        if (where.isEmpty()) {
            throw new UsageException("--region: expected a region, as no stack names one, got none");
        }
        if (!PriceBook.REGIONS.contains(where)) {
            return PriceBook.empty(where);
        }
        return PriceBook.read(surroundings.home().resolve("cost/prices").resolve(where + ".json"));
    }

    private Path usageFile() {
        return usage.isEmpty()
                ? surroundings.home().resolve("cost/usage.yaml")
                : existing(surroundings, "--usage", usage);
    }

    /** A file that the user typed after an option. */
    static Path existing(Surroundings surroundings, String option, String typed) {
        var file = surroundings.typed(typed);
        if (!Files.isRegularFile(file)) {
            throw new UsageException(option + ": expected a file, got " + surroundings.shown(file));
        }
        return file;
    }
}
