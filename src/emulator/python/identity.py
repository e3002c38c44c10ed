"""What Ref and Fn::GetAtt of a new resource give, for the types that MiniStack lacks: shapes as in AWS's documentation."""

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


def _life_cycle(logical_id, properties, stack):
    new = f"policy-{_hex()}"
    return new, {"PolicyId": new, "Arn": _arn("dlm", f"policy/{new}")}


def _nat_gateway(logical_id, properties, stack):
    new = f"nat-{_hex()}"
    return new, {"NatGatewayId": new, "EniId": f"eni-{_hex()}"}


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
    "AWS::EKS::PodIdentityAssociation": _pod_identity,
    "AWS::MSK::BatchScramSecret": _of("ClusterArn"),
    "AWS::MSK::Cluster": _broker_cluster,
    "AWS::MSK::Configuration": _broker_configuration,
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
