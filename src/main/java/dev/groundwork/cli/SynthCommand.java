package dev.groundwork.cli;

import dev.groundwork.config.Plans;
import dev.groundwork.stack.Synthesis;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the cloud assembly; it is the app of cdk.json, and so what cdk synth, diff, deploy and destroy call. */
@Command(
        name = "synth",
        description =
                "Write the cloud assembly only. cdk.json names this command, so that cdk synth, diff, deploy and destroy work.",
        footer = {
            "",
            "With the CDK CLI, another blueprint is chosen by its context:",
            "  npx aws-cdk@2.1148.1 deploy --all --context blueprint=config/lean.yaml"
        },
        mixinStandardHelpOptions = true)
final class SynthCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final BlueprintOptions blueprints = new BlueprintOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where to write; by default what the CDK CLI asks for, else cdk.out beside cdk.json.")
    private String output = "";

    SynthCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var blueprint = blueprints.read(surroundings);
        var assembly = new AssemblyFolder(surroundings, output);
        var written = assembly.write(folder -> Synthesis.write(blueprint, Plans.of(blueprint), folder));
        if (!assembly.isAskedForByCdk()) {
            surroundings.err().println("wrote " + surroundings.shown(written));
        }
        return ExitCode.DONE;
    }
}
