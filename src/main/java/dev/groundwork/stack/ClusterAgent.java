package dev.groundwork.stack;

/**
 * The CloudWatch agent on the cluster's nodes: memory, root disk and processor, all nodes under the cluster's name.
 *
 * <p>On the machine and not as EKS's add-on amazon-cloudwatch-observability, which measures every pod and is charged by
 * the reading: these three figures cost 0.30 USD a month each (us-west-2), for three nodes as for three hundred. The
 * script is part of the launch template: whoever changes it replaces the nodes.
 */
final class ClusterAgent {

    private ClusterAgent() {}

    /** For a node's user data. The node joins without waiting for the agent, and no matter whether it can be installed. */
    static String script(String cluster) {
        return """
                #!/bin/bash
                mkdir -p /opt/groundwork
                cat >/opt/groundwork/watch-cluster-node.sh <<'END'
                %sEND
                cat >/opt/groundwork/cloudwatch-agent.json <<'END'
                %sEND
                systemd-run --no-block --unit groundwork-watch --property Restart=on-failure --property RestartSec=60 \\
                  /bin/bash /opt/groundwork/watch-cluster-node.sh /opt/groundwork/cloudwatch-agent.json
                """.formatted(NodeFiles.text("watch-cluster-node.sh"), configuration(cluster));
    }

    /** Its namespace, figures and dimension are those of {@link NodeMetrics}. */
    static String configuration(String cluster) {
        return NodeFiles.text("cluster-agent.json").replace("CLUSTER", cluster);
    }
}
