package dev.groundwork.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Bars drawn to one scale: solid is fixed, striped is assumed, a line reaches to the high case. */
final class HtmlBar {

    private final BigDecimal scale;

    /** Bars of which the longest has this length. */
    HtmlBar(BigDecimal scale) {
        this.scale = scale;
    }

    /** The stripes, which every bar of the page refers to. */
    static void stripes(Html html) {
        html.open("svg", "width", "0", "height", "0", "class", "defs", "aria-hidden", "true")
                .open("defs");
        html.open(
                "pattern",
                "id",
                "stripes",
                "width",
                "6",
                "height",
                "6",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        html.open("rect", "width", "6", "height", "6", "class", "stripe-ground").close();
        html.open("rect", "width", "3", "height", "6", "class", "stripe").close();
        html.close().close().close();
    }

    /** Nothing is said here that the figures beside the bar do not say, so it is hidden from readers aloud. */
    void draw(Html html, BigDecimal fixed, BigDecimal expected, BigDecimal high) {
        html.open("svg", "class", "bar", "aria-hidden", "true", "width", "100%", "height", "16");
        if (high.compareTo(expected) > 0) {
            line(html, expected, "8", high, "8");
            line(html, high, "3", high, "13");
        }
        part(html, "fixed", BigDecimal.ZERO, fixed);
        part(html, "assumed", fixed, expected);
        html.close();
    }

    private void part(Html html, String kind, BigDecimal from, BigDecimal to) {
        if (to.compareTo(from) > 0) {
            html.open(
                            "rect",
                            "class",
                            kind,
                            "x",
                            percent(from),
                            "y",
                            "2",
                            "width",
                            percent(to.subtract(from)),
                            "height",
                            "12")
                    .close();
        }
    }

    private void line(Html html, BigDecimal x1, String y1, BigDecimal x2, String y2) {
        html.open("line", "class", "reach", "x1", percent(x1), "y1", y1, "x2", percent(x2), "y2", y2)
                .close();
    }

    private String percent(BigDecimal length) {
        // A little less than the whole, so that the end of the longest line is not cut.
        return Money.percent(length, scale, 3).multiply(new BigDecimal("0.995")).setScale(2, RoundingMode.HALF_UP)
                + "%";
    }
}
