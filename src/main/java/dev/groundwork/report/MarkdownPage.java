package dev.groundwork.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of Markdown in which every word is text: nothing of a name becomes markup. */
final class MarkdownPage {

    /**
     * Whatever CommonMark, the tables and links of its GitHub dialect, mathematics or HTML give a meaning to. A lone tilde
     * and a colon have none before a space, and stay readable.
     */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|&$@]|~(?! )|:(?=//)|(?<=www)\\.");

    private final StringBuilder text = new StringBuilder();

    void heading(int level, String words) {
        text.append(text.isEmpty() ? "" : "\n").append("#".repeat(level)).append(' ');
        text.append(escaped(words)).append('\n');
    }

    void paragraph(String words) {
        text.append('\n').append(escaped(words)).append('\n');
    }

    /** Begins a table whose first column has words and whose others have figures. */
    void table(List<String> headings) {
        begin(headings, ":-- |" + " --: |".repeat(headings.size() - 1));
    }

    /** Begins a table of words. */
    void words(List<String> headings) {
        begin(headings, ":-- |" + " :-- |".repeat(headings.size() - 1));
    }

    private void begin(List<String> headings, String rule) {
        text.append('\n');
        row(headings);
        text.append("| ").append(rule).append('\n');
    }

    void row(List<String> cells) {
        text.append(cells.stream().map(MarkdownPage::escaped).collect(Collectors.joining(" | ", "| ", " |")));
        text.append('\n');
    }

    String text() {
        return text.toString();
    }

    static String escaped(String words) {
        var line = words.replaceAll("\\p{Cntrl}", " ");
        return MARKUP.matcher(line).replaceAll("\\\\$0");
    }
}
