package dev.groundwork.stack;

import dev.groundwork.config.PortRange;
import dev.groundwork.config.Role;

/** One thing that may pass, declared by the blueprint or implied by a role's existence, and the reason. */
record Flow(Role from, Role to, Protocol protocol, PortRange ports, String why) {

    boolean touches(Role role) {
        return from == role || to == role;
    }

    boolean opensTheSameAs(Flow other) {
        return from == other.from && to == other.to && protocol == other.protocol && ports.equals(other.ports);
    }

    /** ClusterToStream9096. */
    String id() {
        return RoleName.pascal(from) + "To" + RoleName.pascal(to) + (protocol == Protocol.ALL ? "All" : ports);
    }

    /** The protocol as security group rules spell it. */
    String ipProtocol() {
        return protocol == Protocol.ALL ? "-1" : "tcp";
    }

    /** What the rules say of themselves. */
    String description() {
        return RoleName.kebab(from) + " to " + RoleName.kebab(to) + ": " + why;
    }
}
