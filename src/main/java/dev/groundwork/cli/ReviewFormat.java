package dev.groundwork.cli;

import dev.groundwork.report.Ink;
import dev.groundwork.report.ReviewDocument;
import dev.groundwork.report.ReviewHtml;
import dev.groundwork.report.ReviewJson;
import dev.groundwork.report.ReviewMarkdown;
import dev.groundwork.report.ReviewSarif;
import dev.groundwork.report.ReviewText;
import java.util.Locale;

/** The forms in which a review is handed over. */
enum ReviewFormat {
    TEXT("txt"),
    MARKDOWN("md"),
    JSON("json"),
    SARIF("sarif"),
    HTML("html");

    private final String ending;

    ReviewFormat(String ending) {
        this.ending = ending;
    }

    /** How the name of a file of this form ends. */
    String ending() {
        return ending;
    }

    String of(ReviewDocument document, Ink ink) {
        return switch (this) {
            case TEXT -> ReviewText.of(document, ink);
            case MARKDOWN -> ReviewMarkdown.of(document);
            case SARIF -> ReviewSarif.of(document);
            case JSON -> ReviewJson.of(document);
            case HTML -> ReviewHtml.of(document);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
