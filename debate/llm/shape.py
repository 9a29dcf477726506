"""A small part of JSON Schema: the one description of an answer that is both sent to the model and held against what comes back.

Keywords: type (object, array, string, integer), properties (all required, no others allowed), items, enum, maxLength, maxItems,
minimum, maximum.
"""

import json
from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]


def an_object(**properties: Schema) -> Schema:
    """Exactly these properties."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def a_list(items: Schema, most: int) -> Schema:
    """At most so many items."""
    return {"type": "array", "items": items, "maxItems": most}


def a_text(most: int) -> Schema:
    """At most so many characters."""
    return {"type": "string", "maxLength": most}


def one_of(*values: str) -> Schema:
    """One of these words."""
    return {"type": "string", "enum": list(values)}


def a_number(least: int, most: int) -> Schema:
    """A whole number in a range."""
    return {"type": "integer", "minimum": least, "maximum": most}


def parsed(text: str, schema: Schema) -> Any:
    """The value that an answer holds. Raises ValueError if it is no JSON, or not of this shape.

    What stands around the outermost braces is dropped: models like to put their answer between words or in a fence.
    """
    start, end = text.find("{"), text.rfind("}")
    if start < 0 or end < start:
        raise ValueError("no JSON object in it")
    try:
        value = json.loads(text[start : end + 1], object_pairs_hook=_once)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if (wrong := misfit(value, schema)) is not None:
        raise ValueError(wrong)
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose fields each stand once: of two, nobody knows which is meant."""
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a field stands twice")
    return fields


def misfit(value: Any, schema: Schema, place: str = "the answer") -> str | None:
    """Where a value does not have the shape, or None."""
    kind = schema["type"]
    expected: type = {"object": dict, "array": list, "string": str, "integer": int}[kind]
    if not isinstance(value, expected) or isinstance(value, bool):
        return f"{place} is not of type {kind}"
    if isinstance(value, dict):
        if set(value) != set(schema["properties"]):
            return f"{place} does not have exactly the fields {', '.join(schema['properties'])}"
        return next((w for key, inner in schema["properties"].items() if (w := misfit(value[key], inner, key))), None)
    if isinstance(value, list):
        if len(value) > schema["maxItems"]:
            return f"{place} has more than {schema['maxItems']} items"
        return next((wrong for item in value if (wrong := misfit(item, schema["items"], place))), None)
    if isinstance(value, str):
        if "enum" in schema:
            return None if value in schema["enum"] else f"{place} is none of the words offered"
        return None if len(value) <= schema["maxLength"] else f"{place} is longer than {schema['maxLength']} characters"
    return None if schema["minimum"] <= value <= schema["maximum"] else f"{place} is out of range"
