package dev.groundwork.config;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Writes settings into a blueprint's text: only the values change, comments and layout stay as they are. */
public final class BlueprintEdits {

    private BlueprintEdits() {}

    /** The text with the settings in it; a key that is missing is added to its section, which must be there. */
    public static String apply(String text, List<Setting> settings) {
        var edited = text;
        for (var setting : settings) {
            edited = apply(edited, setting);
        }
        return edited;
    }

    private static String apply(String text, Setting setting) {
        var node = root(text);
        for (var key : setting.path().subList(0, setting.path().size() - 1)) {
            node = value(node, key).orElseThrow(() -> missing(setting, key));
        }
        var name = setting.path().get(setting.path().size() - 1);
        if (!(node instanceof MappingNode section)) {
            throw missing(setting, name);
        }
        var value = setting.value().isEmpty() ? "null" : setting.value();
        return value(section, name)
                .map(old -> text.substring(0, start(old)) + value + text.substring(end(text, old)))
                .orElseGet(() -> added(text, section, name + ": " + value));
    }

    private static Node root(String text) {
        return new Compose(LoadSettings.builder().build())
                .composeString(text)
                .orElseThrow(() -> new IllegalArgumentException("expected a blueprint, got an empty text"));
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof MappingNode section
                ? section.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode scalar
                                && scalar.getValue().equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    /** In braces the new key comes last; elsewhere it comes first, on a line of its own. */
    private static String added(String text, MappingNode section, String entry) {
        if (section.getFlowStyle() == FlowStyle.FLOW) {
            int brace = end(text, section) - 1;
            int last = brace;
            while (Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            var separator = section.getValue().isEmpty() ? "" : ", ";
            return text.substring(0, last) + separator + entry + text.substring(last);
        }
        var first = section.getValue().get(0).getKeyNode();
        int column = first.getStartMark().map(Mark::getColumn).orElse(0);
        return text.substring(0, start(first)) + entry + "\n" + " ".repeat(column) + text.substring(start(first));
    }

    private static int start(Node node) {
        return node.getStartMark().orElseThrow().getIndex();
    }

    /** A block ends where the next one begins; what stands between belongs to neither. */
    private static int end(String text, Node node) {
        int end = node.getEndMark().orElseThrow().getIndex();
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static IllegalArgumentException missing(Setting setting, String key) {
        return new IllegalArgumentException(setting + ": expected a section to put it into, got none at '" + key + "'");
    }
}
