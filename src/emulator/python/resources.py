"""Every resource of a stack, in MiniStack or not: checked, kept in the Cloud Control store, changed and undone as AWS would."""

import copy
import json

from ministack.services import cloudcontrol
from ministack.services.cloudformation import provisioners

import schema
from identity import MINTED

# Where Ref gives something else on AWS than MiniStack's own name of a resource.
REFS = {
    "AWS::IAM::InstanceProfile": lambda native, attributes: native.rsplit("/", 1)[-1],
    "AWS::SecretsManager::Secret": lambda native, attributes: attributes["Arn"],
}

_native_create = provisioners._provision_resource
_native_delete = provisioners._delete_resource
_native_update = provisioners._update_resource


# The CDK CLI's own stack, whose template is not on trial here, and uses what MiniStack does not resolve.
OTHERS = ("CDKToolkit",)


# What MiniStack calls a resource that goes by another name here.
_native_names = {}


class Journal:
    """What a deployment of one stack has done, so that a failure can undo it and a success clean up after it."""

    def __init__(self, template, previous):
        self.template = template
        self.previous = previous
        self.done = {}
        self.replaced = []


JOURNALS = {}


def create(resource_type, logical_id, properties, stack):
    properties = _known(properties)
    if not _is_ours(resource_type, stack):
        return _native_create(resource_type, logical_id, properties, stack)
    schema.check(resource_type, properties)
    if resource_type in MINTED:
        ref, attributes = MINTED[resource_type](logical_id, properties, stack)
    else:
        # A copy, as some of MiniStack's own provisioners write into what they are given.
        native, attributes = _native_create(resource_type, logical_id, copy.deepcopy(properties), stack)
        ref = REFS[resource_type](native, attributes) if resource_type in REFS else native
        _native_names[resource_type, ref] = native
    key = cloudcontrol._resource_key(resource_type, ref)
    if key in cloudcontrol._resources:
        raise ValueError(f"{resource_type} {ref}: already exists")
    attributes = {name: value for name, value in attributes.items() if name in schema.TYPES[resource_type]["attributes"]}
    _keep(resource_type, ref, properties, attributes)
    return ref, attributes


def update(resource_type, ref, old, new, stack, logical_id=None, attributes=None):
    new = _known(new)
    journal = JOURNALS[stack]
    if old == new:
        journal.done[logical_id] = lambda: None
        return ref, attributes or {}
    if not _is_ours(resource_type, stack):
        return _native_update(resource_type, ref, old, new, stack, logical_id, attributes)
    schema.check(resource_type, new)
    if schema.replaced(resource_type, old, new):
        return _replace(resource_type, ref, old, new, stack, logical_id)
    _change(resource_type, ref, old, new, stack, attributes)
    journal.done[logical_id] = lambda: _change(resource_type, ref, new, old, stack, attributes)
    return ref, _next(resource_type, attributes)


def delete(resource_type, ref, properties, stack=None, logical_id=None):
    journal = JOURNALS.get(stack)
    if journal and logical_id in journal.done:
        journal.done.pop(logical_id)()
    elif not _is_retained(stack, logical_id, "DeletionPolicy"):
        _delete(resource_type, ref, properties, stack, logical_id)


def clean_up(stack):
    """After a successful update: what was replaced goes."""
    for resource_type, ref, properties, logical_id in JOURNALS[stack].replaced:
        if not _is_retained(stack, logical_id, "UpdateReplacePolicy"):
            _delete(resource_type, ref, properties, stack, logical_id)


def _is_ours(resource_type, stack):
    if stack not in OTHERS and resource_type not in schema.TYPES:
        raise ValueError(f"{resource_type}: no schema here; src/tools/schemas.cjs adds it")
    return stack not in OTHERS


def _replace(resource_type, ref, old, new, stack, logical_id):
    made, attributes = create(resource_type, logical_id, new, stack)
    journal = JOURNALS[stack]
    journal.done[logical_id] = lambda: _delete(resource_type, made, new, stack, logical_id)
    journal.replaced.append((resource_type, ref, old, logical_id))
    return made, attributes


def _change(resource_type, ref, old, new, stack, attributes):
    if "update" in provisioners._RESOURCE_HANDLERS.get(resource_type, {}):
        native = _native_names.get((resource_type, ref), ref)
        _native_update(resource_type, native, old, copy.deepcopy(new), stack, None, attributes)
    _keep(resource_type, ref, new, _next(resource_type, attributes))


def _next(resource_type, attributes):
    """A changed launch template has a new version: the one figure of ours that an update moves."""
    if resource_type != "AWS::EC2::LaunchTemplate":
        return attributes
    return {**attributes, "LatestVersionNumber": str(int(attributes["LatestVersionNumber"]) + 1)}


def _delete(resource_type, ref, properties, stack, logical_id):
    if resource_type not in MINTED:
        _native_delete(resource_type, _native_names.pop((resource_type, ref), ref), properties, stack, logical_id)
    cloudcontrol._resources.pop(cloudcontrol._resource_key(resource_type, ref), None)


def _is_retained(stack, logical_id, policy):
    journal = JOURNALS.get(stack)
    template = (journal.previous or journal.template) if journal else _stacks()[stack].get("_template", {})
    return template.get("Resources", {}).get(logical_id, {}).get(policy) == "Retain"


def _stacks():
    from ministack.services.cloudformation import _stacks
    return _stacks


def _keep(resource_type, ref, properties, attributes):
    shown = json.loads(json.dumps(properties))
    for name, value in (attributes or {}).items():
        _put(shown, name.split("."), value)
    record = {"TypeName": resource_type, "Identifier": ref, "Properties": json.dumps(shown)}
    cloudcontrol._resources[cloudcontrol._resource_key(resource_type, ref)] = record


def _put(shown, path, value):
    for name in path[:-1]:
        shown = shown.setdefault(name, {})
        if not isinstance(shown, dict):
            return
    shown.setdefault(path[-1], value)


def _known(value):
    """Without what AWS::NoValue stands for, at every depth."""
    from ministack.services.cloudformation.engine import _NO_VALUE
    if isinstance(value, dict):
        return {key: _known(item) for key, item in value.items() if item is not _NO_VALUE}
    if isinstance(value, list):
        return [_known(item) for item in value if item is not _NO_VALUE]
    return value
