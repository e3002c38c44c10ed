package dev.groundwork.stack;

import dev.groundwork.config.DatabaseSpec;
import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.amazon.awscdk.services.rds.CfnDBParameterGroup;
import software.amazon.awscdk.services.rds.CfnDBSubnetGroup;
import software.constructs.Construct;

/**
 * The instances of the database: the one that writes, and its replicas, which share all that does not concern writing.
 *
 * <p>They are low-level resources because CDK's own constructs for the two share no builder, and a replica that differs
 * from its source by oversight is found out on the day it takes over. They have names, unlike most of what CDK makes:
 * people type them, their log groups are called after them, and CloudFormation refuses to replace a named instance, so no
 * update can ever put an empty database in its place.
 */
final class PostgresInstances {

    // Night in North America, and backups out of maintenance's way.
    private static final String BACKUP = "08:00-09:00";
    private static final String MAINTENANCE = "sun:09:30-sun:10:30";

    private final Construct scope;
    private final Platform platform;
    private final DatabaseSpec spec;
    private final StateKey key;
    private final String group;
    private final CfnDBSubnetGroup subnets;
    private final CfnDBParameterGroup parameters;
    private final Role monitoring;

    PostgresInstances(
            Construct scope, Platform platform, DatabaseSpec spec, StateKey key, List<String> subnets, String group) {
        this.scope = scope;
        this.platform = platform;
        this.spec = spec;
        this.key = key;
        this.group = group;
        this.subnets = CfnDBSubnetGroup.Builder.create(scope, "Subnets")
                .dbSubnetGroupDescription("Where the database of " + platform.name() + " lives")
                .subnetIds(subnets)
                .build();
        parameters = CfnDBParameterGroup.Builder.create(scope, "Parameters")
                .description("PostgreSQL " + spec.version() + " of " + platform.name())
                .family("postgres" + spec.version())
                .parameters(Tuning.map(DatabaseParameters.ALL))
                .build();
        monitoring = Role.Builder.create(scope, "Monitoring")
                .assumedBy(new ServicePrincipal("monitoring.rds.amazonaws.com"))
                .managedPolicies(List.of(ManagedPolicy.fromAwsManagedPolicyName(
                        "service-role/AmazonRDSEnhancedMonitoringRole"))) // AWS writes to a log group of its own
                .build();
    }

    /** The major version alone: the minor one is RDS's affair, in the maintenance window. */
    CfnDBInstance primary(String name, MasterUser master) {
        var logs = new InstanceLogs(scope, "Logs", name, key);
        var primary = shared("Instance", name)
                .engine("postgres")
                .engineVersion(Integer.toString(spec.version()))
                .allowMajorVersionUpgrade(true) // none comes by itself: only a changed version in the blueprint asks
                .masterUsername(MasterUser.NAME)
                .masterUserPassword(master.password())
                .allocatedStorage(Integer.toString(spec.storageGib()))
                .storageEncrypted(true)
                .kmsKeyId(key.key().getKeyArn())
                .multiAz(spec.standby())
                .backupRetentionPeriod(spec.backupDays())
                .preferredBackupWindow(BACKUP)
                .deleteAutomatedBackups(!platform.isProtected())
                .deletionProtection(platform.isProtected())
                .engineLifecycleSupport("open-source-rds-extended-support-disabled")
                .build();
        primary.applyRemovalPolicy(platform.isProtected() ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY);
        logs.before(primary);
        return primary;
    }

    /** Encrypted with its source's key without being told. It holds nothing of its own, so nothing keeps it. */
    CfnDBInstance replica(int number, String name, CfnDBInstance source, String zone) {
        var logs = new InstanceLogs(scope, "Replica" + number + "Logs", name, key);
        var replica = shared("Replica" + number, name)
                .sourceDbInstanceIdentifier(source.getRef())
                .availabilityZone(zone)
                .deletionProtection(false)
                .build();
        replica.applyRemovalPolicy(RemovalPolicy.DESTROY);
        Validations.of(replica)
                .acknowledge(Acknowledgment.builder()
                        .id("CloudFormation-Validate::W3010")
                        .reason("The zones are the blueprint's; replicas are spread over them by name.")
                        .build());
        logs.before(replica);
        return replica;
    }

    private CfnDBInstance.Builder shared(String id, String name) {
        var instance = CfnDBInstance.Builder.create(scope, id)
                .dbInstanceIdentifier(name)
                .dbInstanceClass(spec.instanceType())
                .dbSubnetGroupName(subnets.getRef())
                .vpcSecurityGroups(List.of(group))
                .publiclyAccessible(false)
                .port("5432")
                .storageType("gp3")
                .dbParameterGroupName(parameters.getRef())
                .enableIamDatabaseAuthentication(true)
                .caCertificateIdentifier("rds-ca-rsa2048-g1") // RDS's default, and the one that every region has
                .autoMinorVersionUpgrade(true)
                .preferredMaintenanceWindow(MAINTENANCE)
                .copyTagsToSnapshot(true)
                .enableCloudwatchLogsExports(InstanceLogs.KINDS)
                .enablePerformanceInsights(true)
                .databaseInsightsMode("standard")
                .performanceInsightsRetentionPeriod(7) // days; free
                .performanceInsightsKmsKeyId(key.key().getKeyArn())
                .monitoringInterval(60)
                .monitoringRoleArn(monitoring.getRoleArn());
        // RDS takes a limit equal to the size for no growth at all, but not when it creates an instance.
        return spec.storageLimit() > spec.storageGib() ? instance.maxAllocatedStorage(spec.storageLimit()) : instance;
    }
}
