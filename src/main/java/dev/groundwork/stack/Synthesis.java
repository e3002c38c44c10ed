package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.config.Blueprint;
import java.nio.file.Path;
import java.util.TreeMap;
import software.amazon.awscdk.App;

/** Writes a platform's cloud assembly: templates, manifest, and the report of AWS's own validator. */
public final class Synthesis {

    private Synthesis() {}

    public static void write(Blueprint blueprint, AddressPlan plan, Path directory) {
        var app = app(directory);
        Topology.of(app, blueprint, plan);
        AwsSolutions.checkIfAsked(app);
        app.synth();
    }

    static App app(Path directory) {
        CdkLibrary.awaitLoaded();
        var context = new TreeMap<>(FeatureFlags.all());
        // A template that the validator refuses is an exception with its report, not text on somebody's terminal.
        context.put("@aws-cdk/core:appMode", "inmemory");
        return App.Builder.create()
                .outdir(directory.toString())
                .analyticsReporting(false)
                .postCliContext(context)
                .build();
    }
}
