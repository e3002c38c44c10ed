package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** The life of one platform: created with a mistake, created, changed with a mistake, changed, destroyed. */
@Timeout(300)
class ChangeTrial {

    private static final String UNPROTECTED = "protection=off";

    private static Trial trial;
    private static CdkCli.Run failedCreation;
    private static Moment afterFailedCreation;
    private static Moment created;
    private static CdkCli.Run failedChange;
    private static Moment afterFailedChange;
    private static Moment changed;
    private static Moment destroyed;
    private static Map<String, Set<String>> ec2BeforeIt;
    private static Map<String, Set<String>> ec2AfterIt;

    @BeforeAll
    static void live() throws IOException {
        trial = Trial.start();
        ec2BeforeIt = trial.cloud().ec2();
        var four = Assembly.of("platform", UNPROTECTED);
        failedCreation = trial.cdk().deploy(broken(four, "Database", "\"MultiAZ\"", "\"MultiAz\""));
        afterFailedCreation = now(four);
        trial.cdk().deploy(four.folder()).succeeded();
        created = now(four);
        var five = Assembly.of("platform", UNPROTECTED, "services.nodes=5");
        failedChange = trial.cdk().deploy(broken(five, "Services", "\"MaxConcurrency\"", "\"MaximumConcurrency\""));
        afterFailedChange = now(five);
        trial.cdk().deploy(five.folder()).succeeded();
        changed = now(five);
        trial.cdk().destroy(five.folder()).succeeded();
        destroyed = now(five);
        ec2AfterIt = trial.cloud().ec2();
    }

    private static Path broken(Assembly assembly, String stack, String words, String otherwise) throws IOException {
        return assembly.with(trial.emulator().folder().resolve("broken-" + stack), stack, words, otherwise)
                .folder();
    }

    private static Moment now(Assembly assembly) {
        return Moment.of(trial.cloud(), assembly.types());
    }

    @AfterAll
    static void stop() throws IOException {
        if (trial != null) {
            trial.close();
        }
    }

    @Test
    void aMistakeInCreationIsNamed() {
        assertThat(failedCreation.exitCode()).isEqualTo(1);
        assertThat(failedCreation.said()).contains("AWS::RDS::DBInstance.MultiAz: no such property");
    }

    @Test
    void aStackThatFailsAtItsCreationLeavesNothing() {
        assertThat(afterFailedCreation.statuses()).containsEntry("platform-database", StackStatus.ROLLBACK_COMPLETE);
        assertThat(afterFailedCreation.stack("platform-database")).isEmpty();
        assertThat(afterFailedCreation.existing()).containsExactlyInAnyOrderElementsOf(afterFailedCreation.names());
    }

    @Test
    void whatStoodBeforeAFailedCreationStandsAfterTheRepairedOne() {
        assertThat(afterFailedCreation.statuses()).containsEntry("platform-network", StackStatus.CREATE_COMPLETE);
        assertThat(created.stack("platform-network")).isEqualTo(afterFailedCreation.stack("platform-network"));
        assertThat(created.statuses())
                .containsEntry("platform-database", StackStatus.CREATE_COMPLETE)
                .hasSize(7);
    }

    @Test
    void aMistakeInAChangeIsNamed() {
        assertThat(failedChange.exitCode()).isEqualTo(1);
        assertThat(failedChange.said())
                .contains("AWS::SSM::MaintenanceWindowTask.MaximumConcurrency: no such property");
    }

    @Test
    void aFailedChangeLeavesEverythingAsItWas() {
        assertThat(afterFailedChange.statuses())
                .containsEntry("platform-services", StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(afterFailedChange.deployed()).isEqualTo(created.deployed());
        assertThat(afterFailedChange.existing()).isEqualTo(created.existing());
    }

    @Test
    void anotherServiceNodeIsAddedToTwoStacks() {
        assertThat(differences((before, after) -> before == null))
                .containsExactly(
                        "platform-services Node5GroupASG81A7E18E",
                        "platform-services Node5RoleA819B7DE",
                        "platform-services Node5RoleDefaultPolicy4E64210F",
                        "platform-services Node5TemplateF6511A68",
                        "platform-services Node5TemplateProfileD12F4DA1",
                        "platform-watch servicesservices5cpu",
                        "platform-watch servicesservices5disk",
                        "platform-watch servicesservices5memory",
                        "platform-watch servicesservices5status");
    }

    @Test
    void anotherServiceNodeChangesTheDashboardsAlone() {
        assertThat(differences((before, after) -> before != null && !before.equals(after)))
                .containsExactly("platform-watch Business", "platform-watch Components");
    }

    @Test
    void anotherServiceNodeReplacesAndRemovesNothing() {
        assertThat(differences((before, after) ->
                        after == null || (before != null && !before.id().equals(after.id()))))
                .isEmpty();
    }

    @Test
    void nothingIsLeftWhenThePlatformIsDestroyed() {
        assertThat(destroyed.statuses()).isEmpty();
        assertThat(destroyed.existing()).isEmpty();
        assertThat(ec2AfterIt).isEqualTo(ec2BeforeIt);
    }

    private interface Way {
        boolean differ(@Nullable DeployedResource before, @Nullable DeployedResource after);
    }

    /** The resources that differ in this way between the created platform and the changed one, as "stack logicalId". */
    private static List<String> differences(Way way) {
        return changed.deployed().keySet().stream()
                .flatMap(stack -> differences(way, created.stack(stack), changed.stack(stack))
                        .map(logicalId -> stack + " " + logicalId))
                .toList();
    }

    private static Stream<String> differences(
            Way way, Map<String, DeployedResource> before, Map<String, DeployedResource> after) {
        var either = new TreeMap<>(before);
        either.putAll(after);
        return either.keySet().stream().filter(logicalId -> way.differ(before.get(logicalId), after.get(logicalId)));
    }
}
