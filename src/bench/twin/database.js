// PostgreSQL with a standby, its master user, and the rotation of the password.
'use strict';

const {
  RemovalPolicy, aws_iam: iam, aws_logs: logs, aws_rds: rds, aws_secretsmanager: secrets,
} = require('aws-cdk-lib');
const { Construct } = require('constructs');
const { KEPT, PlatformStack, forward } = require('./platform');

const NAME = 'platform-database';
const LOGS = ['postgresql', 'upgrade', 'iam-db-auth-error'];
const EXCLUDED = ' %+~`#$&*()|[]{}:;<>?!\'/@"\\,=';
const PARAMETERS = {
  'rds.force_ssl': '1',
  'password_encryption': 'scram-sha-256',
  'rds.accepted_password_auth_method': 'scram',
  'shared_preload_libraries': 'pg_stat_statements,auto_explain',
  'pg_stat_statements.max': '10000',
  'track_io_timing': '1',
  'log_min_duration_statement': '1000',
  'auto_explain.log_min_duration': '5000',
  'auto_explain.log_nested_statements': '1',
  'log_temp_files': '10240',
  'log_lock_waits': '1',
  'idle_in_transaction_session_timeout': '300000',
  'autovacuum_vacuum_scale_factor': '0.02',
  'autovacuum_vacuum_insert_scale_factor': '0.02',
  'autovacuum_analyze_scale_factor': '0.01',
  'log_autovacuum_min_duration': '5000',
};

class Database extends PlatformStack {
  constructor(app, network) {
    super(app, 'Database');
    this.terminationProtection = true;
    const subnets = network.subnets('services', 'production.private').map((subnet) => subnet.subnetId);
    const key = this.key("PostgreSQL's volumes, passwords and logs");
    const master = new Construct(this, 'Master');
    const secret = new rds.DatabaseSecret(master, 'Secret', {
      username: 'postgres',
      excludeCharacters: EXCLUDED,
      encryptionKey: key,
    });
    secret.applyRemovalPolicy(KEPT);
    const instance = this.instance(key, secret, subnets, network.id('database'));
    const attachment = new secrets.CfnSecretTargetAttachment(master, 'Attachment', {
      secretId: secret.secretArn,
      targetType: 'AWS::RDS::DBInstance',
      targetId: instance.ref,
    });
    this.rotation(key, attachment, subnets, network.id('rotation'));
    this.outputs(network, instance, secret.secretArn);
    this.acknowledge();
  }

  instance(key, secret, subnets, group) {
    const { ref: subnetGroup } = new rds.CfnDBSubnetGroup(this, 'Subnets', {
      dbSubnetGroupDescription: 'Where the database of platform lives',
      subnetIds: subnets,
    });
    const { ref: parameters } = new rds.CfnDBParameterGroup(this, 'Parameters', {
      description: 'PostgreSQL 18 of platform',
      family: 'postgres18',
      parameters: PARAMETERS,
    });
    const monitoring = new iam.Role(this, 'Monitoring', {
      assumedBy: new iam.ServicePrincipal('monitoring.rds.amazonaws.com'),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonRDSEnhancedMonitoringRole')],
    });
    const scope = new Construct(this, 'Logs');
    const groups = LOGS.map((kind) => this.logGroup(scope, kind, `/aws/rds/instance/${NAME}/${kind}`, key));
    const instance = new rds.CfnDBInstance(this, 'Instance', {
      dbInstanceIdentifier: NAME,
      dbInstanceClass: 'db.m7g.large',
      dbSubnetGroupName: subnetGroup,
      vpcSecurityGroups: [group],
      publiclyAccessible: false,
      port: '5432',
      storageType: 'gp3',
      dbParameterGroupName: parameters,
      enableIamDatabaseAuthentication: true,
      caCertificateIdentifier: 'rds-ca-rsa2048-g1',
      autoMinorVersionUpgrade: true,
      preferredMaintenanceWindow: 'sun:09:30-sun:10:30',
      copyTagsToSnapshot: true,
      enableCloudwatchLogsExports: LOGS,
      enablePerformanceInsights: true,
      databaseInsightsMode: 'standard',
      performanceInsightsRetentionPeriod: 7,
      performanceInsightsKmsKeyId: key.keyArn,
      monitoringInterval: 60,
      monitoringRoleArn: monitoring.roleArn,
      maxAllocatedStorage: 400,
      engine: 'postgres',
      engineVersion: '18',
      allowMajorVersionUpgrade: true,
      masterUsername: 'postgres',
      masterUserPassword: secret.secretValueFromJson('password').unsafeUnwrap(),
      allocatedStorage: '200',
      storageEncrypted: true,
      kmsKeyId: key.keyArn,
      multiAz: true,
      backupRetentionPeriod: 14,
      preferredBackupWindow: '08:00-09:00',
      deleteAutomatedBackups: false,
      deletionProtection: true,
      engineLifecycleSupport: 'open-source-rds-extended-support-disabled',
    });
    instance.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
    groups.forEach((each) => instance.node.addDependency(each));
    return instance;
  }

