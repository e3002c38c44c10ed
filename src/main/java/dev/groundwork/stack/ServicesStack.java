package dev.groundwork.stack;

import dev.groundwork.config.Role;
import dev.groundwork.config.ServicesSpec;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The service nodes: machines for what has no other place, patched one after the other, each one coming back by itself. */
public final class ServicesStack extends PlatformStack {

    private final ServiceNodes nodes;

    ServicesStack(Construct scope, Platform platform, ServicesSpec spec, Network network, Home home) {
        super(scope, "Services", platform);
        var logs = LogGroup.Builder.create(this, "Logs")
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(platform.removal())
                .build();
        var type = new InstanceType(spec.instanceType());
        var image = NodeKind.image(spec.image(), type, platform.region());
        var kind = new NodeKind(Role.SERVICES, network, home, type, image, logs, NodeSoftware.SERVICES);
        var patching = new PatchWindow(this, getStackName(), spec.patching());
        var named = IntStream.rangeClosed(1, spec.nodes())
                .mapToObj(number -> node(kind, number, patching).named())
                .toList();
        nodes = new ServiceNodes(named, logs.getLogGroupName());
        outputs(named.get(0).name());
        AwsSolutions.suppress(this, Suppressions.services(spec.nodes()));
    }

    public ServiceNodes nodes() {
        return nodes;
    }

    private ReturningNode node(NodeKind kind, int number, PatchWindow patching) {
        var node = new ReturningNode(this, kind, number);
        patching.include(node);
        node.configure(Map.of());
        return node;
    }

    private void outputs(String first) {
        output("OpenSession", NodeCommands.session(getRegion(), first), "opens a shell on a node");
        output(
                "Replace",
                NodeCommands.replace(getRegion(), first),
                "ends a node's machine, and its group starts another: one node at a time");
        output(
                "Refresh",
                NodeCommands.refresh(getRegion(), getStackName()),
                "on a node: takes the stack's newest files without replacing it");
    }
}
