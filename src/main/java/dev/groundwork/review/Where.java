package dev.groundwork.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * The addresses that one end of a packet may have. Exact where every one of them is used; else the address is one of them,
 * and which one the template does not tell.
 */
record Where(List<IpBlock> blocks, boolean exact) {

    /** The addresses of IPv4 that the internet routes. */
    private static final List<IpBlock> PUBLIC_FOUR = without(
            IpBlock.ALL_FOUR,
            List.of(
                    IpBlock.of("0.0.0.0/8"),
                    IpBlock.of("10.0.0.0/8"),
                    IpBlock.of("100.64.0.0/10"),
                    IpBlock.of("127.0.0.0/8"),
                    IpBlock.of("169.254.0.0/16"),
                    IpBlock.of("172.16.0.0/12"),
                    IpBlock.of("192.168.0.0/16"),
                    new IpBlock(false, new Ip(0, 224L << 24), IpBlock.ALL_FOUR.last())));

    private static final List<IpBlock> PUBLIC_SIX = List.of(IpBlock.of("2000::/3"));
    private static final Map<Boolean, List<IpBlock>> PUBLIC = Map.of(false, PUBLIC_FOUR, true, PUBLIC_SIX);

    Where {
        blocks = List.copyOf(blocks);
    }

    static Where exactly(IpBlock block) {
        return new Where(List.of(block), true);
    }

    static Where somewhereIn(List<IpBlock> blocks) {
        return new Where(blocks, false);
    }

    /** Somewhere on the internet. */
    static Where onTheInternet(boolean six) {
        return new Where(PUBLIC.getOrDefault(six, List.of()), false);
    }

    static Where anywhere(boolean six) {
        return somewhereIn(List.of(six ? IpBlock.ALL_SIX : IpBlock.ALL_FOUR));
    }

    boolean six() {
        return blocks.get(0).six();
    }

    /** Whether it lies in a block: if only a part does, that depends on which address it is. */
    Match in(IpBlock block) {
        boolean all = true;
        boolean some = false;
        for (var own : blocks) {
            all &= block.contains(own);
            some |= block.overlaps(own);
        }
        return all ? Match.YES : some ? Match.MAYBE : Match.NO;
    }

    Match inAny(List<IpBlock> several) {
        var best = Match.NO;
        for (var block : several) {
            best = best.or(in(block));
        }
        return best;
    }

    /** Cut where some rule makes a difference, so that each piece lies wholly inside or outside of every rule's block. */
    static List<Where> pieces(IpBlock whole, NavigableSet<Ip> cuts) {
        var pieces = new ArrayList<Where>();
        var start = whole.first();
        for (var cut : cuts.subSet(whole.first(), false, whole.last(), true)) {
            pieces.add(exactly(new IpBlock(whole.six(), start, cut.previous())));
            start = cut;
        }
        pieces.add(exactly(new IpBlock(whole.six(), start, whole.last())));
        return pieces;
    }

    /** The internet's addresses, one piece for all those between two cuts. */
    static List<Where> internet(boolean six, NavigableSet<Ip> cuts) {
        var pieces = new ArrayList<Where>();
        for (var piece : pieces(six ? IpBlock.ALL_SIX : IpBlock.ALL_FOUR, cuts)) {
            var inside = new ArrayList<IpBlock>();
            for (var range : PUBLIC.getOrDefault(six, List.of())) {
                common(range, piece.blocks().get(0), inside);
            }
            if (!inside.isEmpty()) {
                pieces.add(new Where(inside, true));
            }
        }
        return pieces;
    }

    boolean contains(Where other) {
        return other.blocks.stream().allMatch(one -> blocks.stream().anyMatch(block -> block.contains(one)));
    }

    boolean isPublic() {
        return inAny(PUBLIC.getOrDefault(six(), List.of())) != Match.NO;
    }

    @Override
    public String toString() {
        if (blocks.size() == 1) {
            return blocks.get(0).toString();
        }
        return PUBLIC.containsValue(blocks) ? "the internet" : "the rest of the internet";
    }

    private static void common(IpBlock one, IpBlock other, List<IpBlock> into) {
        if (one.overlaps(other)) {
            var first = one.first().compareTo(other.first()) > 0 ? one.first() : other.first();
            var last = one.last().compareTo(other.last()) < 0 ? one.last() : other.last();
            into.add(new IpBlock(one.six(), first, last));
        }
    }

    private static List<IpBlock> without(IpBlock whole, List<IpBlock> taken) {
        var left = new ArrayList<IpBlock>();
        var start = whole.first();
        for (var block : taken) {
            if (start.compareTo(block.first()) < 0) {
                left.add(new IpBlock(whole.six(), start, block.first().previous()));
            }
            start = block.last().next();
        }
        return left;
    }
}
