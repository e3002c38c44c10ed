package dev.groundwork.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Changes inputs that are right into ones that are almost right: by bytes, words, lines and levels, as a seed says. */
final class Mutation {

    /** Bytes are kept as characters, one each, so that text may also be made wrong in its encoding. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final Pattern WORD = Pattern.compile("[\\w./:-]+");
    private static final int MOST_BYTES = 1 << 17;

    private interface Change {
        String of(String text, Random random);
    }

    private final List<String> corpus;
    private final List<String> words;
    private final List<Change> changes = List.of(
            this::flip,
            this::insertNasty,
            this::replaceWord,
            this::replaceWord,
            this::replaceWord,
            this::replaceWordByNasty,
            this::replaceWordByNasty,
            this::delete,
            this::repeat,
            this::repeatLine,
            this::dropLine,
            this::indent,
            this::truncate,
            this::nest,
            this::splice);

    Mutation(List<byte[]> corpus) {
        this.corpus = corpus.stream().map(input -> new String(input, BYTES)).toList();
        words = this.corpus.stream()
                .flatMap(text -> WORD.matcher(text).results().map(word -> word.group()))
                .distinct()
                .toList();
    }

    byte[] input(long seed) {
        var random = new Random(seed);
        var text = pick(corpus, random);
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            text = pick(changes, random).of(text, random);
        }
        return text.substring(0, Math.min(text.length(), MOST_BYTES)).getBytes(BYTES);
    }

    private String flip(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        char flipped = (char) (text.charAt(at) ^ (1 << random.nextInt(8)));
        return text.substring(0, at) + flipped + text.substring(at + 1);
    }

    private String insertNasty(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + Nasty.word(random) + text.substring(at);
    }

    private String replaceWord(String text, Random random) {
        return replaced(text, pick(words, random), random);
    }

    private String replaceWordByNasty(String text, Random random) {
        return replaced(text, Nasty.word(random), random);
    }

    private static String replaced(String text, String by, Random random) {
        var found = WORD.matcher(text).results().toList();
        if (found.isEmpty()) {
            return by;
        }
        var word = pick(found, random);
        return text.substring(0, word.start()) + by + text.substring(word.end());
    }

    private String delete(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(0, from) + text.substring(Math.min(text.length(), from + 1 + random.nextInt(40)));
    }

    private String repeat(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(80));
        return text.substring(0, from) + text.substring(from, to).repeat(1 + times(random)) + text.substring(to);
    }

    private String repeatLine(String text, Random random) {
        var lines = text.split("(?<=\n)", -1);
        int at = random.nextInt(lines.length);
        lines[at] = lines[at].repeat(2 + times(random) / 10);
        return String.join("", lines);
    }

    private String dropLine(String text, Random random) {
        var lines = text.split("(?<=\n)", -1);
        lines[random.nextInt(lines.length)] = "";
        return String.join("", lines);
    }

    private String indent(String text, Random random) {
        var lines = text.split("(?<=\n)", -1);
        int at = random.nextInt(lines.length);
        lines[at] = random.nextBoolean() ? "  " + lines[at] : lines[at].stripLeading();
        return String.join("", lines);
    }

    private String truncate(String text, Random random) {
        return text.substring(0, random.nextInt(text.length() + 1));
    }

    private String nest(String text, Random random) {
        var found = WORD.matcher(text).results().toList();
        int at = found.isEmpty() ? 0 : pick(found, random).start();
        return text.substring(0, at) + Nasty.opening(random).repeat(times(random) * 5) + text.substring(at);
    }

    private String splice(String text, Random random) {
        var other = pick(corpus, random);
        return text.substring(0, random.nextInt(text.length() + 1))
                + other.substring(random.nextInt(other.length() + 1));
    }

    /** Mostly few, sometimes thousands. */
    private static int times(Random random) {
        return 1 << random.nextInt(12);
    }

    private static <T> T pick(List<T> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }

    /** Each input of a run has a seed of its own, by which it is made again without those before it. */
    static long seed(long run, int input) {
        return Arrays.hashCode(new long[] {run, input}) * 0x9E3779B97F4A7C15L + input;
    }
}
