package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesStackTest {

    @Test
    void spreadsFourNodesOverThreeZones() {
        assertThat(subnets()).containsExactly("1", "2", "3", "1");
    }

    @Test
    void takesNumberAndTypeFromTheBlueprint() {
        var platform = Synthesized.of("services.nodes=2", "services.instance-type=c7g.large");

        assertThat(platform.resources("Services", "AWS::EC2::LaunchTemplate").values())
                .extracting(template -> template.at("/Properties/LaunchTemplateData/InstanceType")
                        .asText())
                .containsExactly("c7g.large", "c7g.large");
    }

    @Test
    void patchesOneNodeAfterTheOtherAndStopsAtAFailure() {
        var task = only("AWS::SSM::MaintenanceWindowTask");

        assertThat(task.at("/TaskArn").asText()).isEqualTo("AWS-RunPatchBaseline");
        assertThat(task.at("/MaxConcurrency").asText()).isEqualTo("1");
        assertThat(task.at("/MaxErrors").asText()).isEqualTo("0");
        assertThat(task.at("/TaskInvocationParameters/MaintenanceWindowRunCommandParameters/Parameters")
                        .toString())
                .isEqualTo("{\"Operation\":[\"Install\"],\"RebootOption\":[\"RebootIfNeeded\"]}");
    }

    @Test
    void patchesInItsWindow() {
        var window = only("AWS::SSM::MaintenanceWindow", "services.patching=cron(30 4 ? * MON *)");

        assertThat(window.at("/Schedule").asText()).isEqualTo("cron(30 4 ? * MON *)");
        assertThat(window.at("/Duration").asInt()).isEqualTo(3);
        assertThat(window.at("/Cutoff").asInt()).isEqualTo(1);
    }

    @Test
    void patchesTheMachinesThatCarryItsTag() {
        assertThat(only("AWS::SSM::MaintenanceWindowTarget").at("/Targets").toString())
                .isEqualTo("[{\"Key\":\"tag:PatchGroup\",\"Values\":[\"platform-services\"]}]");
        assertThat(only("AWS::SSM::PatchBaseline").at("/PatchGroups").toString())
                .isEqualTo("[\"platform-services\"]");
        assertThat(Synthesized.of()
                        .resources("Services", "AWS::AutoScaling::AutoScalingGroup")
                        .values())
                .allSatisfy(group -> assertThat(group.at("/Properties/Tags"))
                        .extracting(JsonNode::toString)
                        .contains(
                                "{\"Key\":\"PatchGroup\",\"PropagateAtLaunch\":true,\"Value\":\"platform-services\"}"));
    }

    @Test
    void whoPatchesMayPatchThisGroupAlone() {
        assertThat(Statements.ofRole(Synthesized.of(), "Services", "PatchingPatcher"))
                .containsExactly(
                        "ssm:CancelCommand on *",
                        "ssm:GetCommandInvocation on *",
                        "ssm:ListCommandInvocations on *",
                        "ssm:ListCommands on *",
                        "ssm:SendCommand on arn:aws:ec2:us-west-2:{AWS::AccountId}:instance/* if"
                                + " {\"StringEquals\":{\"ssm:resourceTag/PatchGroup\":\"platform-services\"}}",
                        "ssm:SendCommand on arn:aws:ssm:us-west-2::document/AWS-RunPatchBaseline");
    }

    @Test
    void fitsIntoATemplateWithAsManyNodesAsABlueprintMayHave() throws IOException {
        var template = Synthesized.of("services.nodes=40").directory().resolve("Services.template.json");

        assertThat(Files.size(template)).isLessThan(1024 * 1024);
    }

    private static List<String> subnets() {
        return Synthesized.of().resources("Services", "AWS::AutoScaling::AutoScalingGroup").values().stream()
                .map(group -> Text.of(group.at("/Properties/VPCZoneIdentifier/0"))
                        .replaceAll(".*productionprivateSubnet(\\d).*", "$1"))
                .toList();
    }

    private static JsonNode only(String type, String... settings) {
        var resources = Synthesized.of(settings).resources("Services", type).values();
        assertThat(resources).hasSize(1);
        return resources.iterator().next().get("Properties");
    }
}
