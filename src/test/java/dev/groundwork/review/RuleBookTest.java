package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.review.Answer.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule on two templates of its own, NAME.pass and NAME.fail; drop in two files for a new rule. */
class RuleBookTest {

    private static final Path TEMPLATES = Path.of("src/test/resources/dev/groundwork/review/rules");
    private static final Path TABLE = Path.of("config/rules.md");
    private static final Pattern REGION = Pattern.compile("# region: (\\S+)");

    static Stream<Rule> rules() {
        return RuleBook.rules().stream().filter(rule -> !InputRules.all().contains(rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aRuleHoldsWhereItShould(Rule rule) {
        assertThat(answers(rule, "pass")).contains(Kind.HOLDS).doesNotContain(Kind.VIOLATED, Kind.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aRuleIsViolatedWhereItShould(Rule rule) {
        assertThat(answers(rule, "fail")).contains(Kind.VIOLATED).doesNotContain(Kind.UNKNOWN);
    }

    @Test
    void noTemplateIsWithoutItsRule() throws IOException {
        var ids = rules().map(Rule::id).toList();
        try (var files = Files.list(TEMPLATES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.(pass|fail).*", ""))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void noIdIsGivenTwice() {
        assertThat(RuleBook.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void theTableOfRulesIsCurrent() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(TABLE, RuleBook.markdown());
        }
        assertThat(Files.readString(TABLE)).isEqualTo(RuleBook.markdown());
    }

    /** The 25 faults that neither linter of CloudFormation templates found. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MSK broker count not a multiple of its subnets, KAFKA-1",
        "MSK instance type, KAFKA-2",
        "Kafka version, KAFKA-3",
        "EKS version, KUBE-1",
        "AMI type against instance architecture, KUBE-2",
        "node group minimum over maximum, KUBE-3",
        "gp3 throughput ratio, COMP-3",
        "gp3 IOPS ratio, COMP-4",
        "io1 without IOPS, COMP-5",
        "a zone of another region, NET-1",
        "instance and volume in different zones, COMP-6",
        "a /8 VPC, NET-2",
        "duplicate NACL rule number, NET-3",
        "route without target, NET-4",
        "endpoint service name, NET-5",
        "transit gateway ASN, NET-6",
        "user data over 16 KB, COMP-1",
        "DB subnet group in one zone, DATA-1",
        "parameter-group family, DATA-2",
        "unknown parameter, DATA-3",
        "SecretTargetAttachment target type, DATA-4",
        "Route 53 TTL, NET-7",
        "backup cron, OPS-7",
        "budget time unit, OPS-8",
        "dashboard body that is not JSON, OPS-9"
    })
    void aFaultThatStaticToolsMissIsAnError(String fault, String id) {
        var rule = rules().filter(one -> one.id().equals(id)).findFirst().orElseThrow();

        assertThat(rule.severity()).as(fault).isEqualTo(Severity.ERROR);
        assertThat(Judged.findings(evidence(template(id, "fail"))))
                .anyMatch(finding -> finding.rule().equals(id) && finding.stands());
    }

    private static List<Kind> answers(Rule rule, String outcome) {
        return rule.check().judge(evidence(template(rule.id(), outcome))).stream()
                .map(judgement -> judgement.answer().kind())
                .toList();
    }

    /** A file, or a folder with a manifest. */
    private static Path template(String id, String outcome) {
        var folder = TEMPLATES.resolve(id + "." + outcome);
        return Files.isDirectory(folder) ? folder : TEMPLATES.resolve(id + "." + outcome + ".yaml");
    }

    private static Evidence evidence(Path template) {
        return Judged.of(template, Files.isDirectory(template) ? "us-west-2" : region(template));
    }

    private static String region(Path template) {
        try {
            var named = REGION.matcher(Files.readString(template));
            return named.find() ? named.group(1) : "us-west-2";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
