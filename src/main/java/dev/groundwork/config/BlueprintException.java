package dev.groundwork.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A blueprint that cannot be used, with everything that is wrong with it. */
public final class BlueprintException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** The file as such cannot be read. */
    BlueprintException(Path file, String what) {
        super(file + ": " + what);
        problems = List.of();
    }

    BlueprintException(Path file, List<Problem> problems) {
        super(file + ": " + (problems.size() == 1 ? "1 problem" : problems.size() + " problems")
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining()));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
