package dev.groundwork.faults;

import java.util.Arrays;
import java.util.Optional;

/** Who may notice that something is wrong. */
enum Detector {
    BLUEPRINT("blueprint", "the blueprint's reader"),
    RULES("rule", "the rules, with addresses and reachability"),
    FAILURES("failure", "the failure domains"),
    VALIDATOR("validator", "CDK's validator"),
    NAG("nag", "cdk-nag (AwsSolutions)");

    private final String word;
    private final String name;

    Detector(String word, String name) {
        this.word = word;
        this.name = name;
    }

    static Optional<Detector> called(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** The one that an expectation names; ours where it names a rule alone. */
    static Detector of(String expected) {
        return called(expected.split(" ", 2)[0]).orElse(RULES);
    }

    /** How an expectation names it. */
    String word() {
        return word;
    }

    boolean isOfRules() {
        return this == RULES || this == VALIDATOR || this == NAG;
    }

    @Override
    public String toString() {
        return name;
    }
}
