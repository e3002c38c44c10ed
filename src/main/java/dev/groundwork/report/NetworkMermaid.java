package dev.groundwork.report;

import dev.groundwork.review.NetworkMap;
import dev.groundwork.review.NetworkMap.MappedSubnet;
import dev.groundwork.review.NetworkMap.MappedVpc;
import java.util.Map;

/** The networks as Mermaid text, a line per thing, so that a pull request shows what changed. */
final class NetworkMermaid {

    /** Mermaid's own way to write what it would take for syntax. */
    private static final Map<Character, String> ENTITIES =
            Map.of('"', "#quot;", '<', "#lt;", '>', "#gt;", '#', "#35;", '`', "#96;", '&', "#amp;");

    private final StringBuilder text = new StringBuilder("flowchart TB\n");

    private NetworkMermaid() {}

    static String of(NetworkMap map) {
        var mermaid = new NetworkMermaid();
        mermaid.line(1, "internet((internet))");
        for (int index = 0; index < map.vpcs().size(); index++) {
            mermaid.vpc(map.vpcs().get(index), "v" + index);
        }
        for (var join : map.joins()) {
            mermaid.line(1, id(map, join.one()) + " <-- peering --> " + id(map, join.other()));
        }
        return mermaid.text.toString();
    }

    private void vpc(MappedVpc vpc, String id) {
        line(1, "subgraph " + id + "[\"" + safe(vpc.name() + " " + vpc.blocks()) + "\"]");
        var zones = vpc.zones();
        for (int zone = 0; zone < zones.size(); zone++) {
            line(2, "subgraph " + id + "z" + zone + "[\"" + safe(zones.get(zone)) + "\"]");
            subnets(vpc, zones.get(zone), id + "z" + zone);
            line(2, "end");
        }
        line(1, "end");
        vpc.gateways().forEach(gateway -> line(1, "internet --- |\"" + safe(gateway) + "\"| " + id));
    }

    private void subnets(MappedVpc vpc, String zone, String id) {
        var inZone = vpc.subnets().stream()
                .filter(subnet -> subnet.zone().equals(zone))
                .toList();
        for (int index = 0; index < inZone.size(); index++) {
            line(3, id + "s" + index + "[\"" + label(inZone.get(index)) + "\"]");
        }
    }

    private static String label(MappedSubnet subnet) {
        var first = (subnet.segment() + " " + subnet.tier()).strip() + " " + subnet.block();
        return safe(first) + (subnet.residents().isEmpty() ? "" : "<br>" + safe(String.join(", ", subnet.residents())));
    }

    /** A VPC that is drawn, or one that only a peering names. */
    private static String id(NetworkMap map, String name) {
        var names = map.vpcs().stream().map(MappedVpc::name).toList();
        int index = names.indexOf(name);
        return index >= 0 ? "v" + index : "outside[\"" + safe(name) + "\"]";
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }

    private static String safe(String words) {
        var safe = new StringBuilder();
        for (char character : CostColumns.printable(words).toCharArray()) {
            safe.append(ENTITIES.getOrDefault(character, String.valueOf(character)));
        }
        return safe.toString();
    }
}
