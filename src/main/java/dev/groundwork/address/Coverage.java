package dev.groundwork.address;

import java.util.List;

/** How far a list of blocks covers its parent, in addresses, and what is wrong with the list. */
public record Coverage(long size, long unallocated, List<Flaw> flaws) {

    public Coverage {
        flaws = List.copyOf(flaws);
    }

    /** Every address belongs to exactly one block, and every block is in order. */
    public boolean isExact() {
        return flaws.isEmpty();
    }

    public boolean isFreeOf(Flaw.Kind... kinds) {
        return flaws.stream().noneMatch(flaw -> List.of(kinds).contains(flaw.kind()));
    }
}
