package dev.groundwork.stack;

import dev.groundwork.address.Cidr;
import dev.groundwork.config.PortRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The fewest blocks or port ranges that cover exactly the same: network ACLs have room for few rules. */
final class Blocks {

    private Blocks() {}

    static List<Cidr> merged(Collection<Cidr> blocks) {
        var merged = new ArrayList<Cidr>();
        for (var block : blocks.stream().sorted().toList()) {
            if (merged.isEmpty() || !merged.get(merged.size() - 1).contains(block)) {
                merged.add(block);
                joinBuddies(merged);
            }
        }
        return merged;
    }

    static List<PortRange> mergedPorts(Collection<PortRange> ranges) {
        var merged = new ArrayList<PortRange>();
        for (var range :
                ranges.stream().sorted(Comparator.comparing(PortRange::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || range.from() > last.to() + 1) {
                merged.add(range);
            } else {
                merged.set(merged.size() - 1, new PortRange(last.from(), Math.max(last.to(), range.to())));
            }
        }
        return merged;
    }

    /** Two equal neighbours of which the first starts where a block of twice the size may start are that block. */
    private static void joinBuddies(List<Cidr> blocks) {
        while (blocks.size() > 1) {
            var second = blocks.get(blocks.size() - 1);
            var first = blocks.get(blocks.size() - 2);
            var buddies = first.prefix() == second.prefix()
                    && first.last() + 1 == second.first()
                    && first.first() % (2 * first.size()) == 0;
            if (!buddies) {
                return;
            }
            blocks.remove(blocks.size() - 1);
            blocks.set(blocks.size() - 1, new Cidr(first.first(), first.prefix() - 1));
        }
    }
}
