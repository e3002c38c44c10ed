package dev.groundwork.optimize;

import java.util.Locale;

/** What the search leaves as the blueprint has it. */
public enum Keep {
    CLUSTER,
    STREAM,
    DATABASE,
    DOCUMENT,
    SERVICES,
    EGRESS,
    REGION,
    INSTANCE_TYPE,
    ARCHITECTURE,
    GENERATION,
    NAT,
    ENDPOINTS,
    STANDBY,
    BROKER_KIND,
    STORAGE;

    boolean holds(Component component) {
        return name().equals(component.name());
    }

    /** The word that the user types. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
