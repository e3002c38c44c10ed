package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.CloudFormationValidatePlugin;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.ec2.CfnVolume;

/** AWS's own validator, which the other tests do without: it finds nothing that is not acknowledged with its reason. */
class ValidationTest {

    static Stream<Synthesized> platforms() throws IOException {
        return Stream.concat(
                Stream.concat(IdentitiesTest.published(), Stream.of(Planned.ONE_NETWORK))
                        .map(Synthesized::validated),
                Stream.of(Synthesized.validated(
                        Planned.DEFAULT,
                        "networks.services.endpoints=[ssm]",
                        "networks.kubernetes.nat=per-zone",
                        "cluster.access.public-cidrs=[203.0.113.0/24]",
                        "cluster.access.admins=[arn:aws:iam::123456789012:role/Admin]",
                        "stream.instance-type=express.m7g.large",
                        "database.storage-gib=1000",
                        "database.replicas=1",
                        "watch.emails=[a@example.com]",
                        "protection=off")));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void findsNothingThatIsNotAcknowledged(Synthesized platform) throws IOException {
        var report = report(platform.directory());
        assertThat(report.get("violations")).isEmpty();
        assertThat(report.get("suppressedViolations"))
                .isNotEmpty()
                .allMatch(finding -> finding.get("ruleName").asText().equals("W3010"))
                .extracting(finding -> finding.get("reason").asText())
                .isSubsetOf(
                        "the blueprint names its zones, and the address plan gives each one blocks of its own",
                        "The zones are the blueprint's; replicas are spread over them by name.");
    }

    /** Of findings that are mere warnings even where errors fail a synthesis, a value that is on no list is the worst. */
    @Test
    void seesAValueThatAwsDoesNotKnow(@TempDir Path folder) throws IOException {
        var app = Synthesis.app(folder);
        Validations.of(app)
                .addPlugins(CloudFormationValidatePlugin.Builder.create().build());
        CfnVolume.Builder.create(new Stack(app, "Misspelt"), "Volume")
                .availabilityZone("us-west-2a")
                .size(1)
                .volumeType("gp33")
                .build();
        app.synth();

        assertThat(report(folder).get("violations"))
                .extracting(finding -> finding.get("ruleName").asText())
                .contains("W3030");
    }

    @Test
    void itsErrorsFailEverySynthesis() {
        assertThat(FeatureFlags.all()).containsEntry("@aws-cdk/core:validateAgainstDefaultRules", true);
    }

    private static JsonNode report(Path folder) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("validation-report.json").toFile())
                .at("/pluginReports/0");
    }
}
