package dev.groundwork.config;

/** Where a value was written: a line of the file, or an option, which comes after every line. */
record Origin(int line, String words) implements Comparable<Origin> {

    static Origin line(int line) {
        return new Origin(line, "line " + line);
    }

    static Origin option(String option) {
        return new Origin(Integer.MAX_VALUE, option);
    }

    @Override
    public int compareTo(Origin other) {
        return line == other.line ? words.compareTo(other.words) : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return words;
    }
}
