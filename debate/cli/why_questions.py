"""What `debate why` answers beside the explanation: what would change a verdict, what matters for it, what two views
would have to settle. Each answer is a record for JSON and lines of text."""

import sys
import textwrap
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from debate.reason.plain import named
from debate.reason.verdicts import Verdict

if TYPE_CHECKING:
    from debate.model.map import Map

WIDTH = 100
MOST_SETS = 8
"""So many sets of changes are listed as text; JSON has them all."""

Answer = tuple[dict[str, Any], list[str]]


def progress(what: str) -> Callable[[int], None]:
    """Says on a terminal's standard error, after a second and then every half, how many trials were made."""
    if not sys.stderr.isatty():
        return lambda trials: None
    last = time.monotonic() + 0.5

    def tell(trials: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last > 0.5:
            last = now
            sys.stderr.write(f"\r{what}: {trials:,} tried\x1b[K")
            sys.stderr.flush()

    return tell


def clear_progress() -> None:
    """Take the line of progress away."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")


def what_would_change(argument_map: "Map", claim: str, view: str, up_to: int) -> Answer:
    """The smallest sets of changes that turn a verdict."""
    from debate.reason.changes import what_would_change as search
    from debate.reason.whatif_words import clause

    found = search(argument_map, view, claim, up_to, progress("sets of changes"))
    clear_progress()
    lines = [f"{named(argument_map, claim)} is {found.verdict}."]
    word = "no longer be accepted" if found.verdict is Verdict.ACCEPTED else "be accepted"
    if found.sets:
        count = len(found.sets[0].changes)
        each = "one change is enough" if count == 1 else f"it takes {count} changes together"
        lines.append(f"It would {word} if ({each}):")
    for number, one in enumerate(found.sets[:MOST_SETS]):
        after = "" if one.verdict is Verdict.ACCEPTED else f" (it would be {one.verdict})"
        for place, change in enumerate(one.changes):
            opening = "and " if place else "or " if number else ""
            ending = after if change is one.changes[-1] else ""
            lines += wrapped(f"{opening}{clause(argument_map, change)}{ending}", "  ")
            lines.append(f"    --if \"{change}\"")
    if len(found.sets) > MOST_SETS:
        lines.append(f"  and {len(found.sets) - MOST_SETS} more sets of as many changes (--format json lists them)")
    if not found.complete:
        lines.append(f"Not every set of {found.none_up_to + 1} changes was tried, so there may be others.")
    if not found.sets:
        lines.append(f"No set of up to {found.none_up_to} changes would do: it would not {word}.")
    record = {
        "view": view,
        "verdict": str(found.verdict),
        "sets": [
            {"changes": [str(change) for change in one.changes], "verdict": str(one.verdict)} for one in found.sets
        ],
        "none_up_to": found.none_up_to,
        "complete": found.complete,
    }
    return record, lines


def wrapped(text: str, indent: str) -> list[str]:
    """A text as lines, the first letter as it is."""
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False, break_on_hyphens=False
    )
