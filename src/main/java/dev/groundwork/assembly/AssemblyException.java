package dev.groundwork.assembly;

import java.nio.file.Path;
import java.util.List;

/** A file of an assembly that cannot be used, with everything that is wrong with it. */
public final class AssemblyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String problem;

    AssemblyException(Path file, String problem) {
        super(file + ": " + problem);
        this.problem = problem;
    }

    AssemblyException(Path file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.problem = problem;
    }

    AssemblyException(Path file, List<String> problems) {
        this(file, problems.size() + " problems\n  " + String.join("\n  ", problems));
    }

    /** What is wrong, without the file. */
    String problem() {
        return problem;
    }
}
