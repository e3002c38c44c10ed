package dev.groundwork.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A statement of SQL that a runbook tells to paste. */
record RunbookSql(String runbook, String statement) {

    private static final Path FOLDER = Path.of("src/main/resources/runbooks");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```sql\\n(.*?)^ *```");

    /** Comments go, as one may hold a semicolon; so does the shell's side of \copy and its like. */
    private static final Pattern COMMENT = Pattern.compile("(?m)--.*$|^ *\\\\.*$");

    static List<RunbookSql> all() throws IOException {
        var found = new ArrayList<RunbookSql>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (var file : files.sorted().toList()) {
                var blocks = BLOCK.matcher(Files.readString(file));
                while (blocks.find()) {
                    for (var statement :
                            COMMENT.matcher(blocks.group(1)).replaceAll("").split(";", -1)) {
                        if (!statement.isBlank()) {
                            found.add(new RunbookSql(file.getFileName().toString(), statement.strip()));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** The one statement of a runbook that has these words. */
    static String in(String runbook, String words) throws IOException {
        var found = all().stream()
                .filter(sql -> sql.runbook().equals(runbook) && sql.statement().contains(words))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "expected one statement with '" + words + "' in " + runbook + ", got " + found.size());
        }
        return found.get(0).statement();
    }

    @Override
    public String toString() {
        return runbook + ": " + statement.replaceAll("\\s+", " ");
    }
}
