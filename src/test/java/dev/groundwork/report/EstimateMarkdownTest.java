package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EstimateMarkdownTest {

    static Stream<String> blueprints() {
        return Estimates.blueprints();
    }

    /** With -Dgolden.update the committed pages are written anew. */
    @ParameterizedTest
    @MethodSource("blueprints")
    void theCommittedPageIsWhatTheBlueprintCosts(String blueprint) throws IOException {
        var page = Path.of("cost/estimate", blueprint + ".md");
        var text = EstimateMarkdown.of(Estimates.of(blueprint));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }

        assertThat(page).hasContent(text);
    }

    @Test
    void everyCommittedPageHasABlueprint() throws IOException {
        try (var pages = Files.list(Path.of("cost/estimate"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Estimates.blueprints()
                            .map(blueprint -> blueprint + ".md")
                            .toList());
        }
    }

    @Test
    void letsNoNameBecomeMarkup() {
        var text = EstimateMarkdown.of(Estimates.hostile());

        assertThat(text)
                .contains("NAT gateway (\\<img onerror=alert(1) src=x\\>)")
                .contains("\\</style\\>\\<script\\>alert(2)\\</script\\>")
                .contains("\\*\\*bold\\*\\* \\| \\[link\\](https\\://example.org) \\`code\\`")
                .doesNotContain("\u001b")
                .doesNotContainPattern("(?<!\\\\)<");
    }

    @ParameterizedTest
    @CsvSource({
        "a_b, a\\_b",
        "~ assumed, ~ assumed",
        "~~gone~~, \\~\\~gone\\~\\~",
        "AWS::EC2::Volume, AWS::EC2::Volume",
        "see http://x, see http\\://x",
        "www.x.org, www\\.x.org",
        "a\\b, a\\\\b",
        "$x$, \\$x\\$",
        "&lt;, \\&lt;",
    })
    void keepsWordsReadableThatMeanNothing(String words, String escaped) {
        assertThat(MarkdownPage.escaped(words)).isEqualTo(escaped);
    }
}
