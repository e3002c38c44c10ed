package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.config.Node.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintReaderTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/groundwork/config");
    private static final Path PLATFORM = Path.of("config/platform.yaml");

    /** What is read of each file stands beside it: of every key its value, of a minimal file the defaults. */
    @ParameterizedTest
    @ValueSource(strings = {"every-key", "minimal"})
    void readsEveryValue(String name) throws IOException {
        var golden = FOLDER.resolve(name + ".read");
        var read =
                BlueprintReader.read(FOLDER.resolve(name + ".yaml"), List.of()).blueprint();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, String.join("\n", values("", read).toList()) + "\n");
        }

        assertThat(values("", read)).containsExactlyElementsOf(Files.readAllLines(golden));
    }

    @Test
    void theFileWithEveryKeyHasEveryKey() throws IOException {
        var root = Yaml.file(Files.readString(FOLDER.resolve("every-key.yaml"))).orElseThrow();

        assertThat(left(root, BlueprintReader.BLUEPRINT)).isEmpty();
    }

    @Test
    void keepsTheOrderOfNetworksAndSegments() {
        var blueprint = BlueprintReader.read(PLATFORM, List.of()).blueprint();

        assertThat(blueprint.networks().keySet()).containsExactly("kubernetes", "services");
        assertThat(blueprint.network("services").segments().keySet())
                .containsExactly("production", "testing", "continuity-1", "continuity-2");
    }

    @Test
    void aBlueprintCannotBeChanged() {
        var networks = BlueprintReader.read(PLATFORM, List.of()).blueprint().networks();

        assertThat(networks).isUnmodifiable();
        assertThat(networks.values()).allSatisfy(network -> {
            assertThat(network.segments()).isUnmodifiable();
            assertThat(network.tiers()).isUnmodifiable();
        });
    }

    /** A line per value, with its path. */
    private static Stream<String> values(String path, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(present -> values(path, present));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().flatMap(entry -> values(path + "." + entry.getKey(), entry.getValue()));
        }
        if (value instanceof List<?> list && list.stream().anyMatch(BlueprintReaderTest::isSection)) {
            return IntStream.range(0, list.size()).boxed().flatMap(i -> values(path + "[" + i + "]", list.get(i)));
        }
        if (isSection(value)) {
            var section = (Record) value;
            return Stream.of(section.getClass().getRecordComponents()).flatMap(component -> {
                try {
                    var inner = component.getAccessor().invoke(section);
                    return values(path + "." + Key.of(component).name(), inner);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return Stream.of(path.substring(1) + " = " + value);
    }

    private static boolean isSection(Object value) {
        return value instanceof Record && ParsedShape.of(value.getClass()).isEmpty();
    }

    /** The keys that nothing in the file has. */
    private static List<String> left(Node node, Shape shape) {
        if (shape instanceof ListShape list && node instanceof Node.Sequence sequence) {
            return left(sequence.items().get(0), list.item());
        }
        if (!(node instanceof Mapping mapping)) {
            return List.of();
        }
        if (shape instanceof MapShape map) {
            var lefts = mapping.entries().stream()
                    .map(entry -> left(entry.value(), map.value()))
                    .toList();
            return lefts.get(0).stream()
                    .filter(key -> lefts.stream().allMatch(left -> left.contains(key)))
                    .toList();
        }
        return ((SectionShape) shape)
                .keys().stream()
                        .flatMap(key -> mapping.value(key.name())
                                .map(value -> left(value, key.shape()).stream().map(inner -> key.name() + "." + inner))
                                .orElse(Stream.of(key.name())))
                        .toList();
    }
}
