package dev.groundwork.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** One run of the program inside the test's JVM: what it printed, and its exit code. */
record CommandRun(int exit, String out, String err) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    static final Path PROJECT = Path.of("").toAbsolutePath();

    static CommandRun of(String... arguments) {
        return in(PROJECT, PROJECT, System.getenv(), arguments);
    }

    static CommandRun in(Path home, Path folder, Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(
                new PrintWriter(out, true), new PrintWriter(err, true), false, home, folder, environment, TODAY);
        int exit = Main.run(surroundings, arguments);
        return new CommandRun(exit, out.toString(), err.toString());
    }
}
