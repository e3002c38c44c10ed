package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stranger's template may say anything: each value of each rule's templates in turn becomes something else. */
class OddTemplatesTest {

    private static final Path TEMPLATES = Path.of("src/test/resources/dev/groundwork/review/rules");
    private static final Pattern VALUE = Pattern.compile("(?<=: )(?![{\\[|>\"'!]|AWS::)[^,}\\]\\n]+(?=[ ,}\\]\\n])");
    private static final List<String> ODD = List.of("!Ref Nobody", "[odd]", "{}", "odd", "-1", "60000");
    private static final int LONG = 10_000;

    @TempDir
    Path folder;

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> file.toFile().length() < LONG)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void noValueMakesTheReviewFail(Path template) throws IOException {
        var file = folder.resolve("template.yaml");
        for (var text : mutants(Files.readString(template))) {
            Files.writeString(file, text);

            assertThatCode(() -> review(file)).as(text).doesNotThrowAnyException();
        }
    }

    private static List<String> mutants(String text) {
        var mutants = new ArrayList<String>();
        VALUE.matcher(text)
                .results()
                .limit(20)
                .forEach(place -> ODD.forEach(
                        odd -> mutants.add(text.substring(0, place.start()) + odd + text.substring(place.end()))));
        return mutants;
    }

    private static void review(Path file) {
        var input = ReviewInput.on(Judged.TODAY)
                .knowing(Judged.INSTANCES)
                .requesting(new PodRequests(1, 1, 1))
                .declaring(List.of(new Flow("internet", "nobody", Traffic.tcp(443), "to have one")));
        Review.of(CloudAssembly.read(file), input).byPillar();
    }
}