  rotation(key, attachment, subnets, group) {
    const scope = new Construct(this, 'Rotation');
    const kept = new logs.LogGroup(scope, 'Logs', {
      logGroupName: '/aws/lambda/platform-database-rotation',
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: KEPT,
    });
    this.addTransform('AWS::SecretsManager-2024-09-16');
    const schedule = new secrets.CfnRotationSchedule(scope, 'Schedule', {
      secretId: attachment.ref,
      rotationRules: { scheduleExpression: 'rate(30 days)' },
      rotateImmediatelyOnUpdate: true,
      hostedRotationLambda: {
        rotationType: 'PostgreSQLSingleUser',
        rotationLambdaName: 'platform-database-rotation',
        kmsKeyArn: key.keyArn,
        vpcSubnetIds: subnets.join(','),
        vpcSecurityGroupIds: group,
        excludeCharacters: EXCLUDED,
      },
    });
    schedule.node.addDependency(kept);
  }

  outputs(network, instance, secret) {
    const host = instance.attrEndpointAddress;
    const psql = (user) =>
      `psql "host=${host} hostaddr=127.0.0.1 port=5432 dbname=postgres user=${user}` +
      ' sslmode=verify-full sslrootcert=global-bundle.pem"';
    this.output('Writer', host, "the database's address");
    this.output(
      'PortForward',
      forward(network.id('cluster'), host, 5432, 5432),
      'while it runs, localhost:5432 is the database, reached through a node that a flow lets in',
    );
    this.output(
      'RootCertificates',
      'curl --fail --silent --show-error --remote-name' +
        ' https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem',
      "fetches the authorities that sign the database's certificate",
    );
    this.output(
      'Storage',
      `aws rds describe-db-instances --region us-west-2 --db-instance-identifier ${NAME}` +
        " --query 'DBInstances[0].AllocatedStorage'",
      'prints how large the database is by now, in GiB: before an update, say so in database.storage-gib',
    );
    this.output('MasterSecret', secret, "the secret with the master user's password");
    this.output(
      'Psql',
      `PGPASSWORD="$(aws secretsmanager get-secret-value --region us-west-2 --secret-id ${secret}` +
        ` --query SecretString --output text | jq -r .password)" ${psql('postgres')}`,
      'while PortForward runs: opens a session as the master user',
    );
    this.output(
      'PsqlWithIam',
      `PGPASSWORD="$(aws rds generate-db-auth-token --region us-west-2 --hostname ${host}` +
        ` --port 5432 --username app)" ${psql('app')}`,
      'while PortForward runs: opens a session as a user that signs in with IAM, after GRANT rds_iam TO app',
    );
    this.output(
      'IamUsers',
      this.arn('rds-db', `dbuser:${instance.attrDbiResourceId}/*`),
      'the resource of rds-db:connect in IAM policies, with a user in place of the star',
    );
  }
}

module.exports = { Database };
