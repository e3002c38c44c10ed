package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What cannot be known is said, and refuses nothing. */
class NotesTest {

    private static final Path MINIMAL = Path.of("src/test/resources/dev/groundwork/config/minimal.yaml");
    private static final String[] ONLY_THE_CLUSTER = {
        "stream=null", "database=null", "document=null", "services=null", "zones=[us-west-2a, us-west-2b, us-west-2c]"
    };

    private static List<String> notes(String... settings) {
        var parsed = Stream.concat(Stream.of(ONLY_THE_CLUSTER), Stream.of(settings))
                .map(Setting::parse)
                .toList();
        return BlueprintReader.read(MINIMAL, parsed).notes();
    }

    @Test
    void thereAreNoneWhereEverythingIsKnown() {
        assertThat(notes()).isEmpty();
    }

    @Test
    void whereNamesDependOnTheAccountAZoneThatLacksSomethingIsNamed() {
        assertThat(notes("region=us-east-1", "zones=[us-east-1a, us-east-1b, us-east-1c]"))
                .containsExactly(
                        "zones: use1-az3 has no m7g.large; which name that zone has differs between accounts; with"
                                + " zone-ids this is checked",
                        "zones: EKS creates no cluster in use1-az3; which name that zone has differs between accounts;"
                                + " with zone-ids this is checked");
    }

    @Test
    void zoneIdsAnswerTheQuestion() {
        assertThat(notes(
                        "region=us-east-1",
                        "zones=[us-east-1a, us-east-1b, us-east-1c]",
                        "zone-ids=[use1-az6, use1-az1, use1-az2]"))
                .isEmpty();
    }

    @Test
    void aRegionWithoutDataIsNotChecked() {
        assertThat(notes("region=mx-central-1", "zones=[mx-central-1a, mx-central-1b, mx-central-1c]"))
                .containsExactly(
                        "cluster.instance-type: whether mx-central-1 sells m7g.large is not known here and was not"
                                + " checked");
    }

    @Test
    void aBlockThatIsNotPrivateIsNamed() {
        assertThat(notes("networks.main.cidr=100.64.0.0/20"))
                .containsExactly(
                        "networks.main.cidr: 100.64.0.0/20 is not in the private ranges (10.0.0.0/8, 172.16.0.0/12,"
                                + " 192.168.0.0/16): whoever has these addresses on the internet is out of reach");
    }

    @Test
    void anEndpointThatIsNotKnownIsNamed() {
        assertThat(notes("networks.main.endpoints=[bedrock-runtime]"))
                .containsExactly(
                        "networks.main.endpoints[0]: whether 'bedrock-runtime' has an interface endpoint is not"
                                + " known here and was not checked");
    }

    @Test
    void aFlowWithoutAWayOutIsNamed() {
        assertThat(notes(
                        "networks.main.nat=none",
                        "networks.main.endpoints=[ec2, ecr.api, ecr.dkr, eks-auth]",
                        "flows=[{from: cluster, to: internet, ports: [443]}]"))
                .containsExactly(
                        "flows[0]: network 'main' has no NAT gateway, so this leads nowhere but to its endpoints");
    }

    @Test
    void aPlatformThatIsWatchedAndHasNoWayToSayHowItIsIsNamed() {
        var silent = new String[] {
            "networks.main.nat=none", "networks.main.endpoints=[ec2, ecr.api, ecr.dkr, eks-auth]", "watch={}"
        };

        assertThat(notes(silent))
                .containsExactly("networks.main.endpoints: cluster lives here, without a NAT gateway and without"
                        + " monitoring among them: CloudWatch does not hear of its machines, and alarms take that for a"
                        + " fault");
        silent[1] = "networks.main.endpoints=[ec2, ecr.api, ecr.dkr, eks-auth, monitoring]";
        assertThat(notes(silent)).isEmpty();
    }
}
