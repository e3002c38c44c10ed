package dev.groundwork.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Checks the shape of a template, all problems at once. What CloudFormation checks further on is not judged here. */
final class TemplateReader {

    private final Document document;
    private final Problems problems;
    private final List<String> unread = new ArrayList<>();

    TemplateReader(Document document) {
        this.document = document;
        this.problems = new Problems(document.file());
    }

    Template read() {
        var resources = objects("Resources");
        if (document.root().at("/Resources").isAbsent()) {
            problems.add(OptionalInt.empty(), "expected a template with 'Resources', got " + sections());
        }
        resources.entrySet().removeIf(entry -> !hasType(entry.getKey(), entry.getValue()));
        var template = new Template(
                document,
                parameters(),
                section("Mappings"),
                section("Conditions"),
                resources,
                objects("Outputs"),
                transforms(),
                unread);
        problems.throwIfAny();
        return template;
    }

    private String sections() {
        var names = document.root().fields().keySet();
        if (names.contains("artifacts")) {
            return "a manifest: give its folder instead";
        }
        return names.isEmpty()
                ? "an empty object"
                : "'" + String.join("', '", names.stream().limit(5).toList()) + "'";
    }

    /** Leaves out what a macro is yet to give a type. */
    private boolean hasType(String logicalId, Value.Fields resource) {
        var type = resource.at("/Type");
        var pointer = "/Resources/" + logicalId;
        if (type instanceof Value.Fields) {
            unread.add(pointer);
            return false;
        }
        boolean typed = type instanceof Value.Text text && Printable.is(text.text()) && Printable.is(logicalId);
        if (!typed) {
            var what = "resource '" + logicalId + "': expected its type as Type, got " + type.describe();
            problems.add(document.line(pointer), what);
        }
        return typed;
    }

    private Map<String, Value> section(String name) {
        var section = document.root().fields().getOrDefault(name, Value.absent());
        var entries = new LinkedHashMap<String, Value>();
        if (section instanceof Value.Fields object) {
            object.fields().forEach((key, value) -> {
                if (key.startsWith("Fn::")) {
                    unread.add("/" + name + "/" + key);
                } else {
                    entries.put(key, value);
                }
            });
        } else if (!section.isAbsent()) {
            problems.add(document.line("/" + name), name + ": expected an object, got " + section.describe());
        }
        return entries;
    }

    private Map<String, Value.Fields> objects(String name) {
        var objects = new LinkedHashMap<String, Value.Fields>();
        section(name).forEach((key, value) -> {
            if (value instanceof Value.Fields object) {
                objects.put(key, object);
            } else {
                problems.add(
                        document.line("/" + name + "/" + key),
                        name + ": expected an object as '" + key + "', got " + value.describe());
            }
        });
        return objects;
    }

    private Map<String, Parameter> parameters() {
        var parameters = new LinkedHashMap<String, Parameter>();
        objects("Parameters").forEach((name, declared) -> {
            var type = declared.at("/Type") instanceof Value.Text text ? text.text() : "String";
            var noEcho = declared.at("/NoEcho");
            parameters.put(name, new Parameter(name, type, declared.at("/Default"), isTrue(noEcho)));
        });
        return parameters;
    }

    private static boolean isTrue(Value value) {
        boolean scalar = value instanceof Value.Flag || value instanceof Value.Text;
        return scalar && Scalars.flag(value.text()).orElse(false);
    }

    private List<String> transforms() {
        var transform = document.root().at("/Transform");
        var all = transform instanceof Value.Items several ? several.items() : List.of(transform);
        return all.stream()
                .map(one -> one instanceof Value.Fields object ? object.at("/Name") : one)
                .filter(Value.Text.class::isInstance)
                .map(Value::text)
                .toList();
    }
}
