package dev.groundwork.cli;

import dev.groundwork.diff.Difference;
import dev.groundwork.report.DiffJson;
import dev.groundwork.report.DiffMarkdown;
import dev.groundwork.report.DiffText;
import java.util.List;
import java.util.Locale;

/** The forms in which a difference is handed over. */
enum DiffFormat {
    TEXT,
    MARKDOWN,
    JSON;

    /** The difference, with the reasons why it is not wanted. */
    String of(Difference difference, List<String> unwanted) {
        return switch (this) {
            case TEXT -> DiffText.of(difference, unwanted);
            case MARKDOWN -> DiffMarkdown.of(difference, unwanted);
            case JSON -> DiffJson.of(difference, unwanted);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
