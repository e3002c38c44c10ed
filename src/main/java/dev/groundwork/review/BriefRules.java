package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.ofStacks;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.StackTemplate;
import java.util.List;
import java.util.regex.Pattern;

/** The hard rules that every platform of this kind keeps, judged on what will be deployed. */
final class BriefRules {

    static final int ZONES = 3;
    static final int NODES = 3;

    private static final Pattern NORTH_AMERICA = Pattern.compile("(us|ca|mx)-(?!gov|iso)[a-z]+-\\d+");

    private BriefRules() {}

    static List<Rule> all() {
        return List.of(
                ofStacks(
                        "BRIEF-1",
                        ERROR,
                        Pillar.RELIABILITY,
                        must(
                                "stack is deployed to a region in North America",
                                "the platform must live there, and its prices, zones and offers were judged for there.",
                                "Set the region to one of us-*, ca-* or mx-*, GovCloud excepted."),
                        (stack, evidence) -> region(stack)),
                rule(
                        "BRIEF-2",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::VPC",
                        must(
                                "network has subnets in at least three zones",
                                "with two zones, the loss of one takes every majority of three with it.",
                                "Add subnets in a third zone of the region."),
                        (vpc, evidence) -> Ground.of(evidence, vpc).zonesAnswer(subnet -> true, "")),
                rule(
                        "BRIEF-3",
                        ERROR,
                        Pillar.RELIABILITY,
                        List.of("AWS::MSK::Cluster", "AWS::EKS::Cluster", "AWS::EC2::Volume"),
                        must(
                                "cluster has at least three nodes",
                                "a majority survives the loss of one node only if there are three.",
                                "Raise the number of nodes, brokers or members to three."),
                        BriefRules::nodes),
                rule(
                        "BRIEF-4",
                        ERROR,
                        Pillar.COST,
                        "AWS::EC2::VPC",
                        must(
                                "network is filled exactly by its subnets",
                                "addresses between subnets are lost for good, and overlapping subnets cannot be created.",
                                "Take the blocks from a plan: ./groundwork plan --cidr BLOCK --zones N."),
                        (vpc, evidence) -> vpc.at("/CidrBlock").isAbsent()
                                ? Answer.unknown("the block comes from an address manager at deployment")
                                : exact(VpcAddresses.of(evidence, vpc))),
                rule(
                        "BRIEF-5",
                        ERROR,
                        Pillar.RELIABILITY,
                        "AWS::EC2::VPC",
                        must(
                                "network has a public and a private subnet in each of three zones",
                                "what faces the internet and what must not would share a subnet or miss a zone.",
                                "Add the missing subnet, or the route that makes it public."),
                        BriefRules::tiers),
                rule(
                        "BRIEF-6",
                        ERROR,
                        Pillar.PERFORMANCE,
                        Burstable.types(),
                        must(
                                "machine is not burstable",
                                "when its credits are used up it runs at a fraction of its speed, or costs extra.",
                                "Take the .large of a general-purpose family, such as m7g.large."),
                        (resource, evidence) -> Burstable.judge(resource)));
    }

    private static Answer region(StackTemplate stack) {
        return stack.region()
                .map(name -> Answer.of(NORTH_AMERICA.matcher(name).matches(), "the region is " + name))
                .orElseGet(() -> Answer.unknown("the stack is made for any region"));
    }

    private static Answer exact(VpcAddresses addresses) {
        var flaws = addresses.coverage().flaws();
        return addresses.coverage().isExact()
                ? Answer.holds()
                : Answer.violated(
                        flaws.size() + " flaws, the first: " + flaws.get(0).text());
    }

    private static Answer tiers(Resource vpc, Evidence evidence) {
        var ground = Ground.of(evidence, vpc);
        var open = ground.zonesAnswer(Ground.Piece::isPublic, "public ");
        return open.kind() == Answer.Kind.HOLDS ? ground.zonesAnswer(piece -> !piece.isPublic(), "private ") : open;
    }

    private static Answer nodes(Resource resource, Evidence evidence) {
        return switch (resource.type()) {
            case "AWS::MSK::Cluster" ->
                enough(resource.number("/NumberOfBrokerNodes").intValue());
            case "AWS::EKS::Cluster" ->
                resource.flag("/ComputeConfig/Enabled", false)
                        ? Answer.notApplicable()
                        : kubernetes(resource, evidence);
            default -> members(resource, evidence);
        };
    }

    private static Answer kubernetes(Resource cluster, Evidence evidence) {
        var groups = evidence.pointingAt(cluster, "AWS::EKS::Nodegroup", "/ClusterName");
        return groups.isEmpty()
                ? Answer.unknown("no node group names this cluster")
                : enough(groups.stream().mapToInt(NodeSets::desired).sum());
    }

    /** The volumes of a replica set carry its name. */
    private static Answer members(Resource volume, Evidence evidence) {
        var set = NodeSets.tag(volume, NodeSets.DATA_OF);
        return set.isEmpty()
                ? Answer.notApplicable()
                : enough((int) evidence.assembly().resources("AWS::EC2::Volume").stream()
                        .filter(other -> NodeSets.tag(other, NodeSets.DATA_OF).equals(set))
                        .count());
    }

    private static Answer enough(int nodes) {
        return Answer.of(nodes >= NODES, "it has " + nodes);
    }
}
