// What the three stacks share.
'use strict';

const { CfnOutput, RemovalPolicy, Stack, Tags, aws_iam: iam, aws_kms: kms, aws_logs: logs } = require('aws-cdk-lib');
const acknowledged = require('./acknowledged.json');

const ZONES = ['us-west-2a', 'us-west-2b', 'us-west-2c'];
const CLUSTER = 'platform-cluster';
const KEPT = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

class PlatformStack extends Stack {
  constructor(scope, id) {
    super(scope, id, { stackName: `platform-${id.toLowerCase()}`, env: { region: 'us-west-2' } });
    Tags.of(this).add('platform', 'platform');
    Tags.of(this).add('component', id.toLowerCase());
  }

  get availabilityZones() {
    return ZONES;
  }

  output(id, value, description) {
    new CfnOutput(this, id, { value, description });
  }

  key(encrypts) {
    return new kms.Key(this, 'Key', {
      description: `${encrypts} of platform`,
      enableKeyRotation: true,
      removalPolicy: KEPT,
    });
  }

  role(id, service, managed, statements) {
    return new iam.Role(this, id, {
      assumedBy: new iam.ServicePrincipal(service),
      managedPolicies: managed.map((name) => iam.ManagedPolicy.fromAwsManagedPolicyName(name)),
      inlinePolicies: { [id]: new iam.PolicyDocument({ statements }) },
    });
  }

  // CloudWatch Logs uses a key by the key's own policy.
  logGroup(scope, id, name, key) {
    key.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
        resources: ['*'],
        conditions: {
          ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': this.arn('logs', `log-group:${name}`) },
        },
      }),
    );
    return new logs.LogGroup(scope, id, {
      logGroupName: name,
      encryptionKey: key,
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: KEPT,
    });
  }

  arn(service, resource) {
    return `arn:${this.partition}:${service}:${this.region}:${this.account}:${resource}`;
  }

  // cdk-nag's findings that stand, with the reasons.
  acknowledge() {
    for (const [path, rules] of Object.entries(acknowledged[this.node.id])) {
      const resource = path === '' ? this : path.split('/').reduce((found, id) => found.node.findChild(id), this);
      resource.addMetadata('cdk_nag', rules);
    }
  }
}

// A command that makes a host's port local, through a running machine of a security group.
function forward(group, host, port, localPort) {
  return (
    'aws ssm start-session --region us-west-2 --target $(aws ec2 describe-instances --region us-west-2' +
    ` --filters Name=instance.group-id,Values=${group} Name=instance-state-name,Values=running` +
    " --query 'Reservations[0].Instances[0].InstanceId' --output text)" +
    ' --document-name AWS-StartPortForwardingSessionToRemoteHost' +
    ` --parameters host=${host},portNumber=${port},localPortNumber=${localPort}`
  );
}

function allow(resources, actions) {
  return new iam.PolicyStatement({ actions, resources });
}

module.exports = { CLUSTER, KEPT, PlatformStack, ZONES, allow, forward };
