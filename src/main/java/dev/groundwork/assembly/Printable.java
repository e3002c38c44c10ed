package dev.groundwork.assembly;

/** Text of a stranger's file made fit for a message: on one line, not endless, and without a terminal's commands. */
final class Printable {

    private static final int MAX_LENGTH = 500;

    private Printable() {}

    static String of(String text) {
        var shown = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
        return is(shown) ? shown : shown.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    static boolean is(String text) {
        return text.length() <= MAX_LENGTH + 1 && text.chars().noneMatch(Character::isISOControl);
    }
}
