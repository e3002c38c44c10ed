package dev.groundwork.config;

import java.util.List;
import java.util.regex.Pattern;

/** An instance type exists, is not burstable, and is offered where it is wanted. */
final class InstanceRules {

    /** T families, whatever the service: t3.large, db.t4g.medium, cache.t2.micro. */
    private static final Pattern BURSTABLE = Pattern.compile("([a-z]+\\.)?t\\d+[a-z]*\\..*");

    private final Sense sense;
    private final InstanceMarket market;
    private final String path;
    private final String type;

    private InstanceRules(Sense sense, InstanceMarket market, String path, String type) {
        this.sense = sense;
        this.market = market;
        this.path = path;
        this.type = type;
    }

    static void check(Sense sense, InstanceMarket market, String section, Workload workload) {
        new InstanceRules(sense, market, section + ".instance-type", workload.instanceType()).check();
    }

    private void check() {
        if (BURSTABLE.matcher(type).matches()) {
            refuse("an instance type that is not burstable", "", replacement());
        } else if (!type.startsWith(market.prefix())) {
            var meant = market.prefix() + type;
            refuse(market.expected(), "", market.sells(meant) ? List.of(meant) : List.of());
        } else if (!market.sells(type)) {
            refuse(market.expected(), "", Nearest.to(type, market.types()));
        } else {
            ZoneRules.usable(sense).ifPresent(this::inRegion);
        }
    }

    private void inRegion(Region region) {
        switch (market.availability(type, region)) {
            case SOLD -> inZones(region);
            case NOT_SOLD -> refuse("a type that is sold in " + region.name(), "", replacement());
            case UNKNOWN ->
                sense.note(
                        path, "whether " + region.name() + " sells " + type + " is not known here and was not checked");
        }
    }

    private void inZones(Region region) {
        var without = market.zonesWithout(type, region);
        if (without.isEmpty()) {
            return;
        }
        var ids = sense.zoneIds();
        if (ids.isEmpty()) {
            sense.note("zones", String.join(", ", without) + " has no " + type + "; " + ZoneRules.GIVE_IDS);
            return;
        }
        var chosen = ids.get().stream().filter(without::contains).toList();
        if (!chosen.isEmpty()) {
            refuse("a type that every zone has", ", which is missing in " + named(chosen, ids.get()), replacement());
        }
    }

    /** The zones by the names that the blueprint has for them, and by id. */
    private String named(List<String> chosen, List<String> ids) {
        return String.join(
                " and ",
                chosen.stream()
                        .map(id -> sense.blueprint().zones().get(ids.indexOf(id)) + " (" + id + ")")
                        .toList());
    }

    private List<String> replacement() {
        return Replacement.of(type, market, sense.region(), sense.zoneIds()).stream()
                .toList();
    }

    private void refuse(String expected, String why, List<String> meant) {
        sense.refuse(path, "expected " + expected + ", got '" + type + "'" + why + Nearest.hint(meant));
    }
}
