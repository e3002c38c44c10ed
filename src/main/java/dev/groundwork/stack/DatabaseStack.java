package dev.groundwork.stack;

import dev.groundwork.config.DatabaseSpec;
import dev.groundwork.config.Role;
import software.amazon.awscdk.services.ec2.ISubnet;
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
        new DatabaseOutputs(this, primary).way(network).storage().sessions(master);
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
}
