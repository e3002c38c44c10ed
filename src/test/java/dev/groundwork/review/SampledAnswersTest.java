package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where roles are in many places some stand for others, and none stands for one that differs. */
class SampledAnswersTest {

    private static final String FRAME = """
            Resources:
              V: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}
              T: {Type: 'AWS::EC2::RouteTable', Properties: {VpcId: {Ref: V}}}
              Shut: {Type: 'AWS::EC2::NetworkAcl', Properties: {VpcId: {Ref: V}}}
              Open: {Type: 'AWS::EC2::NetworkAcl', Properties: {VpcId: {Ref: V}}}
              OpenIn: {Type: 'AWS::EC2::NetworkAclEntry', Properties: {NetworkAclId: {Ref: Open}, RuleNumber: 100,
                Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0, Egress: false}}
              OpenOut: {Type: 'AWS::EC2::NetworkAclEntry', Properties: {NetworkAclId: {Ref: Open}, RuleNumber: 100,
                Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0, Egress: true}}
            """;

    private static final String CALLED =
            ", SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: %s}]";

    @TempDir
    Path folder;

    @Test
    void ofEachPairOfRolesOnePathIsAskedThatPassesElseWhyNothingDoes() throws IOException {
        var answers = reachability(FRAME + subnets(8, "Open") + caller(8) + called(8, "10.0.0.0/16"))
                .answers(List.of("internet", "caller", "called"));

        assertThat(answers)
                .extracting(answer -> answer.from() + " to " + answer.to() + ", " + answer.traffic() + ": "
                        + answer.verdict() + " " + answer.limits())
                .containsExactly(
                        "internet to caller, all traffic: NO []",
                        "internet to called, all traffic: NO []",
                        "caller to internet, all traffic: NO []",
                        "caller to caller, all traffic: NO []",
                        "caller to called, tcp 5432: YES []",
                        "called to internet, all traffic: NO []",
                        "called to caller, all traffic: NO []",
                        "called to called, tcp 5432: YES []");
    }

    @Test
    void ofManySubnetsThatAreAlikeTwoAreTried() throws IOException {
        var reachability = reachability(FRAME + subnets(8, "Open") + caller(8) + called(8, "10.0.0.0/16"));

        assertThat(reachability.explain(path("caller", "called")).pairs()).hasSize(4);
        assertThat(reachability.ask("caller", "called", Traffic.tcp(5432)).pairs())
                .hasSize(64);
    }

    @Test
    void theOneSubnetThatARuleMeansIsAmongThoseThatAreTried() throws IOException {
        var reachability = reachability(FRAME + subnets(8, "Open") + caller(8) + called(8, "10.0.7.0/24"));

        assertThat(reachability.openings()).contains(path("caller", "called"));
        assertThat(reachability.explain(path("caller", "called")))
                .extracting(ReachAnswer::verdict, ReachAnswer::limits)
                .containsExactly(ReachVerdict.YES, List.of("a part of them only"));
    }

    @Test
    void theOneSubnetThatAnAclMeansIsAmongThoseThatAreTried() throws IOException {
        var picky = acl("Picky", "10.0.7.0/24") + subnet(8, "Picky") + subnet(9, "Picky");
        var reachability = reachability(FRAME
                + subnets(8, "Open")
                + picky
                + caller(8)
                + machines("called", 8, 10, CALLED.formatted("10.0.0.0/16")));

        assertThat(reachability.openings()).contains(path("caller", "called"));
    }

    @Test
    void theOneSubnetThatTheAclOfTheNatGatewayMeansIsAmongThoseThatAreTried() throws IOException {
        var reachability = reachability(FRAME + subnets(10, "Open") + caller(10) + acl("Picky", "10.0.7.0/24") + """
              E2: {Type: 'AWS::EC2::NetworkAclEntry', Properties: {NetworkAclId: {Ref: Picky}, RuleNumber: 200,
                Protocol: 6, PortRange: {From: 1024, To: 65535}, RuleAction: allow, CidrBlock: 192.0.2.0/24, Egress: false}}
              G: {Type: 'AWS::EC2::InternetGateway'}
              GA: {Type: 'AWS::EC2::VPCGatewayAttachment', Properties: {VpcId: {Ref: V}, InternetGatewayId: {Ref: G}}}
              P: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: {Ref: V}, CidrBlock: 10.0.99.0/24}}
              PT: {Type: 'AWS::EC2::RouteTable', Properties: {VpcId: {Ref: V}}}
              PR: {Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: {SubnetId: {Ref: P}, RouteTableId: {Ref: PT}}}
              PA: {Type: 'AWS::EC2::SubnetNetworkAclAssociation', Properties: {SubnetId: {Ref: P}, NetworkAclId: {Ref: Picky}}}
              PD: {Type: 'AWS::EC2::Route', Properties: {RouteTableId: {Ref: PT}, DestinationCidrBlock: 0.0.0.0/0,
                GatewayId: {Ref: G}}}
              N: {Type: 'AWS::EC2::NatGateway', Properties: {SubnetId: {Ref: P}, AllocationId: eipalloc-1}}
              TD: {Type: 'AWS::EC2::Route', Properties: {RouteTableId: {Ref: T}, DestinationCidrBlock: 0.0.0.0/0,
                NatGatewayId: {Ref: N}}}
            """);

        assertThat(reachability.openings())
                .contains(new Opening("caller", "internet", Traffic.all(Traffic.TCP), ReachVerdict.YES, false));
    }

