package dev.groundwork.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.stack.Synthesized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An assembly's manifest and templates as trees, of which a changed copy can be written. */
final class Templates {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANIFEST = "manifest.json";
    private static final Map<String, Templates> CLEAN = new HashMap<>();

    private final String blueprint;
    private final Path clean;
    private final Map<String, ObjectNode> files;
    private final Map<String, ObjectNode> changed = new LinkedHashMap<>();

    private Templates(String blueprint, Path clean, Map<String, ObjectNode> files) {
        this.blueprint = blueprint;
        this.clean = clean;
        this.files = files;
    }

    /** A published blueprint's, to be changed at will. */
    static synchronized Templates of(String blueprint) {
        var read = CLEAN.computeIfAbsent(
                blueprint,
                name -> read(
                        name,
                        Synthesized.read(Path.of("config", name + ".yaml")).directory()));
        return new Templates(blueprint, read.clean, read.files);
    }

    private static Templates read(String blueprint, Path folder) {
        var files = new LinkedHashMap<String, ObjectNode>();
        var manifest = tree(folder.resolve(MANIFEST));
        files.put(MANIFEST, manifest);
        manifest.get("artifacts").properties().stream()
                .filter(artifact -> artifact.getValue().path("type").asText().equals("aws:cloudformation:stack"))
                .map(artifact -> artifact.getKey() + ".template.json")
                .forEach(file -> files.put(file, tree(folder.resolve(file))));
        return new Templates(blueprint, folder, files);
    }

    /** The stacks' names, in the manifest's order. */
    List<String> stacks() {
        return files.keySet().stream()
                .filter(file -> !file.equals(MANIFEST))
                .map(file -> file.replace(".template.json", ""))
                .toList();
    }

    JsonNode template(String stack) {
        return files.get(stack + ".template.json");
    }

    ObjectNode resources(String stack) {
        return (ObjectNode) template(stack).get("Resources");
    }

    /** A stack's resources, which may be changed from now on. */
    ObjectNode changing(String stack) {
        return (ObjectNode) changing(stack + ".template.json", files).get("Resources");
    }

    /** What the manifest says of a stack, which may be changed from now on. */
    ObjectNode manifest(String stack) {
        return (ObjectNode) changing(MANIFEST, files).get("artifacts").get(stack);
    }

    /** The files that differ from the clean ones; none if nothing was changed in truth. */
    List<String> differing() {
        return changed.keySet().stream()
                .filter(file -> !changed.get(file).equals(files.get(file)))
                .toList();
    }

    /** Writes the changed copy to a folder, the rest as links. */
    Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var old = Files.list(folder)) {
                for (var file : old.toList()) {
                    Files.delete(file);
                }
            }
            for (var file :
                    Stream.concat(files.keySet().stream(), Stream.of("cdk.out")).toList()) {
                if (changed.containsKey(file)) {
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValue(folder.resolve(file).toFile(), changed.get(file));
                } else {
                    Files.createLink(folder.resolve(file), clean.resolve(file).toAbsolutePath());
                }
            }
            Files.writeString(folder.resolve("changed"), blueprint + "\n" + String.join("\n", changed.keySet()) + "\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode changing(String file, Map<String, ObjectNode> from) {
        return changed.computeIfAbsent(file, any -> from.get(file).deepCopy());
    }

    private static ObjectNode tree(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
