package dev.groundwork.cli;

import dev.groundwork.assembly.AssemblyException;
import dev.groundwork.config.BlueprintException;
import dev.groundwork.cost.PriceException;
import dev.groundwork.stack.CdkLibrary;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The program's entry: arguments in, exit code out. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        var surroundings = Surroundings.ofThisProcess();
        if (surroundings.hasNode() && EarlyStart.pays(args)) {
            CdkLibrary.startLoading();
        }
        System.exit(run(surroundings, args));
    }

    static int run(Surroundings surroundings, String... args) {
        return commandLine(surroundings).execute(args);
    }

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new GroundworkCommand(surroundings))
                .addSubcommand(new PlanCommand(surroundings))
                .addSubcommand(new SynthCommand(surroundings))
                .addSubcommand(new ReviewCommand(surroundings))
                .addSubcommand(costLine(surroundings))
                .addSubcommand(new DiffCommand(surroundings))
                .addSubcommand(PricesCommand.line(surroundings))
                .addSubcommand(new CompletionCommand(surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::failed);
    }

    private static CommandLine costLine(Surroundings surroundings) {
        return new CommandLine(new CostCommand(surroundings))
                .addSubcommand(new CostGenerationsCommand(surroundings))
                .addSubcommand(new CostOptimizeCommand(surroundings));
    }

    private static int misused(CommandLine.ParameterException problem, String[] args) {
        var command = problem.getCommandLine();
        var err = command.getErr();
        err.println(
                command.getCommandSpec().qualifiedName() + ": " + lowerCaseFirst(String.valueOf(problem.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("try '" + command.getCommandSpec().qualifiedName() + " --help'");
        return ExitCode.CHANGE_SOMETHING;
    }

    private static int failed(Exception problem, CommandLine command, ParseResult arguments) {
        var err = command.getErr();
        if (problem instanceof BlueprintException
                || problem instanceof UsageException
                || problem instanceof PriceException
                || problem instanceof AssemblyException) {
            err.println(problem.getMessage());
            return ExitCode.CHANGE_SOMETHING;
        }
        err.println(
                "groundwork: this is a defect of ours, not of yours; please report the lines below with the command '"
                        + command.getCommandSpec().qualifiedName() + "'");
        problem.printStackTrace(err);
        return ExitCode.DEFECT;
    }

    private static String lowerCaseFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
