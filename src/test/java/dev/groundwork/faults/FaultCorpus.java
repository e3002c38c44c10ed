package dev.groundwork.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** All faults, file by file. */
final class FaultCorpus {

    static final Path FOLDER = Path.of("src/test/resources/faults");

    private static final List<String> SAID = List.of("name", "wrong", "noticed", "blueprint");

    private FaultCorpus() {}

    static List<Fault> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> of(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Fault> of(Path file) {
        var name = file.getFileName().toString().replace(".yaml", "");
        return list(yaml(file)).stream().map(entry -> fault(name, map(entry))).toList();
    }

    private static Fault fault(String file, Map<String, Object> entry) {
        var change = new LinkedHashMap<>(entry);
        change.keySet().removeAll(SAID);
        return new Fault(
                file,
                text(entry, "name", ""),
                text(entry, "wrong", ""),
                text(entry, "blueprint", "platform"),
                change,
                list(entry.get("noticed")).stream().map(Object::toString).toList());
    }

    private static Object yaml(Path file) {
        try {
            return new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> entry, String key, String absent) {
        return entry.getOrDefault(key, absent).toString();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static List<?> list(Object value) {
        return (List<?>) value;
    }
}
