"""What CloudFormation's published schemas say about a resource's properties, as checks."""

import json
from pathlib import Path

_SPEC = json.loads((Path(__file__).parent / "schemas.json").read_text())
_DEFINITIONS = _SPEC["definitions"]
TYPES = _SPEC["resources"]


def check(resource_type, properties):
    """Raises a ValueError that names each property that is unknown, missing or of another shape."""
    flaws = list(_object(resource_type, TYPES[resource_type]["properties"], properties))
    if flaws:
        raise ValueError("; ".join(flaws))


def replaced(resource_type, old, new):
    """The changed properties that the schema lets nobody change in place."""
    known = TYPES[resource_type]["properties"]
    return sorted(
        name for name in old.keys() | new.keys()
        if old.get(name) != new.get(name) and known.get(name, {}).get("replaces") == "yes"
    )


def _object(where, known, value):
    if not isinstance(value, dict):
        yield f"{where}: expected an object, got {value!r}"
        return
    for name in value.keys() - known.keys():
        yield f"{where}.{name}: no such property"
    for name, property in known.items():
        if name in value:
            yield from _shape(f"{where}.{name}", property["is"], value[name])
        elif property.get("required"):
            yield f"{where}.{name}: required, and missing"


def _shape(where, shape, value):
    if isinstance(shape, str):
        if not _SCALARS[shape](value):
            yield f"{where}: expected {shape}, got {value!r}"
    elif "of" in shape:
        yield from _object(where, _DEFINITIONS[shape["of"]], value)
    elif "list" in shape:
        yield from _list(where, shape["list"], value)
    elif "map" in shape:
        yield from _map(where, shape["map"], value)
    elif all(any(True for _ in _shape(where, choice, value)) for choice in shape["any"]):
        yield f"{where}: fits none of {len(shape['any'])} allowed shapes, got {value!r}"


def _list(where, element, value):
    if not isinstance(value, list):
        yield f"{where}: expected a list, got {value!r}"
        return
    for index, item in enumerate(value):
        yield from _shape(f"{where}[{index}]", element, item)


def _map(where, element, value):
    if not isinstance(value, dict):
        yield f"{where}: expected a map, got {value!r}"
        return
    for key, item in value.items():
        yield from _shape(f"{where}.{key}", element, item)


def _is_whole(value):
    return not isinstance(value, bool) and _is_number(value) and float(value) == int(float(value))


def _is_number(value):
    try:
        return not isinstance(value, bool) and isinstance(value, (int, float, str)) and float(value) == float(value)
    except ValueError:
        return False


# CloudFormation takes numbers and booleans as text, and text as numbers.
_SCALARS = {
    "any": lambda value: True,
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, (str, int, float, bool)),
    "date-time": lambda value: isinstance(value, str),
    "integer": _is_whole,
    "number": _is_number,
    "boolean": lambda value: isinstance(value, bool) or value in ("true", "false"),
}
