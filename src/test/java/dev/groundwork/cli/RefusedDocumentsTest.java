package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.groundwork.report.PublishedSchema;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that the program does not print, and the schemas refuse. */
class RefusedDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config/address-plan.schema.json         | plan --json | /networks/0/cidr                 | \"10.0.0.300/19\"",
                "config/address-plan.schema.json         | plan --json | /subnets/0/cidr                  | \"10.0.0.0/33\"",
                "config/address-plan.schema.json         | plan --json | /subnets/0/first                 | \"10.0.0\"",
                "config/address-plan.schema.json         | plan --json | /subnets/0/reserved              | 3",
                "config/address-plan.schema.json         | plan --json | /networks/0/certificate/usable   | \"8162\"",
                "config/address-check.schema.json        | check       | /parent                          | \"10.0.0.0\"",
                "config/address-check.schema.json        | check       | /flaws/0/kind                    | \"hole\"",
                "config/address-check.schema.json        | check       | /unallocated                     | -1",
                "config/address-alternatives.schema.json | tilings     | /alternatives/0/lost/0/by        | \"chance\"",
                "config/address-alternatives.schema.json | tilings     | /alternatives/0/prefix           | 33",
                "config/path.schema.json                 | path        | /answer                          | \"maybe\"",
                "config/path.schema.json                 | path        | /traffic                         | \"tcp https\"",
                "config/diff.schema.json                 | diff        | /opened                          | null",
                "config/diff.schema.json                 | diff        | /newFindings/0/severity          | \"ERROR\"",
                "config/diff.schema.json                 | diff        | /resources/0/kind                | \"new\"",
                "config/diff.schema.json                 | diff        | /money/after/low                 | 1.5",
                "config/diff.schema.json                 | diff        | /money/after/low                 | \"1,50\"",
                "config/diff.schema.json                 | diff        | /money/currency                  | \"EUR\"",
                "cost/generations.schema.json            | generations | /instances/0/monthly             | \"about 7\"",
                "cost/generations.schema.json            | generations | /instances/0/component           | \"egress\"",
                "config/review.schema.json               | review      | /verdict                         | \"maybe\"",
                "cost/estimate.schema.json               | cost        | /total/low                       | 1.5",
            })
    void aWrongValueIsRefused(String schema, String document, String pointer, String value) throws IOException {
        var wrong = Printed.by(command(document)).deepCopy();
        var last = JsonPointer.compile(pointer);
        ((ObjectNode) wrong.at(last.head())).set(last.last().getMatchingProperty(), JSON.readTree(value));

        assertThat(new PublishedSchema(schema).complaints(wrong))
                .extracting(complaint -> complaint.getInstanceLocation().toString())
                .contains("$" + pointer.replaceAll("/(\\d+)", "[$1]").replace('/', '.'));
    }

    @ParameterizedTest
    @CsvSource({
        "config/address-plan.schema.json, plan --json",
        "config/address-check.schema.json, check",
        "config/address-alternatives.schema.json, tilings",
        "config/path.schema.json, path",
        "config/diff.schema.json, diff",
        "cost/generations.schema.json, generations",
        "config/review.schema.json, review",
        "cost/estimate.schema.json, cost"
    })
    void anUnknownAndAMissingFieldIsRefusedInEveryObject(String schema, String document) {
        var published = new PublishedSchema(schema);
        var root = (ObjectNode) Printed.by(command(document)).deepCopy();

        objects(root).filter(object -> !isMap(root, object)).forEach(object -> {
            object.put("surplus", true);
            assertThat(published.complaints(root)).as(object.toString()).isNotEmpty();
            object.remove("surplus");
            var first = object.fieldNames().next();
            var value = object.remove(first);
            assertThat(published.complaints(root))
                    .as(object + " without " + first)
                    .isNotEmpty();
            object.set(first, value);
        });
    }

    /** The one object whose names are data. */
    private static boolean isMap(ObjectNode root, ObjectNode object) {
        return object.equals(root.at("/inventory/kinds"));
    }

    private static Stream<ObjectNode> objects(JsonNode node) {
        var below = Stream.of(node).flatMap(parent -> parent.isContainerNode() ? children(parent) : Stream.empty());
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
    }

    /** Of a list the first is enough: the others have its shape, or the document was refused before. */
    private static Stream<ObjectNode> children(JsonNode parent) {
        var all = parent.properties().stream().map(Map.Entry::getValue);
        return (parent instanceof ArrayNode list ? Stream.of(list.path(0)) : all)
                .flatMap(RefusedDocumentsTest::objects);
    }

    private static String command(String document) {
        return switch (document) {
            case "check" -> Printed.check("flaws");
            case "tilings" -> "plan --alternatives --json";
            case "path" -> Printed.path("group-cidr", "Client", "Server", "443");
            case "diff" -> Printed.diff("nothing", "awkward");
            case "generations" -> Printed.generations("platform");
            case "review", "cost" -> Printed.of(document, "awkward");
            default -> document;
        };
    }
}
