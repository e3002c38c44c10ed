package dev.groundwork.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunbooksTest {

    private static final Runbook INDEX = Runbook.named("README.md");

    static List<Runbook> files() {
        return Runbook.all();
    }

    /** The files that alarms name. */
    static List<Runbook> ofAlarms() {
        var names = new TreeSet<String>();
        Stream.of(
                        Synthesized.of(),
                        Synthesized.of("database.replicas=1"),
                        Synthesized.of("stream.instance-type=express.m7g.large"))
                .flatMap(platform -> platform.resources("Watch", "AWS::CloudWatch::Alarm").values().stream())
                .map(alarm -> alarm.at("/Properties/AlarmDescription").asText())
                .forEach(text -> names.add(text.replaceFirst(".*Runbook: runbooks/", "")));
        return names.stream().map(Runbook::named).toList();
    }

    static List<Runbook> ofDayTwo() {
        return Runbook.matches("\\]\\(([^)]+)\\)", section("Day 2")).stream()
                .map(Runbook::named)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ofAlarms")
    void anAlarmsRunbookSaysWhatItMeansWhereToLookWhatToDoAndWhomToCall(Runbook runbook) {
        assertThat(runbook.headings()).containsExactly("What it means", "Look at first", "Do", "Escalate");
        assertThat(runbook.blocks("sh").size() + runbook.blocks("sql").size()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("ofDayTwo")
    void aTaskSaysWhatMustHoldWhatToDoHowToGoBackAndWhomToCall(Runbook runbook) {
        assertThat(runbook.text()).startsWith("# Day 2: ");
        assertThat(runbook.headings()).containsSubsequence("Before", "Steps", "Back", "Escalate");
    }

    @Test
    void theIndexListsEveryFileOnce() {
        var listed = Runbook.matches("(?m)^\\| \\[[^]]+\\]\\(([^)]+)\\)", INDEX.text());

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(files().stream()
                        .map(Runbook::file)
                        .filter(file -> !file.equals(INDEX.file()))
                        .toList());
    }

    @Test
    void theIndexListsTheAlarmsRunbooksAsSuch() {
        assertThat(Runbook.matches("\\]\\(([^)]+)\\)", section("Alarms")))
                .containsAll(ofAlarms().stream().map(Runbook::file).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLinkLeadsToARunbook(Runbook runbook) {
        assertThat(Runbook.matches("\\]\\(([^)#]+)\\)", runbook.text()))
                .allSatisfy(link -> assertThat(Runbook.FOLDER.resolve(link)).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPlaceholderIsExplained(Runbook runbook) {
        var explained = Runbook.matches("`(<[a-z]+>)`", section("Placeholders"));

        assertThat(explained)
                .containsAll(runbook.code().stream()
                        .flatMap(code -> Runbook.matches("(<[a-z]+>)", code).stream())
                        .toList());
    }

    /** The shell's words are in the index: who uses them says where they come from. */
    @ParameterizedTest
    @MethodSource("files")
    void whoUsesTheShellsWordsLinksToThem(Runbook runbook) {
        var commands = String.join("\n", runbook.blocks("sh"));
        var borrowed = commands.matches(
                "(?s).*(\\bout platform|\\bon [a-z]+-\\d|\\binstance [a-z]+-\\d|\\$BROKERS|kubectl ).*");

        assertThat(!borrowed || runbook.equals(INDEX) || runbook.text().contains("](README.md)"))
                .isTrue();
    }

    @Test
    void aSessionIsCancelledBeforeItIsTerminated() {
        assertThat(Runbook.named("postgres-slow.md").text())
                .containsSubsequence("SELECT pg_cancel_backend(", "SELECT pg_terminate_backend(");
        assertThat(Runbook.named("diagnosis-database.md").text())
                .containsSubsequence("SELECT pg_cancel_backend(", "SELECT pg_terminate_backend(");
    }

    /** What the tables of loss and of times say is what the templates say. */
    @Test
    void theFiguresOfLossAreThoseOfTheBackups() {
        var database = only("Database", "AWS::RDS::DBInstance");
        var schedule = only("Document", "AWS::DLM::LifecyclePolicy").at("/PolicyDetails/Schedules/0");
        var kafka = only("Stream", "AWS::MSK::Configuration").get("ServerProperties");

        assertThat(Runbook.named("move-to-continuity.md").text())
                .contains("5 minutes, " + database.get("BackupRetentionPeriod") + " days")
                .contains("every " + schedule.at("/CreateRule/Interval") + " hours, " + schedule.at("/RetainRule/Count")
                        + " of each member")
                .contains("records live 7 days");
        assertThat(Text.of(kafka)).contains("log.retention.ms=" + 7L * 24 * 60 * 60 * 1000);
        assertThat(schedule.at("/CreateRule/Times/0").asText()).isEqualTo("09:00");
        assertThat(Runbook.named("restore-mongodb.md").text()).contains("daily at 09:00 UTC");
        assertThat(database.get("PreferredMaintenanceWindow").asText()).startsWith("sun:09:30");
        assertThat(Runbook.named("upgrade-postgres.md").text()).contains("Sunday 09:30 UTC");
    }

    @Test
    void theOnCallPageKnowsTheAlarmsWords() {
        assertThat(Runbook.named("on-call.md").quoted())
                .contains(Stream.of(AlarmRow.Severity.values())
                        .map(AlarmRow.Severity::name)
                        .toArray(String[]::new));
    }

    /** As deployed: the pinned CDK of the README. */
    @Test
    void everyCdkCommandIsThatOfTheReadme() throws IOException {
        var pinned = Runbook.matches("(aws-cdk@[\\d.]+\\d)", Files.readString(Path.of("README.md")));
        var used = files().stream()
                .flatMap(runbook -> Runbook.matches("(aws-cdk[@\\w.]*)", String.join("\n", runbook.code())).stream())
                .toList();

        assertThat(used).isNotEmpty().allSatisfy(cdk -> assertThat(cdk).isEqualTo(pinned.get(0)));
    }

    private static JsonNode only(String stack, String type, String... settings) {
        var found = Synthesized.of(settings).resources(stack, type).values();
        assertThat(found).hasSize(1);
        return found.iterator().next().get("Properties");
    }

    private static String section(String heading) {
        return INDEX.text().split("\n## " + heading + "\n", -1)[1].split("\n## ", -1)[0];
    }
}
