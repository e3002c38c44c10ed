package dev.groundwork.assembly;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The functions that make and take apart text. */
final class Texts {

    // Neither identifiers nor ARNs nor host names contain any other character, so such a delimiter cannot cut through
    // one.
    private static final Pattern NEVER_IN_A_REFERENCE = Pattern.compile("[^\\w:/.*-]+");

    private Texts() {}

    static Value join(Resolver resolver, Value argument, Trail trail) {
        var arguments = resolver.arguments("Fn::Join", argument, 2, 2);
        var delimiter = resolver.resolve(arguments.get(0), trail).text();
        return join(delimiter, resolver.resolve(arguments.get(1), trail).items());
    }

    static Value join(String delimiter, List<Value> items) {
        var composer = new Composer();
        for (int i = 0; i < items.size(); i++) {
            composer.add(i == 0 ? "" : delimiter).add(items.get(i));
        }
        return composer.result();
    }

    static Value substitute(Resolver resolver, Value argument, Trail trail) {
        var arguments =
                argument instanceof Value.Items ? resolver.arguments("Fn::Sub", argument, 1, 2) : List.of(argument);
        Map<String, Value> variables = new HashMap<>();
        if (arguments.size() == 2) {
            // Once for each name, however often the text uses it.
            arguments.get(1).fields().forEach((name, written) -> variables.put(name, resolver.resolve(written, trail)));
        }
        var text = arguments.get(0).text();
        var composer = new Composer();
        int from = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            var name = text.substring(open + 2, close);
            composer.add(text.substring(from, open));
            if (name.startsWith("!")) {
                composer.add("${" + name.substring(1) + "}");
            } else {
                composer.add(variable(resolver, name.strip(), variables, trail));
            }
            from = close + 1;
        }
        return composer.add(text.substring(from)).result();
    }

    private static Value variable(Resolver resolver, String name, Map<String, Value> variables, Trail trail) {
        var given = variables.get(name);
        if (given != null) {
            return given;
        }
        return name.contains(".") && !name.startsWith("AWS::")
                ? Lookups.attribute(resolver, name, trail)
                : Lookups.named(resolver, name, trail);
    }

    static Value split(Resolver resolver, Value argument, Trail trail) {
        var arguments = resolver.arguments("Fn::Split", argument, 2, 2);
        var delimiter = resolver.resolve(arguments.get(0), trail).text();
        if (delimiter.isEmpty()) {
            throw Resolver.misuse("Fn::Split: expected a delimiter, got ''");
        }
        return split(delimiter, resolver.resolve(arguments.get(1), trail));
    }

    /** Also takes apart what {@link #join} put together of references, which is how lists travel between stacks. */
    static Value split(String delimiter, Value source) {
        var parts = source instanceof Composed composed ? composed.parts() : List.of(source);
        var items = new ArrayList<Value>();
        var item = new Composer();
        for (var part : parts) {
            if (mayBeCutBy(delimiter, part)) {
                var pieces = part.text().split(Pattern.quote(delimiter), -1);
                item.add(pieces[0]);
                for (int i = 1; i < pieces.length; i++) {
                    items.add(item.result());
                    item = new Composer().add(pieces[i]);
                }
            } else {
                item.add(part);
            }
        }
        items.add(item.result());
        return new Value.Items(items);
    }

    private static boolean mayBeCutBy(String delimiter, Value part) {
        return !(part instanceof Reference reference
                && !reference.resource().isCustom()
                && reference.unresolved().isPresent()
                && NEVER_IN_A_REFERENCE.matcher(delimiter).matches());
    }

    static Value base64(Resolver resolver, Value argument, Trail trail) {
        var text = resolver.resolve(argument, trail).text();
        return new Value.Text(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Value json(Resolver resolver, Value argument, Trail trail) {
        var value = resolver.resolve(argument, trail);
        return value.unresolved()
                .<Value>map(open -> open.mentioning(List.of(value)))
                .orElseGet(() -> new Value.Text(value.json()));
    }
}
