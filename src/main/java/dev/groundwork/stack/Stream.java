package dev.groundwork.stack;

/** What the stream offers to those who watch it: the cluster's name, its kind, its brokers, and where their logs are. */
public record Stream(String cluster, boolean express, int brokers, String logGroup) {}
