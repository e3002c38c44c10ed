package dev.groundwork.address;

import java.util.ArrayList;
import java.util.List;

/** Divides a network's block among its segments. */
final class SegmentBlocks {

    private SegmentBlocks() {}

    static List<Cidr> of(NetworkRequest request) {
        var blocks = new ArrayList<>(List.of(request.cidr()));
        while (blocks.size() < request.segments().size()) {
            halveTheLastOfTheLargest(blocks);
        }
        return blocks;
    }

    private static void halveTheLastOfTheLargest(List<Cidr> blocks) {
        int largest = 0;
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).size() >= blocks.get(largest).size()) {
                largest = i;
            }
        }
        var block = blocks.get(largest);
        blocks.set(largest, new Cidr(block.first(), block.prefix() + 1));
        blocks.add(largest + 1, new Cidr(block.first() + block.size() / 2, block.prefix() + 1));
    }
}
