package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which databases have public addresses: those that say so, and, where nothing is said, those in a VPC with an internet
 * gateway. Of a cluster with members each member says so for itself.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-rds-dbinstance.html">Instances</a>
 */
final class DatabaseAddresses {

    private static final String POINTER = "/PubliclyAccessible";

    private final Map<Resource, List<Resource>> members = new HashMap<>();

    DatabaseAddresses(CloudAssembly assembly) {
        for (var instance : assembly.resources("AWS::RDS::DBInstance")) {
            Link.of(instance, "/DBClusterIdentifier")
                    .resource()
                    .ifPresent(cluster -> members.computeIfAbsent(cluster, any -> new ArrayList<>())
                            .add(instance));
        }
    }

    PublicAddress of(Resource database, List<SubnetNode> subnets) {
        var inPublicVpc = subnets.stream()
                .map(subnet -> subnet.vpc().isPublic())
                .reduce(Match::or)
                .orElse(Match.MAYBE);
        var asked = members.getOrDefault(database, List.of(database));
        var has = asked.stream()
                .map(one -> one.at(POINTER).isAbsent() ? inPublicVpc : Subnets.flag(one, POINTER))
                .reduce(Match.NO, Match::or);
        return PublicAddress.fixed(has, "PubliclyAccessible says so");
    }
}
