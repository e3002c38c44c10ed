package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.stack.Synthesized;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The blueprints of config/ as they are synthesized. */
class BlueprintReviewTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"platform", "resilient", "lean"})
    void aBlueprintHasNoFindingThatNobodyAcknowledged(String name) {
        var evidence =
                Judged.of(Synthesized.read(Path.of("config", name + ".yaml")).directory(), "us-west-2");

        assertThat(Judged.findings(evidence)).isEmpty();
    }
}
