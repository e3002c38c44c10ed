package dev.groundwork.cli;

import dev.groundwork.cost.AtomicFile;
import java.io.UncheckedIOException;

/** Where a report goes: to standard output, or into the file that the user named. */
record Handing(Surroundings surroundings, String output) {

    void hand(String text) {
        if (output.isEmpty()) {
            surroundings.out().print(text);
            surroundings.out().flush();
            return;
        }
        var file = surroundings.typed(output);
        try {
            AtomicFile.write(file, text);
        } catch (UncheckedIOException e) {
            throw new UsageException(
                    "--output: expected a file that can be written, got " + surroundings.shown(file) + ", " + e);
        }
    }
}
