package dev.groundwork.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A runbook as its reader has it who runs the default platform: with its name in place of the gap. */
record Runbook(String file, String text) {

    static final Path FOLDER = Path.of("src/main/resources/runbooks");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *(?:\\d\\. )?```(\\w*)\\n(.*?)^ *```$");

    static List<Runbook> all() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> named(file.getFileName().toString()))
                    .sorted((one, other) -> one.file().compareTo(other.file()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Runbook named(String file) {
        try {
            return new Runbook(file, Files.readString(FOLDER.resolve(file)).replace("<platform>", "platform"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fenced blocks of one language; without a language, what a command prints. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** What stands between single backticks in the prose. */
    List<String> quoted() {
        return matches("`([^`\\n]+)`", BLOCK.matcher(text).replaceAll(""));
    }

    /** All that somebody may paste, or type. */
    List<String> code() {
        return Stream.of(blocks("sh"), blocks("sql"), blocks("js"), blocks("yaml"), quoted())
                .flatMap(List::stream)
                .toList();
    }

    List<String> headings() {
        return matches("(?m)^## (.*)$", text);
    }

    static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return file;
    }
}
