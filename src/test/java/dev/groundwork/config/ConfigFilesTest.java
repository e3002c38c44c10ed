package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The blueprints that are offered for use. */
class ConfigFilesTest {

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(Path.of("config"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Blueprint read(String name) {
        return BlueprintReader.read(Path.of("config", name + ".yaml"), List.of())
                .blueprint();
    }

    @Test
    void thereAreTheBriefAndTwoVariations() throws IOException {
        assertThat(files())
                .containsExactly(
                        Path.of("config/lean.yaml"), Path.of("config/platform.yaml"), Path.of("config/resilient.yaml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWithoutANote(Path file) {
        assertThat(BlueprintReader.read(file, List.of()).notes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedAfterItsFile(Path file) {
        assertThat(file)
                .hasFileName(BlueprintReader.read(file, List.of()).blueprint().name() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsTheNumbersOfTheBrief(Path file) {
        var blueprint = BlueprintReader.read(file, List.of()).blueprint();

        assertThat(blueprint.zones()).hasSize(3);
        assertThat(blueprint.network("kubernetes").cidr()).hasToString("10.100.0.0/19");
        assertThat(blueprint.network("services").cidr()).hasToString("10.100.32.0/22");
        assertThat(blueprint.cluster()).map(ClusterSpec::nodes).hasValue(3);
        assertThat(blueprint.stream()).map(StreamSpec::brokers).hasValue(3);
        assertThat(blueprint.document()).map(DocumentSpec::members).hasValue(3);
        assertThat(blueprint.services()).map(ServicesSpec::nodes).hasValue(4);
        assertThat(blueprint.flows()).isEqualTo(read("platform").flows());
    }

    @Test
    void theLeanOneHasOneWayOutPerNetworkAndNoStandby() {
        assertThat(read("lean").networks().values())
                .extracting(NetworkSpec::nat)
                .containsOnly(NatMode.SINGLE);
        assertThat(read("lean").database()).map(DatabaseSpec::standby).hasValue(false);
    }

    @Test
    void theResilientOneLosesNeitherItsWaysOutNorItsDatabaseWithAZone() {
        assertThat(read("resilient").networks().values())
                .extracting(NetworkSpec::nat)
                .containsOnly(NatMode.PER_ZONE);
        assertThat(read("resilient").database()).map(DatabaseSpec::standby).hasValue(true);
    }

    @Test
    void withoutAZoneTheResilientOneHasMoreRoomThanThePlatformHasWithAll() {
        assertThat(memoryMib(read("resilient"), 2)).isGreaterThan(memoryMib(read("platform"), 3));
    }

    private static int memoryMib(Blueprint blueprint, int nodes) {
        var type = blueprint.cluster().orElseThrow().instanceType();
        return nodes * InstanceFacts.of(type).orElseThrow().memoryMib();
    }
}
