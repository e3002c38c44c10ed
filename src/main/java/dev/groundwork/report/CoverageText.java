package dev.groundwork.report;

import dev.groundwork.address.Cidr;
import dev.groundwork.address.Coverage;

/** What the checker found in a list of blocks, for people: one line, and one more for each flaw. */
public final class CoverageText {

    private CoverageText() {}

    public static String of(Cidr parent, Coverage coverage) {
        var text = new StringBuilder(parent + ": " + coverage.size() + " addresses, " + coverage.unallocated()
                + " unallocated, "
                + (coverage.isExact()
                        ? "filled exactly"
                        : counted(coverage.flaws().size())) + '\n');
        for (var flaw : coverage.flaws()) {
            text.append("  ").append(flaw).append('\n');
        }
        return text.toString();
    }

    private static String counted(int flaws) {
        return flaws == 1 ? "1 flaw" : flaws + " flaws";
    }
}
