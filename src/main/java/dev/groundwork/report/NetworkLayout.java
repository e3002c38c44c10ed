package dev.groundwork.report;

import dev.groundwork.review.NetworkMap.MappedSubnet;
import dev.groundwork.review.NetworkMap.MappedVpc;
import java.util.List;

/** Where things are in a drawing of networks, and how large. */
final class NetworkLayout {

    static final int WIDTH = 1200;
    static final int GAP = 12;

    /** Between two boxes, where gateways stand on the border. */
    static final int BETWEEN = 24;

    /** To the right of the boxes, for the lines that join them. */
    static final int LANE = 36;

    static final int HEADER = 30;
    static final int ZONE_NAME = 20;
    static final int BAND_NAME = 18;
    static final int LINE = 15;

    /** How wide a letter of the drawing's is at most, on average. */
    static final int LETTER = 7;

    private static final int LEAST_TOTAL = 300;
    private static final int LEAST_EACH = 40;

    private NetworkLayout() {}

    /** Where the boxes end. */
    static int right() {
        return WIDTH - LANE;
    }

    static int height(MappedVpc vpc) {
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
    static double scale(MappedVpc vpc) {
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

    static long sum(List<MappedSubnet> subnets) {
        return subnets.stream().mapToLong(NetworkLayout::addresses).sum();
    }

    /** A block that nobody knows is drawn as small as a subnet can be. */
    static long addresses(MappedSubnet subnet) {
        return subnet.size().orElse(16L);
    }

    static List<MappedSubnet> subnets(MappedVpc vpc, String segment, String zone) {
        return vpc.subnets().stream()
                .filter(subnet ->
                        subnet.segment().equals(segment) && subnet.zone().equals(zone))
                .toList();
    }

    static boolean isNamed(MappedVpc vpc, String segment) {
        return vpc.segments().size() > 1 && !segment.isEmpty();
    }

    static int width(MappedVpc vpc) {
        int columns = Math.max(1, vpc.zones().size());
        return (right() - 2 * GAP - GAP * (columns + 1)) / columns;
    }

    static int left(MappedVpc vpc, String zone) {
        return 2 * GAP + vpc.zones().indexOf(zone) * (width(vpc) + GAP);
    }
}
