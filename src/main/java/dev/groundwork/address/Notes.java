package dev.groundwork.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the reader of a plan should know about its sizes, one sentence each. */
final class Notes {

    private final NetworkRequest request;
    private final List<Cidr> blocks;

    private Notes(NetworkRequest request, List<Cidr> blocks) {
        this.request = request;
        this.blocks = blocks;
    }

    static List<String> of(NetworkRequest request, List<Cidr> blocks) {
        return new Notes(request, blocks).notes();
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (blocks.stream().mapToInt(Cidr::prefix).distinct().count() > 1 && sharesAreEqual()) {
            notes.add(unequalShares());
        }
        for (var segments : segmentsByPrefix().entrySet()) {
            var shape = Shape.of(request, 1L << (32 - segments.getKey()));
            var where = inWords(segments.getValue()) + " (/" + segments.getKey() + "): ";
            notes.add(where + (shape.zonesCanBeEqual() ? even(shape) : uneven(shape)));
        }
        return notes;
    }

    private boolean sharesAreEqual() {
        return request.segments().stream()
                .allMatch(segment ->
                        segment.weight().equals(request.segments().get(0).weight())
                                && segment.cidr().isEmpty());
    }

    private String unequalShares() {
        int segments = request.segments().size();
        long larger = blocks.stream()
                .filter(block -> block.prefix() == blocks.get(0).prefix())
                .count();
        return segments + " segments cannot be equal, because " + segments + " divides no power of two: the first "
                + (larger == 1 ? "has" : larger + " have") + " a /"
                + blocks.get(0).prefix() + ", the others a /"
                + blocks.get(segments - 1).prefix();
    }

    private Map<Integer, List<String>> segmentsByPrefix() {
        var names = new LinkedHashMap<Integer, List<String>>();
        for (int i = 0; i < blocks.size(); i++) {
            names.computeIfAbsent(blocks.get(i).prefix(), prefix -> new ArrayList<>())
                    .add(request.segments().get(i).name());
        }
        return names;
    }

    private static String even(Shape shape) {
        return shape.zones() + " zones come out even, each with " + sizes(shape, TilingSearch.best(shape), "");
    }

    private static String uneven(Shape shape) {
        var best = EqualZones.best(shape);
        var least = EqualZones.leastWasteful(shape);
        var each = shape.zones() + " x ";
        return shape.zones() + " zones cannot be equal, because " + shape.zones() + " divides no power of two; "
                + "the best plan with equal zones (" + sizes(shape, best, each) + ") would leave "
                + unused(shape, best) + " of " + shape.size() + " addresses unused"
                + (unused(shape, best) == unused(shape, least)
                        ? ""
                        : ", the least wasteful one (" + sizes(shape, least, each) + ") still " + unused(shape, least));
    }

    private static long unused(Shape shape, Tiling tiling) {
        long unused = shape.size();
        for (int tier = 0; tier < shape.tiers().size(); tier++) {
            unused -= tiling.total(tier);
        }
        return unused;
    }

    private static String sizes(Shape shape, Tiling tiling, String each) {
        var sizes = new ArrayList<String>();
        for (int tier = 0; tier < shape.tiers().size(); tier++) {
            sizes.add(each + shape.tiers().get(tier).name() + " /" + Cidr.prefixOf(tiling.smallest(tier)));
        }
        return String.join(", ", sizes);
    }

    private static String inWords(List<String> names) {
        return names.size() <= 4
                ? String.join(", ", names)
                : names.get(0) + " to " + names.get(names.size() - 1) + ", " + names.size() + " segments";
    }
}
