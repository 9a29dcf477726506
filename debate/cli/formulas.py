"""What the formulas of a map bear out, as the second part of what `debate conflicts` prints."""

from collections.abc import Iterator
from typing import Any

from debate.formal.grounding import Drawn, Grounding, Status
from debate.formal.undrawn import Bond, Undrawn
from debate.formal.wording import drawn_words, listed, way_out


def as_lines(found: Grounding) -> Iterator[str]:
    """The relations between claims with formulas, and what is not drawn, as lines of text."""
    grounded = sum(drawn.status is Status.GROUNDED for drawn in found.drawn)
    many = len(found.drawn)
    yield ""
    if not many:
        yield "no relation is drawn between claims with formulas"
    else:
        relations, are = "relations" if many > 1 else "relation", "is" if grounded == 1 else "are"
        yield f"{grounded} of {many} {relations} between claims with formulas {are} grounded in these:"
    for drawn in found.drawn:
        span = drawn.relation.span
        yield f"   {drawn.status}: {drawn_words(drawn.relation)} ({span.path}:{span.line})"
        yield from (f"     {line}" for line in _details(drawn))
    if found.undrawn.found:
        yield ""
        yield "not drawn, though the formulas say it:"
        yield from (f"   {_undrawn(one)}" for one in found.undrawn.found)
    if found.undrawn.reason:
        yield ""
        yield f"more may be left undrawn: {found.undrawn.reason}"


def _details(drawn: Drawn) -> Iterator[str]:
    if drawn.status is Status.NOT_GROUNDED:
        yield way_out(drawn)
    elif drawn.status is Status.PREMISES_EXCLUDE:
        cannot = "cannot be true" if len(drawn.conflict) == 1 else "cannot all be true"
        yield f"{listed(drawn.conflict)} {cannot}"
    elif drawn.idle:
        yield f"not needed: {', '.join(f'`{name}`' for name in drawn.idle)}"
    elif drawn.reason:
        yield drawn.reason


def _undrawn(one: Undrawn) -> str:
    if one.bond is Bond.FOLLOWS:
        return f"`{one.second}` follows from `{one.first}`"
    return f"`{one.first}` and `{one.second}` {one.bond}"


def record(found: Grounding) -> dict[str, Any]:
    """The same for programs."""
    return {
        "relations": [
            {
                "element": drawn.relation.id,
                "status": str(drawn.status),
                "countermodel": drawn.counter,
                "not needed": list(drawn.idle),
                "exclude each other": list(drawn.conflict),
                "reason": drawn.reason or None,
                "place": {"path": drawn.relation.span.path, "line": drawn.relation.span.line},
            }
            for drawn in found.drawn
        ],
        "undrawn": [{"first": one.first, "second": one.second, "bond": str(one.bond)} for one in found.undrawn.found],
        "reason": found.undrawn.reason or None,
    }
