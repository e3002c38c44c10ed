// Kubernetes: control plane, nodes, add-ons, the roles of its controllers, and the applications' images.
'use strict';

const fs = require('node:fs');
const {
  Annotations, Duration, Fn, Tags, aws_ec2: ec2, aws_ecr: ecr, aws_eks: eks1, aws_eks_v2: eks, aws_iam: iam,
} = require('aws-cdk-lib');
const { Construct } = require('constructs');
const { KEPT, PlatformStack, ZONES, forward } = require('./platform');
const { balancing } = require('./balancing');

const NAME = 'platform-cluster';
const FILES = '../../src/main/resources/dev/groundwork/stack/node/';
const text = (name) => fs.readFileSync(require.resolve(FILES + name), 'utf8');

class Cluster extends PlatformStack {
  constructor(app, network) {
    super(app, 'Cluster');
    this.terminationProtection = true;
    this.network = network;
    this.subnets = network.subnets('kubernetes', 'cluster.private');
    const key = this.key("Kubernetes' secrets, logs and images");
    const logs = this.logGroup(this, 'ControlPlaneLogs', `/aws/eks/${NAME}/cluster`, key);
    const podLogs = this.logGroup(this, 'PodLogs', `/aws/eks/${NAME}/pods`, key);
    this.cluster = this.controlPlane(key);
    const groups = this.nodes();
    this.addOns(groups);
    this.images(key);
    this.cluster.node.addDependency(logs);
    this.controllers(podLogs);
    this.outputs();
    this.acknowledge();
  }

  controlPlane(key) {
    const cluster = new eks.Cluster(this, 'Cluster', {
      clusterName: NAME,
      version: eks.KubernetesVersion.of('1.36'),
      role: this.role('ControlPlaneRole', 'eks.amazonaws.com', [], [
        new iam.PolicyStatement({
          actions: ['ec2:CreateTags'],
          resources: [this.arn('ec2', 'instance/*')],
          conditions: { 'ForAnyValue:StringLike': { 'aws:TagKeys': ['kubernetes.io/cluster/*'] } },
        }),
        allow(['*'], [
          'ec2:DescribeAvailabilityZones',
          'ec2:DescribeDhcpOptions',
          'ec2:DescribeInstances',
          'ec2:DescribeInstanceTopology',
          'ec2:DescribeNetworkInterfaces',
          'ec2:DescribeVpcs',
        ]),
        allow([key.keyArn], ['kms:DescribeKey']),
      ]),
      defaultCapacityType: eks.DefaultCapacityType.NODEGROUP,
      defaultCapacity: 0,
      bootstrapClusterCreatorAdminPermissions: false,
      bootstrapSelfManagedAddons: false,
      vpc: this.network.vpcs.kubernetes,
      vpcSubnets: [{ subnets: this.subnets }],
      securityGroup: this.network.groups['control-plane'],
      endpointAccess: eks.EndpointAccess.PRIVATE,
      secretsEncryptionKey: key,
      clusterLogging: [
        eks.ClusterLoggingTypes.API,
        eks.ClusterLoggingTypes.AUDIT,
        eks.ClusterLoggingTypes.AUTHENTICATOR,
      ],
    });
    cluster.node.tryRemoveChild('KubectlReadyBarrier');
    cluster.node.defaultChild.deletionProtection = true;
    cluster.node.defaultChild.upgradePolicy = { supportType: 'STANDARD' };
    this.subnets.forEach((subnet) => Tags.of(subnet).add('kubernetes.io/role/internal-elb', '1'));
    Annotations.of(cluster).acknowledgeWarning(
      '@aws-cdk/aws-eks:isolatedSubnetsForKubectlPrivateSubnets',
      'a blueprint without NAT gateway names the endpoints that nodes need',
    );
    return cluster;
  }

  role(id, service, managed, statements) {
    return new iam.Role(this, id, {
      assumedBy: new iam.ServicePrincipal(service),
      managedPolicies: managed.map((name) => iam.ManagedPolicy.fromAwsManagedPolicyName(name)),
      inlinePolicies: { [id]: new iam.PolicyDocument({ statements }) },
    });
  }

