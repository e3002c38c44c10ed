package dev.groundwork.review;

import java.util.Optional;

/** Who knows instance types; nothing is known of a type that the catalogue does not have. */
@FunctionalInterface
public interface InstanceCatalogue {

    Optional<InstanceLimits> of(String type);

    static InstanceCatalogue none() {
        return type -> Optional.empty();
    }
}
