package dev.groundwork.assembly;

import java.util.regex.Pattern;

/** Text of a stranger's file made fit for a message: on one line, not endless, and without a terminal's commands. */
final class Printable {

    private static final int MAX_LENGTH = 500;

    /** What a terminal obeys, what turns the order of letters around or is not seen, and what ends a line. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Printable() {}

    static String of(String text) {
        var shown = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
        return is(shown) ? shown : UNSEEN.matcher(shown).replaceAll("\uFFFD");
    }

    static boolean is(String text) {
        return text.length() <= MAX_LENGTH + 1 && !UNSEEN.matcher(text).find();
    }
}
