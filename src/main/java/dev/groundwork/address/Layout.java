package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the blocks of a tiling lie: larger ones first, so that every one is aligned; then primary tier, tiers, zones. */
record Layout(List<Place> places) {

    /** A block, relative to the start of what is divided. */
    record Place(int tier, int zone, long offset, long size) {

        Cidr in(Cidr parent) {
            return new Cidr(parent.first() + offset, 32 - Long.numberOfTrailingZeros(size));
        }
    }

    static Layout of(Tiling tiling, int primary) {
        var unplaced = new ArrayList<Place>();
        for (int tier = 0; tier < tiling.tiers().size(); tier++) {
            for (int zone = 0; zone < tiling.tiers().get(tier).size(); zone++) {
                unplaced.add(new Place(tier, zone, 0, tiling.block(tier, zone)));
            }
        }
        unplaced.sort(Comparator.comparingLong(Place::size)
                .reversed()
                .thenComparing(place -> place.tier() != primary)
                .thenComparing(Place::tier)
                .thenComparing(Place::zone));
        var places = new ArrayList<Place>();
        long offset = 0;
        for (var place : unplaced) {
            places.add(new Place(place.tier(), place.zone(), offset, place.size()));
            offset += place.size();
        }
        return new Layout(List.copyOf(places));
    }
}
