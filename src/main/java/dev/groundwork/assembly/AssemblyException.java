package dev.groundwork.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file of an assembly that cannot be used, with everything that is wrong with it. */
public final class AssemblyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String problem;

    AssemblyException(Path file, String problem) {
        this(file.toString(), Printable.of(problem));
    }

    AssemblyException(Path file, int line, String problem) {
        this(file + ":" + line, Printable.of(problem));
    }

    AssemblyException(Path file, List<String> problems) {
        this(
                file.toString(),
                problems.stream()
                        .map(Printable::of)
                        .collect(Collectors.joining("\n  ", problems.size() + " problems\n  ", "")));
    }

    private AssemblyException(String where, String problem) {
        super(where + ": " + problem);
        this.problem = problem;
    }

    /** What is wrong, without the file. */
    String problem() {
        return problem;
    }
}
