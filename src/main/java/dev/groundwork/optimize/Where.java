package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.BlueprintException;
import dev.groundwork.config.InstanceCatalogue;
import dev.groundwork.config.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * A region that the platform could be in.
 *
 * @param settings what puts it there
 * @param refused why it cannot be there, empty where it can
 */
record Where(String region, List<Setting> settings, String refused) {

    /** Every region of North America, the blueprint's first. */
    static List<Where> all(Source source, Wishes wishes) {
        var blueprint = source.blueprint();
        var all =
                new ArrayList<>(List.of(new Where(blueprint.region(), List.of(), refused(wishes, blueprint.region()))));
        InstanceCatalogue.regions().stream()
                .filter(region -> !region.equals(blueprint.region()))
                .map(region -> of(region, source, blueprint, wishes))
                .forEach(all::add);
        return all;
    }

    boolean isPossible() {
        return refused.isEmpty();
    }

    private static Where of(String region, Source source, Blueprint blueprint, Wishes wishes) {
        var zones = InstanceCatalogue.zones(region);
        int wanted = blueprint.zones().size();
        var settings = new ArrayList<Setting>();
        settings.add(Setting.parse("region=" + region));
        settings.add(Setting.parse("zones=[" + String.join(", ", zones.subList(0, Math.min(wanted, zones.size())))
                + "]"));
        if (!blueprint.zoneIds().isEmpty()) {
            settings.add(Setting.parse("zone-ids=[]"));
        }
        var refused = refused(wishes, region);
        if (refused.isEmpty() && wishes.keeps(Keep.REGION)) {
            refused = "--keep region";
        }
        if (refused.isEmpty() && zones.size() < wanted) {
            refused = "it has " + zones.size() + " zones, the blueprint " + wanted;
        }
        return new Where(region, settings, refused.isEmpty() ? refused(source, settings) : refused);
    }

    private static String refused(Wishes wishes, String region) {
        return wishes.regions().isEmpty() || wishes.regions().contains(region)
                ? ""
                : "--region " + String.join(", ", wishes.regions());
    }

    /** What is wrong with the region and its zones; whether it has the instance types is asked of each by itself. */
    private static String refused(Source source, List<Setting> settings) {
        try {
            source.with(settings);
            return "";
        } catch (BlueprintException e) {
            return e.reason("region").or(() -> e.reason("zones")).orElse("");
        }
    }
}
