package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;
import static dev.groundwork.review.Severity.ERROR;
import static dev.groundwork.review.Severity.WARNING;

import dev.groundwork.assembly.Reference;
import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Routes, route tables, endpoints and security groups are where they are needed, and in time. */
final class AttachmentRules {

    private static final String TABLE = "AWS::EC2::RouteTable";
    private static final String SUBNET = "AWS::EC2::SubnetRouteTableAssociation";
    private static final String ENDPOINT = "AWS::EC2::VPCEndpoint";

    private static final Set<String> MACHINES = Set.of("AWS::EC2::LaunchTemplate", "AWS::EC2::Instance");

    private AttachmentRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "NET-20",
                        ERROR,
                        Pillar.RELIABILITY,
                        HostForm.ALL.stream().map(HostForm::type).toList(),
                        must(
                                "security group is of the network that its wearer is in",
                                "AWS refuses it, and the stack rolls back.",
                                "Name subnets and security groups of one VPC."),
                        (worn, evidence) -> ofOneNetwork(worn)),
                rule(
                        "NET-21",
                        WARNING,
                        Pillar.RELIABILITY,
                        List.of("AWS::EC2::Route", "AWS::EC2::NatGateway"),
                        must(
                                "route or NAT gateway that needs an internet gateway waits until it is attached",
                                "whether the stack can be created is a matter of luck.",
                                "Add DependsOn with the attachment."),
                        AttachmentRules::waits),
                rule(
                        "NET-22",
                        WARNING,
                        Pillar.RELIABILITY,
                        TABLE,
                        must(
                                "route table is some subnet's",
                                "its routes lead nobody, and the subnet they are for is led elsewhere.",
                                "Associate it with its subnet, or delete it."),
                        AttachmentRules::used),
                rule(
                        "NET-23",
                        WARNING,
                        Pillar.COST,
                        ENDPOINT,
                        must(
                                "gateway endpoint is in every route table that leads to a NAT gateway, once",
                                "what one subnet fetches is charged by the gigabyte, and of the others is free.",
                                "Name the private subnets' route tables, each once."),
                        AttachmentRules::everywhere),
                rule(
                        "NET-24",
                        WARNING,
                        Pillar.SECURITY,
                        "AWS::EC2::SecurityGroup",
                        must(
                                "security group is not worn by machines and by a data store",
                                "whoever may call the one may call the other, and one of them may not call what it must.",
                                "Give each a group of its own."),
                        AttachmentRules::apart));
    }

    private static Answer ofOneNetwork(Resource worn) {
        var form = HostForm.ALL.stream()
                .filter(one -> one.type().equals(worn.type()))
                .findFirst()
                .orElseThrow();
        var subnets = networks(form.subnets().stream().flatMap(pointer -> places(worn, pointer)));
        var groups = networks(form.groups().stream().flatMap(pointer -> Link.all(worn, pointer).stream()));
        if (subnets.size() != 1 || groups.isEmpty()) {
            return Answer.notApplicable();
        }
        return Answer.of(
                subnets.containsAll(groups), "it is in " + subnets + " and wears security groups of " + groups);
    }

    private static Stream<Link> places(Resource worn, String pointer) {
        var named = Link.all(worn, pointer).stream();
        return pointer.endsWith("SubnetGroupName")
                ? named.flatMap(link -> link.resource().stream())
                        .flatMap(group -> Link.all(group, "/SubnetIds").stream())
                : named;
    }

    private static Set<String> networks(Stream<Link> ends) {
        return ends.flatMap(end -> end.resource().stream())
                .flatMap(end -> Link.of(end, "/VpcId").resource().stream())
                .map(Resource::toString)
                .collect(Collectors.toSet());
    }

    /**
     * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-dependson.html#gatewayattachment, and for NAT
     * gateways https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-natgateway.html.
     */
    private static Answer waits(Resource later, Evidence evidence) {
        var attachments = attachments(later, evidence)
                .filter(attachment -> attachment.stack().equals(later.stack()))
                .toList();
        return attachments.isEmpty()
                ? Answer.notApplicable()
                : Answer.of(
                        before(later).stream().anyMatch(attachments::contains),
                        "it does not depend on " + attachments.get(0).logicalId());
    }

    private static Stream<Resource> attachments(Resource later, Evidence evidence) {
        var attachment = "AWS::EC2::VPCGatewayAttachment";
        if (later.type().equals("AWS::EC2::Route")) {
            return Link.of(later, "/GatewayId").resource().stream()
                    .filter(to -> to.type().endsWith("::InternetGateway"))
                    .flatMap(to -> evidence.pointingAt(to, attachment, "/InternetGatewayId").stream());
        }
        boolean isPublic = later.at("/ConnectivityType").isAbsent()
                || later.at("/ConnectivityType").equals(new Value.Text("public"));
        return Link.of(later, "/SubnetId").resource().filter(subnet -> isPublic).stream()
                .flatMap(subnet -> Link.of(subnet, "/VpcId").resource().stream())
                .flatMap(vpc -> evidence.pointingAt(vpc, attachment, "/VpcId").stream())
                .filter(found -> !found.at("/InternetGatewayId").isAbsent());
    }

    /** What is made before, as far as it is named here, by what is named and by what these depend on. */
    private static Set<Resource> before(Resource later) {
        var found = new HashSet<Resource>();
        var open = new ArrayDeque<>(List.of(later));
        while (!open.isEmpty()) {
            var one = open.remove();
            Stream.concat(
                            one.dependsOn().stream(),
                            Stream.of("/RouteTableId", "/GatewayId", "/NatGatewayId", "/SubnetId")
                                    .flatMap(end -> Link.of(one, end).resource().stream()))
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /** Whoever else names the table, such as a custom resource or another template, may use it. */
    private static Answer used(Resource table, Evidence evidence) {
        var known = Set.of("AWS::EC2::Route", ENDPOINT);
        boolean isTold = evidence.assembly().resources(SUBNET).stream()
                .noneMatch(association -> Link.of(association, "/RouteTableId").isLeftOpen());
        boolean isNamed =
                evidence.assembly().referrers(table).stream().anyMatch(referrer -> !known.contains(referrer.type()))
                        || table.stack().outputs().stream()
                                .anyMatch(output -> Watched.target(output.value())
                                        .filter(table::equals)
                                        .isPresent());
        return isTold ? Answer.of(isNamed, "no subnet has it") : Answer.notApplicable();
    }

    private static Answer everywhere(Resource endpoint, Evidence evidence) {
        var named = Link.all(endpoint, "/RouteTableIds");
        var vpc = Link.of(endpoint, "/VpcId").resource();
        boolean isGateway = endpoint.at("/VpcEndpointType").equals(new Value.Text("Gateway"))
                || endpoint.at("/VpcEndpointType").isAbsent();
        if (!isGateway || vpc.isEmpty() || named.isEmpty() || named.stream().anyMatch(Link::isLeftOpen)) {
            return Answer.notApplicable();
        }
        if (Set.copyOf(named).size() < named.size()) {
            return Answer.violated("a route table is named twice");
        }
        var served = evidence.pointingAt(vpc.get(), ENDPOINT, "/VpcId").stream()
                .filter(other -> other.at("/ServiceName").equals(endpoint.at("/ServiceName")))
                .flatMap(other -> Link.all(other, "/RouteTableIds").stream())
                .flatMap(link -> link.resource().stream())
                .collect(Collectors.toSet());
        return evidence.pointingAt(vpc.get(), TABLE, "/VpcId").stream()
                .filter(table -> !served.contains(table) && isTranslated(table, evidence))
                .findFirst()
                .map(table -> Answer.violated("not in " + table.logicalId()))
                .orElseGet(Answer::holds);
    }

    private static boolean isTranslated(Resource table, Evidence evidence) {
        return !evidence.pointingAt(table, SUBNET, "/RouteTableId").isEmpty()
                && evidence.pointingAt(table, "AWS::EC2::Route", "/RouteTableId").stream()
                        .anyMatch(route -> route.at("/NatGatewayId") instanceof Reference);
    }

    private static Answer apart(Resource group, Evidence evidence) {
        var wearers = evidence.assembly().referrers(group);
        var machine = wearers.stream()
                .filter(wearer -> MACHINES.contains(wearer.type()))
                .findFirst();
        var store = wearers.stream()
                .filter(wearer -> DataStores.TYPES.contains(wearer.type()))
                .findFirst();
        return machine.isEmpty() && store.isEmpty()
                ? Answer.notApplicable()
                : Answer.of(
                        machine.isEmpty() || store.isEmpty(),
                        machine.map(Resource::toString).orElse("") + " and "
                                + store.map(Resource::toString).orElse("") + " wear it");
    }
}
