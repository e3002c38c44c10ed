package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that gets through a network of two roles, in as few spans of ports as say it. */
class OpeningsTest {

    private static final String NETWORK = """
            Resources:
              V: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}
              A: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: {Ref: V}, CidrBlock: 10.0.1.0/24}}
              B: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: {Ref: V}, CidrBlock: 10.0.2.0/24}}
              a: {Type: 'AWS::EC2::Instance', Properties: {SubnetId: {Ref: A}, SecurityGroupIds: [{Ref: caller}]}}
              b: {Type: 'AWS::EC2::Instance', Properties: {SubnetId: {Ref: B}, SecurityGroupIds: [{Ref: called}]}}
            """;

    @TempDir
    Path folder;

    @Test
    void spansThatMeetAreOneAndOthersStayApart() throws IOException {
        assertThat(openings(caller("") + called("""
                {IpProtocol: tcp, FromPort: 10, ToPort: 19, CidrIp: 10.0.1.0/24},
                {IpProtocol: tcp, FromPort: 20, ToPort: 29, CidrIp: 10.0.0.0/16},
                {IpProtocol: tcp, FromPort: 25, ToPort: 39, SourceSecurityGroupId: {Ref: caller}},
                {IpProtocol: tcp, FromPort: 41, ToPort: 41, CidrIp: 10.0.1.0/24},
                {IpProtocol: tcp, FromPort: 50, ToPort: 50, CidrIp: 10.0.3.0/24},
                {IpProtocol: udp, FromPort: 10, ToPort: 12, CidrIp: 10.0.1.0/24}""")))
                .containsExactly(
                        "called to called, tcp 20-29",
                        "caller to called, tcp 10-39",
                        "caller to called, tcp 41",
                        "caller to called, udp 10-12");
    }

    @Test
    void whatBothEndsAdmitPasses() throws IOException {
        assertThat(openings(caller(egress("""
                {IpProtocol: tcp, FromPort: 100, ToPort: 200, CidrIp: 10.0.0.0/16},
                {IpProtocol: udp, FromPort: 0, ToPort: 65535, CidrIp: 10.0.9.0/24}""")) + called("""
                {IpProtocol: tcp, FromPort: 150, ToPort: 300, CidrIp: 10.0.1.0/24},
                {IpProtocol: udp, FromPort: 53, ToPort: 53, CidrIp: 10.0.1.0/24}"""))).containsExactly("caller to called, tcp 150-200");
    }

    @Test
    void otherProtocolsAreListedByNumberAndMessagesByType() throws IOException {
        assertThat(openings(caller("") + called("""
                {IpProtocol: '50', CidrIp: 10.0.1.0/24},
                {IpProtocol: icmp, FromPort: 8, ToPort: -1, CidrIp: 10.0.1.0/24},
                {IpProtocol: icmp, FromPort: 3, ToPort: -1, CidrIp: 10.0.1.0/24}""")))
                .containsExactly(
                        "caller to called, icmp 3", "caller to called, icmp 8", "caller to called, protocol 50");
    }

    @Test
    void everyProtocolIsAllTraffic() throws IOException {
        assertThat(openings(caller("") + called("{IpProtocol: '-1', SourceSecurityGroupId: {Ref: caller}}")))
                .containsExactly("caller to called, all traffic");
    }

    @Test
    void anAclTakesItsPortsOutOfAllTraffic() throws IOException {
        assertThat(openings(caller("")
                        + called("{IpProtocol: '-1', CidrIp: 10.0.1.0/24}")
                        + acl(
                                "B",
                                entry(90, "6", "deny", false, "PortRange: {From: 22, To: 23}, "),
                                entry(100, "-1", "allow", false, ""),
                                entry(100, "-1", "allow", true, ""))))
                .containsExactly(
                        "caller to called, icmp",
                        "caller to called, tcp 0-21",
                        "caller to called, tcp 24-65535",
                        "caller to called, udp 0-65535",
                        "caller to called, protocol 253");
    }

    @Test
    void whoWearsTheGroupOfARuleMayCallWhoeverWearsIt() throws IOException {
        assertThat(openings(caller("") + called("""
                {IpProtocol: tcp, FromPort: 1, ToPort: 1, SourceSecurityGroupId: {Ref: caller}},
                {IpProtocol: tcp, FromPort: 2, ToPort: 2, SourceSecurityGroupId: {'Fn::GetAtt': [V, DefaultSecurityGroup]}}"""))).containsExactly("caller to called, tcp 1");
    }

    @Test
    void whatCannotBeToldIsListedApartFromWhatPasses() throws IOException {
        assertThat(openings("Parameters: {Office: {Type: String}}", caller("") + called("""
                {IpProtocol: tcp, FromPort: 1, ToPort: 5, CidrIp: 10.0.1.0/24},
                {IpProtocol: tcp, FromPort: 4, ToPort: 8, CidrIp: {Ref: Office}}""")))
                .contains("caller to called, tcp 1-5", "caller to called, tcp 6-8 (cannot tell)");
    }

