package dev.groundwork.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns the price books in cost/prices. */
@Command(
        name = "prices",
        description = "Show, rebuild or refresh the price books in cost/prices.",
        mixinStandardHelpOptions = true)
final class PricesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new PricesCommand())
                .addSubcommand(new PricesStatusCommand(surroundings))
                .addSubcommand(new PricesRefreshCommand(surroundings))
                .addSubcommand(new PricesImportCommand(surroundings));
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "expected one of status, refresh, import, got no command");
    }
}
