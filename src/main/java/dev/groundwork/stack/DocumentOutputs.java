package dev.groundwork.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.secretsmanager.Secret;

/** What a person needs next who has a replica set, ready to paste. */
record DocumentOutputs(ReplicaSet set, String region, String stack) {

    record Output(String id, String value, String description) {}

    List<Output> all(List<String> databases, DocumentSecrets secrets, String data) {
        var outputs = new ArrayList<>(connecting(databases, secrets));
        outputs.addAll(operating(data));
        return outputs;
    }

    private List<Output> connecting(List<String> databases, DocumentSecrets secrets) {
        var outputs = new ArrayList<Output>();
        for (var database : databases) {
            var secret = secrets.ofDatabase(database).getSecretArn();
            outputs.add(new Output("ConnectionString-" + database, connection(database), "where " + database + " is"));
            outputs.add(new Output("Secret-" + database, secret, "user and password of " + database));
        }
        var authority = value(secrets.authority()) + " > ca.pem";
        outputs.add(new Output("Authority", authority, "fetches what clients check the members' certificate with"));
        outputs.add(new Output("AdminPassword", value(secrets.admin()), "prints user and password of admin"));
        return outputs;
    }

    private List<Output> operating(String data) {
        var first = set.members().get(0).name();
        var snapshots = "aws ec2 describe-snapshots --region " + region + " --filters Name=tag:" + DataVolume.TAG
                + ",Values=" + data
                + " --query 'sort_by(Snapshots,&StartTime)[].[SnapshotId,StartTime,State]' --output text";
        return List.of(
                new Output("OpenSession", NodeCommands.session(region, first), "opens a shell on a member"),
                new Output(
                        "Replace",
                        NodeCommands.replace(region, first),
                        "ends a member's machine, and its group starts another: one member at a time, the primary last"),
                new Output("Snapshots", snapshots, "lists the snapshots, the newest last"),
                new Output(
                        "Restore",
                        onMembers("/opt/groundwork/restore.sh SNAPSHOT"),
                        "1 of 2: puts SNAPSHOT in place of every member's data and leaves mongod stopped"),
                new Output(
                        "StartAfterRestore",
                        onMembers("/opt/groundwork/start-mongod.sh"),
                        "2 of 2: starts mongod, when step 1 has succeeded on every member"),
                new Output(
                        "Refresh",
                        NodeCommands.refresh(region, stack),
                        "on one member after the other: takes the stack's newest files and users"));
    }

    private String connection(String database) {
        return set.members().stream()
                        .map(member -> member.name() + ":27017")
                        .collect(Collectors.joining(",", "mongodb://", "/"))
                + database + "?replicaSet=" + set.name() + "&tls=true&tlsCAFile=ca.pem&w=majority";
    }

    private String value(Secret secret) {
        return "aws secretsmanager get-secret-value --region " + region + " --secret-id " + secret.getSecretArn()
                + " --query SecretString --output text";
    }

    private String onMembers(String command) {
        return "aws ssm send-command --region " + region + " --document-name AWS-RunShellScript --targets Key=tag:"
                + ReturningNode.TAG + ",Values="
                + set.members().stream().map(NamedNode::name).collect(Collectors.joining(","))
                + " --timeout-seconds 600 --parameters 'executionTimeout=172800,commands=" + command + "'";
    }
}
