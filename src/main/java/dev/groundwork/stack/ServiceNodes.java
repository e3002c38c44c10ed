package dev.groundwork.stack;

import java.util.List;

/** What the service nodes offer to those who watch or use them. */
public record ServiceNodes(List<NamedNode> nodes, String logGroup) {

    public ServiceNodes {
        nodes = List.copyOf(nodes);
    }
}
