package dev.groundwork.stack;

/** Commands that people type for nodes, ready to paste. */
final class NodeCommands {

    private NodeCommands() {}

    static String session(String region, String node) {
        return "aws ssm start-session --region " + region + " --target " + machine(region, node);
    }

    /** While it runs, the local port is that host's port, reached through some running machine of that security group. */
    static String forward(String region, String group, String host, int port, int localPort) {
        var node = "aws ec2 describe-instances --region %s --filters Name=instance.group-id,Values=%s "
                + "Name=instance-state-name,Values=running --query 'Reservations[0].Instances[0].InstanceId' --output text";
        return ("aws ssm start-session --region %s --target $(" + node + ") "
                        + "--document-name AWS-StartPortForwardingSessionToRemoteHost "
                        + "--parameters host=%s,portNumber=%d,localPortNumber=%d")
                .formatted(region, region, group, host, port, localPort);
    }

    /** Its group starts the next machine, which takes the name and, where there is one, the volume. */
    static String replace(String region, String node) {
        return "aws autoscaling terminate-instance-in-auto-scaling-group --region " + region
                + " --no-should-decrement-desired-capacity --instance-id " + machine(region, node);
    }

    /**
     * To be run on the node; $RESOURCE comes from the node's own settings. The unit counts its starts, and after three in
     * six hours it hands the machine back: those of a person do not count.
     */
    static String refresh(String region, String stack) {
        return "sudo bash -c '. /etc/groundwork/node.env && /opt/aws/bin/cfn-init --stack " + stack
                + " --resource $RESOURCE --region " + region
                + " && systemctl daemon-reload && systemctl reset-failed groundwork && systemctl restart groundwork'";
    }

    private static String machine(String region, String node) {
        return "$(aws ec2 describe-instances --region " + region + " --filters Name=tag:" + ReturningNode.TAG
                + ",Values="
                + node
                + " Name=instance-state-name,Values=running --query 'Reservations[].Instances[].InstanceId' --output text)";
    }
}
