package dev.groundwork.report;

import java.util.List;

/** A table of roles by roles; each cell leads to its answer, with a script into a panel beside the table. */
final class MatrixHtml {

    private final Html html;
    private final MatrixCells cells;
    private final List<String> roles;
    private final String name;

    MatrixHtml(Html html, MatrixCells cells, List<String> roles, String name) {
        this.html = html;
        this.cells = cells;
        this.roles = roles;
        this.name = name;
    }

    void write() {
        var panel = "answer-" + name;
        html.open("div", "class", "frame wide", "role", "region", "tabindex", "0", "aria-label", "Matrix of " + name);
        html.open("table", "class", "matrix", "data-panel", panel);
        html.open("thead").open("tr").element("th", "from \\ to", "scope", "col");
        roles.forEach(to -> html.open("th", "scope", "col").path(to).close());
        html.close().close().open("tbody");
        roles.forEach(this::row);
        html.close().close().close();
        panel(panel);
    }

    /** Nothing without the script, which shows it and fills it. */
    private void panel(String id) {
        html.open("div", "class", "panel", "id", id, "aria-live", "polite", "hidden", "");
        html.element("p", "Choose a cell with a click, or with the arrow keys and Enter.", "class", "note");
        html.close();
    }

    private void row(String from) {
        html.open("tr").open("th", "scope", "row").path(from).close();
        for (var to : roles) {
            if (!cells.isAsked(from, to)) {
                html.open("td", "class", "void").close();
            } else {
                cell(from, to);
            }
        }
        html.close();
    }

    private void cell(String from, String to) {
        html.open("td")
                .open(
                        "a",
                        "class",
                        cells.kind(from, to),
                        "href",
                        "#" + cells.id(from, to),
                        "aria-label",
                        cells.spoken(from, to));
        html.text(cells.text(from, to)).close().close();
    }
}
