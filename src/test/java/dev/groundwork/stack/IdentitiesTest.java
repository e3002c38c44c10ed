package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every resource of every published blueprint by stack, logical id and type: what is gone from a list is deleted by the
 * next deployment, and what has another name is replaced.
 */
class IdentitiesTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/groundwork/stack/identities");

    static Stream<Path> published() throws IOException {
        try (var files = Files.list(Path.of("config"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void noResourceChangesItsIdentityUnseen(Path blueprint) throws IOException {
        var golden = FOLDER.resolve(blueprint.getFileName().toString().replace(".yaml", ".txt"));
        var identities = identities(Synthesized.read(blueprint));
        if (Boolean.getBoolean("golden.update")) {
            Files.write(golden, identities);
        }

        assertThat(identities).containsExactlyElementsOf(Files.readAllLines(golden));
    }

    private static List<String> identities(Synthesized platform) {
        return platform.stacks().stream()
                .flatMap(stack -> platform.json(stack + ".template.json").get("Resources").properties().stream()
                        .map(resource -> "%s %s %s"
                                .formatted(
                                        stack,
                                        resource.getKey(),
                                        resource.getValue().get("Type").asText())))
                .sorted()
                .toList();
    }
}
