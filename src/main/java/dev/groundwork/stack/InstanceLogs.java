package dev.groundwork.stack;

import java.util.List;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.constructs.Construct;

/**
 * The log groups of a database instance, made before it: RDS would make them itself, unencrypted by our key and kept for
 * ever. Statements in them show their parameters.
 */
final class InstanceLogs {

    /** All that RDS for PostgreSQL exports. */
    static final List<String> KINDS = List.of("postgresql", "upgrade", "iam-db-auth-error");

    private final List<LogGroup> groups;

    InstanceLogs(Construct stack, String id, String instance, StateKey key) {
        var scope = new Construct(stack, id);
        groups = KINDS.stream()
                .map(kind -> key.logGroup(scope, kind, "/aws/rds/instance/" + instance + "/" + kind))
                .toList();
    }

    void before(CfnDBInstance instance) {
        groups.forEach(group -> instance.getNode().addDependency(group));
    }
}
