package dev.groundwork.optimize;

import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Workload;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a platform consists of, as far as each part can be chosen, and can survive the loss of a zone, by itself. */
public enum Component {
    CLUSTER,
    STREAM,
    DATABASE,
    DOCUMENT,
    SERVICES,
    EGRESS;

    /** The section of the blueprint; the ways out are those of all networks and have none. */
    public String section() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The components that run on instances. */
    static Stream<Component> workloads() {
        return Stream.of(values()).filter(component -> component != EGRESS);
    }

    /** The type of its instances, if the blueprint builds it and it has any. */
    Optional<String> instanceType(Blueprint blueprint) {
        return this == EGRESS ? Optional.empty() : blueprint.workload(section()).map(Workload::instanceType);
    }

    /** The stack that holds its instances. */
    String stack() {
        return this == EGRESS ? "Network" : name().charAt(0) + section().substring(1);
    }

    @Override
    public String toString() {
        return section();
    }
}
