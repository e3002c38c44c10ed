package dev.groundwork.config;

import dev.groundwork.config.Node.Mapping;
import dev.groundwork.config.Node.Scalar;
import dev.groundwork.config.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML text as a tree of nodes: the first document's, within limits that keep hostile files small. */
final class Yaml {

    /** Deeper than any blueprint, and far from the end of the call stack. */
    private static final int DEPTH = 32;

    /** Values after aliases are followed; a thousand segments with all their keys stay below. */
    private static final int VALUES = 20_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private final Iterator<Event> events;
    private final IntFunction<Origin> origins;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int values;

    private record Anchored(Node node, int values) {}

    private Yaml(String text, IntFunction<Origin> origins) {
        events = new Parse(SETTINGS).parseString(text).iterator();
        this.origins = origins;
    }

    /** Reads a file's text; every node's origin is its line. */
    static Optional<Node> file(String text) {
        return new Yaml(text, Origin::line).document();
    }

    /** Reads a value that stands on one line, and gives its nodes a common origin. */
    static Optional<Node> value(String text, Origin origin) {
        return new Yaml(text, line -> origin).document();
    }

    private Optional<Node> document() {
        try {
            events.next(); // the stream's start
            if (events.next().getEventId() == Event.ID.StreamEnd) {
                return Optional.empty();
            }
            var root = node(events.next(), 1, origins.apply(1));
            events.next(); // the document's end
            var rest = events.next();
            if (rest.getEventId() != Event.ID.StreamEnd) {
                throw problem(rest, "a second document starts here, expected one per file");
            }
            return Optional.of(root);
        } catch (MarkedYamlEngineException e) {
            throw new SyntaxException(place(e.getProblemMark()), readable(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new SyntaxException(origins.apply(1), readable(String.valueOf(e.getMessage())));
        }
    }

    private Node node(Event event, int depth, Origin origin) {
        if (++values > VALUES) {
            throw problem(event, "expected at most " + VALUES + " values, aliases followed, got more");
        }
        if (depth > DEPTH) {
            throw problem(event, "expected at most " + DEPTH + " levels, got more");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        int before = values;
        var node = written((NodeEvent) event, depth, origin);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(node, values - before)));
        return node;
    }

    /** A value of a key has the key's origin: where it begins, and not what is first in it. */
    private Node written(NodeEvent event, int depth, Origin origin) {
        if (event instanceof ScalarEvent scalar) {
            refuseTag(event, scalar.getTag());
            return scalar(scalar, origin);
        }
        if (event instanceof SequenceStartEvent sequence) {
            refuseTag(event, sequence.getTag());
            return new Sequence(items(depth), origin);
        }
        refuseTag(event, ((MappingStartEvent) event).getTag());
        return new Mapping(entries(depth), origin);
    }

    private List<Node> items(int depth) {
        var items = new ArrayList<Node>();
        for (var next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1, origin(next)));
        }
        return items;
    }

    private List<Mapping.Entry> entries(int depth) {
        var entries = new ArrayList<Mapping.Entry>();
        for (var next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(node(next, depth + 1, origin(next)) instanceof Scalar key)) {
                throw problem(next, "expected a word as a key, got a list or a section");
            }
            entries.add(new Mapping.Entry(key, node(events.next(), depth + 1, key.origin())));
        }
        return entries;
    }

    private static Scalar scalar(ScalarEvent event, Origin origin) {
        var tag = RESOLVER.resolve(event.getValue(), event.isPlain());
        var kind = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
                ? Scalar.Kind.NUMBER
                : tag.equals(Tag.BOOL)
                        ? Scalar.Kind.FLAG
                        : tag.equals(Tag.NULL) ? Scalar.Kind.NOTHING : Scalar.Kind.TEXT;
        return new Scalar(event.getValue(), kind, origin);
    }

    /** A name is known once what it names is complete, so an alias inside its own anchor is an unknown one. */
    private Node aliased(AliasEvent alias) {
        var anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw problem(alias, "expected an anchor that ends before it is used, got '*" + alias.getAlias() + "'");
        }
        values += anchored.values();
        return anchored.node();
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw problem(
                    event,
                    "expected a plain value, got the tag '" + tag.get().replace("tag:yaml.org,2002:", "!!") + "'");
        }
    }

    /** The parser's words, where ours are not plainer. */
    private static String readable(String problem) {
        if (problem.contains("(TAB)")) {
            return "expected spaces, got a tab";
        }
        return problem.lines().findFirst().orElse("expected YAML");
    }

    private Origin origin(Event event) {
        return origins.apply(event.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }

    private Origin place(Optional<Mark> mark) {
        var origin = origins.apply(mark.map(Mark::getLine).orElse(0) + 1);
        return new Origin(
                origin.line(),
                origin + mark.map(at -> ", column " + (at.getColumn() + 1)).orElse(""));
    }

    private SyntaxException problem(Event event, String what) {
        return new SyntaxException(place(event.getStartMark()), what);
    }

    /** Text that is no YAML, or none that a blueprint may use. */
    static final class SyntaxException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        SyntaxException(Origin origin, String what) {
            super(origin + ": " + what);
            problem = new Problem("", origin, what);
        }

        Problem problem() {
            return problem;
        }
    }
}
