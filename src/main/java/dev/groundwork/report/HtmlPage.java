package dev.groundwork.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A report as one page that stands alone: its style is inside, and its policy lets it load nothing and run nothing. */
final class HtmlPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private HtmlPage() {}

    /** A page with a heading, a sentence under it, and sections. */
    static String of(String kind, String title, String lead, Consumer<Html> sections) {
        var html = new Html();
        html.open("html", "lang", "en").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title + " – " + kind);
        html.style(sheet());
        html.close().open("body");
        html.open("header").element("p", "Groundwork · " + kind, "class", "kind");
        html.element("h1", title).element("p", lead, "class", "lead").close();
        html.open("main");
        sections.accept(html);
        html.close().close().close();
        return html.document();
    }

    /** A section with a heading, which can be linked to. */
    static void section(Html html, String id, String heading, Consumer<Html> body) {
        html.open("section", "id", id, "aria-labelledby", id + "-heading");
        html.element("h2", heading, "id", id + "-heading");
        body.accept(html);
        html.close();
    }

    /** A table that scrolls in its own frame where the window is narrow, also by keys. */
    static void table(Html html, String name, Consumer<Html> rows) {
        table(html, name, "frame", rows);
    }

    /** The same for a table with many columns, of which the first stays in sight. */
    static void wideTable(Html html, String name, Consumer<Html> rows) {
        table(html, name, "frame wide", rows);
    }

    private static void table(Html html, String name, String kind, Consumer<Html> rows) {
        html.open("div", "class", kind, "role", "region", "tabindex", "0", "aria-label", name)
                .open("table");
        rows.accept(html);
        html.close().close();
    }

    private static String sheet() {
        try (var sheet = HtmlPage.class.getResourceAsStream("page.css")) {
            if (sheet == null) {
                throw new IllegalStateException("expected the style sheet page.css in the program, got none");
            }
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
