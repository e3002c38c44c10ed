// Two peered networks, their subnets, ACLs and security groups.
'use strict';

const { Tags, Validations, aws_ec2: ec2, aws_iam: iam, aws_logs: logs, aws_route53: route53 } = require('aws-cdk-lib');
const { Construct } = require('constructs');
const { KEPT, PlatformStack, ZONES } = require('./platform');
const { ACLS, FLOWS, HOMES, SUBNETS } = require('./addresses');

const ANYWHERE = '0.0.0.0/0';

class Network extends PlatformStack {
  constructor(app) {
    super(app, 'Network');
    this.vpcs = { kubernetes: this.vpc('kubernetes', 'cluster.public'), services: this.vpc('services', 'continuity-2.public') };
    this.peer();
    this.groups = this.roles();
    this.flows();
    this.acls();
    Object.keys(this.vpcs).forEach((name) => this.flowLog(name));
    const [first, second] = Object.values(this.vpcs);
    this.zone = new route53.PrivateHostedZone(this, 'Zone', { zoneName: 'platform.internal', vpc: first });
    this.zone.addVpc(second);
    this.tagForLoadBalancers();
    this.outputs();
    Validations.of(this).acknowledge({
      id: 'CloudFormation-Validate::W3010',
      reason: 'the blueprint names its zones, and the address plan gives each one blocks of its own',
    });
    this.acknowledge();
  }

  subnets(network, group) {
    return this.vpcs[network].selectSubnets({ subnetGroupName: group }).subnets;
  }

  vpc(name, egress) {
    const groups = Object.keys(SUBNETS[name].groups);
    const isPublic = (group) => group.endsWith('.public');
    const vpc = new ec2.Vpc(this, name, {
      ipAddresses: {
        allocateVpcCidr: () => ({ cidrBlock: SUBNETS[name].cidr }),
        allocateSubnetsCidr: ({ requestedSubnets }) => ({
          allocatedSubnets: requestedSubnets.map(({ configuration, availabilityZone }) => ({
            cidr: SUBNETS[name].groups[configuration.name][ZONES.indexOf(availabilityZone)],
          })),
        }),
      },
      availabilityZones: ZONES,
      subnetConfiguration: groups.map((group) =>
        isPublic(group)
          ? { name: group, subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: false }
          : { name: group, subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS },
      ),
      natGateways: 1,
      natGatewaySubnets: { subnetGroupName: egress },
      restrictDefaultSecurityGroup: false,
    });
    Tags.of(vpc).add('Name', `platform-${name}`);
    Tags.of(vpc).add('network', name);
    for (const group of groups) {
      const [segment, tier] = group.split('.');
      vpc.selectSubnets({ subnetGroupName: group }).subnets.forEach((subnet, i) => {
        const tags = Tags.of(subnet);
        tags.add('Name', ['platform', name, segment, tier, ZONES[i]].join('-'));
        tags.add('segment', segment);
        tags.add('tier', tier);
        tags.add('zone', ZONES[i]);
      });
    }
    vpc.addGatewayEndpoint('S3', {
      service: ec2.GatewayVpcEndpointAwsService.S3,
      subnets: groups.filter((group) => !isPublic(group)).map((subnetGroupName) => ({ subnetGroupName })),
    });
    return vpc;
  }

  peer() {
    const scope = new Construct(this, 'Peering');
    this.peering = new ec2.CfnVPCPeeringConnection(scope, 'kubernetes.services', {
      vpcId: this.vpcs.kubernetes.vpcId,
      peerVpcId: this.vpcs.services.vpcId,
    });
    Tags.of(this.peering).add('Name', 'platform-kubernetes-services');
    const ends = [
      ['kubernetes', 'cluster.private'],
      ['services', 'production.private'],
    ];
    for (const [from, to] of [ends, [...ends].reverse()]) {
      this.subnets(...from).forEach((subnet, i) =>
        SUBNETS[to[0]].groups[to[1]].forEach((cidr, j) => {
          new ec2.CfnRoute(scope, `${from.join('.')}.${ZONES[i]}-to-${to.join('.')}.${ZONES[j]}`, {
            routeTableId: subnet.routeTable.routeTableId,
            destinationCidrBlock: cidr,
            vpcPeeringConnectionId: this.peering.ref,
          });
        }),
      );
    }
  }

