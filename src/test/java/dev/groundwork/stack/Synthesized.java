package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CloudFormationValidatePlugin;
import software.amazon.awscdk.Validations;

/** The templates of a blueprint, with some values set otherwise; each variation is synthesized once. */
public final class Synthesized {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<List<String>, Synthesized> DONE = new HashMap<>();

    private final Path directory;
    private final Map<String, JsonNode> files = new HashMap<>();

    private Synthesized(Path directory) {
        this.directory = directory;
    }

    public static Synthesized of(String... settings) {
        return read(Planned.DEFAULT, settings);
    }

    public static Synthesized read(Path blueprint, String... settings) {
        return once("variation-", blueprint, settings, Synthesis::app);
    }

    /** With the report of AWS's own validator, as everybody gets it who synthesizes; the other tests do without. */
    public static Synthesized validated(Path blueprint, String... settings) {
        return once("validated-", blueprint, settings, folder -> {
            var app = Synthesis.app(folder);
            Validations.of(app)
                    .addPlugins(CloudFormationValidatePlugin.Builder.create().build());
            return app;
        });
    }

    private static synchronized Synthesized once(
            String kind, Path blueprint, String[] settings, Function<Path, App> start) {
        var variation = new ArrayList<>(List.of(settings));
        variation.add(0, kind);
        variation.add(1, blueprint.toString());
        return DONE.computeIfAbsent(variation, any -> {
            var planned = Planned.read(blueprint, settings);
            // Of an earlier run a report would stay, where this one makes none.
            var directory = Path.of("target/assemblies", kind + DONE.size());
            var app = start.apply(directory);
            Topology.of(app, planned.blueprint(), planned.plan());
            app.synth();
            return new Synthesized(directory);
        });
    }

    public Path directory() {
        return directory;
    }

    /** A file of the assembly, such as manifest.json or Network.template.json. */
    JsonNode json(String file) {
        return files.computeIfAbsent(file, any -> {
            try {
                return JSON.readTree(directory.resolve(file).toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The stacks' construct ids, in the manifest's order. */
    List<String> stacks() {
        return json("manifest.json").get("artifacts").properties().stream()
                .filter(artifact -> artifact.getValue().get("type").asText().equals("aws:cloudformation:stack"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A stack's resources of one type, by logical id, in the template's order. */
    Map<String, JsonNode> resources(String stack, String type) {
        var found = new LinkedHashMap<String, JsonNode>();
        json(stack + ".template.json").get("Resources").properties().forEach(resource -> {
            if (resource.getValue().get("Type").asText().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
            }
        });
        return found;
    }
}
