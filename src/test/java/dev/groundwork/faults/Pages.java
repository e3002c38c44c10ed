package dev.groundwork.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages that are generated and committed. */
final class Pages {

    private Pages() {}

    static void check(Path page, String current) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, current);
        }
        assertThat(page).hasContent(current);
    }
}
