// The address plan and the flows, typed in.
'use strict';

const { aws_ec2: ec2 } = require('aws-cdk-lib');

const ANYWHERE = '0.0.0.0/0';
const SEGMENTS = ['production', 'testing', 'continuity-1', 'continuity-2'];

// The blocks of every group of subnets, zone by zone.
const SUBNETS = {
  kubernetes: {
    cidr: '10.100.0.0/19',
    groups: {
      'cluster.public': ['10.100.24.0/22', '10.100.28.0/23', '10.100.30.0/23'],
      'cluster.private': ['10.100.0.0/21', '10.100.8.0/21', '10.100.16.0/21'],
    },
  },
  services: { cidr: '10.100.32.0/22', groups: {} },
};
SEGMENTS.forEach((segment, i) => {
  const net = `10.100.${32 + i}`;
  SUBNETS.services.groups[`${segment}.public`] = [`${net}.160/27`, `${net}.192/27`, `${net}.224/27`];
  SUBNETS.services.groups[`${segment}.private`] = [`${net}.0/26`, `${net}.64/26`, `${net}.128/27`];
});

// Which network each role lives in.
const HOMES = {
  'cluster': 'kubernetes',
  'control-plane': 'kubernetes',
  'front-end': 'kubernetes',
  'database': 'services',
  'rotation': 'services',
};

// From, to, port (all without one), reason.
const FLOWS = [
  ['internet', 'front-end', 443, 'declared by the blueprint'],
  ['front-end', 'cluster', 8080, 'declared by the blueprint'],
  ['cluster', 'database', 5432, 'declared by the blueprint'],
  ['cluster', 'internet', 443, 'declared by the blueprint'],
  ['cluster', 'cluster', undefined, 'pods talk to pods and to CoreDNS on ports that no blueprint lists'],
  ['cluster', 'control-plane', 443, 'nodes and pods call the Kubernetes API'],
  ['control-plane', 'cluster', 443, 'the API server calls webhooks and aggregated APIs'],
  ['control-plane', 'cluster', 10250, 'the API server calls the kubelets'],
  ['control-plane', 'cluster', 10251, 'the API server calls the metrics server'],
  ['control-plane', 'cluster', 9443, 'the API server calls the load balancer controller'],
  ['rotation', 'database', 5432, "Secrets Manager's function sets a new password and tries it"],
  ['rotation', 'internet', 443, "Secrets Manager's function reads and writes the secret"],
];

const ALL = ec2.AclTraffic.allTraffic();
const TOO_BIG = ec2.AclTraffic.icmp({ type: 3, code: 4 });
const CALLERS = ec2.AclTraffic.tcpPortRange(1024, 65535);
const port = (number) => ec2.AclTraffic.tcpPortRange(number, number);

// Number, action, the other side, what comes in, what goes out if that is something else.
function acl(net, own) {
  return [
    [100, 'allow', `10.100.${net}.0/24`, ALL],
    [110, 'allow', ANYWHERE, TOO_BIG],
    ...own,
    [300, 'deny', '10.100.32.0/22', ALL],
    [301, 'deny', '10.100.0.0/19', ALL],
    [400, 'allow', ANYWHERE, CALLERS, port(443)],
  ];
}

const ACLS = {
  'production': {
    groups: ['production.public', 'production.private'],
    rules: acl(32, [
      [200, 'allow', '10.100.0.0/20', port(5432), CALLERS],
      [201, 'allow', '10.100.16.0/21', port(5432), CALLERS],
    ]),
  },
  'testing': { groups: ['testing.public', 'testing.private'], rules: acl(33, []) },
  'continuity-1': { groups: ['continuity-1.public', 'continuity-1.private'], rules: acl(34, []) },
  'continuity-2': { groups: ['continuity-2.private'], rules: acl(35, []) },
  'Egress': {
    groups: ['continuity-2.public'],
    rules: acl(35, [[250, 'allow', '10.100.32.0/22', port(443), CALLERS]]),
  },
};

module.exports = { ACLS, FLOWS, HOMES, SUBNETS };
