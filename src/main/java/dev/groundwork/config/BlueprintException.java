package dev.groundwork.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A blueprint that cannot be used; the message names everything that is wrong with it. */
public final class BlueprintException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The file as a whole is wrong. */
    BlueprintException(Path file, String what) {
        super(file + ": " + what);
    }

    BlueprintException(Path file, List<Problem> problems) {
        super(file + ": " + (problems.size() == 1 ? "1 problem" : problems.size() + " problems")
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining()));
    }
}
