package dev.groundwork.review;

import dev.groundwork.assembly.Resource;

/** Why it is not certain that a resource exists, as a clause; empty where it is. */
final class Doubt {

    private Doubt() {}

    static String of(Resource resource) {
        return resource.doubt()
                .map(open -> "whether " + resource + " exists cannot be told: " + open.detail())
                .orElse("");
    }
}
