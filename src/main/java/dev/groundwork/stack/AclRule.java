package dev.groundwork.stack;

import dev.groundwork.address.Cidr;
import dev.groundwork.config.PortRange;
import software.amazon.awscdk.services.ec2.Action;
import software.amazon.awscdk.services.ec2.TrafficDirection;

/** One line of a network ACL: the lowest number that matches decides. Ports count for TCP alone. */
record AclRule(TrafficDirection direction, int number, Action action, Protocol protocol, PortRange ports, Cidr peer) {

    String id() {
        return (direction == TrafficDirection.INGRESS ? "In" : "Out") + number;
    }
}
