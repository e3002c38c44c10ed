package dev.groundwork.address;

import java.util.List;

/** What is true of a list of tiers. */
public final class Tiers {

    private Tiers() {}

    /** The tier favoured where zones cannot be equal, unless the request says otherwise: `private`, else the last. */
    public static String primaryOf(List<Tier> tiers) {
        for (var tier : tiers) {
            if (tier.name().equals("private")) {
                return tier.name();
            }
        }
        return tiers.get(tiers.size() - 1).name();
    }
}
