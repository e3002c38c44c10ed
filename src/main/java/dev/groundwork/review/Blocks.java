package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.UnresolvedException;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads blocks of addresses, written out or in a prefix list. */
final class Blocks {

    /** What was read, and why there may be more. */
    record Found(List<IpBlock> blocks, String open) {}

    private static final Found NONE = new Found(List.of(), "");

    private final Map<Resource, Found> prefixLists = new HashMap<>();

    Blocks(CloudAssembly assembly) {
        assembly.resources("AWS::EC2::PrefixList").forEach(list -> prefixLists.put(list, entries(list)));
    }

    /** The blocks at any of these pointers; the last one may name a prefix list. */
    Found at(Resource resource, String four, String six, String prefixList) {
        var written = both(written(resource, four), written(resource, six));
        return both(written, listed(Link.of(resource, prefixList)));
    }

    static Found written(Resource resource, String pointer) {
        try {
            var text = resource.text(pointer, "");
            return text.isEmpty()
                    ? NONE
                    : IpBlock.parse(text)
                            .map(block -> new Found(List.of(block), ""))
                            .orElseGet(() -> new Found(List.of(), resource + " " + pointer + " is '" + text + "'"));
        } catch (UnresolvedException e) {
            return new Found(List.of(), String.valueOf(e.getMessage()));
        }
    }

    private Found listed(Link link) {
        if (link instanceof Link.Nothing) {
            return NONE;
        }
        return link.resource()
                .map(prefixLists::get)
                .orElseGet(() -> new Found(
                        List.of(), "the entries of prefix list " + link.describe() + " are not in the templates"));
    }

    private static Found entries(Resource list) {
        var entries = list.at("/Entries");
        if (!(entries instanceof Value.Items items)) {
            return entries.isAbsent() ? NONE : new Found(List.of(), list + ": " + entries.describe());
        }
        var found = NONE;
        for (int i = 0; i < items.items().size(); i++) {
            found = both(found, written(list, "/Entries/" + i + "/Cidr"));
        }
        return found;
    }

    private static Found both(Found one, Found other) {
        if (other.equals(NONE)) {
            return one;
        }
        var blocks = new ArrayList<>(one.blocks());
        blocks.addAll(other.blocks());
        return new Found(List.copyOf(blocks), one.open().isEmpty() ? other.open() : one.open());
    }
}
