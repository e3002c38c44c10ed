package dev.groundwork.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostTest {

    private static final CloudAssembly ASSEMBLY =
            CloudAssembly.read(Path.of("src/test/resources/dev/groundwork/review/reach/group-cidr.yaml"));
    private static final List<SubnetNode> SUBNETS =
            List.copyOf(Fabric.of(ASSEMBLY).hosts().get(0).subnets());
    private static final PublicAddress NONE = PublicAddress.fixed(Match.NO, "it never has one");

    @Test
    void hostsAreTheSameIfAllOfTheirInterfacesIs() {
        var host = host("function", SUBNETS, "", Wardrobe.NONE, NONE, Match.NO, "");

        assertThat(host).isEqualTo(host("function", SUBNETS, "", Wardrobe.NONE, NONE, Match.NO, ""));
        assertThat(host)
                .hasSameHashCodeAs(host("node", SUBNETS, "", Wardrobe.NONE, NONE, Match.NO, ""))
                .isNotEqualTo(host("node", SUBNETS, "", Wardrobe.NONE, NONE, Match.NO, ""))
                .isNotEqualTo(host("function", List.of(), "", Wardrobe.NONE, NONE, Match.NO, ""))
                .isNotEqualTo(host("function", SUBNETS, "another", Wardrobe.NONE, NONE, Match.NO, ""))
                .isNotEqualTo(host(
                        "function",
                        SUBNETS,
                        "",
                        new Wardrobe(List.of(), "one that cannot be told", false),
                        NONE,
                        Match.NO,
                        ""))
                .isNotEqualTo(host("function", SUBNETS, "", Wardrobe.NONE, PublicAddress.bySubnet(), Match.NO, ""))
                .isNotEqualTo(host("function", SUBNETS, "", Wardrobe.NONE, NONE, Match.MAYBE, ""))
                .isNotEqualTo(host("function", SUBNETS, "", Wardrobe.NONE, NONE, Match.NO, "it may not exist"))
                .isNotEqualTo(new Host(instance(1), "function", SUBNETS, "", Wardrobe.NONE, NONE, Match.NO, ""))
                .isNotEqualTo("function");
    }

    private static Host host(
            String kind,
            List<SubnetNode> subnets,
            String openSubnets,
            Wardrobe groups,
            PublicAddress address,
            Match six,
            String doubt) {
        return new Host(instance(0), kind, subnets, openSubnets, groups, address, six, doubt);
    }

    private static Resource instance(int index) {
        return ASSEMBLY.resources("AWS::EC2::Instance").get(index);
    }
}
