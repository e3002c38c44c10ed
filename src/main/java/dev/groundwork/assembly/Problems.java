package dev.groundwork.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Everything that is wrong with one file, told at once. */
final class Problems {

    private record Problem(OptionalInt line, String what) {

        @Override
        public String toString() {
            return line.isPresent() ? "line " + line.getAsInt() + ": " + what : what;
        }
    }

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    void add(OptionalInt line, String what) {
        problems.add(new Problem(line, what));
    }

    void throwIfAny() {
        if (problems.size() == 1) {
            var only = problems.get(0);
            throw only.line().isPresent()
                    ? new AssemblyException(file, only.line().getAsInt(), only.what())
                    : new AssemblyException(file, only.what());
        } else if (!problems.isEmpty()) {
            throw new AssemblyException(
                    file, problems.stream().map(Problem::toString).toList());
        }
    }
}
