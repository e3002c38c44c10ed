package dev.groundwork.stack;

/** A node as those see it who watch it: its name in the private zone, and the auto-scaling group that brings it back. */
public record NamedNode(String name, String group) {}
