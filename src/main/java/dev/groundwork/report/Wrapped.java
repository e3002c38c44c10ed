package dev.groundwork.report;

/** A sentence in lines of at most so many characters; a word that is longer than a line is broken. */
final class Wrapped {

    private static final int WIDTH = 80;

    private Wrapped() {}

    /** The text after a lead, its further lines indented as deep as the lead is long, in 80 columns. */
    static String after(String lead, String text) {
        return after(lead, text, WIDTH);
    }

    static String after(String lead, String text, int width) {
        var lines = new StringBuilder();
        var line = new StringBuilder(lead);
        int room = Math.max(1, width - lead.length());
        for (var whole : text.split(" ", -1)) {
            var word = whole;
            boolean first = line.length() == lead.length();
            if (!first && line.length() + 1 + word.length() > width) {
                lines.append(line).append('\n');
                line = new StringBuilder(" ".repeat(lead.length()));
                first = true;
            }
            while (word.length() > room) {
                lines.append(line).append(word, 0, room).append('\n');
                line = new StringBuilder(" ".repeat(lead.length()));
                word = word.substring(room);
            }
            line.append(first ? "" : " ").append(word);
        }
        return lines.append(line).append('\n').toString();
    }
}
