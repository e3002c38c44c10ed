package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "nodes, nodes, 0",
        "node, nodes, 1", // a letter missing
        "noodes, nodes, 1", // a letter too many
        "nodez, nodes, 1", // another letter
        "ndoes, nodes, 1", // neighbours swapped
        "sedon, nodes, 4",
        "'', nodes, 5"
    })
    void countsTheLettersThatDiffer(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void suggestsTheNearestWord() {
        assertThat(Nearest.hint("clutser", List.of("stream", "cluster", "clusters")))
                .isEqualTo(", did you mean 'cluster'?");
    }

    @Test
    void suggestsBothOfTwoThatAreEquallyNear() {
        assertThat(Nearest.hint("ssn", List.of("sns", "ssm", "sts"))).isEqualTo(", did you mean 'sns' or 'ssm'?");
    }

    @Test
    void suggestsNothingWhereMoreAreEquallyNear() {
        assertThat(Nearest.hint("zone-x", List.of("zone-a", "zone-b", "zone-c")))
                .isEmpty();
    }

    @Test
    void suggestsNothingThatIsFarOff() {
        assertThat(Nearest.hint("colour", List.of("cluster", "zones"))).isEmpty();
    }
}
