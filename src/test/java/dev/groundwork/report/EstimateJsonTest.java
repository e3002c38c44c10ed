package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.cost.Discounts;
import dev.groundwork.cost.Priced;
import dev.groundwork.cost.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EstimateJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PublishedSchema SCHEMA = new PublishedSchema("cost/estimate.schema.json");

    @TempDir
    private Path folder;

    static Stream<String> blueprints() {
        return Estimates.blueprints();
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void theEstimateOfEveryBlueprintHasTheShapeOfTheSchema(String blueprint) throws IOException {
        var statement = Estimates.of(blueprint);

        assertThat(SCHEMA.complaints(json(statement))).isEmpty();
        assertThat(SCHEMA.complaints(json(statement.boundFor(1)))).isEmpty();
        assertThat(SCHEMA.complaints(json(statement.boundFor(3)))).isEmpty();
    }

    @Test
    void estimatesWithGapsAndDiscountsHaveItToo() throws IOException {
        var discounts = Discounts.read(Files.writeString(folder.resolve("discounts.yaml"), "AmazonEC2: 12.5\n"));

        var json = json(Estimates.hostile().with(discounts));

        assertThat(SCHEMA.complaints(json)).isEmpty();
        assertThat(json.at("/discounts/0/percent").asText()).isEqualTo("12.5");
        assertThat(json.at("/notPriced/0/why").asText()).isEqualTo("no tariff for this type");
    }

    @Test
    void anEstimateOfNothingHasItToo() throws IOException {
        var nothing = Priced.statement("us-west-2", "Resources: {}");

        assertThat(SCHEMA.complaints(json(nothing))).isEmpty();
        assertThat(json(nothing).at("/total/high").asText()).isEqualTo("0");
    }

    @Test
    void theSchemaRefusesAFigureThatIsNoText() throws IOException {
        var json = json(Estimates.hostile());
        ((ObjectNode) json.get("total")).put("low", 1.5);

        assertThat(SCHEMA.complaints(json)).isNotEmpty();
    }

    @Test
    void everyTotalIsTheSumOfItsParts() throws IOException {
        var json = json(Estimates.of("platform"));

        var total = new BigDecimal(json.at("/total/expected").asText());
        assertThat(sum(json.get("lines"))).isEqualByComparingTo(total);
        assertThat(sum(json.get("stacks"))).isEqualByComparingTo(total);
    }

    private static BigDecimal sum(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .map(part -> new BigDecimal(part.at("/monthly/expected").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonNode json(Statement statement) throws IOException {
        return JSON.readTree(EstimateJson.of(statement));
    }
}
