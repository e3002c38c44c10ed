// Kubernetes: the control plane, the applications' images, and what somebody wants to know of them.
'use strict';

const {
  Annotations, Duration, Fn, Tags, aws_ecr: ecr, aws_eks_v2: eks, aws_iam: iam,
} = require('aws-cdk-lib');
const { Construct } = require('constructs');
const { addOns, controllers } = require('./controllers');
const { nodes } = require('./nodes');
const { CLUSTER: NAME, KEPT, PlatformStack, ZONES, allow, forward } = require('./platform');

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
    addOns(this, nodes(this));
    this.images(key);
    this.cluster.node.addDependency(logs);
    controllers(this, podLogs);
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

module.exports = { Cluster };
