package dev.groundwork.stack;

/** What the cluster offers to those who watch it: its name, and the nodes that it never goes below. */
public record ClusterNodes(String cluster, int least) {}
