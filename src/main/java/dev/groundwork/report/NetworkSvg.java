package dev.groundwork.report;

import static dev.groundwork.report.NetworkLayout.BAND_NAME;
import static dev.groundwork.report.NetworkLayout.BETWEEN;
import static dev.groundwork.report.NetworkLayout.GAP;
import static dev.groundwork.report.NetworkLayout.HEADER;
import static dev.groundwork.report.NetworkLayout.LANE;
import static dev.groundwork.report.NetworkLayout.LETTER;
import static dev.groundwork.report.NetworkLayout.LINE;
import static dev.groundwork.report.NetworkLayout.WIDTH;
import static dev.groundwork.report.NetworkLayout.ZONE_NAME;
import static dev.groundwork.report.NetworkLayout.addresses;
import static dev.groundwork.report.NetworkLayout.height;
import static dev.groundwork.report.NetworkLayout.isNamed;
import static dev.groundwork.report.NetworkLayout.left;
import static dev.groundwork.report.NetworkLayout.right;
import static dev.groundwork.report.NetworkLayout.scale;
import static dev.groundwork.report.NetworkLayout.subnets;
import static dev.groundwork.report.NetworkLayout.width;

import dev.groundwork.review.NetworkMap;
import dev.groundwork.review.NetworkMap.MappedSubnet;
import dev.groundwork.review.NetworkMap.MappedVpc;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The networks drawn to scale: a box per VPC, a column per zone, a band per segment; the height of a subnet is its number of
 * addresses, on a scale of its VPC's own. A public subnet has a dashed border, so that nothing depends on colour.
 */
final class NetworkSvg {

    private final Html svg;
    private final Map<String, Integer> middles = new HashMap<>();
    private int y = BETWEEN;

    private NetworkSvg(Html svg) {
        this.svg = svg;
    }

    /** A drawing by itself, with its own style. */
    static String document(NetworkMap map, String style) {
        var svg = new Html();
        draw(svg, map, style);
        return svg.fragment();
    }

    /** A drawing inside a page, whose style it takes. */
    static void draw(Html into, NetworkMap map) {
        draw(into, map, "");
    }

    private static void draw(Html into, NetworkMap map, String style) {
        int height = map.vpcs().stream().mapToInt(vpc -> height(vpc) + BETWEEN).sum()
                + map.joins().size() * LINE
                + BETWEEN;
        into.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "network",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-label",
                "The networks to scale; the table of addresses says the same in words.");
        if (!style.isEmpty()) {
            into.style(style);
        }
        var drawing = new NetworkSvg(into);
        map.vpcs().forEach(drawing::vpc);
        map.joins().forEach(drawing::join);
        into.close();
    }

    private void vpc(MappedVpc vpc) {
        int height = height(vpc);
        rect("vpc", GAP, y, right() - 2 * GAP, height);
        text("vpc-name", 2 * GAP, y + 20, vpc.name() + "  " + vpc.blocks());
        gateways(vpc.gateways());
        middles.put(vpc.name(), y + HEADER + middles.size() * 2 * GAP);
        int top = y + HEADER;
        for (var zone : vpc.zones()) {
            svg.open("g", "data-zone", zone);
            text("zone-name", left(vpc, zone) + 4, top + 14, zone);
            svg.close();
        }
        top += ZONE_NAME;
        for (var segment : vpc.segments()) {
            top = band(vpc, segment, top);
        }
        y += height + BETWEEN;
    }

    private int band(MappedVpc vpc, String segment, int top) {
        int start = top;
        if (isNamed(vpc, segment)) {
            text("segment-name", 2 * GAP, top + 13, segment);
            start += BAND_NAME;
        }
        int lowest = start;
        for (var zone : vpc.zones()) {
            double at = start;
            for (var subnet : subnets(vpc, segment, zone)) {
                double height = scale(vpc) * addresses(subnet);
                subnet(subnet, left(vpc, zone), at, width(vpc), height);
                at += height;
            }
            lowest = Math.max(lowest, (int) Math.ceil(at));
        }
        return lowest + GAP / 2;
    }

    private void subnet(MappedSubnet subnet, int left, double top, int width, double height) {
        svg.open("g", "class", "subnet " + (subnet.isPublic() ? "public" : "private"), "data-zone", subnet.zone());
        svg.element("title", String.join(", ", words(subnet)));
        svg.open(
                        "rect",
                        "x",
                        String.valueOf(left),
                        "y",
                        number(top + 1),
                        "width",
                        String.valueOf(width),
                        "height",
                        number(Math.max(1, height - 2)),
                        "rx",
                        "3")
                .close();
        int room = Math.max(0, (int) ((height - 9) / LINE));
        var lines = lines(subnet, (width - 14) / LETTER);
        int shown = Math.min(room, lines.size());
        for (int line = 0; line < shown; line++) {
            var isCut = line == shown - 1 && shown < lines.size() ? " …" : "";
            text(line == 0 ? "block" : "resident", left + 8, (int) top + 15 + line * LINE, lines.get(line) + isCut);
        }
        svg.close();
    }

    /** On the border, since they are the ways through it. */
    private void gateways(List<String> gateways) {
        int end = right() - 3 * GAP;
        for (var gateway : gateways) {
            int width = gateway.length() * LETTER + 2 * GAP;
            rect("pill", end - width, y - 10, width, 20);
            text("pill-name", end - width / 2, y + 4, gateway);
            end -= width + GAP;
        }
    }

    /** A line beside the boxes, if both are drawn, and the same in words below them. */
    private void join(NetworkMap.Join join) {
        var one = middles.get(join.one());
        var other = middles.get(join.other());
        if (one != null && other != null) {
            int from = right() - GAP;
            var line = "M" + from + " " + one + "h" + LANE / 2 + "V" + other + "h-" + LANE / 2;
            svg.open("path", "class", "joint", "d", line).close();
        }
        y += LINE;
        text("join", GAP, y - GAP, "- - -  peering: " + join.one() + " ↔ " + join.other());
    }

    private static List<String> words(MappedSubnet subnet) {
        var words = new ArrayList<String>();
        words.add(subnet.block() + " " + subnet.tier());
        words.addAll(subnet.residents());
        return words;
    }

    /** Block and tier, then who stands there, in lines of at most so many letters. */
    private static List<String> lines(MappedSubnet subnet, int most) {
        var lines = new ArrayList<String>();
        lines.add(subnet.block() + " " + subnet.tier());
        var line = new StringBuilder();
        for (var resident : subnet.residents()) {
            if (!line.isEmpty() && line.length() + 2 + resident.length() > most) {
                lines.add(line + ",");
                line = new StringBuilder();
            }
            line.append(line.isEmpty() ? "" : ", ").append(resident);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private void rect(String kind, int left, int top, int width, int height) {
        svg.open(
                        "rect",
                        "class",
                        kind,
                        "x",
                        String.valueOf(left),
                        "y",
                        String.valueOf(top),
                        "width",
                        String.valueOf(width),
                        "height",
                        String.valueOf(height),
                        "rx",
                        "6")
                .close();
    }

    private void text(String kind, int left, int base, String words) {
        svg.element("text", words, "class", kind, "x", String.valueOf(left), "y", String.valueOf(base));
    }

    /** Hundredths are finer than any screen. */
    private static String number(double value) {
        return BigDecimal.valueOf(Math.round(value * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
