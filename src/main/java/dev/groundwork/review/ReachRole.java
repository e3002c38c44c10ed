package dev.groundwork.review;

import java.util.List;

/**
 * Somebody who sends or receives: the internet, workloads that wear the same security groups, a service behind a gateway
 * endpoint, or a tier of subnets, in which nothing but routes and ACLs is looked at. Members and subnets are resources by
 * stack and logical id; {@code said} is what is taken to be true of it that no template says.
 */
public record ReachRole(String name, Kind kind, List<String> members, List<String> subnets, String said) {

    /** What a role stands for. */
    public enum Kind {
        INTERNET,
        WORKLOAD,
        ENDPOINT,
        SERVICE,
        TIER
    }

    public ReachRole {
        members = List.copyOf(members);
        subnets = List.copyOf(subnets);
    }

    @Override
    public String toString() {
        return name;
    }
}
