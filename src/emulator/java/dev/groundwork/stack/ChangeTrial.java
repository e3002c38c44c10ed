package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String[] UNPROTECTED = {"protection=off"};
    private static final String NODES = "services.nodes=5";

    private static Trial trial;
    private static Set<String> types;

    private static CdkCli.Run failedCreation;
    private static Map<String, StackStatus> statusesAfterFailedCreation;
    private static Set<String> existingAfterFailedCreation;
    private static Map<String, Map<String, DeployedResource>> afterFailedCreation;
    private static Map<String, Map<String, DeployedResource>> created;

    private static CdkCli.Run failedChange;
    private static Map<String, StackStatus> statusesAfterFailedChange;
    private static Map<String, Map<String, DeployedResource>> afterFailedChange;
    private static Set<String> existingBeforeFailedChange;
    private static Set<String> existingAfterFailedChange;
    private static Map<String, Map<String, DeployedResource>> changed;

    private static Map<String, StackStatus> statusesAtTheEnd;
    private static Set<String> existingAtTheEnd;

    @BeforeAll
    static void live() throws IOException {
        trial = Trial.start();
        var cloud = trial.cloud();
        var four = Assembly.of("platform", UNPROTECTED);
        types = four.types();
        create(four, cloud);
        change(Assembly.of("platform", UNPROTECTED[0], NODES), cloud);
        trial.cdk().destroy(four.folder()).succeeded();
        statusesAtTheEnd = cloud.statuses();
        existingAtTheEnd = Set.copyOf(cloud.existing(types).keySet());
    }

    private static void create(Assembly assembly, Cloud cloud) throws IOException {
        var broken = assembly.with(
                trial.emulator().folder().resolve("broken-creation"),
                "Database",
                "\"MultiAZ\": true",
                "\"MultiAz\": true");
        failedCreation = trial.cdk().deploy(broken.folder());
        statusesAfterFailedCreation = cloud.statuses();
        afterFailedCreation = cloud.deployed();
        existingAfterFailedCreation = Set.copyOf(cloud.existing(types).keySet());
        trial.cdk().deploy(assembly.folder()).succeeded();
        created = cloud.deployed();
    }

    private static void change(Assembly assembly, Cloud cloud) throws IOException {
        var broken = assembly.with(
                trial.emulator().folder().resolve("broken-change"),
                "Services",
                "\"MaxConcurrency\": ",
                "\"MaximumConcurrency\": ");
        existingBeforeFailedChange = Set.copyOf(cloud.existing(types).keySet());
        failedChange = trial.cdk().deploy(broken.folder());
        statusesAfterFailedChange = cloud.statuses();
        afterFailedChange = cloud.deployed();
        existingAfterFailedChange = Set.copyOf(cloud.existing(types).keySet());
        trial.cdk().deploy(assembly.folder()).succeeded();
        changed = cloud.deployed();
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
        assertThat(statusesAfterFailedCreation).containsEntry("platform-database", StackStatus.ROLLBACK_COMPLETE);
        assertThat(afterFailedCreation).containsEntry("platform-database", Map.of());
        assertThat(existingAfterFailedCreation).containsExactlyInAnyOrderElementsOf(names(afterFailedCreation));
    }

    @Test
    void whatStoodBeforeAFailedCreationStandsAfterTheRepairedOne() {
        assertThat(statusesAfterFailedCreation).containsEntry("platform-network", StackStatus.CREATE_COMPLETE);
        assertThat(created).containsEntry("platform-network", stack(afterFailedCreation, "platform-network"));
        assertThat(created.keySet())
                .containsExactly(
                        "platform-cluster",
                        "platform-database",
                        "platform-document",
                        "platform-network",
                        "platform-services",
                        "platform-stream",
                        "platform-watch");
    }

    @Test
    void aMistakeInAChangeIsNamed() {
        assertThat(failedChange.exitCode()).isEqualTo(1);
        assertThat(failedChange.said())
                .contains("AWS::SSM::MaintenanceWindowTask.MaximumConcurrency: no such property");
    }

    @Test
    void aFailedChangeLeavesEverythingAsItWas() {
        assertThat(statusesAfterFailedChange).containsEntry("platform-services", StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(afterFailedChange).isEqualTo(created);
        assertThat(existingAfterFailedChange).isEqualTo(existingBeforeFailedChange);
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
        assertThat(statusesAtTheEnd).isEmpty();
        assertThat(existingAtTheEnd).isEmpty();
    }

    private interface Way {
        boolean differ(@Nullable DeployedResource before, @Nullable DeployedResource after);
    }

    /** The resources that differ in this way between the created platform and the changed one, as "stack logicalId". */
    private static List<String> differences(Way way) {
        return changed.keySet().stream()
                .flatMap(stack -> differences(way, stack, stack(created, stack), stack(changed, stack)))
                .toList();
    }

    private static Stream<String> differences(
            Way way, String stack, Map<String, DeployedResource> before, Map<String, DeployedResource> after) {
        var either = new TreeMap<>(before);
        either.putAll(after);
        return either.keySet().stream()
                .filter(logicalId -> way.differ(before.get(logicalId), after.get(logicalId)))
                .map(logicalId -> stack + " " + logicalId);
    }

    private static List<String> names(Map<String, Map<String, DeployedResource>> deployed) {
        return deployed.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .map(DeployedResource::name)
                .toList();
    }

    private static Map<String, DeployedResource> stack(
            Map<String, Map<String, DeployedResource>> deployed, String name) {
        return Objects.requireNonNull(deployed.get(name), name);
    }
}
