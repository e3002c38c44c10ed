package dev.groundwork.stack;

import dev.groundwork.address.AddressPlan;
import dev.groundwork.config.Blueprint;
import dev.groundwork.config.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that may pass between two roles, as plain text and numbers, for whoever compares it with templates: what the
 * blueprint declares, what roles cannot exist without, and calls to interface endpoints. The protocol is tcp or all.
 */
public record DeclaredFlow(String from, String to, String protocol, int firstPort, int lastPort, String why) {

    private static final int HTTPS = 443;

    /** Everything that may pass on a platform; nothing else should. */
    public static List<DeclaredFlow> of(Blueprint blueprint, AddressPlan plan) {
        var layout = Layout.of(blueprint, plan);
        var flows = new ArrayList<DeclaredFlow>();
        layout.flows().forEach(flow -> flows.add(of(flow)));
        for (var site : layout.sites()) {
            if (!site.spec().endpoints().isEmpty()) {
                layout.rolesIn(site.name()).forEach(role -> flows.add(toEndpoints(role, site.name())));
            }
        }
        return List.copyOf(flows);
    }

    private static DeclaredFlow of(Flow flow) {
        return new DeclaredFlow(
                RoleName.kebab(flow.from()),
                RoleName.kebab(flow.to()),
                flow.protocol() == Protocol.ALL ? "all" : "tcp",
                flow.ports().from(),
                flow.ports().to(),
                flow.why());
    }

    private static DeclaredFlow toEndpoints(Role role, String network) {
        return new DeclaredFlow(
                RoleName.kebab(role),
                network + "-endpoints",
                "tcp",
                HTTPS,
                HTTPS,
                "the network has interface endpoints");
    }
}
