package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the blocks of a tiling lie. Larger ones come first, so that each is aligned; then the primary tier's. */
record Layout(List<Place> places) {

    private static final Comparator<Place> LARGER_FIRST =
            Comparator.comparingLong(Place::size).reversed();

    /** A block, relative to the start of what is divided. */
    record Place(int tier, int zone, long offset, long size) {

        Cidr in(Cidr parent) {
            return Cidr.of(parent.first() + offset, size);
        }
    }

    static Layout of(Tiling tiling, int primary) {
        var places = new ArrayList<Place>();
        for (int tier = 0; tier < tiling.tiers().size(); tier++) {
            for (int zone = 0; zone < tiling.tiers().get(tier).size(); zone++) {
                places.add(new Place(tier, zone, 0, tiling.tiers().get(tier).get(zone)));
            }
        }
        places.sort(LARGER_FIRST
                .thenComparing(place -> place.tier() != primary)
                .thenComparing(Place::tier)
                .thenComparing(Place::zone));
        return new Layout(oneAfterTheOther(places));
    }

    private static List<Place> oneAfterTheOther(List<Place> places) {
        var placed = new ArrayList<Place>();
        long offset = 0;
        for (var place : places) {
            placed.add(new Place(place.tier(), place.zone(), offset, place.size()));
            offset += place.size();
        }
        return List.copyOf(placed);
    }
}
