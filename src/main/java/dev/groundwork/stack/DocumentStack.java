package dev.groundwork.stack;

import dev.groundwork.config.DocumentSpec;
import dev.groundwork.config.Role;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/** The documents: a MongoDB replica set, one member per zone, each on a node that comes back by itself. */
public final class DocumentStack extends PlatformStack {

    private final Platform platform;
    private final DocumentSpec spec;
    private final StateKey key;
    private final DocumentSecrets secrets;
    private final NodeKind kind;
    private final ReplicaSet replicaSet;

    DocumentStack(Construct scope, Platform platform, DocumentSpec spec, Network network, Home home) {
        super(scope, "Document", platform);
        setTerminationProtection(platform.isProtected());
        this.platform = platform;
        this.spec = spec;
        key = new StateKey(this, platform, "MongoDB's volumes, secrets and logs");
        var logs = key.logGroup(this, "Logs", "/" + platform.name() + "/document");
        secrets = new DocumentSecrets(this, platform, key, spec.databases());
        kind = kind(network, home, logs);
        var members = IntStream.rangeClosed(1, spec.members())
                .mapToObj(number -> member(number).named())
                .toList();
        new SnapshotSchedule(this, data(), spec.snapshots(), key);
        replicaSet = new ReplicaSet("document", members, logs.getLogGroupName());
        new DocumentOutputs(replicaSet, getRegion(), getStackName())
                .all(spec.databases(), secrets, data())
                .forEach(output -> output(output.id(), output.value(), output.description()));
        AwsSolutions.suppress(this, Suppressions.document(spec.members(), spec.databases()));
    }

    public ReplicaSet replicaSet() {
        return replicaSet;
    }

    private NodeKind kind(Network network, Home home, ILogGroup logs) {
        var type = new InstanceType(spec.instanceType());
        var image = NodeKind.image(spec.image(), type, platform.region());
        return new NodeKind(Role.DOCUMENT, network, home, type, image, logs, NodeSoftware.DOCUMENT);
    }

    private ReturningNode member(int number) {
        var member = new ReturningNode(this, kind, number);
        var volume = new DataVolume(member, spec.dataGib(), data(), platform, key);
        secrets.permit(member);
        member.permit(NodePermissions.figures(NodeMetrics.MONGODB_NAMESPACE));
        var settings = new HashMap<>(secrets.settings());
        settings.put("DATA", data());
        settings.put("MEMBERS", members());
        settings.put("SET", "document");
        settings.put("VOLUME", volume.id());
        member.configure(settings);
        return member;
    }

    /** The tag of the set's volumes and snapshots: no other platform of the account has its zone. */
    private String data() {
        return "document." + kind.network().zone().getZoneName();
    }

    private String members() {
        return IntStream.rangeClosed(1, spec.members()).mapToObj(kind::name).collect(Collectors.joining(" "));
    }
}
