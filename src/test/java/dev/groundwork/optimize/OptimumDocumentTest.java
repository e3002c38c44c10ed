package dev.groundwork.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ValidationMessage;
import dev.groundwork.report.GenerationsJson;
import dev.groundwork.report.OptimumJson;
import dev.groundwork.report.PublishedSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches with and without a winner, and with prices that nobody has, as JSON. */
class OptimumDocumentTest {

    private static final PublishedSchema SCHEMA = new PublishedSchema("cost/optimum.schema.json");

    @Test
    void hasTheShapeOfItsSchema() {
        assertThat(SCHEMA.complaints(OptimumJson.of(search(Wishes.NONE), ""))).isEmpty();
    }

    @Test
    void hasItWithoutAWinnerToo() {
        var wishes = new Wishes(Set.of(), List.of(), Optional.empty(), Optional.of(9), 3);
        var document = PublishedSchema.read(OptimumJson.of(search(wishes), "--- a\n+++ b\n"));

        assertThat(document.path("front").findValuesAsText("winner"))
                .isNotEmpty()
                .containsOnly("false");
        assertThat(SCHEMA.complaints(document)).isEmpty();
    }

    @Test
    void generationsWithoutPricesHaveTheirs() {
        var document = GenerationsJson.of(Generations.of(HandMade.SMALL, new HandMade()));

        assertThat(document).contains("\"monthly\": null");
        assertThat(new PublishedSchema("cost/generations.schema.json").complaints(document))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', surplus",
        "'', platforms",
        "/asked, monthly",
        "/front/0, winner",
        "/front/0/components/0, commitment",
        "/regions/0, reason",
        "/losers/0, component"
    })
    void aWrongOrSurplusFieldIsRefused(String object, String field) {
        var wrong = PublishedSchema.read(OptimumJson.of(search(Wishes.NONE), ""));
        ((ObjectNode) wrong.at(object)).put(field, 1.5);

        assertThat(SCHEMA.complaints(wrong))
                .extracting(ValidationMessage::getMessage)
                .hasSize(1);
    }

    private static Optimum search(Wishes wishes) {
        return Optimizer.prepare(HandMade.SMALL, wishes, new HandMade(), HandMade.SILENT)
                .search();
    }
}
