package dev.groundwork.stack;

import dev.groundwork.config.Role;
import java.util.stream.Stream;
import software.amazon.awscdk.services.rds.CfnDBInstance;

/**
 * What a person needs next who has a database, ready to paste. Sessions start on one's own machine, through Session
 * Manager: no node of the platform may read the master user's password.
 */
final class DatabaseOutputs {

    private static final int PORT = 5432;

    private final PlatformStack stack;
    private final CfnDBInstance primary;
    private final String host;

    DatabaseOutputs(PlatformStack stack, CfnDBInstance primary) {
        this.stack = stack;
        this.primary = primary;
        this.host = primary.getAttrEndpointAddress();
    }

    DatabaseOutputs way(Network network) {
        stack.output("Writer", host, "the database's address");
        Stream.of(Role.SERVICES, Role.CLUSTER)
                .filter(network.groups()::containsKey)
                .findFirst()
                .map(jump -> network.group(jump).getSecurityGroupId())
                .ifPresent(group -> stack.output(
                        "PortForward",
                        NodeCommands.forward(stack.getRegion(), group, host, PORT, PORT),
                        "while it runs, localhost:5432 is the database, reached through a node that a flow lets in"));
        stack.output(
                "RootCertificates",
                "curl --fail --silent --show-error --remote-name"
                        + " https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem",
                "fetches the authorities that sign the database's certificate");
        return this;
    }

    /** CloudFormation sends the size with every change of the instance, and RDS refuses one below what it has grown to. */
    DatabaseOutputs storage() {
        stack.output(
                "Storage",
                "aws rds describe-db-instances --region " + stack.getRegion() + " --db-instance-identifier "
                        + primary.getDbInstanceIdentifier() + " --query 'DBInstances[0].AllocatedStorage'",
                "prints how large the database is by now, in GiB: before an update, say so in database.storage-gib");
        return this;
    }

    void sessions(MasterUser master) {
        stack.output("MasterSecret", master.secretArn(), "the secret with the master user's password");
        stack.output(
                "Psql",
                "PGPASSWORD=\"$(aws secretsmanager get-secret-value --region " + stack.getRegion() + " --secret-id "
                        + master.secretArn() + " --query SecretString --output text | jq -r .password)\" "
                        + psql(MasterUser.NAME),
                "while PortForward runs: opens a session as the master user");
        stack.output(
                "PsqlWithIam",
                "PGPASSWORD=\"$(aws rds generate-db-auth-token --region " + stack.getRegion() + " --hostname " + host
                        + " --port 5432 --username app)\" " + psql("app"),
                "while PortForward runs: opens a session as a user that signs in with IAM, after GRANT rds_iam TO app");
        stack.output(
                "IamUsers",
                "arn:" + stack.getPartition() + ":rds-db:" + stack.getRegion() + ":" + stack.getAccount() + ":dbuser:"
                        + primary.getAttrDbiResourceId() + "/*",
                "the resource of rds-db:connect in IAM policies, with a user in place of the star");
    }

    /** The certificate is checked against the host's name, whatever address the connection takes. */
    private String psql(String user) {
        return "psql \"host=" + host + " hostaddr=127.0.0.1 port=5432 dbname=postgres user=" + user
                + " sslmode=verify-full sslrootcert=global-bundle.pem\"";
    }
}
