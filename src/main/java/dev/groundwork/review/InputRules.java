package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;

import java.util.List;

/** What is wrong with the review's own input; who found it made the finding, so nothing is left to check here. */
final class InputRules {

    /** A part of a template that could not be read. */
    static final Rule UNREAD = new Rule(
            "READ-1",
            Severity.WARNING,
            Pillar.OPERATIONAL_EXCELLENCE,
            List.of(Rule.STACK),
            must(
                    "template can be read as it will be deployed",
                    "what is written only at deployment was not reviewed.",
                    "Synthesize without macros, and put nested templates into the assembly."),
            evidence -> List.of());

    /** An acknowledgement of nothing. */
    static final Rule UNUSED = new Rule(
            "ACK-1",
            Severity.WARNING,
            Pillar.OPERATIONAL_EXCELLENCE,
            List.of("acknowledgement"),
            must(
                    "acknowledgement matches a finding",
                    "it would hide a later finding that nobody has thought about.",
                    "Delete it, or correct its rule or resource."),
            evidence -> List.of());

    private InputRules() {}

    static List<Rule> all() {
        return List.of(UNREAD, UNUSED);
    }
}
