package dev.groundwork.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The legal word that somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The nearest of the legal words, if a third of the letters at most differ. */
    static Optional<String> to(String word, Collection<String> legal) {
        int limit = Math.max(1, word.length() / 3);
        return legal.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .filter(candidate -> distance(word, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The end of a message: the suggestion, or nothing. */
    static String hint(String word, Collection<String> legal) {
        return to(word, legal).map(near -> ", did you mean '" + near + "'?").orElse("");
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
