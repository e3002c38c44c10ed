package dev.groundwork.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which properties' change replaces a resource: CloudFormation's published schemas, as a table. */
final class Replacements {

    private static final String TABLE = "replacements.txt";

    private final Map<String, List<Entry>> byType;

    private Replacements(Map<String, List<Entry>> byType) {
        this.byType = byType;
    }

    /** A property by the steps to it, where * is any member of a list or map. */
    record Entry(Effect effect, List<String> steps) {

        static Entry parse(String text) {
            boolean sometimes = text.startsWith("~");
            return new Entry(
                    sometimes ? Effect.MAY_REPLACE : Effect.REPLACES, steps(sometimes ? text.substring(1) : text));
        }

        private static List<String> steps(String pointer) {
            return List.of(pointer.substring(1).split("/"));
        }

        /** A change above the property may leave it as it was. */
        Effect of(List<String> changed) {
            for (int step = 0; step < Math.min(steps.size(), changed.size()); step++) {
                if (!steps.get(step).equals("*") && !steps.get(step).equals(changed.get(step))) {
                    return Effect.IN_PLACE;
                }
            }
            return changed.size() < steps.size() ? Effect.MAY_REPLACE : effect;
        }
    }

    static Replacements published() {
        return new Replacements(lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toUnmodifiableMap(words -> words[0], Replacements::entries)));
    }

    Effect of(String type, List<String> changed) {
        return entries(type).stream().map(entry -> entry.of(changed)).reduce(Effect.IN_PLACE, Effect::orWorse);
    }

    List<Entry> entries(String type) {
        return byType.getOrDefault(type, List.of());
    }

    private static List<Entry> entries(String[] words) {
        return Arrays.stream(words).skip(1).map(Entry::parse).toList();
    }

    private static Stream<String> lines() {
        try (var stream = Replacements.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException(TABLE + " is not in the program's archive");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
