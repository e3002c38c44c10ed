package dev.groundwork.report;

/** A sentence in lines of at most so many characters. */
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
        for (var word : text.split(" ", -1)) {
            boolean first = line.length() == lead.length();
            if (!first && line.length() + 1 + word.length() > width) {
                lines.append(line).append('\n');
                line = new StringBuilder(" ".repeat(lead.length())).append(word);
            } else {
                line.append(first ? "" : " ").append(word);
            }
        }
        return lines.append(line).append('\n').toString();
    }
}
