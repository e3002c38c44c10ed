"""Starts MiniStack in the foreground with this project's resource types, and without the defects that would fool a trial."""

import os
import sys
import threading

from ministack.services import ssm
from ministack.services.cloudformation import changesets, engine, handlers, helpers, stacks

import resources

# The macro that adds the rotation function's stack is not run: the schedule is kept as the template writes it.
KNOWN_TRANSFORMS = ("AWS::SecretsManager-2024-09-16",)

# AWS publishes these itself; their value is no part of a template.
PUBLIC_PARAMETERS = "/aws/service/ami-amazon-linux-latest/"

_resolve = engine._resolve_refs
_deploy = stacks._deploy_stack_async
_delete_by_name = handlers._delete_stack
_create_change_set = changesets._create_change_set
_describe_stacks = handlers._describe_stacks
_delete_change_set = changesets._delete_change_set
_parameter = ssm.resolve_parameter_value


def resolve(value, known, *context):
    """MiniStack answers an attribute that it does not have with the resource's id, and an unknown Ref with its name."""
    if isinstance(value, dict) and "Fn::GetAtt" in value:
        logical_id, attribute = value["Fn::GetAtt"]
        if attribute not in known.get(logical_id, {}).get("Attributes", {}):
            raise ValueError(f"{logical_id}: no attribute {attribute} yet")
    return _resolve(value, known, *context)


async def deploy(name, stack_id, template, *arguments, previous_stack=None, **options):
    previous = previous_stack and previous_stack["_template"]
    resources.JOURNALS[name] = resources.Journal(template, previous)
    try:
        await _deploy(name, stack_id, template, *arguments, previous_stack=previous_stack, **options)
        stack = resources._stacks()[name]
        if stack["StackStatus"] == "UPDATE_COMPLETE":
            resources.clean_up(name)
        if stack["StackStatus"] == "UPDATE_ROLLBACK_COMPLETE":
            stack["_template_body"] = previous_stack["_template_body"]
    finally:
        del resources.JOURNALS[name]


def delete_stack(parameters):
    """The CDK CLI deletes by ARN, which MiniStack passes over."""
    name = stack_name(parameters)
    if resources._stacks().get(name, {}).get("_protected"):
        return helpers._error("ValidationError", f"Stack [{name}] cannot be deleted while TerminationProtection is enabled")
    return _delete_by_name({**parameters, "StackName": [name]})


def stack_name(parameters):
    asked = helpers._p(parameters, "StackName")
    return next((name for name, stack in resources._stacks().items() if stack["StackId"] == asked), asked)


def protect(parameters):
    stack = resources._stacks()[stack_name(parameters)]
    stack["_protected"] = helpers._p(parameters, "EnableTerminationProtection") == "true"
    return helpers._xml(200, "UpdateTerminationProtectionResponse", "<UpdateTerminationProtectionResult>"
                        f"<StackId>{stack['StackId']}</StackId></UpdateTerminationProtectionResult>")


def describe_stacks(parameters):
    status, headers, body = _describe_stacks(parameters)
    for stack in resources._stacks().values():
        named = f"<StackId>{stack['StackId']}</StackId>"
        flag = str(stack.get("_protected", False)).lower()
        said = f"{named}<EnableTerminationProtection>{flag}</EnableTerminationProtection>"
        body = body.replace(named.encode(), said.encode())
    return status, headers, body


def create_change_set(parameters):
    body, error = helpers._resolve_template(parameters)
    declared = engine._parse_template(body).get("Transform", []) if body and not error else []
    for transform in [declared] if isinstance(declared, str) else declared:
        if transform not in KNOWN_TRANSFORMS:
            return helpers._error("ValidationError", f"Transform {transform}: nothing here knows it")
    return _create_change_set(parameters)


def delete_change_set(parameters):
    """AWS lets anybody delete what is not there, as long as the stack is: the CDK CLI counts on it before each update."""
    status, headers, body = _delete_change_set(parameters)
    if status == 404 and stack_name(parameters) in resources._stacks():
        return helpers._xml(200, "DeleteChangeSetResponse", "")
    return status, headers, body


def parameter(name):
    return "ami-0" + "1" * 16 if name and name.startswith(PUBLIC_PARAMETERS) else _parameter(name)


def register():
    for module in (engine, stacks, changesets, handlers):
        module._resolve_refs = resolve
    for module in (stacks, changesets, handlers):
        module._deploy_stack_async = deploy
    stacks._provision_resource = resources.create
    stacks._update_resource = resources.update
    stacks._delete_resource = resources.delete
    handlers._ACTION_HANDLERS["DeleteStack"] = delete_stack
    handlers._ACTION_HANDLERS["CreateChangeSet"] = create_change_set
    handlers._ACTION_HANDLERS["DeleteChangeSet"] = delete_change_set
    handlers._ACTION_HANDLERS["DescribeStacks"] = describe_stacks
    handlers._ACTION_HANDLERS["UpdateTerminationProtection"] = protect
    ssm.resolve_parameter_value = parameter


def end_with_input():
    """Whoever started this holds the other end: even killed, it lets go of it."""
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    from ministack.app import main

    if "ENDS_WITH_ITS_INPUT" in os.environ:
        threading.Thread(target=end_with_input, daemon=True).start()
    register()
    main()
