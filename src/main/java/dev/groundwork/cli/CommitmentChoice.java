package dev.groundwork.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** For how long the user would bind himself, as it is typed. */
enum CommitmentChoice {
    ON_DEMAND("on-demand", 0),
    ONE_YEAR("1y", 1),
    THREE_YEARS("3y", 3);

    private final String word;
    private final int years;

    CommitmentChoice(String word, int years) {
        this.word = word;
        this.years = years;
    }

    int years() {
        return years;
    }

    @Override
    public String toString() {
        return word;
    }

    /** Reads the words; the names of the constants are Java's. */
    static final class Converter implements ITypeConverter<CommitmentChoice> {

        @Override
        public CommitmentChoice convert(String typed) {
            return Arrays.stream(values())
                    .filter(choice -> choice.word.equalsIgnoreCase(typed))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("expected one of " + words() + ", got '" + typed + "'"));
        }
    }

    /** What a shell offers to complete. */
    static final class Words implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(CommitmentChoice::toString).toList();
    }
}
