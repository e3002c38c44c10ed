package dev.groundwork.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The region is in North America, and the zones are three or more of its. */
final class ZoneRules {

    /** The zones that a platform needs, so that a majority outlives any of them. */
    static final int LEAST = 3;

    /** What may have been meant for a region of ours; eu-central-1 is near ca-central-1 in letters only. */
    private static final Pattern MISSPELLED = Pattern.compile("(us|ca|mx)-?(?!gov).*");

    /** What to do where an answer depends on how the account names its zones. */
    static final String GIVE_IDS = "which name that zone has differs between accounts; with zone-ids this is checked";

    private ZoneRules() {}

    static void check(Sense sense) {
        var region = sense.region().filter(found -> found.inEveryAccount() >= LEAST);
        if (region.isEmpty()) {
            region(sense, sense.blueprint().region());
        } else if (sense.isSound("zones")) {
            zones(sense, region.get());
            zoneIds(sense, region.get());
        }
    }

    private static void region(Sense sense, String got) {
        var legal = Region.all()
                .filter(region -> region.inEveryAccount() >= LEAST)
                .map(Region::name)
                .toList();
        var why = sense.region().isPresent() ? ", where new accounts have two" : "";
        var hint = MISSPELLED.matcher(got).matches() ? Nearest.hint(got, legal) : "";
        sense.refuse(
                "region",
                "expected a region in North America with three zones (" + String.join(", ", legal) + "), got '" + got
                        + "'" + (why.isEmpty() ? hint : why));
    }

    private static void zones(Sense sense, Region region) {
        each(sense, "zones", sense.blueprint().zones(), region.zones(), "a zone of " + region.name());
    }

    private static void zoneIds(Sense sense, Region region) {
        var ids = sense.blueprint().zoneIds();
        if (ids.isEmpty() || !sense.isSound("zone-ids")) {
            return;
        }
        each(sense, "zone-ids", ids, region.zoneIds(), "the id of a zone of " + region.name());
        int zones = sense.blueprint().zones().size();
        if (ids.size() != zones) {
            sense.refuse("zone-ids", "expected one per zone, " + zones + ", got " + ids.size());
        }
        region.idsOf(sense.blueprint().zones())
                .filter(fixed -> !fixed.equals(ids))
                .ifPresent(fixed -> sense.refuse(
                        "zone-ids", "expected " + fixed + ", which these zones are in every account, got " + ids));
    }

    /** Every entry is a legal one, and none comes twice. */
    private static void each(Sense sense, String path, List<String> entries, List<String> legal, String expected) {
        var seen = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var at = path + "[" + i + "]";
            if (!legal.contains(entry)) {
                sense.refuse(
                        at,
                        "expected " + expected + " (" + String.join(", ", legal) + "), got '" + entry + "'"
                                + Nearest.hint(entry, legal));
            } else if (!seen.add(entry)) {
                sense.refuse(at, "expected each only once, got '" + entry + "' again");
            }
        }
    }

    /** The region, if nothing is wrong with it and its zones. */
    static Optional<Region> usable(Sense sense) {
        return sense.region()
                .filter(region -> sense.isSound("region") && sense.isSound("zones") && sense.isSound("zone-ids"));
    }
}
