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

    private static final String ACL = "AWS::EC2::NetworkAcl";
    private static final String VPC = "AWS::EC2::VPC";
    private static final String POINTER = "/NetworkAclId";

    private final Map<Resource, Acl> acls = new HashMap<>();
    private final Map<VpcNode, Acl> defaults = new HashMap<>();
    private final List<Resource> strays = new ArrayList<>();
    private final Associations associations;
    private final Vpcs vpcs;

    Acls(CloudAssembly assembly, Vpcs vpcs) {
        this.vpcs = vpcs;
        this.associations = new Associations(assembly.resources("AWS::EC2::SubnetNetworkAclAssociation"));
        var entries = new HashMap<Resource, List<AclEntry>>();
        for (var entry : assembly.resources("AWS::EC2::NetworkAclEntry")) {
            // The default ACL is an attribute of its VPC, and so is found under it.
            var acl = Link.of(entry, POINTER);
            if (acl.isOf(ACL) || acl.isOf(VPC)) {
                entries.computeIfAbsent(acl.resource().orElseThrow(), any -> new ArrayList<>())
                        .addAll(entries(entry));
            } else if (acl.isLeftOpen()) {
                strays.add(entry);
            }
        }
        for (var acl : assembly.resources(ACL)) {
            acls.put(acl, Acl.of(acl, with(acl, entries)));
        }
        for (var vpc : vpcs.all()) {
            vpc.resource().ifPresent(own -> defaults.put(vpc, Acl.byDefault(vpc, with(own, entries))));
        }
    }

    private List<AclEntry> with(Resource aclOrVpc, Map<Resource, List<AclEntry>> entries) {
        var all = new ArrayList<>(entries.getOrDefault(aclOrVpc, List.of()));
        for (var stray : strays) {
            if (Link.of(stray, POINTER).names(aclOrVpc, stray) != Match.NO) {
                var doubt = "whose entry " + stray + " is cannot be told";
                entries(stray).forEach(entry -> all.add(entry.doubted(doubt)));
            }
        }
        return all;
    }

    Acl of(Resource subnet, VpcNode vpc) {
        var own = associations.of(subnet, association -> isIn(association, vpc));
        if (own.sure().isPresent()) {
            return associated(own.sure().get());
        }
        return own.open().isEmpty() ? byDefault(vpc) : Acl.unseen(own.why());
    }

    private Acl byDefault(VpcNode vpc) {
        return defaults.computeIfAbsent(vpc, any -> Acl.unseen("the default one of " + vpc));
    }

    /** An ACL of another VPC cannot be a subnet's. */
    private static boolean isIn(Resource association, VpcNode vpc) {
        var acl = Link.of(association, POINTER);
        return acl.resource()
                .flatMap(known -> acl.isOf(VPC)
                        ? acl.resource()
                        : Link.of(known, "/VpcId").resource())
                .map(of -> vpc.resource().filter(of::equals).isPresent() || !vpc.isKnown())
                .orElse(true);
    }

    private Acl associated(Resource association) {
        var link = Link.of(association, POINTER);
        if (link.isOf(VPC)) {
            return byDefault(vpcs.of(link));
        }
        return link.resource().map(acls::get).orElseGet(() -> Acl.unseen(link.describe()));
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
