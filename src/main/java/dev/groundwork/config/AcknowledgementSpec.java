package dev.groundwork.config;

/** A finding of the review that is meant to be so. */
public record AcknowledgementSpec(
        @Doc("The rule's id, such as DATA-5 (config/rules.md has them), or another tool's.")
        String rule,

        @Doc("Where: a stack, a stack and a logical id such as Database/Instance, or a construct path.")
        String resource,

        @Doc("Why it is meant to be so, for whoever asks a year from now.")
        String reason) {

    private static final int SHORTEST_REASON = 20;

    public AcknowledgementSpec {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new IllegalArgumentException(
                    "reason: expected a sentence of " + SHORTEST_REASON + " characters or more, got '" + reason + "'");
        }
    }
}
