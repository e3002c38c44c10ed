package dev.groundwork.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The ways to choose a block per zone for some tiers, in whichever order of zones, so that they have a total. */
final class Choices {

    private final List<List<int[]>> ofTier = new ArrayList<>();
    private final List<Group> fromTier = new ArrayList<>();

    Choices(int zones, int[] least, int units) {
        for (int tier = 0; tier <= least.length; tier++) {
            fromTier.add(new Group(zones, Arrays.copyOfRange(least, tier, least.length), units));
        }
        for (int size : least) {
            ofTier.add(ofOneTier(zones, size, units));
        }
    }

    /** Shows each choice with this total, one array per tier, until it has shown all or is told to stop. */
    void show(int total, Predicate<List<int[]>> goesOn) {
        if (fromTier.get(0).reaches(total)) {
            show(new ArrayList<>(), total, goesOn);
        }
    }

    private boolean show(List<int[]> chosen, int rest, Predicate<List<int[]>> goesOn) {
        int tier = chosen.size();
        if (tier == ofTier.size()) {
            return goesOn.test(chosen);
        }
        for (var blocks : ofTier.get(tier)) {
            int left = rest - total(blocks);
            if (fromTier.get(tier + 1).reaches(left)) {
                chosen.add(blocks);
                boolean on = show(chosen, left, goesOn);
                chosen.remove(tier);
                if (!on) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The larger blocks come first in each choice, and choices with larger blocks before others. */
    static List<int[]> ofOneTier(int zones, int least, int units) {
        var choices = new ArrayList<int[]>();
        choose(new int[zones], 0, Integer.highestOneBit(units), least, units, choices);
        return choices;
    }

    private static void choose(int[] blocks, int zone, int largest, int least, int rest, List<int[]> choices) {
        if (zone == blocks.length) {
            choices.add(blocks.clone());
            return;
        }
        for (int size = largest; size >= least; size /= 2) {
            if (size <= rest) {
                blocks[zone] = size;
                choose(blocks, zone + 1, size, least, rest - size, choices);
            }
        }
    }

    static int total(int[] blocks) {
        int total = 0;
        for (int block : blocks) {
            total += block;
        }
        return total;
    }
}
