package dev.groundwork.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A blueprint that cannot be used; the message names everything that is wrong with it. */
public final class BlueprintException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** The file as a whole is wrong. */
    BlueprintException(Path file, String what) {
        super(file + ": " + what);
        problems = List.of();
    }

    BlueprintException(Path file, List<Problem> problems) {
        super(file + ": " + (problems.size() == 1 ? "1 problem" : problems.size() + " problems")
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining()));
        this.problems = List.copyOf(problems);
    }

    /** Why the value at a path, or one below it, cannot be used; empty if nothing is wrong with it. */
    public Optional<String> reason(String path) {
        return problems.stream()
                .filter(problem -> problem.path().equals(path)
                        || problem.path().startsWith(path + ".")
                        || problem.path().startsWith(path + "["))
                .map(Problem::what)
                .findFirst();
    }

    /** The first problem, or what is wrong with the file as a whole. */
    public String reason() {
        return problems.stream()
                .map(problem -> problem.path() + ": " + problem.what())
                .findFirst()
                .orElseGet(() -> String.valueOf(getMessage()));
    }
}
