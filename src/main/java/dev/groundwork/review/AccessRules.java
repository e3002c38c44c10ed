package dev.groundwork.review;

import static dev.groundwork.review.Pillar.SECURITY;
import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who may do what: nobody everything. */
final class AccessRules {

    static final List<String> HOLDERS = List.of(
            "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group");

    private static final Set<String> NEARLY_EVERYTHING =
            Set.of("AdministratorAccess", "PowerUserAccess", "IAMFullAccess");

    /** What gives its holder the rights or the knowledge of others. */
    private static final Set<String> OPENS_OTHERS = Set.of(
            "iam:PassRole", "sts:AssumeRole", "secretsmanager:GetSecretValue", "kms:Decrypt", "iam:CreateAccessKey");

    private AccessRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "IAM-1",
                        ERROR,
                        SECURITY,
                        HOLDERS,
                        must(
                                "policy does not allow every action",
                                "whoever gets hold of the role owns the account.",
                                "List the actions that are used."),
                        (holder, evidence) -> none(holder, AccessRules::allowsEveryAction, "a statement allows *")),
                rule(
                        "IAM-2",
                        WARNING,
                        SECURITY,
                        HOLDERS,
                        must(
                                "policy does not allow all of a service on all of its resources",
                                "reading one table would include deleting every table.",
                                "List the actions that are used, or the resources."),
                        (holder, evidence) ->
                                none(holder, AccessRules::allowsAService, "a statement allows a whole service on *")),
                rule(
                        "IAM-3",
                        ERROR,
                        SECURITY,
                        List.of("AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group"),
                        must(
                                "role has no managed policy that allows nearly everything",
                                "an intruder on one machine would command the account.",
                                "Attach the narrow policy of the service, or write one."),
                        (role, evidence) -> managed(role)),
                rule(
                        "IAM-4",
                        ERROR,
                        SECURITY,
                        "AWS::IAM::Role",
                        must(
                                "role says whom it trusts",
                                "anybody with an AWS account could take it on.",
                                "Name the service or account in Principal."),
                        (role, evidence) -> Answer.of(
                                PolicyText.statements(role.at("/AssumeRolePolicyDocument"))
                                        .noneMatch(PolicyText::isForEverybody),
                                "it trusts everybody")),
                rule(
                        "IAM-5",
                        WARNING,
                        SECURITY,
                        "AWS::IAM::Role",
                        must(
                                "role trusts another account on a condition only",
                                "whoever that account lets in, or leads on, takes the role.",
                                "Ask for an external id, or name the one role that may take it."),
                        (role, evidence) -> Answer.of(
                                PolicyText.statements(role.at("/AssumeRolePolicyDocument"))
                                        .noneMatch(AccessRules::trustsAnAccount),
                                "it trusts a whole account")),
                rule(
                        "IAM-6",
                        ERROR,
                        SECURITY,
                        HOLDERS,
                        must(
                                "policy gives no role, secret or key away wholesale",
                                "whoever gets hold of it may become anybody, or read every password.",
                                "Name the resources, or set a condition on them."),
                        (holder, evidence) -> none(holder, AccessRules::givesAway, "a statement allows it on *")),
                rule(
                        "IAM-7",
                        WARNING,
                        SECURITY,
                        "AWS::IAM::AccessKey",
                        must(
                                "stack makes no access key",
                                "a key in a file is found, and works until somebody takes it away.",
                                "Give the program a role."),
                        (key, evidence) ->
                                Answer.of(key.text("/Status", "Active").equals("Inactive"), "it works")));
    }

    private static boolean trustsAnAccount(Value statement) {
        return PolicyText.allows(statement)
                && !PolicyText.hasCondition(statement)
                && PolicyText.several(statement.at("/Principal/AWS"))
                        .anyMatch(who -> who instanceof Value.Text text
                                && text.text().matches("\\d{12}|arn:[a-z-]+:iam::\\d{12}:root"));
    }

    private static boolean givesAway(Value statement) {
        return PolicyText.allows(statement)
                && !PolicyText.hasCondition(statement)
                && PolicyText.isOnEverything(statement)
                && PolicyText.actions(statement).stream().anyMatch(AccessRules::opensOthers);
    }

    private static boolean opensOthers(String action) {
        return OPENS_OTHERS.stream().anyMatch(action::equalsIgnoreCase);
    }

    private static Answer none(Resource holder, Predicate<Value> bad, String detail) {
        return Answer.of(PolicyText.statementsOf(holder).noneMatch(bad), detail);
    }

    private static boolean allowsEveryAction(Value statement) {
        return PolicyText.allows(statement)
                && (PolicyText.actions(statement).stream()
                                .anyMatch(action -> action.equals("*") || action.equals("*:*"))
                        || (!statement.at("/NotAction").isAbsent() && PolicyText.isOnEverything(statement)));
    }

    private static boolean allowsAService(Value statement) {
        return PolicyText.allows(statement)
                && PolicyText.isOnEverything(statement)
                && PolicyText.actions(statement).stream().anyMatch(action -> action.matches("[a-z0-9-]+:\\*"));
    }

    /** Names are compared by their end, since the partition before it may be known only at deployment. */
    private static Answer managed(Resource role) {
        for (var policy : role.list("/ManagedPolicyArns")) {
            var written = policy.json();
            for (var name : NEARLY_EVERYTHING) {
                if (written.endsWith("/" + name + "\"")) {
                    return Answer.violated("it has " + name);
                }
            }
        }
        return Answer.holds();
    }
}
