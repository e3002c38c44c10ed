package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A VPC: the template's, or one that a template only names. What of it the templates do not tell is said in {@code open}:
 * its blocks, or, where it is only named, its gateways, main route table and defaults too; why it may have other gateways is said
 * in {@code otherGateways}.
 */
record VpcNode(
        String id,
        Optional<Resource> resource,
        List<IpBlock> blocks,
        String open,
        Set<Resource> gateways,
        String otherGateways,
        Optional<String> region) {

    boolean isKnown() {
        return resource.isPresent();
    }

    /** The addresses of a network interface in it, where its subnet's are not known. */
    Where somewhere(boolean six) {
        var own = blocks.stream().filter(block -> block.six() == six).toList();
        return !open.isEmpty() || own.isEmpty() ? Where.anywhere(six) : Where.somewhereIn(own);
    }

    /** Whether an internet gateway or an egress-only one is this VPC's. */
    Match has(Resource gateway) {
        return gateways.contains(gateway)
                ? Match.YES
                : Match.of(!otherGateways.isEmpty()).and(Match.MAYBE);
    }

    /** The internet gateway that it surely has. */
    Optional<Resource> internetGateway() {
        return gateways.stream()
                .filter(gateway -> gateway.type().equals("AWS::EC2::InternetGateway"))
                .findFirst();
    }

    /** Whether it has an internet gateway. */
    Match isPublic() {
        return Match.of(internetGateway().isPresent())
                .or(Match.of(!otherGateways.isEmpty()).and(Match.MAYBE));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VpcNode node && node.id.equals(id) && node.resource.equals(resource);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
