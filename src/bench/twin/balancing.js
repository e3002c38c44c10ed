// What the load balancer controller may do.
'use strict';

const { aws_iam: iam } = require('aws-cdk-lib');

const TAG = 'elbv2.k8s.aws/cluster';
const balancer = (...actions) => actions.map((action) => `elasticloadbalancing:${action}`);

function balancing(stack, cluster) {
  const arns = (...resources) => resources.map((resource) => stack.arn('elasticloadbalancing', resource));
  const requested = { [`aws:RequestTag/${TAG}`]: cluster };
  const owned = { [`aws:ResourceTag/${TAG}`]: cluster };
  const everything = arns(
    'listener/app/*/*/*',
    'listener/net/*/*/*',
    'listener-rule/app/*/*/*/*',
    'listener-rule/net/*/*/*/*',
    'loadbalancer/app/*/*',
    'loadbalancer/net/*/*',
    'targetgroup/*/*',
  );
  const allow = (actions, resources, conditions) => new iam.PolicyStatement({ actions, resources, conditions });
  return [
    allow(
      ['iam:CreateServiceLinkedRole'],
      [
        `arn:${stack.partition}:iam::${stack.account}:role/aws-service-role/elasticloadbalancing.amazonaws.com` +
          '/AWSServiceRoleForElasticLoadBalancing',
      ],
      { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
    ),
    allow(
      [
        'acm:ListCertificates',
        'ec2:DescribeAccountAttributes',
        'ec2:DescribeAddresses',
        'ec2:DescribeAvailabilityZones',
        'ec2:DescribeInstances',
        'ec2:DescribeInternetGateways',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeRouteTables',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeTags',
        'ec2:DescribeVpcPeeringConnections',
        'ec2:DescribeVpcs',
      ],
      ['*'],
    ),
    allow(
      balancer(
        'DescribeCapacityReservation',
        'DescribeListenerAttributes',
        'DescribeListenerCertificates',
        'DescribeListeners',
        'DescribeLoadBalancerAttributes',
        'DescribeLoadBalancers',
        'DescribeRules',
        'DescribeSSLPolicies',
        'DescribeTags',
        'DescribeTargetGroupAttributes',
        'DescribeTargetGroups',
        'DescribeTargetHealth',
        'DescribeTrustStores',
      ),
      ['*'],
    ),
    allow(
      ['acm:DescribeCertificate', 'ec2:GetSecurityGroupsForVpc'],
      [stack.arn('acm', 'certificate/*'), stack.arn('ec2', 'vpc/*')],
    ),
    allow(
      balancer('CreateLoadBalancer', 'CreateTargetGroup'),
      arns('loadbalancer/app/*/*', 'loadbalancer/net/*/*', 'targetgroup/*/*'),
      { StringEquals: requested },
    ),
    allow(balancer('CreateListener', 'CreateRule'), everything, { StringEquals: { ...requested, ...owned } }),
    allow(balancer('AddTags'), everything, {
      StringEquals: {
        ...requested,
        'elasticloadbalancing:CreateAction': ['CreateListener', 'CreateLoadBalancer', 'CreateRule', 'CreateTargetGroup'],
      },
    }),
    allow(balancer('AddTags', 'RemoveTags'), everything, {
      StringEquals: owned,
      Null: { [`aws:RequestTag/${TAG}`]: 'true' },
    }),
    allow(
      balancer(
        'AddListenerCertificates',
        'DeleteListener',
        'DeleteLoadBalancer',
        'DeleteRule',
        'DeleteTargetGroup',
        'DeregisterTargets',
        'ModifyListener',
        'ModifyListenerAttributes',
        'ModifyLoadBalancerAttributes',
        'ModifyRule',
        'ModifyTargetGroup',
        'ModifyTargetGroupAttributes',
        'RegisterTargets',
        'RemoveListenerCertificates',
        'SetIpAddressType',
        'SetSecurityGroups',
        'SetSubnets',
      ),
      everything,
      { StringEquals: owned },
    ),
    allow(balancer('SetRulePriorities'), arns('listener-rule/app/*/*/*/*', 'listener-rule/net/*/*/*/*')),
  ];
}

module.exports = { balancing };
