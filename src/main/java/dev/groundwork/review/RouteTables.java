package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The route tables of an assembly, and which subnet, or internet gateway, has which. */
final class RouteTables {

    private static final String TABLE = "AWS::EC2::RouteTable";

    private final Blocks blocks;
    private final Map<Resource, RouteTable> tables = new HashMap<>();
    private final List<Resource> strays = new ArrayList<>();
    private final Associations associations;
    private final List<Resource> edges;

    RouteTables(CloudAssembly assembly, Blocks blocks) {
        this.blocks = blocks;
        this.associations = new Associations(assembly.resources("AWS::EC2::SubnetRouteTableAssociation"));
        this.edges = assembly.resources("AWS::EC2::GatewayRouteTableAssociation");
        var routes = new HashMap<Resource, List<Route>>();
        for (var route : assembly.resources("AWS::EC2::Route")) {
            var table = Link.of(route, "/RouteTableId");
            if (table.isOf(TABLE)) {
                routes.computeIfAbsent(table.resource().orElseThrow(), any -> new ArrayList<>())
                        .add(route(route, Doubt.of(route)));
            } else if (table.isLeftOpen()) {
                strays.add(route);
            }
        }
        for (var table : assembly.resources(TABLE)) {
            var own = new ArrayList<>(routes.getOrDefault(table, List.of()));
            own.addAll(strays(table));
            tables.put(table, new RouteTable("route table " + table.logicalId(), Optional.of(table), own, ""));
        }
    }

    RouteTable of(Resource subnet, VpcNode vpc) {
        var own = associations.of(subnet, association -> isIn(association, vpc));
        if (own.sure().isPresent()) {
            return associated(own.sure().get());
        }
        if (own.open().isEmpty()) {
            return mainOf(vpc);
        }
        var routes = new ArrayList<>(mainOf(vpc).routes());
        own.open().forEach(association -> routes.addAll(associated(association).routes()));
        return RouteTable.unseen(
                own.why(),
                routes.stream().map(route -> route.doubted(own.why())).toList());
    }

    /**
     * By which table the internet gateways of a VPC lead on what comes in; without routes, all goes where it is addressed.
     *
     * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html">Gateway route tables</a>
     */
    RouteTable edgeOf(VpcNode vpc) {
        var routes = edges.stream().flatMap(edge -> led(edge, vpc).stream()).toList();
        return new RouteTable("the route table of the internet gateway of " + vpc, vpc.resource(), routes, "");
    }

    private List<Route> led(Resource edge, VpcNode vpc) {
        var gateway = Link.of(edge, "/GatewayId");
        var names = vpc.gateways().stream().map(own -> gateway.names(own, edge)).reduce(Match.NO, Match::or);
        var doubt = names == Match.MAYBE
                ? "which gateway " + edge + " is for cannot be told: " + gateway.describe()
                : Doubt.of(edge);
        var table = Link.of(edge, "/RouteTableId");
        var known = table.resource().map(tables::get);
        if (names == Match.NO || known.isEmpty()) {
            var open = new Target(Target.Kind.OPEN, Optional.empty(), table.describe());
            return names == Match.NO
                    ? List.of()
                    : List.of(new Route(List.of(), open, Optional.of(edge), "its route table cannot be told"));
        }
        return known.get().routes().stream()
                .map(route -> doubt.isEmpty() ? route : route.doubted(doubt))
                .toList();
    }

    /** The main one, which no template can name: what is known of it is what may be added to it. */
    private RouteTable mainOf(VpcNode vpc) {
        return RouteTable.mainOf(vpc, vpc.resource().map(this::strays).orElse(List.of()));
    }

    /** A table of another VPC cannot be a subnet's. */
    private static boolean isIn(Resource association, VpcNode vpc) {
        return Link.of(association, "/RouteTableId")
                .resource()
                .flatMap(table -> Link.of(table, "/VpcId").resource())
                .map(of -> vpc.resource().filter(of::equals).isPresent() || !vpc.isKnown())
                .orElse(true);
    }

    private List<Route> strays(Resource tableOrVpc) {
        return strays.stream()
                .filter(stray -> Link.of(stray, "/RouteTableId").names(tableOrVpc, stray) != Match.NO)
                .map(stray -> route(stray, "whose route " + stray + " is cannot be told"))
                .toList();
    }

    private RouteTable associated(Resource association) {
        var link = Link.of(association, "/RouteTableId");
        return link.resource().map(tables::get).orElseGet(() -> RouteTable.unseen(link.describe(), List.of()));
    }

    private Route route(Resource route, String doubt) {
        var found = blocks.at(route, "/DestinationCidrBlock", "/DestinationIpv6CidrBlock", "/DestinationPrefixListId");
        return new Route(found.blocks(), Target.of(route), Optional.of(route), doubt.isEmpty() ? found.open() : doubt);
    }
}
