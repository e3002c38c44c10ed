package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;

import dev.groundwork.assembly.Composed;
import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs by itself may do what it is there for, and is given figures that its service takes. */
final class WriterRules {

    private static final String LOG = "AWS::Logs::LogGroup";
    private static final String WINDOW = "AWS::SSM::MaintenanceWindow";
    private static final Set<String> POLICIES =
            Set.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy");

    private static final String TIMEOUT =
            "/TaskInvocationParameters/MaintenanceWindowRunCommandParameters/TimeoutSeconds";

    private WriterRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "NET-25",
                        Severity.ERROR,
                        Pillar.SECURITY,
                        "AWS::EC2::FlowLog",
                        must(
                                "flow log may write to its log group",
                                "it is there, it writes nothing, and after an incident nobody can say who talked to whom.",
                                "Give it a role that may logs:PutLogEvents to that group."),
                        WriterRules::writes),
                rule(
                        "COMP-17",
                        Severity.ERROR,
                        Pillar.OPERATIONAL_EXCELLENCE,
                        List.of(WINDOW, "AWS::SSM::MaintenanceWindowTask"),
                        must(
                                "maintenance window and its tasks have times that Systems Manager takes",
                                "it refuses them, and the stack rolls back.",
                                "Keep a window to 24 hours, its cutoff below that, a timeout to 30 to 2592000 seconds."),
                        (task, evidence) -> timed(task)));
    }

    /** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html; what cannot be told may be allowed. */
    private static Answer writes(Resource flowLog, Evidence evidence) {
        var role = Link.of(flowLog, "/DeliverLogsPermissionArn")
                .resource()
                .filter(to -> to.type().equals("AWS::IAM::Role"));
        var group = Stream.of("/LogGroupName", "/LogDestination")
                .flatMap(pointer -> Link.of(flowLog, pointer).resource().stream())
                .filter(to -> to.type().equals(LOG))
                .findFirst();
        if (role.isEmpty()
                || group.isEmpty()
                || !role.get().list("/ManagedPolicyArns").isEmpty()) {
            return Answer.notApplicable();
        }
        boolean may = documents(role.get(), evidence)
                .flatMap(PolicyText::statements)
                .filter(PolicyText::allows)
                .filter(statement -> !statement.at("/NotAction").isAbsent()
                        || PolicyText.actions(statement).stream().anyMatch(WriterRules::isWriting))
                .flatMap(statement -> PolicyText.several(statement.at("/Resource")))
                .anyMatch(resource -> mayMean(resource, group.get()));
        return Answer.of(
                may, role.get().logicalId() + " may not write to " + group.get().logicalId());
    }

    private static Stream<Value> documents(Resource role, Evidence evidence) {
        var attached = evidence.assembly().referrers(role).stream()
                .filter(policy -> POLICIES.contains(policy.type()))
                .map(policy -> policy.at("/PolicyDocument"));
        return Stream.concat(role.list("/Policies").stream().map(policy -> policy.at("/PolicyDocument")), attached);
    }

    private static boolean isWriting(String action) {
        var pattern = Stream.of(action.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)
                .matcher("logs:PutLogEvents")
                .matches();
    }

    /** A resource that names other log groups alone does not mean this one. */
    private static boolean mayMean(Value resource, Resource group) {
        var named = (resource instanceof Composed several ? several.parts() : List.of(resource))
                .stream()
                        .filter(Reference.class::isInstance)
                        .map(part -> ((Reference) part).resource())
                        .filter(target -> target.type().equals(LOG))
                        .collect(Collectors.toSet());
        return named.isEmpty() || named.equals(Set.of(group));
    }

    /**
     * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_MaintenanceWindowRunCommandParameters.html and
     * API_MaintenanceWindowIdentity.html beside it.
     */
    private static Answer timed(Resource task) {
        if (task.type().equals(WINDOW)) {
            long hours = task.number("/Duration").longValue();
            long cutoff = task.number("/Cutoff").longValue();
            return Answer.of(
                    hours >= 1 && hours <= 24 && cutoff >= 0 && cutoff <= 23 && cutoff < hours,
                    "it lasts " + hours + " hours, and starts nothing in the last " + cutoff);
        }
        if (task.at(TIMEOUT).isAbsent()) {
            return Answer.notApplicable();
        }
        long seconds = task.number(TIMEOUT).longValue();
        return Answer.of(seconds >= 30 && seconds <= 2_592_000, "its timeout is " + seconds + " seconds");
    }
}
