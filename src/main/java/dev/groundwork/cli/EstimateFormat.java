package dev.groundwork.cli;

import dev.groundwork.cost.Statement;
import dev.groundwork.report.EstimateCsv;
import dev.groundwork.report.EstimateHtml;
import dev.groundwork.report.EstimateJson;
import dev.groundwork.report.EstimateMarkdown;
import dev.groundwork.report.EstimateText;
import dev.groundwork.report.Ink;
import java.util.Locale;

/** The forms in which an estimate is handed over. */
enum EstimateFormat {
    TABLE("txt"),
    MARKDOWN("md"),
    JSON("json"),
    CSV("csv"),
    HTML("html");

    private final String ending;

    EstimateFormat(String ending) {
        this.ending = ending;
    }

    /** How the name of a file of this form ends. */
    String ending() {
        return ending;
    }

    String of(Statement statement, Surroundings surroundings, Ink ink) {
        return switch (this) {
            case TABLE -> EstimateText.of(statement, ink, surroundings.today());
            case MARKDOWN -> EstimateMarkdown.of(statement);
            case JSON -> EstimateJson.of(statement);
            case CSV -> EstimateCsv.of(statement);
            case HTML -> EstimateHtml.of(statement);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
