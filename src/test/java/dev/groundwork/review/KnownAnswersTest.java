package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small templates, each of which isolates one mechanism; the questions and the answers that AWS would give stand in each
 * file's first lines: {@code # ask FROM -> TO TRAFFIC: VERDICT because "…" limited "…"}.
 */
class KnownAnswersTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/groundwork/review/reach");
    private static final Pattern ASK = Pattern.compile(
            "# ask (\\S+) -> (\"[^\"]+\"|\\S+) (\\S+): (YES|NO|CANNOT_TELL) because \"([^\"]+)\"(?: limited \"([^\"]+)\")?");

    /** A question and its answer. */
    record Known(String file, String from, String to, String traffic, String verdict, String because, String limited) {

        @Override
        public String toString() {
            return file + ": " + from + " to " + to + ", " + traffic + ": " + verdict;
        }
    }

    private static final List<Known> ANSWERS =
            files().stream().flatMap(KnownAnswersTest::answers).toList();

    private static final Map<String, CloudAssembly> ASSEMBLIES = new ConcurrentHashMap<>();

    static List<Known> answers() {
        return ANSWERS;
    }

    /** Openings are of what could be read; that some could not is said of answers alone. */
    static Stream<Known> answersOfWholeTemplates() {
        return ANSWERS.stream().filter(known -> !known.file().startsWith("unread-"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isAnsweredAsAwsWould(Known known) {
        var answer = reachability(known).ask(known.from(), known.to(), Traffic.parse(known.traffic()));

        assertThat(answer.verdict().name()).as(answer.toString()).isEqualTo(known.verdict());
        assertThat(answer.because()).contains(known.because());
        if (known.limited().isEmpty()) {
            assertThat(answer.limits()).isEmpty();
        } else {
            assertThat(String.join("; ", answer.limits())).isEqualTo(known.limited());
        }
    }

    /** Found by an index of who wears what, in runs of ports, of places that stand for others: a way of its own. */
    @ParameterizedTest
    @MethodSource("answersOfWholeTemplates")
    void isAmongTheOpeningsAsItIsAnswered(Known known) {
        var reachability = reachability(known);
        var asked = Traffic.parse(known.traffic());
        var from = roles(reachability, known.from());
        var to = roles(reachability, known.to());

        var listed = reachability.openings().stream()
                .filter(opening -> from.contains(opening.from()) && to.contains(opening.to()))
                .filter(opening -> !PortSpans.common(Traffics.parts(asked), Traffics.parts(opening.traffic()))
                        .isEmpty())
                .map(Opening::verdict)
                .min(Comparator.naturalOrder())
                .orElse(ReachVerdict.NO);

        assertThat(listed.name()).as(from + " to " + to).isEqualTo(known.verdict());
    }

    private static Reachability reachability(Known known) {
        return Reachability.of(
                ASSEMBLIES.computeIfAbsent(known.file(), file -> CloudAssembly.read(FOLDER.resolve(file + ".yaml"))));
    }

    private static List<String> roles(Reachability reachability, String name) {
        return reachability.roles().stream()
                .filter(role -> role.name().equals(name)
                        || role.members().stream().anyMatch(member -> member.endsWith("/" + name)))
                .map(ReachRole::name)
                .toList();
    }

    private static Stream<Known> answers(Path file) {
        var asks = read(file).lines().filter(line -> line.startsWith("# ask")).toList();
        assertThat(asks).as(file.toString()).isNotEmpty();
        return asks.stream().map(line -> {
            var ask = ASK.matcher(line);
            assertThat(ask.matches()).as(file + ": " + line).isTrue();
            var limited = ask.group(6) == null ? "" : ask.group(6);
            return new Known(
                    file.getFileName().toString().replace(".yaml", ""),
                    ask.group(1),
                    ask.group(2).replace("\"", ""),
                    ask.group(3),
                    ask.group(4),
                    ask.group(5),
                    limited);
        });
    }

    private static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
