package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A route table: of the routes that cover an address, the most specific is used. */
record RouteTable(String name, Optional<Resource> place, List<Route> routes, String unseen) {

    /** The main one of a VPC, which has the local routes alone until somebody adds to it outside of a template. */
    static RouteTable mainOf(VpcNode vpc, List<Route> added) {
        return new RouteTable(
                "the main route table of " + vpc,
                vpc.resource(),
                added,
                vpc.isKnown() ? "" : "the main route table of " + vpc + " is not in the templates");
    }

    /** One that cannot be told, with the routes that it may have. */
    static RouteTable unseen(String why, List<Route> perhaps) {
        return new RouteTable("a route table that the templates do not show", Optional.empty(), perhaps, why);
    }

    /** The routes that may be used: the last one is the one that surely would, if no doubtful one before it exists. */
    List<Route> candidates(Where where) {
        var candidates = new ArrayList<Route>();
        var inOrder = routes.stream()
                .filter(route -> route.covers(where) != Match.NO)
                .sorted(Comparator.comparingInt((Route route) -> route.prefix(where))
                        .reversed())
                .toList();
        for (var route : inOrder) {
            candidates.add(route);
            if (route.covers(where) == Match.YES) {
                break;
            }
        }
        return candidates;
    }
}
