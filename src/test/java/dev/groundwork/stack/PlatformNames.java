package dev.groundwork.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every name that a platform's templates create, as somebody who operates it types it. */
record PlatformNames(Set<String> names, Map<String, Set<String>> outputs, Set<String> ids, Map<String, String> files) {

    private static final Pattern HERE = Pattern.compile("(?s)cat >(/\\S+) <<'END'\\n(.*?)\\nEND");
    private static final Pattern UNIT = Pattern.compile("--unit[= ]([\\w-]+)");

    static PlatformNames of(Synthesized platform) {
        var found = new PlatformNames(new HashSet<>(), new HashMap<>(), new TreeSet<>(), new HashMap<>());
        platform.json("manifest.json").get("artifacts").properties().forEach(artifact -> {
            if (artifact.getValue().get("type").asText().equals("aws:cloudformation:stack")) {
                found.read(
                        artifact.getKey(),
                        artifact.getValue().at("/properties/stackName").asText(artifact.getKey()),
                        platform.json(artifact.getKey() + ".template.json"));
            }
        });
        return found;
    }

    private void read(String id, String stack, JsonNode template) {
        ids.add(id);
        names.add(stack);
        var keys = outputs.computeIfAbsent(stack, any -> new TreeSet<>());
        template.path("Outputs").fieldNames().forEachRemaining(keys::add);
        collect(template.get("Resources"));
    }

    /** The strings of a template, and the files that it puts on nodes. */
    private void collect(JsonNode value) {
        if (value.has("Fn::Join")) {
            names.add(Text.of(value));
        }
        if (value.has("Fn::Base64")) {
            started(Text.of(value.get("Fn::Base64")));
        }
        if (value.isTextual()) {
            names.add(value.asText());
        }
        value.at("/AWS::CloudFormation::Init/config/files")
                .properties()
                .forEach(
                        file -> files.put(file.getKey(), Text.of(file.getValue().get("content"))));
        value.forEach(this::collect);
    }

    /** What a node writes and starts by its user data. */
    private void started(String userData) {
        HERE.matcher(userData).results().forEach(here -> files.put(here.group(1), here.group(2)));
        UNIT.matcher(userData)
                .results()
                .forEach(unit -> files.put("/etc/systemd/system/" + unit.group(1) + ".service", userData));
    }

    /** Whether a stack has an output: platform-cluster Kubeconfig. */
    boolean hasOutput(String stackAndKey) {
        var words = stackAndKey.split(" ", -1);
        return outputs.getOrDefault(words[0], Set.of()).contains(words[1]);
    }

    boolean hasUnit(String unit) {
        var file = unit.contains(".") ? unit : unit + ".service";
        return files.containsKey("/etc/systemd/system/" + file)
                || files.keySet().stream().anyMatch(path -> path.startsWith("/etc/systemd/system/" + file + ".d/"));
    }

    /** Whether a path is a file that nodes get, or one that such a file speaks of. */
    boolean hasPath(String path) {
        var isOurs = path.startsWith("/opt/groundwork/") || path.startsWith("/etc/groundwork/");
        return isOurs ? files.containsKey(path) : files.values().stream().anyMatch(content -> content.contains(path));
    }
}
