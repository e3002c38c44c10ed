package dev.groundwork.review;

import static dev.groundwork.review.Pillar.SECURITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.NOTE;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The conditions of policies: they are there, ask for something, and ask for the right thing. */
final class StatementRules {

    private static final List<String> POLICIES = Stream.concat(
                    AccessRules.HOLDERS.stream(),
                    Stream.of(
                            "AWS::KMS::Key", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy", "AWS::S3::BucketPolicy"))
            .toList();

    private static final Set<String> TAGGING =
            Set.of("addtags", "removetags", "createtags", "deletetags", "tagresource", "untagresource");

    /** Keys that are true of what is safe. */
    private static final Set<String> SAFE = Set.of(
            "aws:securetransport",
            "aws:multifactorauthpresent",
            "ec2:encrypted",
            "elasticfilesystem:encrypted",
            "rds:storageencrypted");

    private static final String FOR_A_SERVICE = "kms:GrantIsForAWSResource";

    private StatementRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "IAM-13",
                        WARNING,
                        SECURITY,
                        POLICIES,
                        must(
                                "condition of a policy asks for something",
                                "an empty condition is always met.",
                                "Name a key and its value, or leave the condition out."),
                        (holder, evidence) -> none(holder, StatementRules::asksNothing, "a condition is empty")),
                rule(
                        "IAM-14",
                        WARNING,
                        SECURITY,
                        AccessRules.HOLDERS,
                        must(
                                "policy lets grants of a key be made for AWS's services only",
                                "whoever has it may let anybody use the key, and no policy shows it.",
                                "Set the condition kms:GrantIsForAWSResource to true."),
                        (holder, evidence) -> none(holder, StatementRules::grantsToAnybody, "it lets anybody be")),
                rule(
                        "IAM-15",
                        NOTE,
                        SECURITY,
                        AccessRules.HOLDERS,
                        must(
                                "policy lets figures be written into named namespaces only",
                                "whoever has it can feign what alarms watch.",
                                "Set a condition on cloudwatch:namespace."),
                        (holder, evidence) -> none(holder, StatementRules::writesAnyFigure, "it names none")),
                rule(
                        "IAM-16",
                        WARNING,
                        SECURITY,
                        AccessRules.HOLDERS,
                        must(
                                "policy that goes by a tag does not let that tag be changed",
                                "whoever has it moves things into, or out of, what others may change.",
                                "Set the condition Null to true for that tag in aws:RequestTag, or fix its value."),
                        (holder, evidence) -> changesItsTag(holder)),
                rule(
                        "IAM-17",
                        ERROR,
                        SECURITY,
                        POLICIES,
                        must(
                                "denial is of what is unsafe",
                                "what is encrypted is refused, and what is not goes through.",
                                "Deny where aws:SecureTransport, ec2:Encrypted and the like are false."),
                        (holder, evidence) -> none(holder, StatementRules::deniesTheSafe, "it denies what is safe")));
    }

    private static Answer none(Resource holder, Predicate<Value> bad, String detail) {
        return Answer.of(PolicyText.toldOf(holder).noneMatch(bad), detail);
    }

    private static boolean asksNothing(Value statement) {
        var condition = statement.at("/Condition");
        return isEmpty(condition) || PolicyText.fields(condition).anyMatch(operator -> isEmpty(operator.getValue()));
    }

    private static boolean isEmpty(Value value) {
        return value instanceof Value.Fields some && some.fields().isEmpty();
    }

    /** https://docs.aws.amazon.com/kms/latest/developerguide/grant-authorization.html. */
    private static boolean grantsToAnybody(Value statement) {
        if (!allows(statement, "kms:CreateGrant")) {
            return false;
        }
        var asked = asked(statement, FOR_A_SERVICE);
        return asked.isPresent()
                ? asked.get().is("false")
                : Stream.of("kms:ViaService", "kms:GranteePrincipal", "kms:GrantOperations")
                        .noneMatch(key -> asked(statement, key).isPresent());
    }

    /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/iam-cw-condition-keys-namespace.html. */
    private static boolean writesAnyFigure(Value statement) {
        return allows(statement, "cloudwatch:PutMetricData")
                && asked(statement, "cloudwatch:namespace").isEmpty();
    }

    private static boolean allows(Value statement, String action) {
        return PolicyText.allows(statement)
                && PolicyText.actions(statement).stream().anyMatch(action::equalsIgnoreCase);
    }

    private static Optional<PolicyText.Asked> asked(Value statement, String key) {
        return PolicyText.asked(statement)
                .filter(one -> one.key().equalsIgnoreCase(key))
                .findFirst();
    }

    private static Answer changesItsTag(Resource holder) {
        return PolicyText.toldOf(holder)
                .filter(PolicyText::allows)
                .filter(statement -> PolicyText.actions(statement).stream().anyMatch(StatementRules::tags))
                .flatMap(statement -> PolicyText.asked(statement)
                        .filter(one -> one.operator().startsWith("StringEquals"))
                        .flatMap(one -> tag(one.key()).stream())
                        .filter(tag -> mayChange(statement, tag)))
                .findFirst()
                .map(tag -> Answer.violated("it goes by " + tag))
                .orElseGet(Answer::holds);
    }

    private static boolean tags(String action) {
        return TAGGING.contains(action.substring(action.indexOf(':') + 1).toLowerCase(Locale.ROOT));
    }

    /** The tag of a resource that a key is about. */
    private static Optional<String> tag(String key) {
        int at = key.indexOf(":ResourceTag/");
        return at < 0 ? Optional.empty() : Optional.of(key.substring(at + ":ResourceTag/".length()));
    }

    private static boolean mayChange(Value statement, String tag) {
        return PolicyText.asked(statement)
                .noneMatch(one -> one.key().equalsIgnoreCase("aws:TagKeys")
                        || (one.key().endsWith(":RequestTag/" + tag)
                                && (!one.operator().equals("Null") || one.is("true"))));
    }

    private static boolean deniesTheSafe(Value statement) {
        return statement.at("/Effect").text().equals("Deny")
                && PolicyText.asked(statement)
                        .anyMatch(one -> one.operator().startsWith("Bool")
                                && SAFE.contains(one.key().toLowerCase(Locale.ROOT))
                                && one.is("true"));
    }
}
