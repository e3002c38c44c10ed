package dev.groundwork.report;

import dev.groundwork.address.Cidr;
import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.PlannedSegment;
import dev.groundwork.address.PlannedSubnet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A network as a bar, every block as wide as it is large: the mark of its zone, then the sign of its tier. */
final class PlanPicture {

    private static final int WIDTH = 64;
    private static final int ROWS_OF_ONE_SEGMENT = 16;
    private static final String SIGNS = "#=-+~:*%";

    private final NetworkPlan plan;
    private final List<PlannedSubnet> subnets;
    private final List<String> tiers;
    private final List<String> zones;
    private final long scale;
    private final long row;

    private PlanPicture(NetworkPlan plan) {
        this.plan = plan;
        this.subnets = plan.subnets();
        this.tiers = subnets.stream().map(PlannedSubnet::tier).distinct().toList();
        this.zones =
                subnets.stream().map(PlannedSubnet::zone).distinct().sorted().toList();
        this.scale = scale();
        this.row = Math.min(plan.cidr().size(), WIDTH * scale);
    }

    static String of(NetworkPlan plan) {
        return new PlanPicture(plan).text();
    }

    /** Addresses per character: few enough that no block is narrower than two and, if possible, a row is one segment. */
    private long scale() {
        long network = plan.cidr().size();
        long block =
                subnets.stream().mapToLong(subnet -> subnet.cidr().size()).min().orElse(network);
        long segment = plan.segments().stream()
                .mapToLong(planned -> planned.cidr().size())
                .min()
                .orElse(network);
        long wanted = network / segment <= ROWS_OF_ONE_SEGMENT ? segment : network;
        return Math.max(1, Math.min(block / 2, wanted / WIDTH));
    }

    private String text() {
        var text = new StringBuilder("  one character is " + scale + (scale == 1 ? " address\n" : " addresses\n"));
        text.append(Wrapped.after("  ", legend()));
        var bar = bar();
        int width = Math.toIntExact(row / scale);
        for (int i = 0; i * width < bar.length(); i++) {
            text.append(heading(plan.cidr().first() + i * row));
            text.append("  ").append(bar, i * width, (i + 1) * width).append('\n');
        }
        return text.toString();
    }

    private String legend() {
        var signs = tiers.stream().map(tier -> sign(tier) + " " + tier).collect(Collectors.joining(", "));
        var marks = zones.stream().map(zone -> mark(zone) + " " + zone).collect(Collectors.joining(", "));
        return signs + "; " + marks;
    }

    /** The segments that start in a row, above it. */
    private String heading(long first) {
        var starting = plan.segments().stream()
                .filter(segment ->
                        segment.cidr().first() >= first && segment.cidr().first() < first + row)
                .sorted(Comparator.comparing(PlannedSegment::cidr))
                .map(segment -> segment.name() + (segment.reserved() ? " (reserved)" : ""))
                .collect(Collectors.joining(", "));
        return starting.isEmpty() ? "" : Wrapped.after("  ", Cidr.dotted(first) + " " + starting);
    }

    private String bar() {
        var bar = new StringBuilder();
        for (var subnet : subnets) {
            int width = Math.toIntExact(subnet.cidr().size() / scale);
            var name = width >= subnet.tier().length() + 3 ? sign(subnet.tier()) + subnet.tier() : "";
            bar.append(mark(subnet.zone())).append(name);
            bar.append(sign(subnet.tier()).repeat(width - 1 - name.length()));
        }
        return bar.toString();
    }

    private String sign(String tier) {
        int sign = tiers.indexOf(tier) % SIGNS.length();
        return SIGNS.substring(sign, sign + 1);
    }

    /** The letter in which the zones' names end, or where that does not tell them apart, a number. */
    private String mark(String zone) {
        long endings = zones.stream().map(PlanPicture::ending).distinct().count();
        return endings == zones.size() ? ending(zone) : String.valueOf(zones.indexOf(zone) + 1);
    }

    private static String ending(String zone) {
        return zone.substring(zone.length() - 1);
    }
}
