package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** The emulator with our registrations refuses what AWS's schemas refuse: else a deployment to it would prove nothing. */
@Timeout(120)
class RegistrationTrial {

    private static Emulator emulator;
    private static Cloud cloud;

    @BeforeAll
    static void start() throws IOException {
        emulator = Emulator.start();
        cloud = new Cloud(emulator.endpoint());
    }

    @AfterAll
    static void stop() throws IOException {
        if (emulator != null) {
            cloud.close();
            emulator.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown | AWS::EC2::Volume      | {"AvailabilityZone": "us-west-2a", "Gigabytes": 8}           | AWS::EC2::Volume.Gigabytes: no such property
            missing | AWS::EC2::NatGateway  | {"SubnetId": 7, "MaxDrainDurationSeconds": "soon"}           | MaxDrainDurationSeconds: expected integer, got 'soon'
            shape   | AWS::EC2::NetworkAcl  | {"VpcId": "vpc-1", "Tags": {"Key": "a"}}                     | AWS::EC2::NetworkAcl.Tags: expected a list
            needed  | AWS::EC2::NetworkAcl  | {}                                                           | AWS::EC2::NetworkAcl.VpcId: required, and missing
            deep    | AWS::MSK::Configuration | {"Name": "a", "ServerProperties": "b", "LatestRevision": {"Number": 1}} | AWS::MSK::Configuration.LatestRevision.Number: no such property
            native  | AWS::EC2::Subnet      | {"VpcId": "vpc-1", "Cidr": "10.0.0.0/24"}                    | AWS::EC2::Subnet.Cidr: no such property
            nobody  | AWS::EC2::Instance    | {"InstanceType": "m7g.large"}                                | AWS::EC2::Instance: no schema here
            unborn  | AWS::EC2::NetworkAcl  | {"VpcId": {"Fn::GetAtt": ["Nobody", "VpcId"]}}               | Nobody: no attribute VpcId yet
            foreign | AWS::EC2::NetworkAcl  | {"VpcId": {"Fn::ImportValue": "nobodys"}}                    | Export 'nobodys' not found
            """)
    void aWrongResourceFailsItsStack(String stack, String type, String properties, String reason)
            throws InterruptedException {
        assertThat(cloud.create(stack, template(type, properties))).contains(reason);
        assertThat(cloud.deployed(Set.of(stack))).containsEntry(stack, Map.of());
    }

    @Test
    void aChangeInPlaceKeepsTheResource() throws InterruptedException {
        cloud.create("grows", template("AWS::EC2::Volume", "{\"AvailabilityZone\": \"us-west-2a\", \"Size\": 8}"));
        var before = resource("grows");
        cloud.update("grows", template("AWS::EC2::Volume", "{\"AvailabilityZone\": \"us-west-2a\", \"Size\": 9}"));
        assertThat(resource("grows").id()).isEqualTo(before.id());
        assertThat(resource("grows").properties().path("Size").asInt()).isEqualTo(9);
    }

    @Test
    void aChangeThatTheSchemaForbidsInPlaceReplacesTheResource() throws InterruptedException {
        cloud.create("moves", template("AWS::EC2::NetworkAcl", "{\"VpcId\": \"vpc-1\"}"));
        var before = resource("moves");
        cloud.update("moves", template("AWS::EC2::NetworkAcl", "{\"VpcId\": \"vpc-2\"}"));
        assertThat(resource("moves").id()).isNotEqualTo(before.id());
        assertThat(cloud.existing(Set.of("AWS::EC2::NetworkAcl")).keySet())
                .containsExactly(resource("moves").name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            misspelt  | AWS::EC2::Volume            | {"AvailabilityZone": "us-west-2a", "Size": 8} | {"AvailabilityZone": "us-west-2a", "Gigabytes": 9} | AWS::EC2::Volume.Gigabytes: no such property
            incomplete | AWS::EC2::NetworkAcl       | {"VpcId": "vpc-1"} | {"Tags": []} | AWS::EC2::NetworkAcl.VpcId: required, and missing
            wordy     | AWS::EC2::Volume            | {"AvailabilityZone": "us-west-2a", "Size": 8} | {"AvailabilityZone": "us-west-2a", "Size": "big"} | AWS::EC2::Volume.Size: expected integer, got 'big'
            samename  | AWS::RDS::DBParameterGroup  | {"DBParameterGroupName": "one", "Family": "postgres17", "Description": "a"} | {"DBParameterGroupName": "one", "Family": "postgres18", "Description": "a"} | AWS::RDS::DBParameterGroup one: already exists
            """)
    void aWrongChangeFailsItsStackAndLeavesWhatStood(
            String stack, String type, String properties, String changed, String reason) throws InterruptedException {
        cloud.create(stack, template(type, properties));
        var before = resource(stack);
        assertThat(cloud.update(stack, template(type, changed))).contains(reason);
        assertThat(cloud.statuses()).containsEntry(stack, StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(resource(stack)).isEqualTo(before);
    }

    private static DeployedResource resource(String stack) {
        return cloud.deployed(Set.of(stack))
                .values()
                .iterator()
                .next()
                .values()
                .iterator()
                .next();
    }

    private static String template(String type, String properties) {
        return "{\"Resources\": {\"It\": {\"Type\": \"" + type + "\", \"Properties\": " + properties + "}}}";
    }
}
