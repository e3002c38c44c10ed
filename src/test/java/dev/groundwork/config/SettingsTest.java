package dev.groundwork.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path MINIMAL = Path.of("src/test/resources/dev/groundwork/config/minimal.yaml");
    private static final Path PLATFORM = Path.of("config/platform.yaml");

    private static Blueprint read(Path file, String... settings) {
        var parsed = Stream.of(settings).map(Setting::parse).toList();
        return BlueprintReader.read(file, parsed).blueprint();
    }

    @Test
    void replacesAValueOfTheFile() {
        assertThat(read(PLATFORM, "cluster.nodes=6").cluster())
                .map(ClusterSpec::nodes)
                .hasValue(6);
    }

    @Test
    void theLastSettingOfAKeyCounts() {
        assertThat(read(PLATFORM, "cluster.nodes=6", "cluster.nodes=9").cluster())
                .map(ClusterSpec::nodes)
                .hasValue(9);
    }

    @Test
    void replacesAList() {
        assertThat(read(PLATFORM, "zones=[us-west-2b, us-west-2c, us-west-2d]").zones())
                .containsExactly("us-west-2b", "us-west-2c", "us-west-2d");
    }

    @Test
    void replacesASection() {
        var network = read(PLATFORM, "networks.services.segments={production: {weight: 2}, testing: , later: }")
                .network("services");

        assertThat(network.segments().keySet()).containsExactly("production", "testing", "later");
    }

    @Test
    void addsAKeyThatTheFileLeavesOut() {
        assertThat(read(PLATFORM, "protection=off").protection()).isEqualTo(Protection.OFF);
    }

    @Test
    void keepsTheRestOfADefault() {
        var tiers = read(MINIMAL, "networks.main.tiers.private.smallest=/26")
                .network("main")
                .tiers();

        assertThat(tiers.keySet()).containsExactly("public", "private");
        assertThat(tiers.get("public")).hasToString("TierSpec[smallest=/27, access=Optional.empty]");
        assertThat(tiers.get("private")).hasToString("TierSpec[smallest=/26, access=Optional.empty]");
    }

    @Test
    void addsAnEntryToAMap() {
        var segments = read(MINIMAL, "networks.main.segments.spare={reserved: true}")
                .network("main")
                .segments();

        assertThat(segments.keySet()).containsExactly("all", "spare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database=null", "database=", "database=~"})
    void nothingTakesASectionAway(String setting) {
        assertThat(read(MINIMAL, setting).database()).isEmpty();
    }

    @Test
    void buildsASectionThatTheFileLeavesOut() {
        var database = read(
                        MINIMAL,
                        "database=null",
                        "database.network=main",
                        "database.segment=all",
                        "database.instance-type=db.m6g.large")
                .database();

        assertThat(database).map(DatabaseSpec::instanceType).hasValue("db.m6g.large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    cluster.nodes=two             | cluster.nodes: expected a whole number, 3 to 450, got 'two'
                    cluster.node=6                | cluster.node: unknown key, did you mean 'nodes'?
                    clutser.nodes=6               | clutser: unknown key, did you mean 'cluster'?
                    networks.service.nat=none     | networks.service: nothing has this name, did you mean 'services'?
                    name.first=x                  | name.first: unknown key, a single value or a list has none
                    zones=us-west-2a,us-west-2b   | zones: expected a list such as [a, b], got 'us-west-2a,us-west-2b'
                    zones=[us-west-2a             | zones: expected ',' or ']', but got <stream end>
                    zones=[us-west-2a, us-west-2b]| zones: expected 3 to 6 entries, got 2
                    networks.services.cidr=x      | networks.services.cidr: expected an IPv4 block such as 10.0.0.0/16, got 'x'
                    networks.Extra={}             | networks.Extra: expected lower-case letters, digits and hyphens, 30 at most, a letter first and no hyphen last, got 'Extra'
                    """)
    void isCheckedLikeTheFile(String setting, String message) {
        int colon = message.indexOf(':');

        assertThatThrownBy(() -> read(PLATFORM, setting))
                .isInstanceOf(BlueprintException.class)
                .hasMessage("config/platform.yaml: 1 problem\n  " + message.substring(0, colon) + " (--set " + setting
                        + ")" + message.substring(colon));
    }

    @Test
    void whatIsMissingInASectionOfItsOwnIsReportedAsOfTheOption() {
        assertThatThrownBy(() -> read(MINIMAL, "networks.extra={cidr: 10.1.0.0/20}"))
                .hasMessageEndingWith("networks.extra.segments (--set networks.extra={cidr: 10.1.0.0/20}): missing: its"
                        + " segments, by name, in address order. A single one takes the whole block");
    }

    @Test
    void allProblemsOfOptionsAndFileComeTogether() {
        assertThatThrownBy(() -> read(PLATFORM, "cluster.nodes=2", "stream.brokers=5", "protection=of"))
                .hasMessage("""
                        config/platform.yaml: 3 problems
                          cluster.nodes (--set cluster.nodes=2): expected a whole number, 3 to 450, got '2'
                          protection (--set protection=of): expected on | off, got 'of', did you mean 'on' or 'off'?
                          stream.brokers (--set stream.brokers=5): expected a multiple of 3, the zones that MSK spreads brokers over, got '5'\
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster.nodes", "=6", ""})
    void aSettingIsAPathAndAValue(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.parse(text))
                .withMessage("expected path=value, such as cluster.nodes=6, got '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster..nodes", ".cluster", "cluster."})
    void aPathIsKeysJoinedByDots(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.parse(path + "=6"))
                .withMessage("expected keys joined by dots, such as cluster.nodes, got '" + path + "'");
    }

    @Test
    void aListIsGivenAsAWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.parse("zones[0]=us-west-2d"))
                .withMessage("expected a list as a whole, such as zones=[a, b, c], got 'zones[0]'");
    }

    @Test
    void aValueMayHoldEqualsSigns() {
        assertThat(Setting.parse("name=a=b").value()).isEqualTo("a=b");
    }
}
