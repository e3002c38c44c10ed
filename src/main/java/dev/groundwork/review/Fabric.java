package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import java.util.ArrayList;
import java.util.List;

/** The networks of an assembly and everything in them that sends or receives. */
record Fabric(Vpcs vpcs, Subnets subnets, Groups groups, List<Host> hosts) {

    static Fabric of(CloudAssembly assembly) {
        var blocks = new Blocks(assembly);
        var vpcs = new Vpcs(assembly);
        var subnets = new Subnets(assembly, vpcs, blocks);
        var groups = new Groups(assembly, vpcs, subnets, blocks);
        var wiring = new Wiring(assembly, subnets, groups);
        var hosts = new ArrayList<Host>();
        hosts.addAll(new Hosts(wiring, assembly).all());
        hosts.addAll(new Machines(wiring).of(assembly));
        hosts.addAll(new Clusters(wiring, assembly).of(assembly));
        return new Fabric(vpcs, subnets, groups, List.copyOf(hosts));
    }
}
