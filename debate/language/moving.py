"""Whatever was read from some lines of a text, as if it had been read from lines further down (or up)."""

import dataclasses
from collections.abc import Callable
from functools import lru_cache
from operator import attrgetter
from typing import Any

from debate.language.lexer import Token
from debate.model.span import Span

_SIMPLE = frozenset({str, bool, int, float, type(None)})

_PLACED = frozenset(
    {
        *("span", "labels", "fix", "edits", "anchors", "reported", "omissions", "occurrences", "evidence"),
        *("extra", "formula", "premises", "questions", "scheme", "slot_spans", "by", "supports", "opposes"),
    }
)
"""The fields of elements and findings in which places can be; the others are kept without a look."""


def moved(value: Any, by: int) -> Any:
    """A token, a tree, an element, a finding, or a list of them, with all its places ``by`` lines further down."""
    kind: Any = type(value)
    if kind is Token:
        return tuple.__new__(Token, (value[0], value[1], value[2] + by, value[3], value[4]))
    if kind is Span:
        return tuple.__new__(Span, (value[0], value[1] + by, value[2], value[3] + by, value[4]))
    if kind in _SIMPLE:
        return value
    if kind is list:
        return [moved(part, by) for part in value]
    if isinstance(value, tuple):
        return tuple.__new__(kind, [moved(part, by) for part in value])
    fields, placed = _fields(kind)
    values = list(fields(value))
    for index in placed:
        if values[index]:
            values[index] = moved(values[index], by)
    return kind(*values)


@lru_cache(maxsize=64)
def _fields(kind: type) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[int, ...]]:
    """What gets the values of all fields of a dataclass, and which of them have places in them."""
    names = [field.name for field in dataclasses.fields(kind)]
    return attrgetter(*names), tuple(index for index, name in enumerate(names) if name in _PLACED)
