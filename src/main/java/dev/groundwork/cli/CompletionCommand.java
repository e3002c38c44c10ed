package dev.groundwork.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete this program's commands and options. */
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh: source <(./groundwork completion)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var script = AutoComplete.bash("groundwork", spec.root().commandLine());
        surroundings.out().print(script);
        surroundings.out().flush();
        return ExitCode.DONE;
    }
}
