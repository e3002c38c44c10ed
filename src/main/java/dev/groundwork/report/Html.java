package dev.groundwork.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Builds HTML in which every word is text and every value an attribute's: nothing of a name becomes markup. */
final class Html {

    private static final List<String> VOID = List.of("meta", "br", "wbr", "input");

    /** Ends of lines that keep the source readable and change nothing in the page. */
    private static final List<String> BREAKS = List.of(
            "html",
            "head",
            "body",
            "title",
            "header",
            "main",
            "footer",
            "section",
            "h1",
            "h2",
            "h3",
            "p",
            "table",
            "thead",
            "tbody",
            "tr",
            "div",
            "details",
            "summary",
            "svg",
            "dl",
            "ul",
            "ol",
            "li",
            "nav",
            "g",
            "fieldset");

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are pairs of a name and a value. */
    Html open(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        text.append('>');
        if (!VOID.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    Html text(String words) {
        text.append(escaped(words));
        return this;
    }

    /** Closes what was opened last. */
    Html close() {
        var tag = open.pop();
        text.append("</").append(tag).append('>');
        if (BREAKS.contains(tag)) {
            text.append('\n');
        }
        return this;
    }

    /** An element with nothing but words in it. */
    Html element(String tag, String words, String... attributes) {
        open(tag, attributes);
        return text(words).close();
    }

    /** A style sheet of the program itself; it and its scripts are the only text that is not escaped. */
    Html style(String sheet) {
        text.append("<style>\n").append(sheet).append("</style>\n");
        return this;
    }

    /** A script of the program itself. */
    Html script(String words) {
        text.append("<script>").append(words).append("</script>\n");
        return this;
    }

    /** A name with slashes, which may be broken behind each of them. */
    Html path(String name) {
        var parts = name.split("(?<=/)", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                open("wbr");
            }
            text(parts[i]);
        }
        return this;
    }

    /** What was built, to stand inside something else. */
    String fragment() {
        closed();
        return text.toString();
    }

    String document() {
        closed();
        return "<!doctype html>\n" + text;
    }

    private void closed() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("expected every element to be closed, still open: " + open);
        }
    }

    private static String escaped(String words) {
        var safe = new StringBuilder();
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isUnseen(point) ? '\uFFFD' : point);
            }
        });
        return safe.toString();
    }

    /** Controls, marks that turn the order of letters around, and ends of lines that an editor may take for such. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
