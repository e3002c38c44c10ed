package dev.groundwork.diff;

import java.util.List;

/**
 * A resource that one side has alone, or that both have and write differently.
 *
 * @param resource stack and logical id
 * @param path where in the construct tree it was made, empty where CDK did not make it
 * @param held what the old resource holds, empty where it holds nothing of its own
 * @param policy what becomes of the old resource: Delete, Retain, Snapshot; empty where it stays
 * @param because the resource whose replacement forces this one's, empty where its own properties do
 */
public record ResourceChange(
        Kind kind,
        String resource,
        String type,
        String path,
        String held,
        String policy,
        String because,
        List<PropertyChange> properties) {

    /** The worst first. */
    public enum Kind {
        REPLACED,
        MAY_BE_REPLACED,
        REMOVED,
        UPDATED,
        ADDED
    }

    public ResourceChange {
        properties = List.copyOf(properties);
    }

    /** Whether what the resource holds is gone afterwards, or may be. */
    public boolean loses() {
        return !held.isEmpty() && policy.equals("Delete");
    }

    /** Whether a running resource goes away, or may. */
    public boolean isReplacement() {
        return kind == Kind.REPLACED || kind == Kind.MAY_BE_REPLACED;
    }

    ResourceChange replacedBecause(String other, Effect effect) {
        var worse = effect == Effect.REPLACES ? Kind.REPLACED : Kind.MAY_BE_REPLACED;
        return effect != Effect.IN_PLACE && worse.compareTo(kind) < 0
                ? new ResourceChange(worse, resource, type, path, held, policy, other, properties)
                : this;
    }
}
