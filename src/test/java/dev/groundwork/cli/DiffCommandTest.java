package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {

    private static final String BASE = """
            Resources:
              Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
              A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: us-west-2a } }
              Gateway: { Type: AWS::EC2::InternetGateway }
              Attachment: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway } }
              Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
              Out: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway } }
              InA: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref A, RouteTableId: !Ref Table } }
              Web: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: web, VpcId: !Ref Vpc, SecurityGroupIngress: [] } }
              Node:
                Type: AWS::EC2::Instance
                Properties:
                  InstanceType: m7g.large
                  NetworkInterfaces: [ { DeviceIndex: "0", SubnetId: !Ref A, GroupSet: [!Ref Web], AssociatePublicIpAddress: true } ]
            """;
    private static final String OPEN = BASE.replace(
            "SecurityGroupIngress: []",
            "SecurityGroupIngress: [ { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 } ]");

    @TempDir
    Path folder;

    @BeforeEach
    void twoTemplates() throws IOException {
        Files.writeString(folder.resolve("base.yaml"), BASE);
        Files.writeString(folder.resolve("open.yaml"), OPEN);
        Files.writeString(folder.resolve("larger.yaml"), BASE.replace("m7g.large", "m7g.xlarge"));
        Files.writeString(folder.resolve("moved.yaml"), BASE.replace("10.0.0.0/24", "10.0.1.0/24"));
    }

    @Test
    void equalTemplatesDifferInNothing() {
        var run = diff("base.yaml", "base.yaml");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("no difference\n");
    }

    @Test
    void saysThatTheInternetGetsIn() {
        assertThat(diff("base.yaml", "open.yaml").out()).startsWith("""
                2 paths opened
                  internet to Web, tcp 443
                  Web to Web, tcp 443
                """);
    }

    @Test
    void saysWhatALargerMachineCosts() {
        assertThat(diff("base.yaml", "larger.yaml").out())
                .contains("instance m7g.large, Linux (template/Node)             -59.57    -59.57    -59.57")
                .contains(
                        "if it is, the old one is deleted",
                        "instance m7g.xlarge, Linux (template/Node)            119.14    119.14    119.14");
    }

    @Test
    void saysThatAMovedSubnetTakesItsMachineAlong() {
        assertThat(diff("base.yaml", "moved.yaml").out())
                .contains("moved template/A: 10.0.0.0/24 in us-west-2a → 10.0.1.0/24 in us-west-2a")
                .contains("and with them, as they refer to them: 1 AWS::EC2::Instance");
    }

    @ParameterizedTest(name = "{0} with {1} ends with {2}")
    @CsvSource({
        "open.yaml, opened, 1",
        "open.yaml, loss, 0",
        "larger.yaml, cost>5%, 1",
        "larger.yaml, cost>60, 0",
        "moved.yaml, 'opened,moved', 1",
        "moved.yaml, replacement, 1"
    })
    void endsWithOneWhereAConditionIsMet(String head, String condition, int code) {
        assertThat(diff("base.yaml", head, "--fail-on", condition).exit()).isEqualTo(code);
    }

    @Test
    void refusesAConditionThatItDoesNotKnow() {
        var run = diff("base.yaml", "open.yaml", "--fail-on", "open");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("expected finding, loss, moved, opened, removal, replacement, cost>N or cost>N%");
    }

    @Test
    void printsNothingElseAsJson() throws IOException {
        var json = new ObjectMapper()
                .readTree(diff("base.yaml", "open.yaml", "--format", "json", "--fail-on", "opened")
                        .out());

        assertThat(json.at("/opened/0/from").asText()).isEqualTo("internet");
        assertThat(json.at("/unwanted/0").asText())
                .isEqualTo("opened: 2 more paths, the first of them internet to Web, tcp 443");
    }

    @Test
    void writesAComment() throws IOException {
        var file = folder.resolve("comment.md");
        var run = diff("base.yaml", "open.yaml", "--format", "markdown", "--output", file.toString());

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file))
                .startsWith("## What this changes\n")
                .contains("### Opened (2)", "| internet to Web, tcp 443 |");
    }

    @Test
    void letsNoNameBecomeMarkup() throws IOException {
        Files.writeString(
                folder.resolve("hostile.yaml"),
                BASE + "  '<img onerror=x>|`': { Type: 'AWS::SQS::Queue', Properties: { QueueName: '<b>' } }\n");

        assertThat(diff("base.yaml", "hostile.yaml", "--format", "markdown").out())
                .contains("template/\\<img onerror=x\\>\\|\\`")
                .doesNotContainPattern("(?<!\\\\)<");
    }

    @Test
    void textTakesNoCommandOfATerminalFromAValue() throws IOException {
        Files.writeString(
                folder.resolve("plain.yaml"),
                BASE + "  Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: plain } }\n");
        Files.writeString(
                folder.resolve("hostile.yaml"),
                BASE + "  Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: \"a\\e[31m\\nb\\u202ec\" } }\n");

        assertThat(diff("plain.yaml", "hostile.yaml").out())
                .contains("→ \"a\\u001B[31m\\nb?c\"")
                .doesNotContain("\u001b", "\u202e", "\nb");
    }

    private CommandRun diff(String base, String head, String... more) {
        var args = new ArrayList<>(List.of(
                "diff", folder.resolve(base).toString(), folder.resolve(head).toString(), "--region", "us-west-2"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }
}
