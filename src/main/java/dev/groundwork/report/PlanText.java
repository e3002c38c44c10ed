package dev.groundwork.report;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.address.Certificate;
import dev.groundwork.address.Cidr;
import dev.groundwork.address.NetworkPlan;
import dev.groundwork.address.PlannedSegment;
import dev.groundwork.address.PlannedSubnet;

/** The address plan for people: a picture, a table per segment, the certificate and the notes, in 80 columns. */
public final class PlanText {

    private PlanText() {}

    public static String of(AddressPlan plan) {
        var text = new StringBuilder();
        for (var network : plan.networks()) {
            text.append(text.isEmpty() ? "" : "\n").append(of(network));
        }
        return text.toString();
    }

    static String of(NetworkPlan network) {
        var certificate = network.certificate();
        var text = new StringBuilder();
        text.append(summary(network)).append('\n').append(PlanPicture.of(network));
        for (var segment : network.segments()) {
            text.append('\n').append(of(segment));
        }
        text.append("\n  certificate of ").append(network.cidr()).append('\n');
        for (var claim : certificate.claims()) {
            text.append(Wrapped.after(claim.holds() ? "    holds  " : "    FAILS  ", claim.text()));
        }
        text.append(Wrapped.after(
                "    ",
                certificate.reserved() + " addresses are kept by AWS, " + PlannedSubnet.RESERVED + " in each subnet; "
                        + certificate.usable() + " are left to use"));
        for (var note : network.notes()) {
            text.append('\n').append(Wrapped.after("  ", note));
        }
        return text.toString();
    }

    /** A network in one line, for a summary of several reports. */
    public static String summary(NetworkPlan network) {
        var heading =
                network.name() + " " + network.cidr() + ": " + network.subnets().size() + " subnets, ";
        return Wrapped.after("", heading + summary(network.certificate()));
    }

    private static String of(PlannedSegment segment) {
        var table = new TextTable("tier", "zone", "block", "last address", "size", "usable");
        for (var subnet : segment.subnets()) {
            var cidr = subnet.cidr();
            table.row(subnet.tier(), subnet.zone(), cidr, Cidr.dotted(cidr.last()), cidr.size(), subnet.usable());
        }
        var heading = segment.name() + " " + segment.cidr() + (segment.reserved() ? " (reserved): " : ": ");
        return Wrapped.after("  ", heading + summary(segment.certificate())) + table.text(4);
    }

    private static String summary(Certificate certificate) {
        return certificate.usable() + " of " + certificate.parent().size() + " usable, "
                + certificate.coverage().unallocated() + " unallocated";
    }
}
