"""What Ref and Fn::GetAtt of a new resource give, in the shapes that AWS documents under "Return values".

For the types that MiniStack lacks, those that it would run in containers where it finds an engine for them,
and alarms, of which it takes none with an expression.
"""

import time
import uuid

from ministack.core.responses import get_account_id, get_region


def _hex(digits=17):
    return uuid.uuid4().hex[:digits]


def _arn(service, resource):
    return f"arn:aws:{service}:{get_region()}:{get_account_id()}:{resource}"


def _named(key, lower=False):
    """The name that the template gives, or one that CloudFormation would generate."""
    def name(logical_id, properties, stack):
        generated = f"{stack}-{logical_id}-{_hex(12).upper()}"
        return properties.get(key) or (generated.lower() if lower else generated)
    return name


def _id(prefix, attribute, digits=17):
    def identity(logical_id, properties, stack):
        new = f"{prefix}-{_hex(digits)}"
        return new, {attribute: new}
    return identity


def _named_arn(name, service, kind, attributes):
    def identity(logical_id, properties, stack):
        new = name(logical_id, properties, stack)
        return new, {key: new if key.endswith("Name") else _arn(service, f"{kind}:{new}") for key in attributes}
    return identity


def _elastic_ip(logical_id, properties, stack):
    number = uuid.uuid4().int
    address = f"203.0.{113 + number % 2}.{number // 2 % 254 + 1}"
    return address, {"PublicIp": address, "AllocationId": f"eipalloc-{_hex()}"}


def _scalable_target(logical_id, properties, stack):
    new = "|".join(properties[key] for key in ("ResourceId", "ScalableDimension", "ServiceNamespace"))
    return new, {"Id": new}


def _scaling_policy(logical_id, properties, stack):
    arn = _arn("autoscaling", f"scalingPolicy:{uuid.uuid4()}:policyName/{properties['PolicyName']}")
    return arn, {"Arn": arn}


def _budget(logical_id, properties, stack):
    name = properties["Budget"].get("BudgetName") or _named("")(logical_id, {}, stack)
    return name, {"Id": name}


def _inline_policy(logical_id, properties, stack):
    """An inline policy is a part of its role; MiniStack makes a managed one, whose name two roles cannot share."""
    new = _named("")(logical_id, {}, stack)
    return new, {"Id": new}


def _life_cycle(logical_id, properties, stack):
    new = f"policy-{_hex()}"
    return new, {"PolicyId": new, "Arn": _arn("dlm", f"policy/{new}")}


def _nat_gateway(logical_id, properties, stack):
    new = f"nat-{_hex()}"
    return new, {"NatGatewayId": new, "EniId": f"eni-{_hex()}"}


def _control_plane(logical_id, properties, stack):
    name = _named("Name")(logical_id, properties, stack)
    host = f"{_hex(32).upper()}.gr7.{get_region()}.eks.amazonaws.com"
    return name, {
        "Arn": _arn("eks", f"cluster/{name}"),
        "Endpoint": f"https://{host}",
        "CertificateAuthorityData": "LS0tLS1CRUdJTg==",
        "ClusterSecurityGroupId": f"sg-{_hex()}",
        "OpenIdConnectIssuerUrl": f"https://oidc.eks.{get_region()}.amazonaws.com/id/{host[:32]}",
    }


def _node_group(logical_id, properties, stack):
    cluster, name = properties["ClusterName"], _named("NodegroupName")(logical_id, properties, stack)
    arn = _arn("eks", f"nodegroup/{cluster}/{name}/{uuid.uuid4()}")
    return f"{cluster}/{name}", {"Id": f"{cluster}/{name}", "Arn": arn, "ClusterName": cluster, "NodegroupName": name}


def _database(logical_id, properties, stack):
    name = _named("DBInstanceIdentifier", lower=True)(logical_id, properties, stack)
    return name, {
        "DBInstanceArn": _arn("rds", f"db:{name}"),
        "DbiResourceId": f"db-{_hex(26).upper()}",
        "Endpoint.Address": f"{name}.{_hex(12)}.{get_region()}.rds.amazonaws.com",
        "Endpoint.Port": str(properties.get("Port", 5432)),
    }


