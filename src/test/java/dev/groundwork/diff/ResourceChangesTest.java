package dev.groundwork.diff;

import static dev.groundwork.diff.ResourceChange.Kind.ADDED;
import static dev.groundwork.diff.ResourceChange.Kind.MAY_BE_REPLACED;
import static dev.groundwork.diff.ResourceChange.Kind.REMOVED;
import static dev.groundwork.diff.ResourceChange.Kind.REPLACED;
import static dev.groundwork.diff.ResourceChange.Kind.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class ResourceChangesTest {

    private static final String DATABASE = """
            Resources:
              Db:
                Type: AWS::RDS::DBInstance
                UpdateReplacePolicy: Snapshot
                Properties: { AllocatedStorage: 200, MasterUsername: admin, MultiAZ: true }
            """;

    @Test
    void equalTemplatesDifferInNothing() {
        assertThat(Sides.resources(DATABASE, DATABASE)).isEmpty();
    }

    @Test
    void aNumberInQuotesIsTheSameNumber() {
        assertThat(Sides.resources(DATABASE, DATABASE.replace("200", "'200'"))).isEmpty();
    }

    @Test
    void moreStorageIsAnUpdateInPlace() {
        assertThat(Sides.resources(DATABASE, DATABASE.replace("200", "400")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(UPDATED);
                    assertThat(change.resource()).isEqualTo("template/Db");
                    assertThat(change.properties()).singleElement().satisfies(property -> {
                        assertThat(property.pointer()).isEqualTo("/AllocatedStorage");
                        assertThat(property.before().text()).isEqualTo("200");
                        assertThat(property.after().text()).isEqualTo("400");
                    });
                });
    }

    @Test
    void anotherMasterUserReplacesTheDatabaseAndSaysWhatBecomesOfItsData() {
        assertThat(Sides.resources(DATABASE, DATABASE.replace("admin", "root")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(REPLACED);
                    assertThat(change.held()).isEqualTo("the database's data");
                    assertThat(change.policy()).isEqualTo("Snapshot");
                    assertThat(change.loses()).isFalse();
                });
    }

    @Test
    void withoutAPolicyTheReplacedDatabaseLosesItsData() {
        var unkept = DATABASE.replace("    UpdateReplacePolicy: Snapshot\n", "");

        assertThat(Sides.resources(unkept, unkept.replace("admin", "root")))
                .singleElement()
                .satisfies(change -> assertThat(change.loses()).isTrue());
    }

    @Test
    void aPropertyThatReplacesInSomeCasesMayReplace() {
        assertThat(Sides.resources(DATABASE, DATABASE.replace("MultiAZ: true", "MultiAZ: false")))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(MAY_BE_REPLACED));
    }

    @Test
    void aPropertyInsideAnotherCanReplace() {
        var cluster = """
                Resources:
                  Kafka:
                    Type: AWS::MSK::Cluster
                    Properties:
                      BrokerNodeGroupInfo: { InstanceType: kafka.m7g.large, ClientSubnets: [a, b, c] }
                """;

        assertThat(Sides.resources(cluster, cluster.replace("a, b, c", "a, b, d")))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(REPLACED));
        assertThat(Sides.resources(cluster, cluster.replace("m7g.large", "m7g.xlarge")))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(UPDATED));
    }

    @Test
    void whoRefersToAReplacedResourceByAPropertyThatCannotChangeIsReplacedToo() {
        var network = """
                Resources:
                  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
                  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
                  Node:
                    Type: AWS::EC2::Instance
                    Properties: { NetworkInterfaces: [ { DeviceIndex: "0", SubnetId: !Ref Subnet } ] }
                  Rule: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, VpcId: other } }
                """;

        assertThat(Sides.resources(network, network.replace("10.0.0.0/16", "10.1.0.0/16")))
                .extracting(ResourceChange::resource, ResourceChange::kind, ResourceChange::because)
                .containsExactly(
                        tuple("template/Node", REPLACED, "template/Subnet"),
                        tuple("template/Subnet", REPLACED, "template/Vpc"),
                        tuple("template/Vpc", REPLACED, ""));
    }

    @Test
    void aReferenceThatCanChangeForcesNobody() {
        var group = """
                Resources:
                  Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: one } }
                  Db: { Type: AWS::RDS::DBInstance, Properties: { VPCSecurityGroups: [!GetAtt Group.GroupId] } }
                """;

        assertThat(Sides.resources(group, group.replace("one", "two")))
                .extracting(ResourceChange::resource)
                .containsExactly("template/Group");
    }

    @Test
    void anotherTypeUnderTheSameNameIsAReplacement() {
        var queue = "Resources: { Thing: { Type: AWS::SQS::Queue } }";

        assertThat(Sides.resources(queue, queue.replace("SQS::Queue", "SNS::Topic")))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(REPLACED));
    }

    @Test
    void whatOneSideHasAloneIsRemovedOrAdded() {
        var one = "Resources: { Logs: { Type: AWS::Logs::LogGroup, DeletionPolicy: Retain } }";
        var other = "Resources: { Queue: { Type: AWS::SQS::Queue } }";

        assertThat(Sides.resources(one, other))
                .extracting(ResourceChange::kind, ResourceChange::held, ResourceChange::policy)
                .containsExactly(tuple(REMOVED, "logs", "Retain"), tuple(ADDED, "", ""));
    }

    @Test
    void aRemovedDatabaseLeavesASnapshotUnlessItsClusterHoldsTheData() {
        var instance = "Resources: { Db: { Type: AWS::RDS::DBInstance } , Keep: { Type: AWS::SNS::Topic } }";
        var member = instance.replace("DBInstance }", "DBInstance, Properties: { DBClusterIdentifier: c } }");
        var none = "Resources: { Keep: { Type: AWS::SNS::Topic } }";

        assertThat(Sides.resources(instance, none).get(0).policy()).isEqualTo("Snapshot");
        assertThat(Sides.resources(member, none).get(0).policy()).isEqualTo("Delete");
    }
}
