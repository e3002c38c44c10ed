package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The route tables of an assembly, and which subnet has which. */
final class RouteTables {

    private final Map<Resource, RouteTable> tables = new HashMap<>();
    private final Map<Resource, RouteTable> bySubnet = new HashMap<>();

    RouteTables(CloudAssembly assembly, Blocks blocks) {
        var routes = new HashMap<Resource, List<Route>>();
        var strays = new ArrayList<Resource>();
        for (var route : assembly.resources("AWS::EC2::Route")) {
            var table = Link.of(route, "/RouteTableId");
            table.resource()
                    .ifPresent(of -> routes.computeIfAbsent(of, any -> new ArrayList<>())
                            .add(route(route, blocks, Doubt.of(route))));
            if (table instanceof Link.Open) {
                strays.add(route);
            }
        }
        for (var table : assembly.resources("AWS::EC2::RouteTable")) {
            var own = new ArrayList<>(routes.getOrDefault(table, List.of()));
            strays.stream()
                    .filter(stray -> !stray.stack().equals(table.stack()))
                    .forEach(stray -> own.add(route(stray, blocks, "whose route " + stray + " is cannot be told")));
            tables.put(table, new RouteTable("route table " + table.logicalId(), Optional.of(table), own, ""));
        }
        for (var association : assembly.resources("AWS::EC2::SubnetRouteTableAssociation")) {
            Link.of(association, "/SubnetId")
                    .resource()
                    .ifPresent(subnet -> bySubnet.put(subnet, associated(association)));
        }
    }

    RouteTable of(Resource subnet, VpcNode vpc) {
        var table = bySubnet.get(subnet);
        return table == null ? RouteTable.mainOf(vpc) : table;
    }

    private RouteTable associated(Resource association) {
        var doubt = Doubt.of(association);
        var link = Link.of(association, "/RouteTableId");
        var known = link.resource().map(tables::get);
        return known.filter(any -> doubt.isEmpty())
                .orElseGet(() -> RouteTable.unseen(doubt.isEmpty() ? link.describe() : doubt));
    }

    private static Route route(Resource route, Blocks blocks, String doubt) {
        var found = blocks.at(route, "/DestinationCidrBlock", "/DestinationIpv6CidrBlock", "/DestinationPrefixListId");
        return new Route(found.blocks(), Target.of(route), Optional.of(route), doubt.isEmpty() ? found.open() : doubt);
    }
}
