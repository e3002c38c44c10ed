package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.UnresolvedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The network ACLs of an assembly, and which subnet has which. */
final class Acls {

    private final Map<Resource, Acl> acls = new HashMap<>();
    private final Map<VpcNode, Acl> defaults = new HashMap<>();
    private final Map<Resource, Acl> bySubnet = new HashMap<>();

    Acls(CloudAssembly assembly, Vpcs vpcs) {
        var entries = new HashMap<Resource, List<AclEntry>>();
        for (var entry : assembly.resources("AWS::EC2::NetworkAclEntry")) {
            // The default ACL is an attribute of its VPC, and so is found under it.
            Link.of(entry, "/NetworkAclId")
                    .resource()
                    .ifPresent(acl -> entries.computeIfAbsent(acl, any -> new ArrayList<>())
                            .addAll(entries(entry)));
        }
        for (var acl : assembly.resources("AWS::EC2::NetworkAcl")) {
            acls.put(acl, Acl.of(acl, entries.getOrDefault(acl, List.of())));
        }
        for (var vpc : vpcs.all()) {
            var added = vpc.resource().map(entries::get).orElse(List.of());
            defaults.put(vpc, Acl.byDefault(vpc, added));
        }
        for (var association : assembly.resources("AWS::EC2::SubnetNetworkAclAssociation")) {
            Link.of(association, "/SubnetId")
                    .resource()
                    .ifPresent(subnet -> bySubnet.put(subnet, associated(association, vpcs)));
        }
    }

    Acl of(Resource subnet, VpcNode vpc) {
        var acl = bySubnet.get(subnet);
        return acl != null ? acl : byDefault(vpc);
    }

    private Acl byDefault(VpcNode vpc) {
        return defaults.computeIfAbsent(vpc, any -> Acl.unseen("the default one of " + vpc));
    }

    private Acl associated(Resource association, Vpcs vpcs) {
        var doubt = Doubt.of(association);
        if (!doubt.isEmpty()) {
            return Acl.unseen(doubt);
        }
        var link = Link.of(association, "/NetworkAclId");
        var known = link.resource().map(acls::get);
        return known.orElseGet(() -> link.resource()
                .filter(resource -> resource.type().equals("AWS::EC2::VPC"))
                .map(vpc -> byDefault(vpcs.of(link)))
                .orElseGet(() -> Acl.unseen(link.describe())));
    }

    /** An entry whose direction cannot be told may be one of either. */
    private static List<AclEntry> entries(Resource entry) {
        var egress = Subnets.flag(entry, "/Egress");
        if (egress == Match.MAYBE) {
            var doubt = "the direction of " + entry + " cannot be told";
            return List.of(entry(entry, false, doubt), entry(entry, true, doubt));
        }
        return List.of(entry(entry, egress == Match.YES, Doubt.of(entry)));
    }

    private static AclEntry entry(Resource entry, boolean isEgress, String doubt) {
        var four = Blocks.written(entry, "/CidrBlock");
        var six = Blocks.written(entry, "/Ipv6CidrBlock");
        var open = four.open().isEmpty() ? six.open() : four.open();
        var block = four.blocks().isEmpty() ? six.blocks() : four.blocks();
        return new AclEntry(
                number(entry),
                isEgress,
                action(entry),
                PortMatch.ofAcl(entry),
                block.stream().findFirst(),
                doubt.isEmpty() ? open : doubt,
                Optional.of(entry));
    }

    private static @Nullable Integer number(Resource entry) {
        try {
            return entry.number("/RuleNumber").intValueExact();
        } catch (UnresolvedException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Boolean action(Resource entry) {
        try {
            return entry.text("/RuleAction").equalsIgnoreCase("allow");
        } catch (UnresolvedException e) {
            return null;
        }
    }
}
