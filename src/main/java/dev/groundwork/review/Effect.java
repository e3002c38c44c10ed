package dev.groundwork.review;

import java.util.function.Supplier;

/** What a failure does to one part of the platform: how much of it is left, and who brings the rest back. */
public record Effect(Subject subject, String name, Impact impact, Recovery recovery, int left, int of, String text) {

    /** The parts whose fate people ask for. */
    public enum Subject {
        EGRESS,
        CONTROL_PLANE,
        CLUSTER_NODES,
        PODS,
        BROKERS,
        DATABASE,
        MEMBERS,
        NODES,
        ENDPOINTS
    }

    /** How much it hurts. */
    public enum Impact {
        NONE,
        DEGRADED,
        LOST,
        UNKNOWN
    }

    /** Who brings back what was lost. */
    public enum Recovery {
        NOT_NEEDED,
        BY_ITSELF,
        BY_A_PERSON,
        UNKNOWN
    }

    /** Whether it certainly goes on, if with less. */
    public boolean goesOn() {
        return impact == Impact.NONE || impact == Impact.DEGRADED;
    }

    static Effect none(Subject subject, String name, int of, String text) {
        return new Effect(subject, name, Impact.NONE, Recovery.NOT_NEEDED, of, of, text);
    }

    /** The answer, or that it cannot be told where the templates do not tell. */
    static Effect told(Subject subject, String name, Supplier<Effect> telling) {
        return Told.of(telling, why -> new Effect(subject, name, Impact.UNKNOWN, Recovery.UNKNOWN, 0, 0, why));
    }
}
