package dev.groundwork.review;

/** What a rule says of one place, and what it saw there. */
public record Answer(Kind kind, String detail) {

    /** The four answers: unknown means that the templates do not tell, and is reported, never taken for a pass. */
    public enum Kind {
        HOLDS,
        VIOLATED,
        UNKNOWN,
        NOT_APPLICABLE
    }

    static Answer holds() {
        return new Answer(Kind.HOLDS, "");
    }

    static Answer violated(String detail) {
        return new Answer(Kind.VIOLATED, detail);
    }

    static Answer unknown(String detail) {
        return new Answer(Kind.UNKNOWN, detail);
    }

    static Answer notApplicable() {
        return new Answer(Kind.NOT_APPLICABLE, "");
    }

    static Answer of(boolean holds, String detailIfNot) {
        return holds ? holds() : violated(detailIfNot);
    }
}
