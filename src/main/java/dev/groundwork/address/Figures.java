package dev.groundwork.address;

/** What the criteria look at in a tiling, in units of its shape; without other tiers, their smallest block is 0. */
record Figures(int primarySmallest, int primaryTotal, int othersSmallest) {

    static Figures of(Shape shape, Tiling tiling) {
        long unit = shape.unit();
        int othersSmallest = 0;
        if (shape.tiers().size() > 1) {
            othersSmallest = Math.toIntExact(tiling.smallestExcept(shape.primary()) / unit);
        }
        return new Figures(
                Math.toIntExact(tiling.smallest(shape.primary()) / unit),
                Math.toIntExact(tiling.total(shape.primary()) / unit),
                othersSmallest);
    }
}
