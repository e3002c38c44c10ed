package dev.groundwork.report;

import dev.groundwork.cost.Statement;

public final class EstimateHtml {
    public static String of(Statement s) {
        return "";
    }
}
