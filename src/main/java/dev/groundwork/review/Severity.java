package dev.groundwork.review;

/** How much a finding weighs; an error alone makes the answer no. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
