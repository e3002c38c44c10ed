package dev.groundwork.report;

import java.util.ArrayList;
import java.util.List;

/** What changes between two versions of a text, in the form that {@code patch -p0} and {@code git apply -p0} take. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /** A line with the mark that the form puts before it, and how many lines of each version come before it. */
    private record Line(char mark, String text, int before, int after) {}

    private UnifiedDiff() {}

    /** Empty where nothing changes. */
    public static String of(String file, String before, String after) {
        var lines = lines(before.lines().toList(), after.lines().toList());
        var text = new StringBuilder();
        int end = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).mark() != ' ' && i >= end) {
                int start = Math.max(end, i - CONTEXT);
                end = end(lines, i);
                text.append(hunk(lines.subList(start, end)));
            }
        }
        return text.isEmpty() ? "" : "--- " + file + "\n+++ " + file + "\n" + text;
    }

    /** The hunk goes on as long as the next change is no further away than what both would show between them. */
    private static int end(List<Line> lines, int change) {
        int last = change;
        for (int i = change; i < lines.size() && i <= last + 2 * CONTEXT + 1; i++) {
            last = lines.get(i).mark() == ' ' ? last : i;
        }
        return Math.min(lines.size(), last + 1 + CONTEXT);
    }

    private static String hunk(List<Line> lines) {
        var text = new StringBuilder();
        int before = 0;
        int after = 0;
        for (var line : lines) {
            before += line.mark() == '+' ? 0 : 1;
            after += line.mark() == '-' ? 0 : 1;
            text.append(line.mark()).append(line.text()).append('\n');
        }
        var first = lines.get(0);
        return "@@ -" + (first.before() + 1) + "," + before + " +" + (first.after() + 1) + "," + after + " @@\n" + text;
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        var common = common(before, after);
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(' ', before.get(i), i++, j++));
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', before.get(i), i++, j));
            } else {
                lines.add(new Line('+', after.get(j), i, j++));
            }
        }
        return lines;
    }

    /** How many lines the rests of both versions, from each pair of places on, have in common at most. */
    private static int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? 1 + common[i + 1][j + 1]
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
