package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import java.util.Optional;

/** The images that a blueprint names for its instances; each is made for one architecture. */
final class Images {

    private Images() {}

    static Optional<String> of(Blueprint blueprint, Component component) {
        return switch (component) {
            case DOCUMENT -> blueprint.document().flatMap(it -> it.image());
            case SERVICES -> blueprint.services().flatMap(it -> it.image());
            case CLUSTER, STREAM, DATABASE, EGRESS -> Optional.empty();
        };
    }
}