    @Test
    void aPathThatPassesWithinOneSubnetOnlyIsFound() throws IOException {
        var reachability = reachability(FRAME + subnets(8, "Shut") + caller(8) + called(8, "10.0.7.0/24"));

        assertThat(reachability.openings()).containsExactly(path("called", "called"), path("caller", "called"));
        assertThat(reachability.explain(path("caller", "called")).verdict()).isEqualTo(ReachVerdict.YES);
    }

    @Test
    void thePublicEndpointOfTheThirdOfThreeClustersIsFound() throws IOException {
        var clusters = new StringBuilder(FRAME + subnets(6, "Open"));
        clusters.append(
                "  api: {Type: 'AWS::EC2::SecurityGroup', Properties: {VpcId: {Ref: V}, GroupDescription: api}}\n");
        for (int i = 0; i < 3; i++) {
            clusters.append(
                    "  C" + i + ": {Type: 'AWS::EKS::Cluster', Properties: {RoleArn: role, ResourcesVpcConfig: {"
                            + "SecurityGroupIds: [{Ref: api}], EndpointPublicAccess: " + (i == 2) + ", SubnetIds: ["
                            + refs(6) + "]}}}\n");
        }
        var reachability = reachability(clusters.toString());
        var api = reachability.roles().stream()
                .map(ReachRole::name)
                .filter(name -> name.contains("api"))
                .findFirst()
                .orElseThrow();

        assertThat(reachability.openings())
                .contains(new Opening("internet", api, Traffic.tcp(443), ReachVerdict.YES, false));
    }

    /** Sampled, and asked about every place: the same verdict for each pair of roles. */
    @Test
    void noSampleHidesAnOpeningOfRandomNetworks() throws IOException {
        int yes = 0;
        for (int seed = 0; seed < 40; seed++) {
            var random = new java.util.Random(seed);
            var text = new StringBuilder(FRAME);
            for (int i = 0; i < 7; i++) {
                text.append(subnet(i, random.nextInt(3) == 0 ? "Shut" : "Open"));
            }
            text.append(caller(7)).append(called(7, "10.0." + random.nextInt(8) + ".0/" + (22 + random.nextInt(4))));
            var reachability = reachability(text.toString());
            for (var from : List.of("caller", "called")) {
                var whole = reachability.ask(from, "called", Traffic.tcp(5432)).verdict();
                assertThat(reachability.openings().contains(path(from, "called")))
                        .as("seed " + seed + ", from " + from)
                        .isEqualTo(whole == ReachVerdict.YES);
                yes += whole == ReachVerdict.YES ? 1 : 0;
            }
        }

        assertThat(yes).isBetween(20, 79);
    }

    private static Opening path(String from, String to) {
        return new Opening(from, to, Traffic.tcp(5432), ReachVerdict.YES, false);
    }

    private static String subnets(int count, String acl) {
        return IntStream.range(0, count).mapToObj(i -> subnet(i, acl)).collect(Collectors.joining());
    }

    private static String subnet(int i, String acl) {
        return """
              S%1$d: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: {Ref: V}, CidrBlock: 10.0.%1$d.0/24,
                AvailabilityZone: us-west-2a}}
              R%1$d: {Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: {SubnetId: {Ref: S%1$d},
                RouteTableId: {Ref: T}}}
              A%1$d: {Type: 'AWS::EC2::SubnetNetworkAclAssociation', Properties: {SubnetId: {Ref: S%1$d},
                NetworkAclId: {Ref: %2$s}}}
            """.formatted(i, acl);
    }

    /** An ACL into which one block may send, and out of which everything goes. */
    private static String acl(String name, String block) {
        var entry = "  %1$s%2$s: {Type: 'AWS::EC2::NetworkAclEntry', Properties: {NetworkAclId: {Ref: %1$s},"
                + " RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: %3$s, Egress: %2$s}}\n";
        return "  " + name + ": {Type: 'AWS::EC2::NetworkAcl', Properties: {VpcId: {Ref: V}}}\n"
                + entry.formatted(name, false, block)
                + entry.formatted(name, true, "0.0.0.0/0");
    }

    private static String caller(int subnets) {
        return machines("caller", 0, subnets, "");
    }

    private static String called(int subnets, String block) {
        return machines("called", 0, subnets, CALLED.formatted(block));
    }

    /** A group, and an instance in each subnet from one up to another that wears it. */
    private static String machines(String name, int start, int end, String rules) {
        var text = new StringBuilder("  " + name + ": {Type: 'AWS::EC2::SecurityGroup', Properties: {VpcId: {Ref: V},"
                + " GroupDescription: " + name + rules + "}}\n");
        for (int i = start; i < end; i++) {
            text.append("  I" + name + i + ": {Type: 'AWS::EC2::Instance', Properties: {InstanceType: m7g.large,"
                    + " SubnetId: {Ref: S" + i + "}, SecurityGroupIds: [{Ref: " + name + "}]}}\n");
        }
        return text.toString();
    }

    private static String refs(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{Ref: S" + i + "}").collect(Collectors.joining(", "));
    }

    private Reachability reachability(String template) throws IOException {
        return Reachability.of(CloudAssembly.read(Files.writeString(folder.resolve("t.yaml"), template)));
    }
}
