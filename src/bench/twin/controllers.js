// What runs in the cluster for the cluster: EKS's add-ons, the controllers, and the role of each.
'use strict';

const { aws_eks: eks, aws_iam: iam } = require('aws-cdk-lib');
const { balancing } = require('./balancing');
const { CLUSTER: NAME, allow } = require('./platform');

function addOns(stack, groups) {
  const addOn = (id, addonName, more = {}) =>
    new eks.CfnAddon(stack, id, {
      clusterName: stack.cluster.clusterName,
      addonName,
      resolveConflicts: 'OVERWRITE',
      ...more,
    });
  const agent = addOn('PodIdentityAgent', 'eks-pod-identity-agent');
  const addressing = podRole(stack, 'PodNetwork', 'kube-system', 'aws-node');
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
  const driver = podRole(stack, 'Volumes', 'kube-system', 'ebs-csi-controller-sa');
  driver.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonEBSCSIDriverEKSClusterScopedPolicy'));
  driver.addToPolicy(
    new iam.PolicyStatement({
      effect: iam.Effect.DENY,
      actions: ['ec2:CreateVolume'],
      resources: [stack.arn('ec2', 'volume/*')],
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

function podRole(stack, id, namespace, serviceAccount) {
  return new iam.Role(stack, `${id}Role`, {
    assumedBy: new iam.ServicePrincipal('pods.eks.amazonaws.com')
      .withConditions({
        StringEquals: {
          'aws:RequestTag/eks-cluster-arn': stack.arn('eks', `cluster/${NAME}`),
          'aws:RequestTag/kubernetes-namespace': namespace,
          'aws:RequestTag/kubernetes-service-account': serviceAccount,
        },
      })
      .withSessionTags(),
  });
}

function controllers(stack, podLogs) {
  const { zone } = stack.network;
  const scaling = allow(
    [stack.arn('autoscaling', 'autoScalingGroup:*:autoScalingGroupName/eks-*')],
    ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
  );
  scaling.addCondition('StringEquals', { [`aws:ResourceTag/k8s.io/cluster-autoscaler/${NAME}`]: 'owned' });
  const naming = allow([zone.hostedZoneArn], ['route53:ChangeResourceRecordSets']);
  naming.addCondition('ForAllValues:StringLike', {
    'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['*.apps.platform.internal'],
  });
  const controllers = [
    ['LoadBalancerController', 'kube-system', 'aws-load-balancer-controller', balancing(stack, NAME)],
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
      allow([stack.arn('eks', `nodegroup/${NAME}/*/*`)], ['eks:DescribeNodegroup']),
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
    const role = podRole(stack, id, namespace, serviceAccount);
    statements.forEach((statement) => role.addToPolicy(statement));
    new eks.CfnPodIdentityAssociation(stack, `${id}Identity`, {
      clusterName: stack.cluster.clusterName,
      namespace,
      serviceAccount,
      roleArn: role.roleArn,
    });
  }
}

module.exports = { addOns, controllers };
