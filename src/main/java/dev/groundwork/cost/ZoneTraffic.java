package dev.groundwork.cost;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What crosses zones: how much is sent is assumed, which part of it leaves its zone follows from the topology.
 *
 * <p>A gigabyte between zones is paid twice, where it leaves and where it arrives. What a service copies inside itself is
 * free: between brokers of MSK, and from a database of RDS to its standby.
 */
final class ZoneTraffic {

    /** The tag by which the members of one replica set name their data. */
    private static final String SET = "groundwork:data";

    private static final BigDecimal BOTH_ENDS = BigDecimal.valueOf(2);

    private ZoneTraffic() {}

    static List<Charge> ofNetwork(Resource network, CloudAssembly assembly) {
        var subnets = assembly.referrers(network, "AWS::EC2::Subnet", "/VpcId");
        return crossing(
                "traffic between zones, GB", "zone-traffic", elsewhere(zones(subnets)), zones(subnets) + " zones");
    }

    /** With a gateway in one zone only, the other zones reach it across zones. */
    static List<Charge> ofGateway(Resource gateway, CloudAssembly assembly) {
        var own = gateway.follow("/SubnetId").map(ZoneTraffic::zone).orElse("");
        var served = assembly.referrers(gateway, "AWS::EC2::Route", "/NatGatewayId").stream()
                .flatMap(route -> route.follow("/RouteTableId").stream())
                .flatMap(table ->
                        assembly.referrers(table, "AWS::EC2::SubnetRouteTableAssociation", "/RouteTableId").stream())
                .flatMap(association -> association.follow("/SubnetId").stream())
                .toList();
        long others =
                served.stream().filter(subnet -> !zone(subnet).equals(own)).count();
        return crossing(
                "traffic to the NAT gateway from other zones, GB",
                "nat-data",
                share(others, served.size()),
                others + " of " + served.size() + " subnets are in other zones");
    }

    static List<Charge> ofBrokers(Resource cluster, CloudAssembly assembly) {
        int zones = cluster.list("/BrokerNodeGroupInfo/ClientSubnets").size();
        return crossing("clients of Kafka in other zones, GB", "kafka-traffic", elsewhere(zones), zones + " zones");
    }

    static List<Charge> ofDatabase(Resource database, CloudAssembly assembly) {
        var group = Optional.of(database.at("/DBSubnetGroupName"))
                .filter(name -> !(name instanceof Value.Known))
                .flatMap(name -> database.follow("/DBSubnetGroupName"));
        long zones = group.map(found -> zones(found.followAll("/SubnetIds"))).orElse(3L);
        var note = group.isEmpty() ? "clients are taken to be in three zones" : zones + " zones";
        return crossing("clients of the database in other zones, GB", "database-traffic", elsewhere(zones), note);
    }

    /** One member of a replica set: what it copies to the others, and what clients elsewhere ask of it, when it leads. */
    static List<Charge> ofMember(Resource volume, CloudAssembly assembly) {
        var set = tag(volume);
        if (set.isEmpty()) {
            return List.of();
        }
        var members = assembly.resources("AWS::EC2::Volume").stream()
                .filter(other -> tag(other).equals(set))
                .toList();
        int count = members.size();
        long apart = members.stream()
                .filter(other -> !zone(other).equals(zone(volume)))
                .count();
        var note = "one of " + count + " members leads at a time";
        return Stream.of(
                        crossing("copies to members in other zones, GB", "document-writes", share(apart, count), note),
                        crossing(
                                "clients in other zones, GB",
                                "document-traffic",
                                share(1, count).multiply(elsewhere(zones(members))),
                                note))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Charge> crossing(String name, String assumption, BigDecimal share, String note) {
        return share.signum() == 0
                ? List.of()
                : List.of(Charge.assumed(name, "AWSDataTransfer", "DataTransfer-Regional-Bytes", assumption)
                        .times(share.multiply(BOTH_ENDS))
                        .noting("paid where it leaves and where it arrives; " + note));
    }

    /** The part that is in another zone, of what is spread evenly over some. */
    private static BigDecimal elsewhere(long zones) {
        return zones == 0 ? BigDecimal.ZERO : share(zones - 1, zones);
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_EVEN);
    }

    private static long zones(Collection<Resource> places) {
        return places.stream().map(ZoneTraffic::zone).distinct().count();
    }

    /** The zone, or where its name depends on the account the words that choose it. */
    private static String zone(Resource place) {
        return place.at("/AvailabilityZone") instanceof Value.Text name
                ? name.text()
                : place.written("/AvailabilityZone").json();
    }

    private static String tag(Resource resource) {
        return resource.at("/Tags") instanceof Value.Items tags
                ? tags.items().stream()
                        .filter(tag -> tag.at("/Key").equals(new Value.Text(SET)))
                        .map(tag -> tag.at("/Value").json())
                        .findFirst()
                        .orElse("")
                : "";
    }
}
