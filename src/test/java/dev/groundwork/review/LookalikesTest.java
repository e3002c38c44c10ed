package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks like a fault in other people's templates, and is none or cannot be told: rules are silent. */
class LookalikesTest {

    @TempDir
    Path folder;

    static Stream<Arguments> lookalikes() {
        return Stream.of(
                arguments("SET-1", "followers of one leader", """
                        Node1Policy: { Type: AWS::IAM::Policy, Properties: { PolicyDocument: { Peer: !Ref Nobody } } }
                        Node2Policy: { Type: AWS::IAM::Policy, Properties: { PolicyDocument: { Peer: !Ref Node1Data } } }
                        Node3Policy: { Type: AWS::IAM::Policy, Properties: { PolicyDocument: { Peer: !Ref Node1Data } } }
                        Node1Data: { Type: AWS::EC2::Volume }
                        """),
                arguments("SET-1", "two of which neither is the odd one", """
                        Node1Data: { Type: AWS::EC2::Volume, Properties: { Size: 100 } }
                        Node2Data: { Type: AWS::EC2::Volume, Properties: { Size: 200 } }
                        """),
                arguments("SET-1", "three with other names", """
                        Books: { Type: AWS::EC2::Volume, Properties: { Size: 100 } }
                        Films: { Type: AWS::EC2::Volume, Properties: { Size: 100 } }
                        Music: { Type: AWS::EC2::Volume, Properties: { Size: 200 } }
                        """),
                arguments("IAM-20", "a profile that others name", """
                        Profile: { Type: AWS::IAM::InstanceProfile, Properties: { InstanceProfileName: shop } }
                        Machine: { Type: AWS::EC2::Instance }
                        """),
                arguments("IAM-20", "a profile where no machine is seen", """
                        Profile: { Type: AWS::IAM::InstanceProfile, Properties: { Roles: [shop] } }
                        """),
                arguments("ENC-10", "a key that is handed in", """
                        Logs: { Type: AWS::Logs::LogGroup, Properties: { KmsKeyId: "arn:aws:kms:us-west-2:111122223333:key/1" } }
                        """),
                arguments("DATA-16", "a group that another stack's database may write", """
                        Logs: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: /aws/rds/instance/shop/postgresql } }
                        Database: { Type: AWS::RDS::DBInstance, Properties: { EnableCloudwatchLogsExports: [postgresql] } }
                        """),
                arguments("KUBE-11", "a cluster in Auto Mode, which brings the agent", """
                        Cluster: { Type: AWS::EKS::Cluster, Properties: { ComputeConfig: { Enabled: true } } }
                        Given: { Type: AWS::EKS::PodIdentityAssociation, Properties: { ClusterName: !Ref Cluster } }
                        """),
                arguments("KAFKA-10", "a group that is open to everything", """
                        Group: { Type: AWS::EC2::SecurityGroup, Properties: { SecurityGroupIngress: [{ FromPort: 9000, ToPort: 9100 }] } }
                        Brokers: { Type: AWS::MSK::Cluster, Properties: { BrokerNodeGroupInfo: { SecurityGroups: [!GetAtt Group.GroupId] } } }
                        """));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lookalikes")
    void aLookalikeIsNotHeldAgainstAnybody(String rule, String what, String resources) throws IOException {
        var file = Files.writeString(folder.resolve("template.yaml"), "Resources:\n" + resources.indent(2));

        assertThat(Judged.findings(Judged.of(file, "us-west-2")))
                .as(what)
                .noneMatch(finding -> finding.rule().equals(rule));
    }
}
