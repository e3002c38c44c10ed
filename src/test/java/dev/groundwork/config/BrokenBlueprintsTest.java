package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every NAME.yaml in the folder is refused with the message in NAME.expected; two files add a case. */
class BrokenBlueprintsTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/groundwork/config/broken");

    static Stream<String> cases() throws IOException {
        return names(".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedWithTheExpectedMessage(String name) throws IOException {
        var expected = Files.readString(FOLDER.resolve(name + ".expected"));

        assertThatThrownBy(() -> BlueprintReader.read(FOLDER.resolve(name + ".yaml"), List.of()))
                .isInstanceOf(BlueprintException.class)
                .hasMessage(FOLDER + "/" + expected.stripTrailing());
    }

    @Test
    void everyFileHasItsPartner() throws IOException {
        assertThat(names(".yaml")).isNotEmpty().isEqualTo(names(".expected"));
    }

    private static List<String> names(String ending) throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }
}