  nodes() {
    const template = this.nodeTemplate();
    const nodeRole = this.role('NodeRole', 'ec2.amazonaws.com', ['AmazonEC2ContainerRegistryPullOnly'], [
      allow(['*'], ['ec2:DescribeInstances', 'ec2:DescribeInstanceTypes']),
      allow([this.cluster.clusterArn], ['eks-auth:AssumeRoleForPodIdentity']),
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
      allow([this.arn('ec2', 'instance/*')], ['ssm:UpdateInstanceInformation']),
    ]);
    const groups = this.subnets.map(
      (subnet, i) =>
        new eks.Nodegroup(this, `Nodes-${ZONES[i]}`, {
          cluster: this.cluster,
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

  nodeTemplate() {
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
    const template = new ec2.LaunchTemplate(this, 'NodeTemplate', {
      instanceType: new ec2.InstanceType('m7g.large'),
      securityGroup: this.network.groups.cluster,
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

  addOns(groups) {
    const addOn = (id, addonName, more = {}) =>
      new eks1.CfnAddon(this, id, {
        clusterName: this.cluster.clusterName,
        addonName,
        resolveConflicts: 'OVERWRITE',
        ...more,
      });
    const agent = addOn('PodIdentityAgent', 'eks-pod-identity-agent');
    const addressing = this.podRole('PodNetwork', 'kube-system', 'aws-node');
    addressing.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonEKS_CNI_Policy'));
    const addresses = addOn('PodNetwork', 'vpc-cni', {
      podIdentityAssociations: [{ serviceAccount: 'aws-node', roleArn: addressing.roleArn }],
      configurationValues: JSON.stringify({
        enableNetworkPolicy: 'true',
        env: { AWS_VPC_K8S_CNI_EXTERNALSNAT: 'true', ENABLE_PREFIX_DELEGATION: 'true' },
      }),
    });
    addresses.node.addDependency(agent);
    const before = [agent, addOn('KubeProxy', 'kube-proxy'), addresses];
    const coreDns = addOn('CoreDns', 'coredns', {
      configurationValues: JSON.stringify({ autoScaling: { enabled: true, maxReplicas: 10, minReplicas: 2 } }),
    });
    const driver = this.podRole('Volumes', 'kube-system', 'ebs-csi-controller-sa');
    driver.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonEBSCSIDriverEKSClusterScopedPolicy'));
    driver.addToPolicy(
      new iam.PolicyStatement({
        effect: iam.Effect.DENY,
        actions: ['ec2:CreateVolume'],
        resources: [this.arn('ec2', 'volume/*')],
        conditions: { Bool: { 'ec2:Encrypted': 'false' } },
      }),
    );
    const volumes = addOn('Volumes', 'aws-ebs-csi-driver', {
      podIdentityAssociations: [{ serviceAccount: 'ebs-csi-controller-sa', roleArn: driver.roleArn }],
    });
    before.forEach((each) => groups[0].node.addDependency(each));
    [coreDns, volumes, addOn('MetricsServer', 'metrics-server')].forEach((each) =>
      each.node.addDependency(groups[groups.length - 1]),
    );
  }

  podRole(id, namespace, serviceAccount) {
    return new iam.Role(this, `${id}Role`, {
      assumedBy: new iam.ServicePrincipal('pods.eks.amazonaws.com')
        .withConditions({
          StringEquals: {
            'aws:RequestTag/eks-cluster-arn': this.arn('eks', `cluster/${NAME}`),
            'aws:RequestTag/kubernetes-namespace': namespace,
            'aws:RequestTag/kubernetes-service-account': serviceAccount,
          },
        })
        .withSessionTags(),
    });
  }

  controllers(podLogs) {
    const { zone } = this.network;
    const scaling = allow(
      [this.arn('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/eks-*')],
      ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
    );
    scaling.addCondition('StringEquals', { [`aws:ResourceTag/k8s.io/cluster-autoscaler/${NAME}`]: 'owned' });
    const naming = allow([zone.hostedZoneArn], ['route53:ChangeResourceRecordSets']);
    naming.addCondition('ForAllValues:StringLike', {
      'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['*.apps.platform.internal'],
    });
    const controllers = [
      ['LoadBalancerController', 'kube-system', 'aws-load-balancer-controller', balancing(this, NAME)],
      ['ClusterAutoscaler', 'kube-system', 'cluster-autoscaler', [
        allow(['*'], [
          'autoscaling:DescribeAutoScalingGroups',
          'autoscaling:DescribeAutoScalingInstances',
          'autoscaling:DescribeScalingActivities',
          'autoscaling:DescribeTags',
          'ec2:DescribeImages',
          'ec2:DescribeInstanceTypes',
          'ec2:DescribeLaunchTemplateVersions',
          'ec2:GetInstanceTypesFromInstanceRequirements',
        ]),
        allow([this.arn('eks', `nodegroup/${NAME}/*/*`)], ['eks:DescribeNodegroup']),
        scaling,
      ]],
      ['ExternalDns', 'external-dns', 'external-dns', [
        naming,
        allow([zone.hostedZoneArn], ['route53:ListResourceRecordSets', 'route53:ListTagsForResources']),
        allow(['*'], ['route53:ListHostedZones']),
      ]],
      ['LogShipping', 'logging', 'fluent-bit', [
        allow([podLogs.logGroupArn], ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents']),
      ]],
    ];
    for (const [id, namespace, serviceAccount, statements] of controllers) {
      const role = this.podRole(id, namespace, serviceAccount);
      statements.forEach((statement) => role.addToPolicy(statement));
      new eks1.CfnPodIdentityAssociation(this, `${id}Identity`, {
        clusterName: this.cluster.clusterName,
        namespace,
        serviceAccount,
        roleArn: role.roleArn,
      });
    }
  }

  images(encryptionKey) {
    const scope = new Construct(this, 'Images');
    this.repositories = ['front-end', 'back-end'].map(
      (application) =>
        new ecr.Repository(scope, application, {
          repositoryName: `platform/${application}`,
          encryption: ecr.RepositoryEncryption.KMS,
          encryptionKey,
          imageScanOnPush: true,
          imageTagMutability: ecr.TagMutability.IMMUTABLE,
          lifecycleRules: [
            {
              rulePriority: 1,
              description: 'No tag points to it any more',
              tagStatus: ecr.TagStatus.UNTAGGED,
              maxImageAge: Duration.days(7),
            },
            {
              rulePriority: 2,
              description: 'Too old to roll back to',
              tagStatus: ecr.TagStatus.ANY,
              maxImageCount: 60,
            },
          ],
          removalPolicy: KEPT,
          emptyOnDelete: false,
        }),
    );
  }

  outputs() {
    const { network } = this;
    const api = Fn.select(2, Fn.split('/', this.cluster.clusterEndpoint));
    const named = (option) => `--region us-west-2 ${option} ${NAME}`;
    const registry = `${this.account}.dkr.ecr.us-west-2.amazonaws.com`;
    this.output('Kubeconfig', `aws eks update-kubeconfig ${named('--name')}`, 'adds the cluster to kubectl');
    this.output(
      'PortForward',
      forward(network.id('cluster'), api, 443, 8443),
      'while it runs, localhost:8443 is the private API server, reached through a Kubernetes node',
    );
    this.output(
      'KubectlThroughPortForward',
      `kubectl config set-cluster ${this.cluster.clusterArn} --server=https://localhost:8443 --tls-server-name=${api}`,
      'after Kubeconfig: sends kubectl to localhost:8443',
    );
    this.output(
      'FirstAdministrator',
      `aws eks create-access-entry ${named('--cluster-name')} --principal-arn ROLE_ARN` +
        ` && aws eks associate-access-policy ${named('--cluster-name')} --principal-arn ROLE_ARN` +
        ' --access-scope type=cluster' +
        ' --policy-arn arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
      'nobody is admitted: list admins in the blueprint, or this',
    );
    this.output('NodesPerZone', ZONES.map((zone) => `${zone}: 1`).join(', '), 'how many nodes each zone starts with');
    this.output('StandardSupportEnds', '2027-08-02', 'from this day on EKS upgrades Kubernetes 1.36 by itself');
    this.output(
      'RegistryLogin',
      'aws ecr get-login-password --region us-west-2' +
        ` | docker login --username AWS --password-stdin ${registry}`,
      'lets docker push and pull for twelve hours',
    );
    for (const repository of this.repositories) {
      const { id } = repository.node;
      this.output(`Repository-${id}`, `${registry}/${repository.repositoryName}`, `where the images of ${id} go`);
    }
    this.output(
      'LoadBalancerSecurityGroup',
      network.id('front-end'),
      'what every Ingress names in its annotation alb.ingress.kubernetes.io/security-groups',
    );
    this.output(
      'LoadBalancerController',
      'helm upgrade --install aws-load-balancer-controller aws-load-balancer-controller' +
        ' --repo https://aws.github.io/eks-charts --namespace kube-system' +
        ` --set clusterName=${NAME},region=us-west-2,vpcId=${network.vpcs.kubernetes.vpcId}` +
        ',serviceAccount.name=aws-load-balancer-controller' +
        ',enableBackendSecurityGroup=false,enableShield=false,enableWaf=false,enableWafv2=false',
      'installs what turns an Ingress into a load balancer',
    );
  }
}

function allow(resources, actions) {
  return new iam.PolicyStatement({ actions, resources });
}

module.exports = { Cluster };
