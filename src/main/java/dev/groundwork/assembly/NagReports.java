package dev.groundwork.assembly;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the reports that cdk-nag writes beside the templates, one a stack, as violations. What complies or does not apply is
 * none; a suppressed line is one with its reason; where one of its rules could not tell, that is a warning, as cdk-nag has it.
 */
final class NagReports {

    static final String ENDING = "-NagReport.json";

    private static final String COMPLIANT = "Compliant";
    private static final String NOT_APPLICABLE = "N/A";
    private static final String SUPPRESSED = "Suppressed";
    private static final String UNKNOWN = "UNKNOWN";

    private final Map<String, Resource> byPath = new HashMap<>();

    private NagReports(Stacks stacks) {
        for (var stack : stacks.all()) {
            stack.resources()
                    .forEach(
                            resource -> resource.constructPath().ifPresent(path -> byPath.putIfAbsent(path, resource)));
        }
    }

    static List<Violation> of(List<Document> reports, Stacks stacks) {
        if (reports.isEmpty()) {
            return List.of();
        }
        var read = new NagReports(stacks);
        return reports.stream().flatMap(read::violations).toList();
    }

    private Stream<Violation> violations(Document report) {
        try {
            return report.root().at("/lines").items().stream()
                    .filter(line -> isReported(line.at("/compliance").text("")))
                    .map(this::violation)
                    .toList()
                    .stream();
        } catch (UnresolvedException e) {
            throw new AssemblyException(report.file(), "expected a report of cdk-nag: " + e.getMessage());
        }
    }

    private static boolean isReported(String compliance) {
        return !compliance.equals(COMPLIANT) && !compliance.equals(NOT_APPLICABLE);
    }

    private Violation violation(Value line) {
        var compliance = line.at("/compliance").text("");
        var what = line.at("/ruleInfo").text("");
        return new Violation(
                "cdk-nag",
                line.at("/ruleId").text(),
                compliance.equals(UNKNOWN) ? "warning" : line.at("/ruleLevel").text(""),
                compliance.equals(UNKNOWN) ? "cdk-nag cannot tell: " + what : what,
                "",
                place(line.at("/resourceId").text("")),
                compliance.equals(SUPPRESSED)
                        ? Optional.of(line.at("/exceptionReason").text(""))
                        : Optional.empty());
    }

    private Violation.Place place(String path) {
        var resource = Optional.ofNullable(byPath.get(path));
        return new Violation.Place(
                path,
                resource.map(Resource::file).orElse(Path.of("")),
                resource.map(Resource::logicalId).orElse(""),
                "",
                resource);
    }
}
