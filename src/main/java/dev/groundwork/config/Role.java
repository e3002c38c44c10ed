package dev.groundwork.config;

/** Somebody who sends or receives traffic. */
public enum Role {
    /** Everything outside the platform. */
    INTERNET,
    /** The load balancers in the public subnets of the cluster's segment. */
    FRONT_END,
    /** The Kubernetes nodes and their pods. */
    CLUSTER,
    /** The interfaces of the Kubernetes API server. */
    CONTROL_PLANE,
    STREAM,
    DATABASE,
    /** The function that rotates the password of the database's master user. */
    ROTATION,
    DOCUMENT,
    SERVICES
}