def _add_on(logical_id, properties, stack):
    cluster, name = properties["ClusterName"], properties["AddonName"]
    return f"{cluster}|{name}", {"Arn": _arn("eks", f"addon/{cluster}/{name}/{uuid.uuid4()}")}


def _pod_identity(logical_id, properties, stack):
    new = f"a-{_hex(17)}"
    arn = _arn("eks", f"podidentityassociation/{properties['ClusterName']}/{new}")
    return arn, {"AssociationArn": arn, "AssociationId": new}


def _broker_cluster(logical_id, properties, stack):
    arn = _arn("kafka", f"cluster/{properties['ClusterName']}/{uuid.uuid4()}-1")
    return arn, {"Arn": arn, "CurrentVersion": f"K{_hex(13).upper()}"}


def _broker_configuration(logical_id, properties, stack):
    arn = _arn("kafka", f"configuration/{properties['Name']}/{uuid.uuid4()}-1")
    revision = {"Revision": 1, "CreationTime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
    return arn, {"Arn": arn, **{f"LatestRevision.{key}": value for key, value in revision.items()}}


def _of(key):
    """A resource that stands for a link is named by what it links."""
    return lambda logical_id, properties, stack: (properties[key], {})


def _of_secret(logical_id, properties, stack):
    return properties["SecretId"], {"Id": properties["SecretId"]}


MINTED = {
    "AWS::ApplicationAutoScaling::ScalableTarget": _scalable_target,
    "AWS::ApplicationAutoScaling::ScalingPolicy": _scaling_policy,
    "AWS::Budgets::Budget": _budget,
    "AWS::CloudWatch::Alarm": _named_arn(_named("AlarmName"), "cloudwatch", "alarm", ("Arn",)),
    "AWS::DLM::LifecyclePolicy": _life_cycle,
    "AWS::EC2::EIP": _elastic_ip,
    "AWS::EC2::FlowLog": _id("fl", "Id"),
    "AWS::EC2::NatGateway": _nat_gateway,
    "AWS::EC2::NetworkAcl": _id("acl", "Id"),
    "AWS::EC2::NetworkAclEntry": _id("acle", "Id"),
    "AWS::EC2::SecurityGroupEgress": _id("sgr", "Id"),
    "AWS::EC2::SecurityGroupIngress": _id("sgr", "Id"),
    "AWS::EC2::SubnetNetworkAclAssociation": _id("aclassoc", "AssociationId"),
    "AWS::EC2::VPCPeeringConnection": _id("pcx", "Id"),
    "AWS::EC2::Volume": _id("vol", "VolumeId"),
    "AWS::EKS::Addon": _add_on,
    "AWS::EKS::Cluster": _control_plane,
    "AWS::EKS::Nodegroup": _node_group,
    "AWS::EKS::PodIdentityAssociation": _pod_identity,
    "AWS::IAM::Policy": _inline_policy,
    "AWS::MSK::BatchScramSecret": _of("ClusterArn"),
    "AWS::MSK::Cluster": _broker_cluster,
    "AWS::MSK::Configuration": _broker_configuration,
    "AWS::RDS::DBInstance": _database,
    "AWS::RDS::DBParameterGroup": _named_arn(
        _named("DBParameterGroupName", lower=True), "rds", "pg", ("DBParameterGroupArn", "DBParameterGroupName")),
    "AWS::RDS::DBSubnetGroup": _named_arn(
        _named("DBSubnetGroupName", lower=True), "rds", "subgrp", ("DBSubnetGroupArn",)),
    "AWS::RDS::EventSubscription": _named_arn(_named("SubscriptionName", lower=True), "rds", "es", ()),
    "AWS::SSM::MaintenanceWindow": _id("mw", "WindowId"),
    "AWS::SSM::MaintenanceWindowTarget": lambda *any: (lambda new: (new, {"WindowTargetId": new}))(str(uuid.uuid4())),
    "AWS::SSM::MaintenanceWindowTask": lambda *any: (lambda new: (new, {"WindowTaskId": new}))(str(uuid.uuid4())),
    "AWS::SSM::PatchBaseline": _id("pb", "Id"),
    "AWS::SecretsManager::RotationSchedule": _of_secret,
    "AWS::SecretsManager::SecretTargetAttachment": _of_secret,
}
