package dev.groundwork.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML as values, the short forms of functions written out. It works on the parser's events: no object is made by
 * a tag's name, and an alias costs what it stands for.
 */
final class YamlReader {

    private static final String MERGE = "<<";

    /** What an anchor names, with its size and height, by which aliases are counted. */
    private record Anchored(Value value, long values, int height) {}

    private final Path file;
    private final Allowance allowance;
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean loops;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private Iterator<Event> events = List.<Event>of().iterator();
    private long values;
    private int deepest;

    YamlReader(Path file, Allowance allowance) {
        this.file = file;
        this.allowance = allowance;
    }

    Document read(String text) {
        var settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            events = new Parse(settings).parseString(text).iterator();
            return document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new AssemblyException(file, line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new AssemblyException(file, "not YAML: " + e.getMessage());
        }
    }

    private Document document() {
        events.next();
        var start = events.next();
        if (start.getEventId() == ID.StreamEnd) {
            throw new AssemblyException(file, "empty, expected a template");
        }
        var root = value(events.next(), "", 0);
        events.next();
        var end = events.next();
        if (end.getEventId() != ID.StreamEnd) {
            throw problem(end, "expected the end of the file, got a second document");
        }
        if (root instanceof Value.Fields fields) {
            return new Document(file, fields, lines, loops);
        }
        throw problem(start, "expected an object, got " + root.describe());
    }

    private Value value(Event event, String pointer, int depth) {
        if (!allowance.coversValues(1)) {
            throw problem(event, allowance.tooLarge());
        }
        values++;
        deepest = Math.max(deepest, depth);
        if (event instanceof AliasEvent alias) {
            return aliased(alias, depth);
        }
        var anchor = ((NodeEvent) event).getAnchor();
        if (anchor.isEmpty()) {
            return node(event, pointer, depth);
        }
        long before = values;
        int deepestElsewhere = deepest;
        deepest = depth;
        var value = node(event, pointer, depth);
        anchors.put(anchor.get().getValue(), new Anchored(value, values - before, deepest - depth));
        deepest = Math.max(deepest, deepestElsewhere);
        return value;
    }

    private Value aliased(AliasEvent alias, int depth) {
        var name = alias.getAlias().getValue();
        var anchored = anchors.get(name);
        if (anchored == null) {
            throw problem(alias, "alias '*" + name + "' names nothing that is complete before it");
        }
        if (!allowance.coversDepth(depth + anchored.height())) {
            throw problem(alias, allowance.tooDeep());
        }
        if (!allowance.coversValues(anchored.values())) {
            throw problem(alias, allowance.tooLarge());
        }
        values += anchored.values();
        deepest = Math.max(deepest, depth + anchored.height());
        return anchored.value();
    }

    private Value node(Event event, String pointer, int depth) {
        if (event instanceof ScalarEvent scalar) {
            return ShortForm.scalar(scalar.getTag(), scalar.getValue(), scalar.isPlain());
        } else if (event instanceof SequenceStartEvent sequence) {
            return ShortForm.wrap(sequence.getTag(), list(event, depth + 1));
        }
        return ShortForm.wrap(((MappingStartEvent) event).getTag(), object(event, pointer, depth + 1));
    }

    private Value.Items list(Event start, int depth) {
        checkDepth(start, depth);
        var items = new ArrayList<Value>();
        for (var event = events.next(); event.getEventId() != ID.SequenceEnd; event = events.next()) {
            items.add(value(event, "", depth));
        }
        return new Value.Items(items);
    }

    private Value.Fields object(Event start, String pointer, int depth) {
        checkDepth(start, depth);
        var fields = new LinkedHashMap<String, Value>();
        var merged = new ArrayList<Value>();
        for (var event = events.next(); event.getEventId() != ID.MappingEnd; event = events.next()) {
            var name = key(event);
            loops |= name.startsWith(Intrinsic.LOOP);
            var below = depth <= Document.LEVELS_WITH_LINES ? pointer + "/" + name : "";
            if (!below.isEmpty()) {
                lines.put(below, line(event));
            }
            var value = value(events.next(), below, depth);
            if (name.equals(MERGE)) {
                merged.addAll(value instanceof Value.Items several ? several.items() : List.of(value));
            } else if (fields.put(name, value) != null) {
                throw problem(event, "'" + name + "' is there twice, expected once");
            }
        }
        merged.forEach(from -> mergedFields(start, from).forEach(fields::putIfAbsent));
        return new Value.Fields(fields);
    }

    private Map<String, Value> mergedFields(Event at, Value from) {
        if (from instanceof Value.Fields object) {
            return object.fields();
        }
        throw problem(at, "expected an object to merge at '<<', got " + from.describe());
    }

    private String key(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        if (event instanceof AliasEvent alias && aliased(alias, 0) instanceof Value.Text text) {
            return text.text();
        }
        throw problem(event, "expected text as a key");
    }

    private void checkDepth(Event event, int depth) {
        if (!allowance.coversDepth(depth)) {
            throw problem(event, allowance.tooDeep());
        }
    }

    private AssemblyException problem(Event at, String what) {
        return new AssemblyException(file, line(at), what);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
