package dev.groundwork.review;

/** The review's answer: no where an error stands, open where only a "cannot tell" keeps it from being yes. */
public enum Verdict {
    PASSES,
    OPEN,
    FAILS
}
