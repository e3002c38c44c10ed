package dev.groundwork.stack;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Plans;
import java.util.function.BiConsumer;

/** Whether the flows of a blueprint fit into the network ACLs of its segments, which is known before anything is built. */
public final class AclRoom {

    private AclRoom() {}

    /** Refuses the segments whose ACL would need more rules than it can have. */
    public static void check(Blueprint blueprint, BiConsumer<String, String> refuse) {
        var layout = Layout.of(blueprint, Plans.of(blueprint));
        layout.sites().stream().filter(site -> site.segments().size() > 1).forEach(site -> check(layout, site, refuse));
    }

    private static void check(Layout layout, Site site, BiConsumer<String, String> refuse) {
        var path = "networks." + site.name() + ".segments.";
        for (var segment : site.segments()) {
            AclRules.excess(AclRules.ofSegment(layout, site, segment.name()))
                    .ifPresent(what -> refuse.accept(path + segment.name(), what));
        }
        if (site.sharesEgress()) {
            AclRules.excess(AclRules.ofEgress(layout, site))
                    .ifPresent(what -> refuse.accept(path + site.egress().segment(), what));
        }
    }
}
