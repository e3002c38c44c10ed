package dev.groundwork.report;

import dev.groundwork.review.NetworkMap;
import dev.groundwork.review.NetworkMap.MappedSubnet;
import dev.groundwork.review.NetworkMap.MappedVpc;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The networks drawn to scale: a box per VPC, a column per zone, a band per segment; the height of a subnet is its number of
 * addresses, on a scale of its VPC's own. A public subnet has a dashed border, so that nothing depends on colour.
 */
final class NetworkSvg {

    private static final int WIDTH = 1200;
    private static final int GAP = 12;
    private static final int HEADER = 30;
    private static final int ZONE_NAME = 20;
    private static final int BAND_NAME = 18;
    private static final int LINE = 15;
    private static final int LETTER = 7;

    private static final int LEAST_TOTAL = 300;
    private static final int LEAST_EACH = 34;

    private final Html svg;
    private int y = GAP;

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
        int height = map.vpcs().stream().mapToInt(vpc -> height(vpc) + GAP).sum()
                + map.joins().size() * (LINE + GAP)
                + GAP;
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
        rect("vpc", GAP, y, WIDTH - 2 * GAP, height);
        text("vpc-name", 2 * GAP, y + 20, vpc.name() + "  " + vpc.blocks());
        end("gateway", WIDTH - 2 * GAP, y + 20, String.join(", ", vpc.gateways()));
        int top = y + HEADER;
        for (var zone : vpc.zones()) {
            text("zone-name", left(vpc, zone) + 4, top + 14, zone);
        }
        top += ZONE_NAME;
        for (var segment : vpc.segments()) {
            top = band(vpc, segment, top);
        }
        y += height + GAP;
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
        rect("ground", left, top + 1, width, Math.max(1, height - 2));
        int room = Math.max(0, (int) ((height - 4) / LINE));
        var lines = lines(subnet, (width - 14) / LETTER);
        int shown = Math.min(room, lines.size());
        for (int line = 0; line < shown; line++) {
            var isCut = line == shown - 1 && shown < lines.size() ? " …" : "";
            text(line == 0 ? "block" : "resident", left + 8, (int) top + 15 + line * LINE, lines.get(line) + isCut);
        }
        svg.close();
    }

    private void join(NetworkMap.Join join) {
        text("join", 2 * GAP, y + LINE, "peering: " + join.one() + " ↔ " + join.other());
        y += LINE + GAP;
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

    private static int height(MappedVpc vpc) {
        int height = HEADER + ZONE_NAME;
        for (var segment : vpc.segments()) {
            double tallest = vpc.zones().stream()
                    .mapToDouble(zone -> scale(vpc) * sum(subnets(vpc, segment, zone)))
                    .max()
                    .orElse(0);
            height += (isNamed(vpc, segment) ? BAND_NAME : 0) + (int) Math.ceil(tallest) + GAP / 2;
        }
        return height + GAP / 2;
    }

    /** So many pixels to an address that the smallest subnet of a usual network has room for its name. */
    private static double scale(MappedVpc vpc) {
        long tallest = vpc.zones().stream()
                .mapToLong(zone -> sum(vpc.subnets().stream()
                        .filter(subnet -> subnet.zone().equals(zone))
                        .toList()))
                .max()
                .orElse(1);
        long most = vpc.zones().stream()
                .mapToLong(zone -> vpc.subnets().stream()
                        .filter(subnet -> subnet.zone().equals(zone))
                        .count())
                .max()
                .orElse(1);
        return Math.max(LEAST_TOTAL, LEAST_EACH * most * 3 / 2) / (double) Math.max(1, tallest);
    }

    private static long sum(List<MappedSubnet> subnets) {
        return subnets.stream().mapToLong(NetworkSvg::addresses).sum();
    }

    /** A block that nobody knows is drawn as small as a subnet can be. */
    private static long addresses(MappedSubnet subnet) {
        return subnet.size().orElse(16L);
    }

    private static List<MappedSubnet> subnets(MappedVpc vpc, String segment, String zone) {
        return vpc.subnets().stream()
                .filter(subnet ->
                        subnet.segment().equals(segment) && subnet.zone().equals(zone))
                .toList();
    }

    private static boolean isNamed(MappedVpc vpc, String segment) {
        return vpc.segments().size() > 1 && !segment.isEmpty();
    }

    private static int width(MappedVpc vpc) {
        int columns = Math.max(1, vpc.zones().size());
        return (WIDTH - 2 * GAP - GAP * (columns + 1)) / columns;
    }

    private static int left(MappedVpc vpc, String zone) {
        return 2 * GAP + vpc.zones().indexOf(zone) * (width(vpc) + GAP);
    }

    private void rect(String kind, int left, double top, int width, double height) {
        svg.open(
                        "rect",
                        "class",
                        kind,
                        "x",
                        String.valueOf(left),
                        "y",
                        number(top),
                        "width",
                        String.valueOf(width),
                        "height",
                        number(height),
                        "rx",
                        "4")
                .close();
    }

    private void text(String kind, int left, int base, String words) {
        svg.element("text", words, "class", kind, "x", String.valueOf(left), "y", String.valueOf(base));
    }

    private void end(String kind, int right, int base, String words) {
        svg.element(
                "text",
                words,
                "class",
                kind,
                "text-anchor",
                "end",
                "x",
                String.valueOf(right),
                "y",
                String.valueOf(base));
    }

    /** Hundredths are finer than any screen. */
    private static String number(double value) {
        return BigDecimal.valueOf(Math.round(value * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
