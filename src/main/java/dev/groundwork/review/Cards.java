package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The network interfaces that an instance, a launch template or a launch configuration describes one by one. */
record Cards(List<Card> all) {

    private static final String TEMPLATE = "AWS::EC2::LaunchTemplate";

    /** One of them, at a pointer of whoever describes it. */
    record Card(Resource source, String at, boolean isAlone) {

        List<Link> subnets() {
            return Link.all(source, at + "/SubnetId");
        }

        /** An instance's interfaces call them a set. */
        List<Link> groups() {
            var groups = Link.all(source, at + "/Groups");
            return groups.isEmpty() ? Link.all(source, at + "/GroupSet") : groups;
        }

        /** An interface that is a resource of its own is a host of its own. */
        boolean isResource() {
            return existing().isOf("AWS::EC2::NetworkInterface");
        }

        /** Whether it exists already, but not in the templates. */
        boolean isUnseen() {
            return !(existing() instanceof Link.Nothing) && !isResource();
        }

        private Link existing() {
            return Link.of(source, at + "/NetworkInterfaceId");
        }

        /**
         * What is said about its public address; to one of several none is given.
         *
         * @see <a href="https://docs.aws.amazon.com/autoscaling/ec2/userguide/create-launch-template.html">One only</a>
         */
        Optional<PublicAddress> publicAddress() {
            return isAlone
                    ? said(source, at)
                    : Optional.of(PublicAddress.fixed(Match.NO, "none is given to one of several interfaces"));
        }

        Match six() {
            return Cards.six(source, at);
        }
    }

    /** Those that a launch template or configuration describes, or an instance. */
    static Cards of(Resource source) {
        var at = data(source) + "/NetworkInterfaces";
        var value = source.at(at);
        if (value.isAbsent()) {
            return new Cards(List.of());
        }
        int count = value instanceof Value.Items items ? items.items().size() : 1;
        return new Cards(IntStream.range(0, count)
                .mapToObj(i -> new Card(source, at + "/" + i, count == 1))
                .toList());
    }

    /** The groups that are named for all interfaces in common. */
    static List<Link> groups(Resource source) {
        var own = Link.all(source, data(source) + "/SecurityGroupIds");
        return own.isEmpty() ? Link.all(source, data(source) + "/SecurityGroups") : own;
    }

    static Optional<PublicAddress> said(Resource resource, String at) {
        var pointer = at + "/AssociatePublicIpAddress";
        return resource.at(pointer).isAbsent()
                ? Optional.empty()
                : Optional.of(PublicAddress.fixed(
                        Subnets.flag(resource, pointer),
                        "AssociatePublicIpAddress of " + resource.logicalId() + " says so"));
    }

    static Match six(Resource resource, String at) {
        return Match.of(!resource.at(at + "/Ipv6AddressCount").isAbsent()
                || !resource.at(at + "/Ipv6Addresses").isAbsent());
    }

    private static String data(Resource source) {
        return source.type().equals(TEMPLATE) ? "/LaunchTemplateData" : "";
    }
}
