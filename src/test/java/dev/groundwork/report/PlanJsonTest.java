package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.groundwork.address.NetworkRequest;
import dev.groundwork.address.Planner;
import dev.groundwork.address.SegmentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanJsonTest {

    private final JsonNode plan = read(PlanJson.of(Plans.platform()));

    @Test
    void namesItsSchema() {
        assertThat(plan.get("schema").textValue()).isEqualTo("groundwork/address-plan/1");
    }

    @Test
    void holdsEverySubnetWithAllThatIsKnownOfIt() {
        assertThat(plan.get("subnets")).hasSize(30);
        assertThat(plan.get("subnets").get(5)).isEqualTo(read("""
                {
                  "network": "kubernetes", "segment": "cluster", "tier": "public", "zone": "us-west-2c",
                  "cidr": "10.100.30.0/23", "first": "10.100.30.0", "last": "10.100.31.255", "size": 512,
                  "reserved": 5, "usable": 507
                }"""));
    }

    @Test
    void certifiesEveryNetworkAndEverySegment() {
        var certificates = plan.findValues("certificate");

        assertThat(certificates).as("2 networks, 1 + 4 segments").hasSize(7);
        assertThat(certificates)
                .allMatch(certificate -> certificate.get("holds").booleanValue()
                        && certificate.get("unallocated").intValue() == 0);
    }

    @Test
    void givesTheCertificateWithItsFigures() {
        var certificate = plan.at("/networks/1/segments/0/certificate");

        assertThat(certificate.get("size").intValue()).isEqualTo(256);
        assertThat(certificate.get("reserved").intValue()).isEqualTo(30);
        assertThat(certificate.get("usable").intValue()).isEqualTo(226);
        assertThat(certificate.at("/claims/3/text").textValue()).isEqualTo("2 x 64 + 4 x 32 = 256 of 256");
        assertThat(certificate.get("blocks").get(5)).isEqualTo(read("""
                {"cidr": "10.100.32.224/27", "first": "10.100.32.224", "last": "10.100.32.255", "size": 32}"""));
    }

    @Test
    void marksWhatIsReserved() {
        var later = new SegmentRequest("later", OptionalInt.empty(), Optional.empty(), true);
        var request = Plans.request("net", "10.0.0.0/22", "now");
        var both = new NetworkRequest(
                "net",
                request.cidr(),
                request.zones(),
                request.tiers(),
                "private",
                List.of(request.segments().get(0), later));

        assertThat(read(PlanJson.of(Planner.plan(List.of(both)))).findValuesAsText("reserved"))
                .startsWith("60", "false", "30", "true", "30");
    }

    @Test
    void keepsTheOrderOfKeys() {
        var keys = new ArrayList<String>();
        plan.get("subnets").get(0).fieldNames().forEachRemaining(keys::add);

        assertThat(keys)
                .containsExactly(
                        "network", "segment", "tier", "zone", "cidr", "first", "last", "size", "reserved", "usable");
    }

    @Test
    void carriesTheNotes() {
        assertThat(plan.at("/networks/0/notes/0").textValue()).startsWith("cluster (/19): 3 zones cannot be equal");
    }

    @Test
    void isTheSameTextTwice() {
        assertThat(PlanJson.of(Plans.platform())).isEqualTo(PlanJson.of(Plans.platform()));
    }

    static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
