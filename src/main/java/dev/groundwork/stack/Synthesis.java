package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.config.Blueprint;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;

/** Writes a platform's cloud assembly: templates, manifest, and the report of AWS's own validator. */
public final class Synthesis {

    /** These win over cdk.json, so that an assembly is the same whoever asks for it. */
    private static final Map<String, Object> CONTEXT = Map.of(
            "@aws-cdk/core:validateAgainstDefaultRules", true,
            // A template that the validator refuses is an exception with its report, not text on somebody's terminal.
            "@aws-cdk/core:appMode", "inmemory",
            "@aws-cdk/aws-iam:minimizePolicies", true);

    private Synthesis() {}

    public static void write(Blueprint blueprint, AddressPlan plan, Path directory) {
        var app = app(directory);
        Topology.of(app, blueprint, plan);
        app.synth();
    }

    static App app(Path directory) {
        return App.Builder.create()
                .outdir(directory.toString())
                .analyticsReporting(false)
                .postCliContext(CONTEXT)
                .build();
    }
}
