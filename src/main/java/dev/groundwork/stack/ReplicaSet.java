package dev.groundwork.stack;

import java.util.List;

/** What the replica set offers to those who watch it. */
public record ReplicaSet(String name, List<NamedNode> members, String logGroup) {

    public ReplicaSet {
        members = List.copyOf(members);
    }
}
