package dev.groundwork.config;

import dev.groundwork.address.Cidr;
import java.util.List;

/** Who may use the Kubernetes API, and from where. */
public record ClusterAccess(
        @Doc("IAM roles whose bearers administer the cluster.") @Default("[]")
        List<RoleArn> admins,

        @Doc("IAM roles whose bearers see everything in the cluster but its secrets.") @Default("[]")
        List<RoleArn> readers,

        @Doc("Blocks of the internet that may reach the API server; without any, its address is private.")
        @Default("[]")
        List<Cidr> publicCidrs) {

    public ClusterAccess {
        admins = List.copyOf(admins);
        readers = List.copyOf(readers);
        publicCidrs = List.copyOf(publicCidrs);
        refuseRepetition(admins, readers);
        if (publicCidrs.stream().anyMatch(cidr -> cidr.prefix() == 0)) {
            throw new IllegalArgumentException("public-cidrs: expected blocks that you know, got the whole internet");
        }
    }

    /** EKS keeps one access entry per role. */
    private static void refuseRepetition(List<RoleArn> admins, List<RoleArn> readers) {
        for (var role : admins) {
            if (readers.contains(role)) {
                throw new IllegalArgumentException("readers: expected roles that are not among admins, got " + role);
            }
        }
        if (admins.stream().distinct().count() < admins.size()
                || readers.stream().distinct().count() < readers.size()) {
            throw new IllegalArgumentException("admins and readers: expected each role once");
        }
    }
}
