package dev.groundwork.stack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One setting of a server that is not left at its default, and the reason. */
record Tuning(String name, String value, String why) {

    /** As a properties file, in the order of the table. */
    static String lines(List<Tuning> tunings) {
        return tunings.stream().map(tuning -> tuning.name + "=" + tuning.value).collect(Collectors.joining("\n"));
    }

    static Map<String, String> map(List<Tuning> tunings) {
        return tunings.stream().collect(Collectors.toMap(Tuning::name, Tuning::value));
    }
}
