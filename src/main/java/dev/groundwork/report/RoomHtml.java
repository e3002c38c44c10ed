package dev.groundwork.report;

import dev.groundwork.review.ClusterRoom;
import dev.groundwork.review.SubnetRoom;
import java.util.List;
import java.util.Map;

/** The room for pods: how many nodes and pods each subnet holds, with and without prefixes, and what runs out first. */
final class RoomHtml {

    private static final Map<SubnetRoom.Limit, String> LIMITS = Map.of(
            SubnetRoom.Limit.INTERFACES, "network interfaces",
            SubnetRoom.Limit.ADDRESSES, "addresses of the subnet",
            SubnetRoom.Limit.VOLUMES, "attached volumes",
            SubnetRoom.Limit.RECOMMENDATION, "pods that a node should run");

    private final Html html;

    private RoomHtml(Html html) {
        this.html = html;
    }

    static void write(Html html, List<ClusterRoom> rooms) {
        if (rooms.isEmpty()) {
            html.element("p", "The templates make no node group.", "class", "note");
            return;
        }
        html.element(
                "p",
                "Nodes full of pods until the addresses run out; the nodes that an upgrade adds for a while are kept free.",
                "class",
                "note");
        var room = new RoomHtml(html);
        HtmlPage.wideTable(html, "Nodes and pods by subnet", table -> {
            room.headings();
            html.open("tbody");
            rooms.forEach(room::group);
            html.close();
        });
    }

    private void headings() {
        html.open("thead").open("tr").element("th", "node group and subnet", "scope", "col");
        for (var figure : List.of("addresses", "taken by AWS", "upgrade", "a node", "nodes", "pods", "volumes")) {
            html.element("th", figure, "scope", "col", "class", "figure");
        }
        html.element("th", "first limit", "scope", "col").close().close();
    }

    private void group(ClusterRoom room) {
        html.open("tr", "class", "group").open("th", "scope", "rowgroup", "colspan", "9");
        html.path(room.nodeGroup().name()).text(room.type().isEmpty() ? "" : " · " + room.type());
        room.cannotTell().ifPresent(why -> html.element("span", "? cannot tell: " + why, "class", "under"));
        html.close().close();
        var inUse = ", in use";
        room.withPrefixes().forEach(subnet -> row(subnet, "with prefixes" + (room.usesPrefixes() ? inUse : "")));
        room.withoutPrefixes().forEach(subnet -> row(subnet, "without prefixes" + (room.usesPrefixes() ? "" : inUse)));
    }

    private void row(SubnetRoom room, String how) {
        html.open("tr").open("th", "scope", "row").text(how);
        html.open("span", "class", "under").path(room.subnet()).close().close();
        figure(AddressesHtml.grouped(room.usable()));
        figure(room.taken() + "");
        figure(AddressesHtml.counted(room.surge(), "node"));
        figure(AddressesHtml.counted(room.node().pods(), "pod"));
        figure(AddressesHtml.grouped(room.nodes()));
        figure(AddressesHtml.grouped(room.pods()));
        figure(AddressesHtml.grouped(room.nodes() * room.node().volumes()));
        html.element("td", LIMITS.getOrDefault(room.first(), "")).close();
    }

    private void figure(String words) {
        html.element("td", words, "class", "figure");
    }
}
