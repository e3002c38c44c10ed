package dev.groundwork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a document that a test writes, between two comment lines. */
public record GeneratedBlock(Path document, String name) {

    private static final String END = "<!-- end -->";

    /** What a person wrote of a document. */
    static String without(String text) {
        return Pattern.compile("(?s)<!-- generated: [\\w-]+ -->\n.*?\n" + END + "\n?")
                .matcher(text)
                .replaceAll("");
    }

    public String read() throws IOException {
        var matcher = pattern().matcher(Files.readString(document));
        if (!matcher.find()) {
            throw new AssertionError(document + ": expected a block '" + start() + "'");
        }
        return matcher.group(1);
    }

    public void write(String content) throws IOException {
        var block = Matcher.quoteReplacement(start() + "\n" + content + END);
        Files.writeString(
                document, pattern().matcher(Files.readString(document)).replaceFirst(block));
    }

    private String start() {
        return "<!-- generated: " + name + " -->";
    }

    private Pattern pattern() {
        return Pattern.compile("(?s)" + Pattern.quote(start()) + "\n(.*?)" + END);
    }
}
