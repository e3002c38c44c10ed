package dev.groundwork.stack;

/** What the stream offers to those who watch it: its cluster's name, of which kind and how many the brokers are, their logs. */
public record Brokers(String cluster, boolean express, int count, String logGroup) {}
