package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who thinks in sets of addresses and who sends single packets come to the same answers. Drawn by lot: groups with rules
 * inside and beside them, by blocks of both families, by prefix lists, by other groups and by themselves, groups without
 * rules, none named, the default group with a rule added; ACLs that subnets share, their order, ephemeral ports; routes of
 * both families and by prefix lists, missing, asymmetric, to a foreign gateway; peering one way and both; internet gateways
 * missing, egress-only ones, NAT gateways in the caller's subnet, in another, in another VPC; public addresses given or not;
 * an interface endpoint in two subnets, a gateway endpoint. Known answers alone cover what is left open, entries of the
 * default ACL, ICMP and other protocols, elastic addresses, appliances, and who wears which group by its type of resource.
 */
class PacketWalkerTest {

    private static final int TOPOLOGIES = 2000;
    private static final List<Traffic> ASKED = List.of(Traffic.tcp(443), Traffic.udp(53));

    @TempDir
    Path folder;

    @Test
    void agreesOnThousandsOfRandomTopologies() throws IOException {
        var disagreements = new ArrayList<String>();
        Map<ReachVerdict, Integer> counts = new EnumMap<>(ReachVerdict.class);
        for (int seed = 0; seed < TOPOLOGIES && disagreements.size() < 5; seed++) {
            var topology = new RandomTopology(seed);
            var reachability = read(topology.template());
            var walker = new PacketWalker(topology.template());
            for (var from : ends()) {
                for (var to : ends()) {
                    if (!from.equals(to) && !walker.isTooOdd(from, to)) {
                        compare(seed, from, to, reachability, walker, disagreements, counts);
                    }
                }
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(counts.get(ReachVerdict.YES)).isGreaterThan(2000);
        assertThat(counts.get(ReachVerdict.NO)).isGreaterThan(20_000);
    }

    private static void compare(
            int seed,
            String from,
            String to,
            Reachability reachability,
            PacketWalker walker,
            List<String> disagreements,
            Map<ReachVerdict, Integer> counts) {
        for (var traffic : ASKED) {
            var answer = reachability.ask(from, to, traffic);
            boolean reaches = walker.reaches(from, to, traffic.protocol(), traffic.from());
            if (answer.verdict() != (reaches ? ReachVerdict.YES : ReachVerdict.NO)) {
                disagreements.add("seed " + seed + ": " + answer + "; the walker says " + reaches);
            }
            counts.merge(answer.verdict(), 1, Integer::sum);
        }
    }

    @Test
    void neitherAffirmsNorDeniesOfAServiceWhatTheWalkerDoesNot() throws IOException {
        var disagreements = new ArrayList<String>();
        Map<ReachVerdict, Integer> counts = new EnumMap<>(ReachVerdict.class);
        for (int seed = 0; seed < TOPOLOGIES; seed++) {
            var template = new RandomTopology(seed).template();
            var reachability = read(template);
            var walker = new PacketWalker(template);
            for (var from : RandomTopology.hosts()) {
                var answer = reachability.ask(from, PacketWalker.S3, Traffic.tcp(443));
                boolean some = walker.reaches(from, PacketWalker.S3, Traffic.TCP, 443);
                boolean all = walker.reachesAll(from, PacketWalker.S3, Traffic.TCP, 443);
                boolean isWrong =
                        (answer.verdict() == ReachVerdict.YES && !all) || (answer.verdict() == ReachVerdict.NO && some);
                if (isWrong) {
                    disagreements.add("seed " + seed + ": " + answer);
                }
                counts.merge(answer.verdict(), 1, Integer::sum);
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(counts.get(ReachVerdict.YES)).isGreaterThan(500);
        assertThat(counts.get(ReachVerdict.NO)).isGreaterThan(500);
    }

    private Reachability read(JsonNode template) throws IOException {
        return Reachability.of(CloudAssembly.read(Files.writeString(folder.resolve("t.json"), template.toString())));
    }

    private static List<String> ends() {
        var ends = new ArrayList<>(RandomTopology.hosts());
        ends.add(PacketWalker.INTERNET);
        return ends;
    }
}
