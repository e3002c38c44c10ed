package dev.groundwork.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.stack.Synthesized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCommandTest {

    private static final String REACH = "src/test/resources/dev/groundwork/review/reach/";
    private static final String PUBLIC = "Resources: {Db: {Type: 'AWS::RDS::DBInstance', Properties: {"
            + "PubliclyAccessible: %s, StorageEncrypted: true, DeletionProtection: true, MultiAZ: true,"
            + " BackupRetentionPeriod: 30, ManageMasterUserPassword: true},"
            + " DeletionPolicy: Retain, UpdateReplacePolicy: Retain}}";

    @TempDir
    private Path folder;

    @Test
    void passesWhereNoErrorStands() {
        var run = platform("--blueprint", "config/platform.yaml");

        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        assertThat(run.out())
                .contains(": passes\n  no error, no warning, no note; 1 acknowledged\n")
                .contains("27 pairs of roles talk; 0 undeclared paths, 0 blocked flows, 0 that pass in")
                .contains("10.100.0.0/19: 6 subnets, 8162 usable and 30")
                .contains("from the internet to front-end: tcp 443");
    }

    @Test
    void synthesizesByItselfWhereNoAssemblyIsNamed() {
        var made = CommandRun.of("review", "--blueprint", "config/platform.yaml", "--format", "json");

        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(made.out())
                .contains("\"title\": \"platform\"", "\"verdict\": \"passes\"", "\"block\": \"10.100.0.0/19\"");
    }

    @Test
    void answersAQuestionAboutABlueprintThatWasNotSynthesizedYet() {
        var run = CommandRun.of(
                "review", "--set", "name=fresh", "--from", "services", "--to", "database", "--port", "5432");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("services to database, tcp 5432: yes\n");
    }

    @Test
    void refusesABlueprintThatCannotBeSynthesized() {
        var run = CommandRun.of("review", "--set", "stream.brokers=4");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("stream.brokers (--set stream.brokers=4): expected a multiple of 3");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void holdsNoPathAgainstFlowsThatNobodyDeclared() {
        var run = platform();

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("27 pairs of roles can talk; no flow is declared, so no path is held against")
                .contains("warning READ-1 Database");
    }

    @Test
    void failsWhereAPathIsOpenThatNoFlowDeclares() {
        var run = platform("--blueprint", "config/platform.yaml", "--set", "flows=[]");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(": fails\n")
                .contains("error REACH-1 Network/")
                .contains("found internet to front-end: tcp 443");
    }

    @Test
    void failsWhereAnErrorStands() throws IOException {
        var run = review(PUBLIC.formatted("true"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains(": fails\n", "error EXPO-2 template/Db", "asked this database has no public");
    }

    @Test
    void endsWithOneWhereAnErrorCannotBeTold() throws IOException {
        var run = review("Parameters: {Open: {Type: String}}\n" + PUBLIC.formatted("{Ref: Open}"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(": is open, an error")
                .contains("error EXPO-2 template/Db", "found cannot tell: template/Db");
    }

    @ParameterizedTest
    @CsvSource({
        "group-cidr, 443, 0, 'Client to Server, tcp 443: yes'",
        "group-cidr, 22, 1, 'Client to Server, tcp 22: no'",
        "group-cidr, 443/udp, 1, 'Client to Server, udp 443: no'",
        "group-unresolved-cidr, 443, 1, 'Client to Server, tcp 443: cannot tell'"
    })
    void answersOneQuestion(String template, String port, int exit, String answer) {
        var run = CommandRun.of(
                "review",
                "--assembly",
                REACH + template + ".yaml",
                "--from",
                "Client",
                "--to",
                "Server",
                "--port",
                port);

        assertThat(run.out()).startsWith(answer);
        assertThat(run.out()).contains("\n  " + template + "/");
        assertThat(run.exit()).isEqualTo(exit);
    }

    @Test
    void answersAQuestionInJson() {
        var run = CommandRun.of(
                "review",
                "--assembly",
                REACH + "group-cidr.yaml",
                "--from",
                "Client",
                "--to",
                "Server",
                "--port",
                "443",
                "--format",
                "json");

        assertThat(run.out())
                .startsWith("{\n  \"schema\": \"groundwork/path/1\"")
                .contains("\"answer\": \"yes\"");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from Client --to Server | --from, --to, --port: expected all three of them for a question, got no --port",
                "--from Client --to Servr --port 443 | --to: expected one of internet, ",
                "--from Client --to Server --port x | --port: expected a port such as 443, 53/udp, 1000-2000, icmp or all, got 'x'",
                "--from Client --to Server --port 443 --format sarif | --format: expected text or json",
                "--format pdf | expected one of [TEXT, MARKDOWN, JSON, SARIF"
            })
    void saysWhatMustChange(String options, String message) {
        var arguments = Stream.concat(
                Stream.of("review", "--assembly", REACH + "group-cidr.yaml"), Stream.of(options.split(" ")));
        var run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anAssemblyThatIsNotThereIsTheCallersToChange() {
        var run =
                CommandRun.of("review", "--assembly", folder.resolve("nothing").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is not there, expected a cdk.out folder or a template");
    }

    @Test
    void writesAFileAndPrintsNothing() throws IOException {
        var file = folder.resolve("out/review.sarif");
        var run = review(PUBLIC.formatted("true"), "--format", "sarif", "--output", file.toString());

        assertThat(run).isEqualTo(new CommandRun(1, "", ""));
        assertThat(file).content().startsWith("{\n  \"$schema\": ");
    }

    @Test
    void findingsOfCdkNagAreMerged() throws IOException {
        var nag = """
                {"lines": [
                  {"ruleId": "AwsSolutions-RDS11", "resourceId": "Database/Instance", "compliance": "Non-Compliant",
                   "exceptionReason": "N/A", "ruleLevel": "Error", "ruleInfo": "The default port is used."},
                  {"ruleId": "AwsSolutions-RDS2", "resourceId": "Database/Instance", "compliance": "Compliant",
                   "exceptionReason": "N/A", "ruleLevel": "Error", "ruleInfo": "Not encrypted."}]}
                """;
        copy(Synthesized.of().directory());
        Files.writeString(folder.resolve("AwsSolutions-Database-NagReport.json"), nag);
        var run = CommandRun.of("review", "--assembly", folder.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("error AwsSolutions-RDS11 Database/Instance\n    asked The default port is used.")
                .doesNotContain("RDS2");
    }

    private void copy(Path assembly) throws IOException {
        try (var files = Files.newDirectoryStream(assembly, "*.json")) {
            for (var file : files) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static CommandRun platform(String... more) {
        var command =
                Stream.of("review", "--assembly", Synthesized.of().directory().toString());
        return CommandRun.of(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }

    private CommandRun review(String template, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("template.yaml"), template);
        var command = Stream.of("review", "--assembly", file.toString(), "--region", "us-west-2");
        return CommandRun.of(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }
}
