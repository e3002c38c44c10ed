package dev.groundwork.address;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The proof that blocks fill a parent exactly: the blocks in address order, and what was found when they were checked. */
public record Certificate(Cidr parent, List<Cidr> blocks, Coverage coverage) {

    /** A statement about the blocks, with its figures, and whether the checker found it true. */
    public record Claim(String name, boolean holds, String text) {}

    public Certificate {
        blocks = List.copyOf(blocks);
    }

    static Certificate of(Cidr parent, List<PlannedSubnet> subnets) {
        var blocks = new ArrayList<Cidr>();
        var entries = new ArrayList<Checker.Entry>();
        for (var subnet : subnets) {
            blocks.add(subnet.cidr());
            entries.add(new Checker.Entry(
                    subnet.segment() + "/" + subnet.tier() + "/" + subnet.zone(),
                    subnet.cidr().toString()));
        }
        blocks.sort(null);
        return new Certificate(parent, blocks, Checker.check(parent, entries));
    }

    public boolean holds() {
        return coverage.isExact() && sum() == parent.size();
    }

    /** What AWS keeps for itself: five addresses of every subnet. */
    public long reserved() {
        return (long) PlannedSubnet.RESERVED * blocks.size();
    }

    public long usable() {
        return sum() - reserved();
    }

    public long sum() {
        long sum = 0;
        for (var block : blocks) {
            sum += block.size();
        }
        return sum;
    }

    /** The equalities that make the proof. */
    public List<Claim> claims() {
        var span = Cidr.dotted(parent.first()) + " to " + Cidr.dotted(parent.last());
        return List.of(
                new Claim(
                        "aligned",
                        coverage.isFreeOf(Flaw.Kind.MISALIGNED, Flaw.Kind.UNREADABLE),
                        "each of " + blocks.size() + " blocks starts at a multiple of its size"),
                new Claim("inside", coverage.isFreeOf(Flaw.Kind.OUTSIDE), "each lies inside " + parent),
                new Claim(
                        "contiguous",
                        coverage.isFreeOf(Flaw.Kind.GAP, Flaw.Kind.OVERLAP),
                        "each starts where the one before ended, from " + span),
                new Claim("sum", sum() == parent.size(), sumInWords() + " = " + sum() + " of " + parent.size()));
    }

    private String sumInWords() {
        var counts = new TreeMap<Integer, Integer>();
        for (var block : blocks) {
            counts.merge(block.prefix(), 1, Integer::sum);
        }
        var terms = new ArrayList<String>();
        counts.forEach((prefix, count) -> terms.add(count + " x " + (1L << (32 - prefix))));
        return String.join(" + ", terms);
    }
}
