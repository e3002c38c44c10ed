package dev.groundwork.stack;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagReportFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.constructs.IConstruct;

/**
 * Holds the stacks against cdk-nag's AwsSolutions rules. That takes more than half a second, so it is done where it is
 * asked for; which findings stand, and why, is always in the templates.
 */
final class AwsSolutions {

    /** The context that asks for it. */
    static final String CONTEXT = "groundwork:nag";

    private static final String METADATA = "cdk_nag";

    private AwsSolutions() {}

    static void checkIfAsked(App app) {
        if ("true".equals(String.valueOf(app.getNode().tryGetContext(CONTEXT)))) {
            check(app);
        }
    }

    /** Writes a report for each stack into the assembly; synthesis fails on an error that is not suppressed. */
    static void check(App app) {
        Aspects.of(app)
                .add(AwsSolutionsChecks.Builder.create()
                        .reportFormats(List.of(NagReportFormat.JSON))
                        .build());
    }

    static void suppress(Stack stack, List<Suppression> table) {
        table.stream()
                .collect(Collectors.groupingBy(Suppression::path, LinkedHashMap::new, Collectors.toList()))
                .forEach((path, rows) -> {
                    var rules = Map.of(
                            "rules_to_suppress",
                            rows.stream().map(Suppression::metadata).toList());
                    if (path.isEmpty()) {
                        stack.addMetadata(METADATA, rules);
                    } else {
                        resource(stack, path).addMetadata(METADATA, rules);
                    }
                });
    }

    private static CfnResource resource(Stack stack, String path) {
        IConstruct found = stack;
        for (var id : path.split("/", -1)) {
            found = found.getNode().findChild(id);
        }
        return (CfnResource) found;
    }
}
