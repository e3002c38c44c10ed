package dev.groundwork.cli;

import java.util.List;
import java.util.Set;

/** Whether a command line will synthesize, as far as a look at its words can tell; a wrong guess costs time and nothing else. */
final class EarlyStart {

    private static final Set<String> SYNTHESIZING = Set.of("synth", "review", "cost");
    private static final Set<String> TELLING = Set.of("-h", "--help", "-V", "--version");

    private EarlyStart() {}

    static boolean pays(String... arguments) {
        var words = List.of(arguments);
        boolean isMainJob = words.isEmpty() || words.get(0).startsWith("-");
        return (isMainJob || SYNTHESIZING.contains(words.get(0)))
                && words.stream().noneMatch(EarlyStart::isInTheWay);
    }

    /** Help needs no templates, and who names an assembly has them. */
    private static boolean isInTheWay(String word) {
        return TELLING.contains(word) || word.startsWith("--assembly");
    }
}
