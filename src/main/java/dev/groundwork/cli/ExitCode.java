package dev.groundwork.cli;

/** What the program's exit codes mean. */
final class ExitCode {

    static final int DONE = 0;
    /** Done, and the answer is no: a finding of severity error, not priced, not exact. */
    static final int NO = 1;
    /** The caller must change something: arguments, blueprint, file. */
    static final int CHANGE_SOMETHING = 2;
    /** A defect of ours. */
    static final int DEFECT = 70;

    private ExitCode() {}
}
