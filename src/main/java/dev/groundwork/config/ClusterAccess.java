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
    }
}
