package dev.groundwork.config;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The legal word that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The nearest of the legal words, if a third of the letters at most differ; several if they are equally near. */
    static List<String> to(String word, Collection<String> legal) {
        int limit = Math.max(1, word.length() / 3);
        var byDistance = legal.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .collect(groupingBy(candidate -> distance(word, candidate), TreeMap::new, toList()))
                .headMap(limit, true);
        return byDistance.isEmpty() ? List.of() : byDistance.firstEntry().getValue();
    }

    /** The end of a message: the suggestion, or nothing. */
    public static String hint(String word, Collection<String> legal) {
        return hint(to(word, legal));
    }

    /** Of more than two words that are equally near, none is a good guess. */
    static String hint(List<String> meant) {
        return meant.isEmpty() || meant.size() > 2 ? "" : ", did you mean '" + String.join("' or '", meant) + "'?";
    }

    /** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int cheapest(int[][] rows, String a, String b, int i, int j) {
        int replace = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, 1 + rows[i - 2][j - 2]) : best;
    }
}