  roles() {
    const scope = new Construct(this, 'Groups');
    const groups = {};
    for (const [role, network] of Object.entries(HOMES)) {
      groups[role] = new ec2.SecurityGroup(scope, pascal(role), {
        vpc: this.vpcs[network],
        description: `The role ${role} of the platform`,
        allowAllOutbound: false,
      });
      Tags.of(groups[role]).add('Name', `platform-${role}`);
    }
    return groups;
  }

  flows() {
    const scope = new Construct(this, 'Flows');
    for (const [from, to, port, why] of FLOWS) {
      const id = `${pascal(from)}To${pascal(to)}${port ?? 'All'}`;
      const rule = {
        ipProtocol: port ? 'tcp' : '-1',
        fromPort: port,
        toPort: port,
        description: `${from} to ${to}: ${why}`,
      };
      const made = [];
      if (to !== 'internet') {
        const source = from === 'internet' ? { cidrIp: ANYWHERE } : { sourceSecurityGroupId: this.id(from) };
        made.push(new ec2.CfnSecurityGroupIngress(scope, `${id}In`, { ...rule, ...source, groupId: this.id(to) }));
      }
      if (from !== 'internet') {
        const end = to === 'internet' ? { cidrIp: ANYWHERE } : { destinationSecurityGroupId: this.id(to) };
        made.push(new ec2.CfnSecurityGroupEgress(scope, `${id}Out`, { ...rule, ...end, groupId: this.id(from) }));
      }
      if (from !== 'internet' && to !== 'internet' && HOMES[from] !== HOMES[to]) {
        made.forEach((each) => each.node.addDependency(this.peering));
      }
    }
  }

  id(role) {
    return this.groups[role].securityGroupId;
  }

  acls() {
    const scope = new Construct(this.vpcs.services, 'Acls');
    for (const [name, { groups, rules }] of Object.entries(ACLS)) {
      const acl = new ec2.NetworkAcl(scope, name, {
        vpc: this.vpcs.services,
        subnetSelection: { subnets: groups.flatMap((group) => this.subnets('services', group)) },
      });
      Tags.of(acl).add('Name', `platform-services-${name}`);
      for (const [number, action, peer, incoming, outgoing = incoming] of rules) {
        const entry = { ruleNumber: number, ruleAction: action, cidr: ec2.AclCidr.ipv4(peer) };
        acl.addEntry(`In${number}`, { ...entry, direction: ec2.TrafficDirection.INGRESS, traffic: incoming });
        acl.addEntry(`Out${number}`, { ...entry, direction: ec2.TrafficDirection.EGRESS, traffic: outgoing });
      }
    }
  }

  flowLog(name) {
    const vpc = this.vpcs[name];
    const scope = new Construct(vpc, 'FlowLogs');
    const kept = new logs.LogGroup(scope, 'Kept', { retention: logs.RetentionDays.ONE_MONTH, removalPolicy: KEPT });
    const writer = new iam.Role(scope, 'Writer', {
      assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': this.account },
          ArnLike: { 'aws:SourceArn': this.arn('ec2', 'vpc-flow-log/*') },
        },
      }),
    });
    const log = vpc.addFlowLog('FlowLog', {
      destination: ec2.FlowLogDestination.toCloudWatchLogs(kept, writer),
      trafficType: ec2.FlowLogTrafficType.ALL,
      maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.TEN_MINUTES,
    });
    log.node.addDependency(writer);
    Tags.of(log).add('Name', `platform-${name}`);
  }

  tagForLoadBalancers() {
    const onSubnets = { includeResourceTypes: ['AWS::EC2::Subnet'] };
    this.subnets('kubernetes', 'cluster.private').forEach((subnet) =>
      Tags.of(subnet).add('kubernetes.io/role/internal-elb', '1', onSubnets),
    );
    this.subnets('kubernetes', 'cluster.public').forEach((subnet) =>
      Tags.of(subnet).add('kubernetes.io/role/elb', '1', onSubnets),
    );
  }

  outputs() {
    for (const [name, egress] of [
      ['kubernetes', 'cluster.public'],
      ['services', 'continuity-2.public'],
    ]) {
      this.output(`VpcId-${name}`, this.vpcs[name].vpcId, `the network ${name}`);
      this.output(
        `PublicAddresses-${name}`,
        this.subnets(name, egress)[0].node.findChild('EIP').ref,
        `the public addresses that the network ${name} is seen from`,
      );
    }
    this.output('ZoneId', this.zone.hostedZoneId, 'the private zone platform.internal');
  }
}

function pascal(role) {
  return role.replace(/(^|-)(.)/g, (match, hyphen, letter) => letter.toUpperCase());
}

module.exports = { Network };
