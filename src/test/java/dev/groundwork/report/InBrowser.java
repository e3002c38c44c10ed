package dev.groundwork.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What tests of pages share: one browser, a screen of usual size before each test, and short words for what it shows. */
abstract class InBrowser {

    private static Browser running;

    @BeforeAll
    static void start() {
        running = Browser.start();
    }

    @AfterAll
    static void end() {
        running.close();
    }

    @BeforeEach
    void onAScreen() {
        running.media("screen", "light");
        running.resize(1280, 900);
    }

    static Browser browser() {
        return running;
    }

    static int count(String selector) {
        return running.evaluate("document.querySelectorAll(`" + selector + "`).length")
                .asInt();
    }

    static String text(String selector) {
        return running.evaluate("document.querySelector(`" + selector + "`).innerText")
                .asText();
    }

    static List<String> texts(String selector) {
        return running.evaluate("[...document.querySelectorAll(`" + selector + "`)].map(it => it.textContent)")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** Writes into a field of the filters. */
    static void type(String field, String words) {
        running.evaluate("(() => { const field = document.querySelector('.filters " + field + "'); field.value = '"
                + words + "'; field.dispatchEvent(new Event('input', {bubbles: true})) })()");
    }

    /** What axe finds wrong with the page as it is: rule, weight, how often, and the first that is wrong. */
    static JsonNode violations() {
        return violations("html");
    }

    /** The same of a part of it. */
    static JsonNode violations(String part) {
        running.evaluate(axe());
        return running.evaluate("axe.run('" + part
                + "').then(all => all.violations.map(it => [it.id, it.impact, it.nodes.length, it.nodes[0].html]))");
    }

    private static String axe() {
        try (var script = InBrowser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8) + "; 0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
