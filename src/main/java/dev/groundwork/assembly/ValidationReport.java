package dev.groundwork.assembly;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads validation-report.json, which CDK writes beside the templates, one violation for each place. */
final class ValidationReport {

    static final String FILE = "validation-report.json";

    private static final String PROPERTIES = "Properties.";

    private final Folder folder;
    private final Map<Path, StackTemplate> stacksByFile = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private ValidationReport(Folder folder, Stacks stacks) {
        this.folder = folder;
        stacks.all().forEach(stack -> stacksByFile.putIfAbsent(stack.file(), stack));
    }

    static List<Violation> of(Document document, Folder folder, Stacks stacks) {
        var report = new ValidationReport(folder, stacks);
        try {
            for (var plugin : document.root().at("/pluginReports").items()) {
                var name = plugin.at("/pluginName").text("");
                plugin.at("/violations").items().forEach(violation -> report.add(name, violation, Optional.empty()));
                plugin.at("/suppressedViolations")
                        .items()
                        .forEach(violation -> report.add(
                                name,
                                violation,
                                Optional.of(violation.at("/reason").text(""))));
            }
        } catch (UnresolvedException e) {
            throw new AssemblyException(document.file(), "expected a validation report: " + e.getMessage());
        } catch (InvalidPathException e) {
            throw new AssemblyException(document.file(), "expected a file's path, got '" + e.getInput() + "'");
        }
        return List.copyOf(report.violations);
    }

    private void add(String plugin, Value violation, Optional<String> acknowledgement) {
        var severity = violation.at("/severity").text("");
        for (var construct : violation.at("/violatingConstructs").items()) {
            for (var place : places(construct)) {
                violations.add(new Violation(
                        plugin,
                        violation.at("/ruleName").text(),
                        severity.equals("custom")
                                ? violation.at("/customSeverity").text(severity)
                                : severity,
                        violation.at("/description").text(""),
                        violation.at("/suggestedFix").text(""),
                        place,
                        acknowledgement));
            }
        }
    }

    private List<Violation.Place> places(Value construct) {
        var found = construct.at("/cloudFormationResource");
        var template =
                folder.shown().resolve(found.at("/templatePath").text("")).normalize();
        var logicalId = found.at("/logicalId").text("");
        var resource = Optional.ofNullable(stacksByFile.get(template)).flatMap(stack -> stack.resource(logicalId));
        var path = construct.at("/constructPath").text("");
        var properties =
                found.at("/propertyPaths").items().stream().map(Value::text).toList();
        return (properties.isEmpty() ? List.of("") : properties)
                .stream()
                        .map(property -> new Violation.Place(path, template, logicalId, pointer(property), resource))
                        .toList();
    }

    /** From Properties.Volumes.0.Size, or $.Volumes[0].Size, to /Volumes/0/Size. */
    private static String pointer(String property) {
        var path = property.startsWith("$.") ? property.substring(2) : property;
        var below = path.startsWith(PROPERTIES) ? path.substring(PROPERTIES.length()) : path;
        return below.isEmpty() ? "" : "/" + below.replace("]", "").replaceAll("[.\\[]", "/");
    }
}
