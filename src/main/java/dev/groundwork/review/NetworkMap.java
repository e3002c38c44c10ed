package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import java.util.List;
import java.util.Optional;

/** The networks of an assembly as a drawing needs them: what lies in what, how large it is, and who stands where. */
public record NetworkMap(List<MappedVpc> vpcs, List<Join> joins) {

    public NetworkMap {
        vpcs = List.copyOf(vpcs);
        joins = List.copyOf(joins);
    }

    /** A VPC: blocks as they are written, gateways by kind, subnets by address. */
    public record MappedVpc(String name, String blocks, List<String> gateways, List<MappedSubnet> subnets) {

        public MappedVpc {
            gateways = List.copyOf(gateways);
            subnets = List.copyOf(subnets);
        }

        /** The zones in which it has subnets, by name. */
        public List<String> zones() {
            return subnets.stream().map(MappedSubnet::zone).distinct().sorted().toList();
        }

        /** The segments in the order of their addresses; a network without segments has one without a name. */
        public List<String> segments() {
            return subnets.stream().map(MappedSubnet::segment).distinct().toList();
        }
    }

    /** A subnet; its size is nothing where the template does not tell its block. */
    public record MappedSubnet(
            String resource,
            String block,
            Optional<Long> size,
            String zone,
            String segment,
            String tier,
            List<String> residents) {

        public MappedSubnet {
            residents = List.copyOf(residents);
        }

        public boolean isPublic() {
            return tier.equals("public");
        }
    }

    /** Two VPCs that exchange packets, by their names. */
    public record Join(String name, String one, String other) {}

    public static NetworkMap of(CloudAssembly assembly) {
        return new Cartographer(assembly).map();
    }
}
