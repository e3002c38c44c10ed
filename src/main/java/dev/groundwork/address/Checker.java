package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares any list of blocks with the block that they should fill.
 *
 * <p>It reads the blocks' text itself and knows only runs of numbers, so that it shares no mistake with the search
 * whose result it judges.
 */
public final class Checker {

    /** A block as somebody wrote it, and where: a line, a logical id. */
    public record Entry(String place, String text) {}

    /** The part of the parent that an entry covers. */
    private record Claim(Entry entry, long first, long last) {}

    private final long first;
    private final long last;
    private final List<Flaw> flaws = new ArrayList<>();

    private Checker(Cidr parent) {
        this.first = parent.first();
        this.last = parent.last();
    }

    /** How the entries cover the parent, with everything that is wrong with them. */
    public static Coverage check(Cidr parent, List<Entry> entries) {
        return new Checker(parent).check(entries);
    }

    /** The entries of a text with a block on each line; what follows a # is a remark. */
    public static List<Entry> entries(String text) {
        var entries = new ArrayList<Entry>();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int remark = lines[i].indexOf('#');
            var block = (remark < 0 ? lines[i] : lines[i].substring(0, remark)).strip();
            if (!block.isEmpty()) {
                entries.add(new Entry("line " + (i + 1), block));
            }
        }
        return entries;
    }

    private Coverage check(List<Entry> entries) {
        var claims = new ArrayList<Claim>();
        for (var entry : entries) {
            WrittenBlock.read(entry.text())
                    .ifPresentOrElse(
                            block -> claim(entry, block, claims),
                            () -> flaw(
                                    Flaw.Kind.UNREADABLE,
                                    entry.place(),
                                    expected("a block such as 10.0.0.0/24", entry)));
        }
        claims.sort(Comparator.comparingLong(Claim::first).thenComparingLong(Claim::last));
        long gaps = sweep(claims);
        return new Coverage(last - first + 1, gaps, flaws);
    }

    /** An entry with host bits set counts as the block in which it lies, as AWS takes it, and is reported. */
    private void claim(Entry entry, WrittenBlock block, List<Claim> claims) {
        if (!block.isAligned()) {
            flaw(Flaw.Kind.MISALIGNED, entry.place(), expected(block.aligned() + ", in which it lies", entry));
        }
        if (block.start() < first || block.end() > last) {
            flaw(Flaw.Kind.OUTSIDE, entry.place(), expected("a block within " + run(first, last), entry));
        }
        if (block.start() <= last && block.end() >= first) {
            claims.add(new Claim(entry, Math.max(block.start(), first), Math.min(block.end(), last)));
        }
    }

    /** Goes through the claims in address order and returns how many addresses none of them covers. */
    private long sweep(List<Claim> claims) {
        var furthest = new Claim(new Entry("the start", ""), first, first - 1);
        long gaps = 0;
        for (var claim : claims) {
            gaps += gap(furthest, claim);
            if (claim.first() <= furthest.last()) {
                overlap(furthest, claim);
            }
            furthest = claim.last() > furthest.last() ? claim : furthest;
        }
        return gaps + gap(furthest, new Claim(new Entry("the end", ""), last + 1, last + 1));
    }

    private long gap(Claim before, Claim after) {
        long from = before.last() + 1;
        long size = Math.max(0, after.first() - from);
        if (size > 0) {
            flaw(
                    Flaw.Kind.GAP,
                    "between " + before.entry().place() + " and "
                            + after.entry().place(),
                    "expected blocks for the " + size + " addresses " + run(from, after.first() - 1) + ", got none");
        }
        return size;
    }

    private void overlap(Claim earlier, Claim later) {
        var others = "a block apart from " + earlier.entry().text() + " in "
                + earlier.entry().place();
        long shared = Math.min(earlier.last(), later.last()) - later.first() + 1;
        flaw(
                Flaw.Kind.OVERLAP,
                later.entry().place(),
                expected(others, later.entry()) + ", which shares " + shared + " addresses");
    }

    private void flaw(Flaw.Kind kind, String place, String text) {
        flaws.add(new Flaw(kind, place, text));
    }

    private static String expected(String what, Entry entry) {
        return "expected " + what + ", got '" + entry.text() + "'";
    }

    private static String run(long from, long to) {
        return WrittenBlock.dotted(from) + " to " + WrittenBlock.dotted(to);
    }
}
