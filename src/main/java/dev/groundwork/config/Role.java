package dev.groundwork.config;

import java.util.Optional;

/** Somebody who sends or receives traffic. */
public enum Role {
    /** Everything outside the platform. */
    INTERNET(""),
    /** The load balancers in the public subnets of the cluster's segment. */
    FRONT_END("cluster"),
    /** The Kubernetes nodes and their pods. */
    CLUSTER("cluster"),
    /** The interfaces of the Kubernetes API server. */
    CONTROL_PLANE("cluster"),
    STREAM("stream"),
    DATABASE("database"),
    /** The function that rotates the password of the database's master user. */
    ROTATION("database"),
    DOCUMENT("document"),
    SERVICES("services");

    private final String section;

    Role(String section) {
        this.section = section;
    }

    /** The section of the blueprint that brings the role about; the internet needs none. */
    public Optional<String> section() {
        return Optional.of(section).filter(name -> !name.isEmpty());
    }
}
