package dev.groundwork.address;

import java.util.ArrayList;
import java.util.List;

/** What some blocks leave of a parent, as the largest aligned blocks, in address order. */
final class FreeSpace {

    private FreeSpace() {}

    static List<Cidr> of(Cidr parent, List<Cidr> taken) {
        var within = taken.stream().filter(parent::overlaps).toList();
        if (within.isEmpty()) {
            return List.of(parent);
        }
        if (within.contains(parent)) {
            return List.of();
        }
        var free = new ArrayList<>(of(Cidr.of(parent.first(), parent.size() / 2), within));
        free.addAll(of(Cidr.of(parent.first() + parent.size() / 2, parent.size() / 2), within));
        return free;
    }
}
