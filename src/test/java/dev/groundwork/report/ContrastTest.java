package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the pages by the formula of WCAG 2.2: text 4.5 to 1 against its ground, drawings 3 to 1. */
class ContrastTest {

    private static final Pattern DARK =
            Pattern.compile("@media \\(prefers-color-scheme: dark\\) \\{(.*?)\n\\}", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern RULE = Pattern.compile("\\.network ?([^{]*?) \\{([^}]*)\\}");

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, wash",
        "ink, cell",
        "quiet, paper",
        "quiet, wash",
        "quiet, cell",
        "accent, paper",
        "warn, paper",
        "warn, wash",
        "good, paper",
        "bad, paper",
        "bad, bad-cell"
    })
    void textStandsOutFromItsGround(String text, String ground) {
        for (boolean dark : new boolean[] {false, true}) {
            var colours = colours(dark);

            assertThat(ratio(colours, text, ground))
                    .as(text + " on " + ground + (dark ? " in the dark" : " in the light"))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "quiet, paper",
        "quiet, cell",
        "accent, paper",
        "accent, accent-soft",
        "cross, paper",
        "cross, wash",
        "cross, cell",
        "bad, paper",
        "warn, paper"
    })
    void linesAndBarsStandOutFromTheirGround(String line, String ground) {
        for (boolean dark : new boolean[] {false, true}) {
            var colours = colours(dark);

            assertThat(ratio(colours, line, ground))
                    .as(line + " on " + ground + (dark ? " in the dark" : " in the light"))
                    .isGreaterThanOrEqualTo(3);
        }
    }

    /** The drawing as a file of its own has rules, not variables. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void theDrawingsOwnColoursStandOut(boolean dark) {
        var drawing = drawing(dark);

        for (var ground : new String[] {" background", ".vpc fill", ".subnet rect fill", ".subnet.public rect fill"}) {
            for (var text : new String[] {"text fill", ".resident fill"}) {
                assertThat(ratio(drawing, text, ground))
                        .as(text + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        for (var line : new String[] {".vpc stroke", ".subnet rect stroke", ".subnet.public rect stroke"}) {
            assertThat(ratio(drawing, line, " background")).as(line).isGreaterThanOrEqualTo(3);
            assertThat(ratio(drawing, line, ".vpc fill")).as(line).isGreaterThanOrEqualTo(3);
        }
    }

    private static Map<String, String> colours(boolean dark) {
        var colours = new HashMap<String, String>();
        for (var sheet : new String[] {"page.css", "review.css"}) {
            var screen = read(sheet).replaceAll("(?s)@media print.*", "");
            collect(DARK.matcher(screen).replaceAll(""), colours);
            if (dark) {
                DARK.matcher(screen).results().forEach(scheme -> collect(scheme.group(1), colours));
            }
        }
        return colours;
    }

    private static void collect(String sheet, Map<String, String> colours) {
        COLOUR.matcher(sheet).results().forEach(it -> colours.put(it.group(1), it.group(2)));
    }

    /** By selector and property, long hexadecimal. */
    private static Map<String, String> drawing(boolean dark) {
        var sheet = read("network.css");
        var colours = new HashMap<String, String>();
        rules(DARK.matcher(sheet).replaceAll(""), colours);
        if (dark) {
            DARK.matcher(sheet).results().forEach(scheme -> rules(scheme.group(1), colours));
        }
        return colours;
    }

    private static void rules(String sheet, Map<String, String> colours) {
        RULE.matcher(sheet).results().forEach(rule -> {
            for (var selector : rule.group(1).split(", ?", -1)) {
                for (var declaration : rule.group(2).split(";", -1)) {
                    var parts = declaration.strip().split(": ", 2);
                    if (parts.length == 2 && parts[1].startsWith("#")) {
                        colours.put(selector.replace(".network ", "") + " " + parts[0], full(parts[1].strip()));
                    }
                }
            }
        });
    }

    private static String full(String colour) {
        return colour.length() == 7 ? colour : colour.replaceAll("([0-9a-f])", "$1$1");
    }

    private static double ratio(Map<String, String> colours, String one, String other) {
        double first = luminance(Objects.requireNonNull(colours.get(one), one));
        double second = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> {
                    double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
                    return weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
                })
                .sum();
    }

    private static String read(String name) {
        try (var sheet = HtmlPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
