package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which internet gateways, egress-only ones included, are attached to which VPC, and which may be. */
final class Gateways {

    private static final String VPC = "/VpcId";

    /** What attaches a gateway, the gateway, and whether that one can be told. */
    private record Attachment(Resource by, Link gateway) {}

    private final Map<Resource, Set<Resource>> byVpc = new HashMap<>();
    private final List<Attachment> open = new ArrayList<>();

    Gateways(CloudAssembly assembly) {
        for (var attachment : assembly.resources("AWS::EC2::VPCGatewayAttachment")) {
            add(new Attachment(attachment, Link.of(attachment, "/InternetGatewayId")));
        }
        for (var gateway : assembly.resources("AWS::EC2::EgressOnlyInternetGateway")) {
            add(new Attachment(gateway, new Link.To(gateway, "")));
        }
    }

    private void add(Attachment attachment) {
        var gateway = attachment.gateway();
        var vpc = Link.of(attachment.by(), VPC);
        boolean isSure = vpc.isOf("AWS::EC2::VPC")
                && gateway.resource().isPresent()
                && Doubt.of(attachment.by()).isEmpty();
        if (isSure) {
            byVpc.computeIfAbsent(vpc.resource().orElseThrow(), any -> new HashSet<>())
                    .add(gateway.resource().orElseThrow());
        } else if (!(gateway instanceof Link.Nothing)) {
            open.add(attachment);
        }
    }

    Set<Resource> of(Resource vpc) {
        return byVpc.getOrDefault(vpc, Set.of());
    }

    /** Why a VPC may have another one; empty where it has not. */
    String perhapsOf(Resource vpc) {
        return open.stream()
                .filter(one -> Link.of(one.by(), VPC).names(vpc, one.by()) != Match.NO)
                .map(one -> why(one, vpc))
                .findFirst()
                .orElse("");
    }

    private static String why(Attachment attachment, Resource vpc) {
        var doubt = Doubt.of(attachment.by());
        if (!doubt.isEmpty()) {
            return doubt;
        }
        var link = Link.of(attachment.by(), VPC);
        return link.names(vpc, attachment.by()) == Match.YES
                ? attachment.by() + " attaches a gateway that cannot be told: "
                        + attachment.gateway().describe()
                : "which VPC " + attachment.by() + " is for cannot be told: " + link.describe();
    }
}
