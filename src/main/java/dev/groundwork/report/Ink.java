package dev.groundwork.report;

import java.util.regex.Pattern;

/** Colour for a terminal, or none: whoever asked knows where the text goes. */
public enum Ink {
    PLAIN,
    COLOUR;

    private static final Pattern WORDS = Pattern.compile("\\S(.*\\S)?");

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String warning(String text) {
        return paint("33", text);
    }

    /** Paints the words of each line, so that no line feed stands inside an escape sequence. */
    private String paint(String code, String text) {
        return this == PLAIN || text.isBlank()
                ? text
                : WORDS.matcher(text).replaceAll("\u001b[" + code + "m$0\u001b[0m");
    }
}
