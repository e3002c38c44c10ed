package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.groundwork.config.Node.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands at a key, the answer is a blueprint or a list of problems, and nothing else. */
class WrongValuesTest {

    private static final Path EVERY_KEY = Path.of("src/test/resources/dev/groundwork/config/every-key.yaml");

    private static final List<String> VALUES = List.of("null", "x", "-1", "[]", "{}", "[[]]", "{x: {}}");

    static Stream<String> keys() throws IOException {
        return keys("", Yaml.file(Files.readString(EVERY_KEY)).orElseThrow());
    }

    private static Stream<String> keys(String path, Node node) {
        return node instanceof Mapping mapping
                ? mapping.entries().stream()
                        .flatMap(entry -> Stream.concat(
                                Stream.of(path + entry.name()), keys(path + entry.name() + ".", entry.value())))
                : Stream.of();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void areProblemsAndNoDefect(String key) {
        for (var value : VALUES) {
            var setting = Setting.parse(key + "=" + value);
            var thrown = catchThrowable(() -> BlueprintReader.read(EVERY_KEY, List.of(setting)));

            assertThat(Optional.ofNullable(thrown))
                    .as("%s", setting)
                    .matches(it -> it.isEmpty() || it.get() instanceof BlueprintException);
        }
    }
}
