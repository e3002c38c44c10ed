package dev.groundwork.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One setting of a server that is not left at its default, and the reason. */
record Tuning(String name, String value, String why) {

    /** As a properties file, in the order of the table. */
    static String lines(List<Tuning> tunings) {
        return tunings.stream().map(tuning -> tuning.name + "=" + tuning.value).collect(Collectors.joining("\n"));
    }

    /** In the order of the table, so that a template reads like it. */
    static Map<String, String> map(List<Tuning> tunings) {
        var map = new LinkedHashMap<String, String>();
        tunings.forEach(tuning -> map.put(tuning.name, tuning.value));
        return map;
    }
}
