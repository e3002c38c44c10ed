package dev.groundwork.config;

import java.util.List;

/** Traffic that is allowed: over TCP, from one role to another, to these ports. */
public record FlowSpec(
        @Doc("Who opens the connection.") Role from,
        @Doc("Who accepts it.") Role to,

        @Doc("TCP ports, or ranges of them such as 30000-32767.") @Limits(min = 1)
        List<PortRange> ports) {

    public FlowSpec {
        ports = List.copyOf(ports);
    }
}
