package dev.groundwork.stack;

/** The figures that nodes publish themselves, for whoever sets alarms on them. Node and member: the name in the zone. */
public final class NodeMetrics {

    /** The CloudWatch agent's, by {@link #DIMENSION}; of disks also by path ("/", "/var/lib/mongo") and fstype ("xfs"). */
    public static final String NAMESPACE = "Groundwork/Node";

    public static final String DIMENSION = "Node";
    public static final String MEMORY = "mem_used_percent";
    public static final String DISK = "disk_used_percent";

    /**
     * The same of the cluster's nodes, all under the cluster's name: three figures are charged, however many nodes there
     * are, and kubectl top tells which one it is.
     */
    public static final String CLUSTER_NAMESPACE = "Groundwork/Cluster";

    public static final String CLUSTER = "Cluster";
    public static final String CPU = "cpu_usage_active";

    /** MongoDB's, once a minute, by {@link #MEMBER}; a member that publishes nothing is as ill as one that says 0. */
    public static final String MONGODB_NAMESPACE = "Groundwork/MongoDB";

    public static final String MEMBER = "Member";

    /** 1 while the member is PRIMARY or SECONDARY and sees a primary, else 0. */
    public static final String HEALTHY = "Healthy";

    /** MongoDB's number of the member's state: 1 PRIMARY, 2 SECONDARY, 3 RECOVERING, 5 STARTUP2, 9 ROLLBACK. */
    public static final String STATE = "State";

    /** Seconds behind the newest member. */
    public static final String REPLICATION_LAG = "ReplicationLag";

    public static final String CONNECTIONS = "Connections";

    /** Days until the members' certificate ends; it is replaced 30 days before. */
    public static final String CERTIFICATE_DAYS = "CertificateDays";

    private NodeMetrics() {}
}
