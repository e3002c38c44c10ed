package dev.groundwork.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A role with the ends of paths that it stands for, all of which wear the same security groups. */
final class Party {

    private final ReachRole role;
    private final Wardrobe wardrobe;
    private final List<End> ends;
    private final List<Where> hull;

    Party(ReachRole role, Wardrobe wardrobe, List<End> ends) {
        this.role = role;
        this.wardrobe = wardrobe;
        this.ends = List.copyOf(ends);
        this.hull = hull(ends);
    }

    ReachRole role() {
        return role;
    }

    String name() {
        return role.name();
    }

    Wardrobe wardrobe() {
        return wardrobe;
    }

    List<End> ends() {
        return ends;
    }

    /** Whether security groups have nothing to say about it. */
    boolean isUnfiltered() {
        return wardrobe.isUnfiltered() || ends.stream().noneMatch(End.At.class::isInstance);
    }

    /** Its addresses, without borders between neighbours. */
    List<Where> hull() {
        return hull;
    }

    List<SubnetNode> subnets() {
        var subnets = new ArrayList<SubnetNode>();
        for (var end : ends) {
            if (end instanceof End.At at && at.subnet() != null && !subnets.contains(at.subnet())) {
                subnets.add(at.subnet());
            }
        }
        return subnets;
    }

    private static List<Where> hull(List<End> ends) {
        var blocks = new ArrayList<IpBlock>();
        var open = new ArrayList<Where>();
        for (var end : ends) {
            for (boolean six : new boolean[] {false, true}) {
                add(end, six, blocks, open);
            }
        }
        blocks.sort(Comparator.comparing(IpBlock::six).thenComparing(IpBlock::first));
        var merged = new ArrayList<IpBlock>();
        for (var block : blocks) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null
                    && last.six() == block.six()
                    && block.first().compareTo(last.last().next()) <= 0) {
                var end = last.last().compareTo(block.last()) > 0 ? last.last() : block.last();
                merged.set(merged.size() - 1, new IpBlock(block.six(), last.first(), end));
            } else {
                merged.add(block);
            }
        }
        merged.forEach(block -> open.add(Where.somewhereIn(List.of(block))));
        return open.stream().distinct().toList();
    }

    private static void add(End end, boolean six, List<IpBlock> blocks, List<Where> open) {
        if (!(end instanceof End.At at)) {
            open.add(Where.onTheInternet(six));
        } else if (at.subnet() == null) {
            open.add(Where.anywhere(six));
        } else if ((six ? at.subnet().six() : at.subnet().four()).isPresent()) {
            blocks.add((six ? at.subnet().six() : at.subnet().four()).orElseThrow());
        } else if (!six || at.subnet().hasSix() != Match.NO) {
            open.add(at.subnet().somewhere(six));
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
