package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {

    @TempDir
    Path folder;

    @Test
    void plansThirtySubnetsForTheDefaultBlueprint() throws IOException {
        assertThat(json("plan", "--json").path("subnets")).hasSize(30);
    }

    @Test
    void leavesNothingUnallocatedInAnyNetworkOrSegmentOfTheDefaultBlueprint() throws IOException {
        assertThat(json("plan", "--json").findValues("unallocated").stream().map(JsonNode::asLong))
                .hasSize(7)
                .containsOnly(0L);
    }

    @ParameterizedTest(name = "{0}, {1} zones, {2} segments: {3} subnets")
    @CsvSource({
        "10.0.0.0/16, 3, 4, 24",
        "10.0.0.0/16, 6, 1, 12",
        "10.0.0.0/20, 2, 3, 12",
        "192.168.0.0/22, 4, 2, 16",
        "172.16.0.0/16, 5, 16, 160"
    })
    void plansAnyOtherNetworkExactly(String block, String zones, String segments, int subnets) throws IOException {
        var plan = json("plan", "--cidr", block, "--zones", zones, "--segments", segments, "--json");
        assertThat(plan.findValues("unallocated").stream().map(JsonNode::asLong))
                .containsOnly(0L);
        assertThat(plan.path("subnets")).hasSize(subnets);
    }

    @Test
    void takesTiersAndTheirSmallestBlocksFromTheCommandLine() throws IOException {
        var plan =
                json("plan", "--cidr", "10.0.0.0/24", "--tiers", "edge:/28,nodes,data:/28", "--zones", "4", "--json");
        assertThat(plan.path("subnets").findValues("tier").stream()
                        .map(JsonNode::asText)
                        .distinct())
                .containsExactlyInAnyOrder("edge", "nodes", "data");
    }

    @Test
    void acceptsAListThatFillsItsBlock() throws IOException {
        var list = write("10.0.0.0/25\n10.0.0.128/25\n");
        var run = CommandRun.of("plan", "--cidr", "10.0.0.0/24", "--check", list);
        assertThat(run.exit()).as(run.out()).isZero();
    }

    @Test
    void saysWhereAListLeavesAGapAndAnswersNo() throws IOException {
        var list = write("10.0.0.0/25\n10.0.0.192/26\n");
        var run = CommandRun.of("plan", "--cidr", "10.0.0.0/24", "--check", list);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("10.0.0.128 to 10.0.0.191");
    }

    @Test
    void saysWhereAListOverlapsAndAnswersNo() throws IOException {
        var list = write("10.0.0.0/25\n10.0.0.64/26\n10.0.0.128/25\n");
        var run = CommandRun.of("plan", "--cidr", "10.0.0.0/24", "--check", list);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("line 2").contains("10.0.0.64/26");
    }

    @Test
    void appliesSettingsToTheBlueprint() throws IOException {
        var plan = json("plan", "--set", "networks.kubernetes.cidr=10.50.0.0/20", "--json");
        assertThat(plan.path("networks").path(0).path("cidr").asText()).isEqualTo("10.50.0.0/20");
    }

    @Test
    void fitsEightyColumns() {
        for (var arguments : List.of(new String[] {"plan"}, new String[] {"plan", "--alternatives"})) {
            assertThat(CommandRun.of(arguments).out().lines().filter(line -> line.length() > 80))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plan --zones 3 | expected --cidr BLOCK with them, got none",
                "plan --cidr 10.0.0.1/24 | --cidr: expected a block that starts where its prefix says, such as 10.0.0.0/24",
                "plan --cidr fd00::/64 | --cidr: expected an IPv4 block such as 10.0.0.0/16, got an IPv6 block 'fd00::/64'",
                "plan --cidr 10.0.0.0/27 | 112 too few; the smallest network that holds them is a /24",
                "plan --cidr 10.0.0.0/16 --zones 7 | --zones: expected 2 to 6, got 7",
                "plan --cidr 10.0.0.0/16 --segments 0 | --segments: expected 1 to 4096, got 0",
                "plan --cidr 10.0.0.0/16 --tiers a,a | --tiers: expected distinct names, got 'a,a'",
                "plan --cidr 10.0.0.0/16 --tiers a:/9 | --tiers: expected /16 to /28",
                "plan --cidr 10.0.0.0/16 --primary x | --primary: expected one of public, private, got 'x'",
                "plan --cidr 10.0.0.0/16 -b config/lean.yaml | --cidr: expected either a block or a blueprint, got both",
                "plan --check list.txt | --check: expected --cidr with the block that must be filled, got none",
                "plan --cidr 10.0.0.0/16 --check nowhere.txt | nowhere.txt: expected a file with a CIDR a line, got no such file",
                "plan --cidr 10.0.0.0/16 --check src | src: expected a file with a CIDR a line, got a directory",
                "plan --set nodes | expected path=value, such as cluster.nodes=6, got 'nodes'",
                "plan --blueprint nowhere.yaml | nowhere.yaml: expected a file",
                "plan --jsn | Possible solutions: --json"
            })
    void refusesWhatItCannotDoWithTheReason(String arguments, String reason) {
        var run = CommandRun.of(arguments.trim().split(" +", -1));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(reason.trim());
        assertThat(run.out()).isEmpty();
    }

    @Test
    void readsTheBlueprintThatTheCdkContextNames() {
        var environment = Map.of("CDK_CONTEXT_JSON", "{\"blueprint\": \"config/nowhere.yaml\"}");
        var run = CommandRun.in(CommandRun.PROJECT, CommandRun.PROJECT, environment, "plan");
        assertThat(run.err()).contains("config/nowhere.yaml");
    }

    private static JsonNode json(String... arguments) throws IOException {
        var run = CommandRun.of(arguments);
        assertThat(run.exit()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("list.txt"), text).toString();
    }
}
