// Kubernetes' machines: a group per zone, their role, and what they are told when they start.
'use strict';

const fs = require('node:fs');
const { Tags, aws_ec2: ec2, aws_eks_v2: eks, aws_iam: iam } = require('aws-cdk-lib');
const { CLUSTER: NAME, ZONES, allow } = require('./platform');

const FILES = '../../src/main/resources/dev/groundwork/stack/node/';
const text = (name) => fs.readFileSync(require.resolve(FILES + name), 'utf8');

function nodes(stack) {
  const template = nodeTemplate(stack);
  const nodeRole = stack.role('NodeRole', 'ec2.amazonaws.com', ['AmazonEC2ContainerRegistryPullOnly'], [
    allow(['*'], ['ec2:DescribeInstances', 'ec2:DescribeInstanceTypes']),
    allow([stack.cluster.clusterArn], ['eks-auth:AssumeRoleForPodIdentity']),
    new iam.PolicyStatement({
      actions: ['cloudwatch:PutMetricData'],
      resources: ['*'],
      conditions: { StringEquals: { 'cloudwatch:namespace': 'Groundwork/Cluster' } },
    }),
    allow(['*'], [
      'ssmmessages:CreateControlChannel',
      'ssmmessages:CreateDataChannel',
      'ssmmessages:OpenControlChannel',
      'ssmmessages:OpenDataChannel',
    ]),
    allow([stack.arn('ec2', 'instance/*')], ['ssm:UpdateInstanceInformation']),
  ]);
  const groups = stack.subnets.map(
    (subnet, i) =>
      new eks.Nodegroup(stack, `Nodes-${ZONES[i]}`, {
        cluster: stack.cluster,
        subnets: { subnets: [subnet] },
        minSize: 1,
        desiredSize: 1,
        maxSize: 2,
        maxUnavailable: 1,
        capacityType: eks.CapacityType.ON_DEMAND,
        amiType: eks.NodegroupAmiType.AL2023_ARM_64_STANDARD,
        launchTemplateSpec: { id: template.launchTemplateId, version: template.latestVersionNumber },
        nodeRole,
        enableNodeAutoRepair: true,
        forceUpdate: false,
      }),
  );
  groups.slice(1).forEach((group, i) => group.node.addDependency(groups[i]));
  return groups;
}

function nodeTemplate(stack) {
  const userData = new ec2.MultipartUserData();
  const part = (contentType, body) => userData.addPart(ec2.MultipartBody.fromRawBody({ contentType, body }));
  part(
    'application/node.eks.aws',
    `---
apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  kubelet:
    config:
      maxPods: 110
`,
  );
  part(
    'text/x-shellscript; charset="us-ascii"',
    `#!/bin/bash
mkdir -p /opt/groundwork
cat >/opt/groundwork/watch-cluster-node.sh <<'END'
${text('watch-cluster-node.sh')}END
cat >/opt/groundwork/cloudwatch-agent.json <<'END'
${text('cluster-agent.json').replaceAll('CLUSTER', NAME)}END
systemd-run --no-block --unit groundwork-watch --property Restart=on-failure --property RestartSec=60 \\
  /bin/bash /opt/groundwork/watch-cluster-node.sh /opt/groundwork/cloudwatch-agent.json
`,
  );
  const template = new ec2.LaunchTemplate(stack, 'NodeTemplate', {
    instanceType: new ec2.InstanceType('m7g.large'),
    securityGroup: stack.network.groups.cluster,
    blockDevices: [
      {
        deviceName: '/dev/xvda',
        volume: ec2.BlockDeviceVolume.ebs(40, { volumeType: ec2.EbsDeviceVolumeType.GP3, encrypted: true }),
      },
    ],
    httpTokens: ec2.LaunchTemplateHttpTokens.REQUIRED,
    httpPutResponseHopLimit: 1,
    userData,
  });
  Tags.of(template).add('Name', `${NAME}-node`);
  return template;
}

module.exports = { nodes };
