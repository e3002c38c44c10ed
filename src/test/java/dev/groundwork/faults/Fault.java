package dev.groundwork.faults;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that is wrong, and who must notice.
 *
 * @param blueprint the file in config that it is done to
 * @param change what is done, by operation
 * @param noticed who must say so: {@code RULE}, {@code RULE at PLACE}, {@code blueprint TEXT}, {@code failure TEXT},
 *     {@code validator RULE} or {@code nag RULE}
 */
record Fault(
        String file, String name, String wrong, String blueprint, Map<String, Object> change, List<String> noticed) {

    /** Whether it is done to the blueprint, so that no template should come of it. */
    boolean isOfBlueprint() {
        return !change.containsKey("at");
    }

    /** Its name as a folder. */
    String slug() {
        return file + "-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
