package dev.groundwork.review;

import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Value;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text is JSON, as far as it is known: what is written in at deployment counts as a digit. */
final class JsonSyntax {

    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern TEXT =
            Pattern.compile("\"(?:[^\"\\\\\\p{Cntrl}]++|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+\"");
    private static final int DEEPEST = 200;

    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    /** Where it stops being JSON, if it does. */
    static Optional<String> flaw(Value value) {
        var reader = new JsonSyntax(shown(value));
        boolean whole = reader.isValue(0) && reader.isAtEnd();
        return whole
                ? Optional.empty()
                : Optional.of("it stops being JSON at character " + (reader.at + 1) + " of " + reader.text.length());
    }

    private static String shown(Value value) {
        return value instanceof Composed composed
                ? composed.parts().stream()
                        .map(part -> part instanceof Value.Text known ? known.text() : "1")
                        .collect(Collectors.joining())
                : value.text();
    }

    private boolean isAtEnd() {
        skip();
        return at == text.length();
    }

    private boolean isValue(int depth) {
        skip();
        if (depth > DEEPEST) {
            return false;
        }
        if (isNext('{')) {
            return isListOf(depth, '}', true);
        }
        return isNext('[') ? isListOf(depth, ']', false) : matches(TEXT) || matches(LITERAL);
    }

    /** The members up to the closing bracket, each behind its name in an object. */
    private boolean isListOf(int depth, char end, boolean named) {
        skip();
        if (isNext(end)) {
            return true;
        }
        do {
            skip();
            if (named && !(matches(TEXT) && isNextAfterSpace(':'))) {
                return false;
            }
            if (!isValue(depth + 1)) {
                return false;
            }
        } while (isNextAfterSpace(','));
        return isNextAfterSpace(end);
    }

    private boolean isNextAfterSpace(char expected) {
        skip();
        return isNext(expected);
    }

    private boolean isNext(char expected) {
        boolean found = at < text.length() && text.charAt(at) == expected;
        at += found ? 1 : 0;
        return found;
    }

    private boolean matches(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        boolean found = matcher.lookingAt();
        at = found ? matcher.end() : at;
        return found;
    }

    private void skip() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
