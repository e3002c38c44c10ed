package dev.groundwork.cli;

/** What a run of the program prints, for tests outside this package. */
public final class CliOutput {

    private CliOutput() {}

    public static String of(String... arguments) {
        return CommandRun.of(arguments).out();
    }

    public static String problemsOf(String... arguments) {
        return CommandRun.of(arguments).err();
    }
}
