package dev.groundwork.assembly;

import java.nio.file.Path;

/** What is left of the limits while an assembly is read. */
final class Allowance {

    private final Limits limits;
    private long values;
    private int stacks;

    Allowance(Limits limits) {
        this.limits = limits;
        this.values = limits.values();
        this.stacks = limits.stacks();
    }

    Limits limits() {
        return limits;
    }

    boolean coversDepth(int depth) {
        return depth <= limits.depth();
    }

    boolean coversValues(long count) {
        values -= count;
        return values >= 0;
    }

    void spendStack(Path file, int resources) {
        if (--stacks < 0) {
            throw new AssemblyException(
                    file, "too many stacks, expected at most " + limits.stacks() + ", nested ones included");
        } else if (!coversValues(resources)) {
            throw new AssemblyException(file, tooLarge());
        }
    }

    String tooDeep() {
        return "nested too deep, expected at most " + limits.depth() + " levels";
    }

    String tooLarge() {
        return "too large, expected at most " + limits.values()
                + " values in the whole assembly, aliases and loops written out";
    }
}
