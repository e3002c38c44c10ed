package dev.groundwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.cli.Reviewed;
import dev.groundwork.review.NetworkMap;
import dev.groundwork.review.NetworkMap.Join;
import dev.groundwork.review.NetworkMap.MappedSubnet;
import dev.groundwork.review.NetworkMap.MappedVpc;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The map of an assembly's networks, its drawing and its Mermaid text. */
class NetworkPictureTest {

    private static final String TWO_SUBNETS = """
            Resources:
              Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/24}}
              Gate: {Type: 'AWS::EC2::InternetGateway'}
              Join: {Type: 'AWS::EC2::VPCGatewayAttachment', Properties: {VpcId: {Ref: Vpc}, InternetGatewayId: {Ref: Gate}}}
              Out: {Type: 'AWS::EC2::RouteTable', Properties: {VpcId: {Ref: Vpc}}}
              Way: {Type: 'AWS::EC2::Route', Properties: {RouteTableId: {Ref: Out}, DestinationCidrBlock: 0.0.0.0/0, GatewayId: {Ref: Gate}}}
              Front: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: {Ref: Vpc}, CidrBlock: 10.0.0.128/25, AvailabilityZone: us-west-2a}}
              FrontOut: {Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: {SubnetId: {Ref: Front}, RouteTableId: {Ref: Out}}}
              Back: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: {Ref: Vpc}, CidrBlock: 10.0.0.0/26, AvailabilityZone: us-west-2b}}
              Nat: {Type: 'AWS::EC2::NatGateway', Properties: {SubnetId: {Ref: Front}, AllocationId: eipalloc-1}}
            """;

    private static final String UNTOLD = """
            Parameters: {Block: {Type: String}, Zone: {Type: String}}
            Resources:
              Vpc: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/24}}
              Some: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: {Ref: Vpc}, CidrBlock: {Ref: Block}, AvailabilityZone: {Ref: Zone}}}
            """;

    @Test
    void theMapHasSubnetsByAddressAndWhoStandsInThem() {
        var vpc = map(TWO_SUBNETS).vpcs().get(0);

        assertThat(vpc.blocks()).isEqualTo("10.0.0.0/24");
        assertThat(vpc.gateways()).containsExactly("internet gateway");
        assertThat(vpc.zones()).containsExactly("us-west-2a", "us-west-2b");
        assertThat(vpc.subnets())
                .containsExactly(
                        new MappedSubnet(
                                "template/Back",
                                "10.0.0.0/26",
                                Optional.of(64L),
                                "us-west-2b",
                                "",
                                "isolated",
                                List.of()),
                        new MappedSubnet(
                                "template/Front",
                                "10.0.0.128/25",
                                Optional.of(128L),
                                "us-west-2a",
                                "",
                                "public",
                                List.of("NAT gateway")));
    }

    @Test
    void whatCannotBeToldIsDrawnAndSaid() {
        var subnet = map(UNTOLD).vpcs().get(0).subnets().get(0);

        assertThat(subnet.block()).isEqualTo("a block that cannot be told");
        assertThat(subnet.size()).isEmpty();
        assertThat(subnet.zone()).isEqualTo("a zone that cannot be told");
        assertThat(NetworkPicture.svg(map(UNTOLD)))
                .contains("a block that cannot be told", "a zone that cannot be told");
        assertThat(NetworkPicture.mermaid(map(UNTOLD))).contains("isolated a block that cannot be told");
    }

    @Test
    void theDrawingNamesEverythingAndIsToScale() {
        var svg = NetworkPicture.svg(map(TWO_SUBNETS));

        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"network\"")
                .contains("<title>10.0.0.128/25 public, NAT gateway</title>")
                .contains("<title>10.0.0.0/26 isolated</title>")
                .contains("class=\"subnet public\" data-zone=\"us-west-2a\"")
                .contains(">internet gateway</text>");
        assertThat(heights(svg)).containsExactly(298.0, 148.0);
    }

    @Test
    void mermaidHasALineForEachThing() {
        assertThat(NetworkPicture.mermaid(map(TWO_SUBNETS))).isEqualTo("""
                flowchart TB
                  internet((internet))
                  subgraph v0["Vpc 10.0.0.0/24"]
                    subgraph v0z0["us-west-2a"]
                      v0z0s0["public 10.0.0.128/25<br>NAT gateway"]
                    end
                    subgraph v0z1["us-west-2b"]
                      v0z1s0["isolated 10.0.0.0/26"]
                    end
                  end
                  internet --- |"internet gateway"| v0
                """);
    }

    @Test
    void aPeeringJoinsWhatIsDrawnAndWhatIsOnlyNamed() {
        var vpc = new MappedVpc("one", "10.0.0.0/24", List.of(), List.of());
        var map = new NetworkMap(List.of(vpc), List.of(new Join("Peering", "one", "vpc-2")));

        assertThat(NetworkPicture.mermaid(map)).contains("  v0 <-- peering --> outside[\"vpc-2\"]\n");
        assertThat(NetworkPicture.svg(map)).contains("peering: one ↔ vpc-2</text>");
    }

    @Test
    void noNameBecomesMarkup() {
        var map = map(Reviewed.HOSTILE);

        assertThat(NetworkPicture.svg(map))
                .contains("&lt;img onerror=alert(1) src=x&gt;", "&lt;/text&gt;&lt;script&gt;alert(2)&lt;/script&gt;")
                .doesNotContain("<img", "<script", "\u001b");
        assertThat(NetworkPicture.mermaid(map))
                .contains("#lt;img onerror=alert(1) src=x#gt;", "#lt;/text#gt;#lt;script#gt;alert(2)#lt;/script#gt;")
                .doesNotContain("<img", "<script", "\u001b");
    }

    @Test
    void fiveHundredSubnetsAreAllDrawn() {
        var subnets = IntStream.range(0, 500)
                .mapToObj(index -> new MappedSubnet(
                        "N/Subnet" + index,
                        "10.0." + index / 16 + "." + index % 16 * 16 + "/28",
                        Optional.of(16L),
                        "zone-" + index % 3,
                        "segment-" + index / 6,
                        index % 2 == 0 ? "public" : "private",
                        List.of("role-" + index)))
                .toList();
        var map = new NetworkMap(List.of(new MappedVpc("big", "10.0.0.0/16", List.of(), subnets)), List.of());

        assertThat(NetworkPicture.svg(map).split("<g class=\"subnet ", -1)).hasSize(501);
        assertThat(NetworkPicture.mermaid(map).lines().filter(line -> line.contains("/28")))
                .hasSize(500);
        assertThat(NetworkPicture.svg(map)).isEqualTo(NetworkPicture.svg(map));
    }

    /** The heights of the subnets' boxes, which are their sizes less a margin of two. */
    private static List<Double> heights(String svg) {
        return Pattern.compile("</title>\\s*<rect[^>]* height=\"([0-9.]+)\"")
                .matcher(svg)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
    }

    private static NetworkMap map(String template) {
        return Reviewed.template(template).map();
    }
}
