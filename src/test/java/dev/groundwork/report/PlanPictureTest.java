package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.Tier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanPictureTest {

    private static final List<String> ZONES = List.of("us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d");
    private static final List<Tier> SMALL = List.of(new Tier("public", 28), new Tier("private", 28));

    @Test
    void drawsARowForEachOfAFewSegments() {
        assertThat(PlanPicture.of(Plans.platform().network("services"))).isEqualTo("""
                  one character is 4 addresses
                  # private, = public; a us-west-2a, b us-west-2b, c us-west-2c
                  10.100.32.0 production
                  a#private#######b#private#######c#######a=======b=======c=======
                  10.100.33.0 testing
                  a#private#######b#private#######c#######a=======b=======c=======
                  10.100.34.0 continuity-1
                  a#private#######b#private#######c#######a=======b=======c=======
                  10.100.35.0 continuity-2
                  a#private#######b#private#######c#######a=======b=======c=======
                """);
    }

    @Test
    void countsZonesWhoseNamesEndAlike() {
        var plan = Plans.of("10.0.0.0/24", List.of("east-a", "west-a"), SMALL, 1);

        assertThat(PlanPicture.of(plan)).endsWith("1#private#######2#private#######1=public========2=public========\n");
    }

    @ParameterizedTest(name = "{0}, {1} segments")
    @CsvSource({
        "10.0.0.0/16, 1",
        "10.0.0.0/16, 5",
        "10.0.0.0/16, 100",
        "10.0.0.0/16, 512",
        "10.0.0.0/25, 1",
        "10.0.0.0/22, 3",
        "10.0.0.0/20, 16"
    })
    void drawsEveryBlockAsWideAsItIsLarge(String cidr, int segments) {
        var plan = Plans.of(cidr, ZONES.subList(0, 3), SMALL, segments);

        assertThat(widths(plan)).isEqualTo(sizes(plan));
    }

    @Test
    void drawsTheSmallestNetworkThereIs() {
        var plan = Plans.of("10.0.0.0/27", ZONES.subList(0, 2), List.of(new Tier("private", 28)), 1);

        assertThat(PlanPicture.of(plan))
                .contains("one character is 1 address\n")
                .endsWith("  a#private#######b#private#######\n");
    }

    /** The addresses of each block, read from the picture: a block starts with the mark of its zone. */
    private static List<Long> widths(NetworkPlan plan) {
        var lines = PlanPicture.of(plan).lines().toList();
        long scale = Long.parseLong(lines.get(0).replaceAll("\\D", ""));
        var bar = new StringBuilder();
        for (var line : lines.subList(2, lines.size())) {
            bar.append(
                    line.contains("10.0.")
                            ? ""
                            : line.substring(2).replace("private", "#######").replace("public", "======"));
        }
        return Arrays.stream(bar.toString().split("(?=[abc])", -1))
                .map(block -> block.length() * scale)
                .toList();
    }

    private static List<Long> sizes(NetworkPlan plan) {
        return plan.subnets().stream().map(subnet -> subnet.cidr().size()).toList();
    }
}
