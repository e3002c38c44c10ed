package dev.groundwork.review;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A network's subnets, where they lie, and where their way out leads. */
record Ground(Resource vpc, List<Piece> pieces) {

    private static final String ANYWHERE = "0.0.0.0/0";

    /** A subnet, its zone, and what its default route leads to, if it has one. */
    record Piece(Resource subnet, Value zone, Optional<Resource> wayOut) {

        boolean isPublic() {
            return wayOut.filter(target -> target.type().equals("AWS::EC2::InternetGateway"))
                    .isPresent();
        }

        boolean isIn(String name) {
            return zone instanceof Value.Text known && known.text().equals(name);
        }
    }

    static Ground of(Evidence evidence, Resource vpc) {
        return new Ground(
                vpc,
                evidence.pointingAt(vpc, "AWS::EC2::Subnet", "/VpcId").stream()
                        .map(subnet -> piece(evidence, subnet))
                        .toList());
    }

    /** One subnet alone, for who does not need its network's others. */
    static Piece piece(Evidence evidence, Resource subnet) {
        return new Piece(subnet, zoneOf(subnet), wayOut(evidence, subnet));
    }

    static List<Ground> all(Evidence evidence) {
        return evidence.assembly().resources("AWS::EC2::VPC").stream()
                .map(vpc -> of(evidence, vpc))
                .toList();
    }

    /** The zone by name, or by id where only that is given. */
    static Value zoneOf(Resource subnet) {
        var name = subnet.at("/AvailabilityZone");
        return name.isAbsent() ? subnet.at("/AvailabilityZoneId") : name;
    }

    /** The zones whose names are known. */
    List<String> zones(Predicate<Piece> which) {
        var zones = new TreeSet<String>();
        pieces.stream()
                .filter(which)
                .map(Piece::zone)
                .filter(Value.Text.class::isInstance)
                .forEach(zone -> zones.add(zone.text()));
        return List.copyOf(zones);
    }

    Answer zonesAnswer(Predicate<Piece> which, String kind) {
        var known = zones(which);
        if (known.size() >= BriefRules.ZONES) {
            return Answer.holds();
        }
        boolean anyUnknown = pieces.stream().filter(which).anyMatch(piece -> !(piece.zone() instanceof Value.Text));
        return anyUnknown
                ? Answer.unknown("the zones of some " + kind + "subnets are known only at deployment")
                : Answer.violated("its " + kind + "subnets are in " + known.size() + " zones " + known);
    }

    private static Optional<Resource> wayOut(Evidence evidence, Resource subnet) {
        return tables(evidence, subnet)
                .flatMap(table -> evidence.pointingAt(table, "AWS::EC2::Route", "/RouteTableId").stream())
                .filter(entry -> entry.at("/DestinationCidrBlock").equals(new Value.Text(ANYWHERE)))
                .flatMap(entry -> Stream.of("/GatewayId", "/NatGatewayId", "/TransitGatewayId", "/InstanceId")
                        .map(entry::at)
                        .filter(Reference.class::isInstance)
                        .flatMap(target -> target.follow().stream()))
                .findFirst();
    }

    private static Stream<Resource> tables(Evidence evidence, Resource subnet) {
        return evidence.pointingAt(subnet, "AWS::EC2::SubnetRouteTableAssociation", "/SubnetId").stream()
                .flatMap(association -> association.at("/RouteTableId") instanceof Reference table
                        ? table.follow().stream()
                        : Stream.empty());
    }
}
