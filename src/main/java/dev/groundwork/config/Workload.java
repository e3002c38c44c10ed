package dev.groundwork.config;

/** What runs on instances in a segment of a network. */
public sealed interface Workload permits ClusterSpec, DatabaseSpec, DocumentSpec, ServicesSpec, StreamSpec {

    String network();

    String segment();

    String instanceType();
}
