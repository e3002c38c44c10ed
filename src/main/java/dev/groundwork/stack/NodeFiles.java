package dev.groundwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a node. They travel in the metadata of the node's group, where cfn-init fetches them, because user data
 * has room for 16 KB: a reader of {@code cdk diff} sees what changes in them, and synthesis needs no bucket.
 */
final class NodeFiles {

    private static final String PROGRAMS = "/opt/groundwork/";
    private static final String UNITS = "/etc/systemd/system/";

    /** Where a file goes that does not go where its kind goes. */
    private static final Map<String, String> SPECIAL = Map.of(
            "groundwork-document.service", UNITS + "groundwork.service",
            "groundwork-services.service", UNITS + "groundwork.service",
            "mongod-unit.conf", UNITS + "mongod.service.d/groundwork.conf",
            "mongod-logrotate.conf", "/etc/logrotate.d/mongod",
            "mongosh.conf", "/etc/mongosh.conf");

    private static final List<String> EVERY_NODE = List.of(
            "lib.sh",
            "take-name.sh",
            "leave-name.sh",
            "watch-node.sh",
            "report.sh",
            "give-up.sh",
            "groundwork-give-up.service");

    private NodeFiles() {}

    static String text(String name) {
        try (var file = NodeFiles.class.getResourceAsStream("node/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no file node/" + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cfn-init writes: the named files, and two that are the node's own. */
    static Map<String, Object> configuration(List<String> names, Map<String, String> settings, Object agent) {
        var files = new TreeMap<String, Object>();
        Stream.concat(EVERY_NODE.stream(), names.stream())
                .forEach(name -> files.put(place(name), file(text(name), name.endsWith(".sh") ? "000755" : "000644")));
        files.put("/etc/groundwork/node.env", file(environment(settings), "000644"));
        files.put(PROGRAMS + "cloudwatch-agent.json", file(agent, "000644"));
        return Map.of("config", Map.of("files", files));
    }

    private static String place(String name) {
        var isUnit = name.endsWith(".service") || name.endsWith(".timer");
        return SPECIAL.getOrDefault(name, (isUnit ? UNITS : PROGRAMS) + name);
    }

    private static Map<String, Object> file(Object content, String mode) {
        return new TreeMap<>(Map.of("content", content, "mode", mode, "owner", "root", "group", "root"));
    }

    /** Variables as both systemd and a shell read them. */
    private static String environment(Map<String, String> settings) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(setting -> setting.getKey() + "=\"" + setting.getValue() + "\"\n")
                        .collect(Collectors.joining());
    }
}
