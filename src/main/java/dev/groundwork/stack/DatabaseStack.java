package dev.groundwork.stack;

import dev.groundwork.config.DatabaseSpec;
import dev.groundwork.config.Role;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.constructs.Construct;

/** The relational database: PostgreSQL on RDS, with a standby and read replicas as the blueprint says. */
public final class DatabaseStack extends PlatformStack {

    private final Database database;

    DatabaseStack(Construct scope, Platform platform, DatabaseSpec spec, Network network, Home home) {
        super(scope, "Database", platform);
        setTerminationProtection(platform.isProtected());
        database = Database.named(platform.name() + "-database", spec.replicas());
        var subnets = network.subnets(home.network(), home.segment(), home.tier());
        var ids = subnets.stream().map(ISubnet::getSubnetId).toList();
        var key = new StateKey(this, platform, "PostgreSQL's volumes, passwords and logs");
        var master = new MasterUser(this, platform, key);
        var group = network.group(Role.DATABASE).getSecurityGroupId();
        var instances = new PostgresInstances(this, platform, spec, key, ids, group);
        var primary = instances.primary(database.primary(), master);
        var function = network.group(Role.ROTATION).getSecurityGroupId();
        new PasswordRotation(this, platform, key, master.attach(primary), ids, function);
        outputs(primary, master);
        for (int number = 1; number <= spec.replicas(); number++) {
            // The zones in turn, from the second: where there is no standby, RDS tends to start with the first.
            var zone = subnets.get(number % subnets.size()).getAvailabilityZone();
            var replica = instances.replica(number, database.replicas().get(number - 1), primary, zone);
            output("Reader" + number, replica.getAttrEndpointAddress(), "a read replica's address");
        }
        AwsSolutions.suppress(this, Suppressions.database(spec, platform.isProtected()));
    }

    public Database database() {
        return database;
    }

    private void outputs(CfnDBInstance primary, MasterUser master) {
        var host = primary.getAttrEndpointAddress();
        var secret = master.secretArn();
        output("Writer", host, "the database's address");
        output("MasterSecret", secret, "the secret with the master user's password");
        output(
                "RootCertificates",
                "curl --fail --silent --show-error --remote-name"
                        + " https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem",
                "fetches the authorities that sign the database's certificate");
        output(
                "Psql",
                "PGPASSWORD=\"$(aws secretsmanager get-secret-value --region " + getRegion() + " --secret-id " + secret
                        + " --query SecretString --output text | jq -r .password)\" "
                        + psql(host, MasterUser.NAME),
                "opens a session as the master user, from a service node");
        output(
                "PsqlWithIam",
                "PGPASSWORD=\"$(aws rds generate-db-auth-token --region " + getRegion() + " --hostname " + host
                        + " --port 5432 --username app)\" " + psql(host, "app"),
                "opens a session as a user that signs in with IAM, after GRANT rds_iam TO app");
        output(
                "IamUsers",
                "arn:" + getPartition() + ":rds-db:" + getRegion() + ":" + getAccount() + ":dbuser:"
                        + primary.getAttrDbiResourceId() + "/*",
                "the resource of rds-db:connect in IAM policies, with a user in place of the star");
    }

    private static String psql(String host, String user) {
        return "psql \"host=" + host + " port=5432 dbname=postgres user=" + user
                + " sslmode=verify-full sslrootcert=global-bundle.pem\"";
    }
}
