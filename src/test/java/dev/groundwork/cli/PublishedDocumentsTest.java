package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ValidationMessage;
import dev.groundwork.report.PublishedSchema;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands print as JSON, of usual and of awkward input, held against the committed schemas. */
class PublishedDocumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan --json",
                "plan --blueprint config/resilient.yaml --json",
                "plan --cidr 10.0.0.0/16 --zones 4 --tiers public,private,data --segments 8 --json",
                "plan --cidr 10.0.0.0/25 --zones 2 --json"
            })
    void plans(String command) {
        assertThat(complaints("config/address-plan.schema.json", command)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "flaws", "none"})
    void checks(String list) {
        assertThat(complaints("config/address-check.schema.json", Printed.check(list)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan --alternatives --json",
                "plan --cidr 10.0.0.0/24 --zones 4 --alternatives --json",
                "plan --cidr 10.0.0.0/27 --zones 2 --tiers all --alternatives --json"
            })
    void alternatives(String command) {
        assertThat(complaints("config/address-alternatives.schema.json", command))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "group-cidr, Client, Server, 443, yes",
        "group-cidr, Client, Server, icmp, no",
        "group-unresolved-cidr, Client, Server, 443/udp, no",
        "group-unresolved-cidr, Client, Server, 443, cannot tell",
        "group-protocol-number, Client, Server, all, yes",
        "internet-in, internet, WebGroup, 443, yes",
        "ipv6-in, internet, WebGroup, 1000-2000, no"
    })
    void paths(String template, String from, String to, String port, String answer) {
        var command = Printed.path(template, from, to, port);

        assertThat(complaints("config/path.schema.json", command)).isEmpty();
        assertThat(Printed.by(command).get("answer").asText()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "awkward, awkward",
        "nothing, awkward",
        "awkward, nothing",
        "awkward, changed",
    })
    void differences(String base, String head) {
        assertThat(complaints("config/diff.schema.json", Printed.diff(base, head)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "lean", "resilient"})
    void generations(String blueprint) {
        assertThat(complaints("cost/generations.schema.json", Printed.generations(blueprint)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"awkward", "nothing"})
    void reviewsAndEstimates(String template) {
        assertThat(complaints("config/review.schema.json", Printed.of("review", template)))
                .isEmpty();
        assertThat(complaints("cost/estimate.schema.json", Printed.of("cost", template)))
                .isEmpty();
    }

    /** The awkward input is awkward: each of what it is made for is in the document. */
    @ParameterizedTest
    @CsvSource({
        "diff, /money/notPriced, 2",
        "diff, /newFindings/0/severity, error",
        "diff, /subnets/0/kind, added",
        "diff, /resources/0/kind, added",
    })
    void theDifferenceHasEverythingInIt(String command, String pointer, String value) {
        assertThat(Printed.by(Printed.diff("nothing", "awkward")).at(pointer).asText())
                .isEqualTo(value);
    }

    private static Set<ValidationMessage> complaints(String schema, String command) {
        return new PublishedSchema(schema).complaints(Printed.by(command));
    }
}