    @Test
    void anAnswerAboutSeveralPortsSaysWhichOfThemPass() throws IOException {
        var answer = reachability("", caller("") + called("""
                {IpProtocol: tcp, FromPort: 20, ToPort: 29, CidrIp: 10.0.1.0/24},
                {IpProtocol: tcp, FromPort: 40, ToPort: 49, CidrIp: 10.0.1.0/24}""")).ask("caller", "called", Traffic.tcp(25, 60));

        assertThat(answer.verdict()).isEqualTo(ReachVerdict.YES);
        assertThat(answer.limits()).containsExactly("tcp 25-29, tcp 40-49 only");
        assertThat(answer.pairs()).hasSize(1);
    }

    @Test
    void ofAMachineWithTwoInterfacesTheOneMayCallWhomTheOtherMayNot() throws IOException {
        var two = """
              c: {Type: 'AWS::EC2::Instance', Properties: {NetworkInterfaces: [
                {DeviceIndex: '0', SubnetId: {Ref: A}, GroupSet: [{Ref: caller}]},
                {DeviceIndex: '1', SubnetId: {Ref: A}, GroupSet: [{Ref: other}]}]}}
            """;
        var answer = reachability(
                        "",
                        two
                                + caller("")
                                + group("other", "", "")
                                + called("{IpProtocol: tcp, FromPort: 1, ToPort: 1,"
                                        + " SourceSecurityGroupId: {Ref: caller}}"))
                .ask("c", "b", Traffic.tcp(1));

        assertThat(answer.verdict()).isEqualTo(ReachVerdict.YES);
        assertThat(answer.limits()).containsExactly("from interfaces with caller only");
    }

    @Test
    void aGroupByItsLogicalIdIsWhoeverWearsItAndASubnetWhateverIsInIt() throws IOException {
        var two = """
              c: {Type: 'AWS::EC2::Instance', Properties: {SubnetId: {Ref: A}, SecurityGroupIds: [{Ref: both}, {Ref: one}]}}
              d: {Type: 'AWS::EC2::Instance', Properties: {SubnetId: {Ref: A}, SecurityGroupIds: [{Ref: both}, {Ref: other}]}}
            """;
        var reachability = reachability(
                "",
                two
                        + caller("")
                        + group("both", "", "")
                        + group("one", "", "")
                        + group("other", "", "")
                        + called("{IpProtocol: tcp, FromPort: 1, ToPort: 1, SourceSecurityGroupId: {Ref: one}}"));

        assertThat(reachability.ask("both", "called", Traffic.tcp(1)).toString())
                .startsWith("both to called, tcp 1: YES (from interfaces with both+one only)");
        assertThat(reachability.ask("other", "called", Traffic.tcp(1)).verdict())
                .isEqualTo(ReachVerdict.NO);
        assertThat(reachability.ask("A", "B", Traffic.tcp(1)).toString()).startsWith("A to B, tcp 1: YES: ");
    }

    private static String caller(String egress) {
        return group("caller", "", egress);
    }

    private static String called(String rules) {
        return group("called", ", SecurityGroupIngress: [" + rules.replace('\n', ' ') + "]", "");
    }

    private static String egress(String rules) {
        return ", SecurityGroupEgress: [" + rules.replace('\n', ' ') + "]";
    }

    private static String group(String name, String ingress, String egress) {
        return "  " + name + ": {Type: 'AWS::EC2::SecurityGroup', Properties: {VpcId: {Ref: V}, GroupDescription: "
                + name + ingress + egress + "}}\n";
    }

    private static String acl(String subnet, String... entries) {
        return "  L: {Type: 'AWS::EC2::NetworkAcl', Properties: {VpcId: {Ref: V}}}\n"
                + "  S: {Type: 'AWS::EC2::SubnetNetworkAclAssociation', Properties: {SubnetId: {Ref: " + subnet
                + "}, NetworkAclId: {Ref: L}}}\n" + String.join("", entries);
    }

    private static String entry(int number, String protocol, String action, boolean egress, String ports) {
        return "  E" + number + action + egress + ": {Type: 'AWS::EC2::NetworkAclEntry', Properties: {NetworkAclId: "
                + "{Ref: L}, RuleNumber: " + number + ", Protocol: " + protocol + ", RuleAction: " + action + ", "
                + ports + "CidrBlock: 0.0.0.0/0, Egress: " + egress + "}}\n";
    }

    private List<String> openings(String resources) throws IOException {
        return openings("", resources);
    }

    private List<String> openings(String parameters, String resources) throws IOException {
        return reachability(parameters, resources).openings().stream()
                .map(Opening::toString)
                .toList();
    }

    private Reachability reachability(String parameters, String resources) throws IOException {
        var file = Files.writeString(folder.resolve("t.yaml"), parameters + "\n" + NETWORK + resources);
        return Reachability.of(CloudAssembly.read(file));
    }
}
