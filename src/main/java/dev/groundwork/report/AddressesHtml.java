package dev.groundwork.report;

import dev.groundwork.review.NetworkAddresses;
import dev.groundwork.review.VpcAddresses;
import java.util.List;

/** How each network's block is used: the certificate, and the subnets in a table. */
final class AddressesHtml {

    private final Html html;

    private AddressesHtml(Html html) {
        this.html = html;
    }

    static void write(Html html, List<NetworkAddresses> networks) {
        if (networks.isEmpty()) {
            html.element("p", "The templates make no network.", "class", "note");
        }
        var addresses = new AddressesHtml(html);
        for (var network : networks) {
            html.open("h3").path(network.vpc().name()).close();
            network.known()
                    .ifPresentOrElse(
                            addresses::known,
                            () -> html.element("p", "? Cannot be told: " + network.cannotTell(), "class", "bad"));
        }
    }

    private void known(VpcAddresses known) {
        var figures = known.block() + ": " + counted(known.subnets().size(), "subnet") + ", " + grouped(known.usable())
                + " of " + grouped(known.coverage().size()) + " addresses usable, " + grouped(known.reserved())
                + " kept by AWS, " + grouped(known.unallocated()) + " unallocated.";
        if (known.coverage().isExact()) {
            html.element("p", "✓ " + figures + " No gap, no overlap.", "class", "good");
        } else {
            html.element("p", "✕ " + figures, "class", "bad").open("ul");
            known.coverage().flaws().forEach(flaw -> html.element("li", flaw.toString()));
            html.close();
        }
        html.open("details").element("summary", "Every subnet");
        HtmlPage.table(html, "Subnets of " + known.block(), table -> {
            headings();
            html.open("tbody");
            known.subnets().forEach(this::subnet);
            html.close();
        });
        html.close();
    }

    private void headings() {
        html.open("thead").open("tr").element("th", "block", "scope", "col");
        html.element("th", "zone", "scope", "col").element("th", "subnet", "scope", "col");
        html.element("th", "addresses", "scope", "col", "class", "figure");
        html.element("th", "usable", "scope", "col", "class", "figure").close().close();
    }

    private void subnet(VpcAddresses.SubnetBlock subnet) {
        html.open("tr").element("th", subnet.cidr().toString(), "scope", "row");
        html.element("td", subnet.zone().isEmpty() ? "cannot tell" : subnet.zone());
        html.open("td").path(subnet.place().name()).close();
        html.element("td", grouped(subnet.cidr().size()), "class", "figure");
        html.element("td", grouped(subnet.usable()), "class", "figure").close();
    }

    static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    static String grouped(long count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }
}
