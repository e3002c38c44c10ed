package dev.groundwork.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes out Fn::ForEach. A loop over what the template does not tell stays as it is, for others to report. */
final class Loops {

    private static final List<String> SECTIONS = List.of("Conditions", "Resources", "Outputs");

    private final Document document;
    private final Resolver resolver;
    private final Allowance allowance;
    private final Map<String, Integer> lines;

    private Loops(Document document, Resolver resolver, Allowance allowance) {
        this.document = document;
        this.resolver = resolver;
        this.allowance = allowance;
        this.lines = new HashMap<>(document.lines());
    }

    static Document writtenOut(Document document, Resolver resolver, Allowance allowance) {
        return new Loops(document, resolver, allowance).writtenOut();
    }

    private Document writtenOut() {
        Map<String, Value> sections = new LinkedHashMap<>(document.root().fields());
        for (var name : SECTIONS) {
            if (sections.get(name) instanceof Value.Fields section) {
                sections.put(name, section("/" + name + "/", section));
            }
        }
        return new Document(document.file(), new Value.Fields(sections), lines, true);
    }

    /** What a loop makes stands, for a reader, where the loop stands. */
    private Value section(String pointer, Value.Fields section) {
        Map<String, Value> entries = new LinkedHashMap<>();
        section.fields().forEach((name, value) -> {
            var made = fields(new Value.Fields(Map.of(name, value)), Map.of()).fields();
            made.keySet()
                    .forEach(key ->
                            document.line(pointer + name).ifPresent(line -> lines.putIfAbsent(pointer + key, line)));
            entries.putAll(made);
        });
        return new Value.Fields(entries);
    }

    private Value value(Value written, Map<String, String> replacements) {
        spend();
        if (written instanceof Value.Text text) {
            return new Value.Text(replaced(text.text(), replacements));
        } else if (written instanceof Value.Items list) {
            return new Value.Items(
                    list.items().stream().map(item -> value(item, replacements)).toList());
        } else if (written instanceof Value.Fields object) {
            return Intrinsic.Call.in(object)
                    .filter(call -> call.name().equals(Intrinsic.REF) && call.argument() instanceof Value.Text)
                    .flatMap(call ->
                            Optional.ofNullable(replacements.get(call.argument().text())))
                    .<Value>map(Value.Text::new)
                    .orElseGet(() -> fields(object, replacements));
        }
        return written;
    }

    private Value.Fields fields(Value.Fields object, Map<String, String> replacements) {
        Map<String, Value> fields = new LinkedHashMap<>();
        object.fields().forEach((name, written) -> {
            var made = name.startsWith(Intrinsic.LOOP)
                    ? loop(written, replacements)
                    : Optional.<Map<String, Value>>empty();
            made.ifPresentOrElse(
                    fields::putAll, () -> fields.put(replaced(name, replacements), value(written, replacements)));
        });
        return new Value.Fields(fields);
    }

    /** What a loop makes; empty where its collection is not known. */
    private Optional<Map<String, Value>> loop(Value written, Map<String, String> replacements) {
        try {
            var arguments = resolver.arguments(Intrinsic.LOOP, written, 3, 3);
            var identifier = arguments.get(0).text();
            var collection = resolver.resolve(value(arguments.get(1), replacements), new Trail());
            Map<String, Value> made = new LinkedHashMap<>();
            for (var item : new ArrayList<>(collection.items())) {
                spend();
                var inner = new HashMap<>(replacements);
                inner.put(identifier, item.text());
                made.putAll(fields(new Value.Fields(arguments.get(2).fields()), inner)
                        .fields());
            }
            return Optional.of(made);
        } catch (UnresolvedException e) {
            return Optional.empty();
        }
    }

    /** {@code &{Name}} is for names that take letters and digits alone. */
    private static String replaced(String text, Map<String, String> replacements) {
        var replaced = text;
        if (text.contains("{")) {
            for (var replacement : replacements.entrySet()) {
                replaced = replaced.replace("${" + replacement.getKey() + "}", replacement.getValue())
                        .replace(
                                "&{" + replacement.getKey() + "}",
                                replacement.getValue().replaceAll("[^A-Za-z0-9]", ""));
            }
        }
        return replaced;
    }

    private void spend() {
        if (!allowance.coversValues(1)) {
            throw new AssemblyException(document.file(), allowance.tooLarge());
        }
    }
}
