package dev.groundwork.address;

import static dev.groundwork.address.Requests.byHand;
import static dev.groundwork.address.Requests.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentBlocksTest {

    @ParameterizedTest(name = "{0} segments: {1}")
    @CsvSource({
        "1, /20",
        "2, /21 /21",
        "3, /21 /22 /22",
        "4, /22 /22 /22 /22",
        "5, /22 /22 /22 /23 /23",
        "6, /22 /22 /23 /23 /23 /23",
        "7, /22 /23 /23 /23 /23 /23 /23",
        "8, /23 /23 /23 /23 /23 /23 /23 /23"
    })
    void sharesAreAsEqualAsAnExactFillAllowsAndTheFirstAreTheLarger(int segments, String prefixes) {
        var blocks = blocks("10.0.0.0/20", Requests.equal(segments));

        assertThat(blocks.stream().map(block -> block.substring(block.indexOf('/'))))
                .containsExactly(prefixes.split(" ", -1));
    }

    @Test
    void sharesLieInTheOrderOfTheRequest() {
        assertThat(blocks("10.0.0.0/22", Requests.equal(3)))
                .containsExactly("10.0.0.0/23", "10.0.2.0/24", "10.0.3.0/24");
    }

    @Test
    void weightsDivideInTheirProportionTheHeavierFirst() {
        var segments = List.of(weighted("light", 1), weighted("heavy", 2), SegmentRequest.equalShare("unsaid"));

        assertThat(blocks("10.0.0.0/22", segments)).containsExactly("10.0.2.0/24", "10.0.0.0/23", "10.0.3.0/24");
    }

    @Test
    void equalWeightsAreEqualShares() {
        var segments = List.of(weighted("one", 4), weighted("two", 4), weighted("three", 4));

        assertThat(blocks("10.0.0.0/22", segments)).containsExactly("10.0.0.0/23", "10.0.2.0/24", "10.0.3.0/24");
    }

    @Test
    void weightsWithoutAnExactFillAreRefusedWithTheNearest() {
        var segments = List.of(weighted("one", 2), weighted("two", 1), weighted("three", 1), weighted("four", 1));

        assertThatThrownBy(() -> blocks("10.0.0.0/22", segments))
                .hasMessage("network 'net': expected weights that fill 1024 addresses exactly, got 2 + 1 + 1 + 1 = 5; "
                        + "the nearest that do: 4 + 2 + 1 + 1 = 8, or reserved segments of weight 1 + 2 beside them");
    }

    @Test
    void theNearestWeightsFillExactly() {
        var segments = List.of(weighted("one", 4), weighted("two", 2), weighted("three", 1), weighted("four", 1));

        assertThat(blocks("10.0.0.0/22", segments))
                .containsExactly("10.0.0.0/23", "10.0.2.0/24", "10.0.3.0/25", "10.0.3.128/25");
    }

    @Test
    void weightsMayBeFarLargerThanTheBlock() {
        assertThat(blocks("10.0.0.0/22", List.of(weighted("one", 1 << 20), weighted("two", 1 << 20))))
                .containsExactly("10.0.0.0/23", "10.0.2.0/23");
    }

    @Test
    void weightsSoUnequalThatASegmentGetsNoAddressAreRefused() {
        var segments = List.of(weighted("one", 1), weighted("two", 1), weighted("rest", 2), weighted("most", 4));

        assertThatThrownBy(() -> WeightedShares.of(
                        "here",
                        List.of(Cidr.parse("10.0.0.0/30")),
                        segments.stream()
                                .map(segment -> segment.weight().orElseThrow())
                                .toList()))
                .hasMessage("here: expected weights that fill 4 addresses exactly, got 1 + 1 + 2 + 4 = 8, "
                        + "of which some get less than one address");
    }

    @Test
    void blocksByHandStandAndTheOthersShareTheRest() {
        var segments = List.of(
                SegmentRequest.equalShare("one"), byHand("fixed", "10.0.1.0/24"), SegmentRequest.equalShare("two"));

        assertThat(blocks("10.0.0.0/22", segments))
                .as("the first that shares gets the larger of the free blocks")
                .containsExactly("10.0.2.0/23", "10.0.1.0/24", "10.0.0.0/24");
    }

    @Test
    void weightsShareWhatBlocksByHandLeave() {
        var segments = List.of(weighted("light", 1), byHand("fixed", "10.0.1.0/24"), weighted("heavy", 2));

        assertThat(blocks("10.0.0.0/22", segments)).containsExactly("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/23");
    }

    @Test
    void weightsThatFitNoFreeBlockAreRefused() {
        var segments = List.of(
                byHand("one", "10.0.0.0/24"),
                byHand("two", "10.0.2.0/24"),
                byHand("three", "10.0.4.0/24"),
                byHand("four", "10.0.6.0/23"),
                weighted("light", 1),
                weighted("lighter", 1),
                weighted("heavy", 4));

        assertThatThrownBy(() -> blocks("10.0.0.0/21", segments))
                .hasMessage("network 'net': expected weights that fit the free blocks 10.0.1.0/24, 10.0.3.0/24, "
                        + "10.0.5.0/24, got a share of 512 addresses");
    }

    @Test
    void blocksByHandMayFillTheNetworkAlone() {
        var segments = List.of(byHand("two", "10.0.2.0/23"), byHand("one", "10.0.0.0/23"));

        assertThat(blocks("10.0.0.0/22", segments)).containsExactly("10.0.2.0/23", "10.0.0.0/23");
    }

    @Test
    void refusesGapsBetweenBlocksByHandAndNamesThem() {
        var segments = List.of(byHand("one", "10.0.1.0/24"), byHand("two", "10.0.2.0/24"));

        assertThatThrownBy(() -> blocks("10.0.0.0/22", segments))
                .hasMessage("network 'net': expected at least 2 segments without a block by hand, "
                        + "to fill 10.0.0.0/24, 10.0.3.0/24, got 0");
    }

    @Test
    void refusesABlockByHandThatOverlapsAnother() {
        var segments = List.of(byHand("one", "10.0.0.0/23"), byHand("two", "10.0.1.0/24"));

        assertThatThrownBy(() -> blocks("10.0.0.0/22", segments))
                .hasMessage("network 'net', segment 'two': expected a block apart from segment 'one' (10.0.0.0/23), "
                        + "got 10.0.1.0/24");
    }

    @Test
    void refusesABlockByHandOutsideTheNetwork() {
        assertThatThrownBy(() -> blocks("10.0.0.0/22", List.of(byHand("one", "10.0.4.0/24"))))
                .hasMessage("network 'net', segment 'one': expected a block inside 10.0.0.0/22, got 10.0.4.0/24");
    }

    @Test
    void refusesASegmentForWhichBlocksByHandLeaveNoRoom() {
        var segments = List.of(byHand("one", "10.0.0.0/22"), SegmentRequest.equalShare("two"));

        assertThatThrownBy(() -> blocks("10.0.0.0/22", segments))
                .hasMessage("network 'net': expected blocks by hand that leave room for the other segments, "
                        + "got blocks that fill all of 10.0.0.0/22");
    }

    @Test
    void changingAWeightLeavesBlocksByHandWhereTheyAre() {
        var before = List.of(byHand("fixed", "10.0.2.0/23"), weighted("one", 1), weighted("two", 1));
        var after = List.of(byHand("fixed", "10.0.2.0/23"), weighted("one", 1), weighted("two", 2), weighted("new", 1));

        assertThat(blocks("10.0.0.0/22", before).get(0))
                .isEqualTo(blocks("10.0.0.0/22", after).get(0));
    }

    private static List<String> blocks(String cidr, List<SegmentRequest> segments) {
        return SegmentBlocks.of(Requests.of(cidr, 3, Requests.PUBLIC_AND_PRIVATE, segments)).stream()
                .map(Cidr::toString)
                .toList();
    }
}
