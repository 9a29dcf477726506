"""What `debate why` answers beside the explanation: what would change a verdict, what matters for it, what two views
would have to settle. Each answer is a record for JSON and lines of text."""

import sys
import textwrap
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from debate.cli.terminal import text_width
from debate.reason.plain import named
from debate.reason.verdicts import Verdict

if TYPE_CHECKING:
    from debate.model.map import Map
    from debate.reason.agreement import Agreement

MOST_SETS = 4
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
    accepted = found.verdict is Verdict.ACCEPTED
    if found.sets:
        count = len(found.sets[0].changes)
        each = "one change is enough" if count == 1 else f"it takes {count} changes together"
        lines.append(f"It would {'stop being' if accepted else 'be'} accepted ({each}) if:")
    for number, one in enumerate(found.sets[:MOST_SETS]):
        after = "" if one.verdict is Verdict.ACCEPTED else f" (it would be {one.verdict})"
        lines += ["  or"] if number else []
        for place, change in enumerate(one.changes):
            ending = after if change is one.changes[-1] else ""
            lines += wrapped(f"{'and ' if place else ''}{clause(argument_map, change, claim)}{ending}", "  ")
        lines.append("    " + " ".join(f'--if "{change}"' for change in one.changes))
    if len(found.sets) > MOST_SETS:
        lines.append(_more(len(found.sets) - MOST_SETS))
    if not found.complete:
        lines.append(f"Not every set of {found.none_up_to + 1} changes was tried, so there may be others.")
    if not found.sets:
        most = "No change" if found.none_up_to == 1 else f"No set of up to {found.none_up_to} changes"
        lines.append(f"{most} to other claims and steps would " + ("stop that." if accepted else "make it accepted."))
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


def wrapped(text: str, indent: str, hanging: str = "") -> list[str]:
    """A text as lines; all but the first are indented by ``hanging``, else by two more."""
    return textwrap.wrap(
        text,
        text_width(),
        initial_indent=indent,
        subsequent_indent=hanging or indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def what_matters(argument_map: "Map", claim: str, view: str) -> Answer:
    """The claims on which a verdict turns."""
    from debate.reason.difference import differences
    from debate.reason.importance import what_matters as search
    from debate.reason.incremental import Reasoner
    from debate.reason.whatif import Change, ChangeKind

    found = search(argument_map, view, claim, progress=progress("sets of claims"))
    clear_progress()
    lines = [f"{named(argument_map, claim)} is {found.verdict}."]
    if found.parts:
        turns = "stop being accepted" if found.verdict is Verdict.ACCEPTED else "be accepted"
        lines.append(f"It would {turns} without these claims, the weightiest first:")
    reasoner = Reasoner(argument_map, view)
    before = reasoner.verdicts
    names = [*argument_map.claim_by_id, *argument_map.motion_by_id]
    records = []
    for number, part in enumerate(found.parts, start=1):
        changes = [Change(ChangeKind.REJECT, name) for name in (part.claim, *part.others)]
        changed = differences(before, reasoner.update(argument_map, changes), names)
        besides = [one.name for one in changed if one.name not in (claim, part.claim, *part.others)]
        lines += wrapped(f"{number}. {named(argument_map, part.claim)} ({part.claim})", "  ", "     ")
        also = "".join(f", and {named(argument_map, other)} too" for other in part.others)
        count = f"; {len(besides)} other verdict{'s' if len(besides) > 1 else ''} would change too" if besides else ""
        lines += wrapped(f"If it were rejected{also}, the verdict would be {part.verdict}{count}.", "     ", "     ")
        records.append(
            {
                "claim": part.claim,
                "responsibility": part.responsibility,
                "others": list(part.others),
                "verdict": str(part.verdict),
                "sets": part.sets,
                "changed": besides,
            }
        )
    if not found.parts:
        most = "no claim" if found.tried == 1 else f"no set of up to {found.tried} claims"
        lines.append(
            f"It turns on {most}: it would stay {'' if found.verdict is Verdict.ACCEPTED else 'not '}accepted without them."
        )
    if not found.complete:
        lines.append(f"Not every set of {found.tried + 1} claims was tried, so others may matter too.")
    record = {
        "view": view,
        "verdict": str(found.verdict),
        "claims": records,
        "tried": found.tried,
        "complete": found.complete,
    }
    return record, lines


def between(argument_map: "Map", claim: str, first: str, second: str, up_to: int) -> Answer:
    """How two views stand to each other on a claim, where they part, and what they would have to settle."""
    from debate.reason.agreement import agreement
    from debate.reason.difference import reason
    from debate.reason.verdicts import evaluate

    found = agreement(argument_map, claim, first, second, up_to, progress("sets to settle"))
    clear_progress()
    both = [(name, evaluate(argument_map, name)) for name in (first, second)]
    lines = [named(argument_map, claim)]

    def stand(name: str, indent: str) -> None:
        for view, verdicts in both:
            lines.extend(
                wrapped(
                    f"{_viewed(argument_map, view)}: {verdicts.of(name)}, {reason(argument_map, verdicts, name)}",
                    indent,
                )
            )

    stand(claim, "  ")
    if found.agree:
        lines.append(
            "They agree on this claim."
            if found.first is found.second
            else "Neither of the two views accepts it, and neither leaves it open."
        )
    else:
        lines += _parting(argument_map, found.path, stand)
        lines += _settling(argument_map, found, up_to)
    record = {
        "views": [first, second],
        "verdicts": [str(found.first), str(found.second)],
        "agree": found.agree,
        "path": list(found.path),
        "settle": [
            {
                "elements": list(one.elements),
                "ways": [
                    {"granted": list(way.granted), "verdicts": [str(way.first), str(way.second)]} for way in one.ways
                ],
            }
            for one in found.sets
        ],
        "whichever_way": found.whichever,
        "up_to": up_to,
        "complete": found.complete,
    }
    return record, lines


def _viewed(argument_map: "Map", view: str) -> str:
    from debate.reason.places import voice_name

    name = voice_name(argument_map, view)
    return f"in the view {view}" if view in ("author", "all") else name[:1].upper() + name[1:]


def _parting(argument_map: "Map", path: tuple[str, ...], stand: Callable[[str, str], None]) -> list[str]:
    from debate.reason.whatif_words import element

    if len(path) == 1:
        return ["They part on the claim itself: what it rests on is not disputed between them."]
    lines = ["Where they part, from the claim down:"]
    for depth, name in enumerate(path[1:], start=1):
        lines += wrapped(element(argument_map, name, path[0]), "  " * depth)
    if path[-1] in argument_map.claim_by_id:
        stand(path[-1], "  " * len(path))
    return lines


def _settling(argument_map: "Map", found: "Agreement", up_to: int) -> list[str]:
    from debate.reason.whatif_words import element

    cut = "" if found.complete else " Not all sets of disputes were tried, so there may be others."
    if not found.sets:
        most = "one thing" if up_to == 1 else f"up to {up_to} things"
        return [f"Settling {most} that they dispute would not make them agree on it.{cut}"]
    count = len(found.sets[0].elements)
    what = "one thing" if count == 1 else f"{count} things"
    how = f"had settled {what}, whichever way" if found.whichever else f"settled {what} in this way"
    lines = [f"They would agree on it once they {how}:"]
    for number, one in enumerate(found.sets[:MOST_SETS]):
        lines += ["  or"] if number else []
        for place, name in enumerate(one.elements):
            joined = "and " if place else ""
            shown = element(argument_map, name, found.claim)
            if found.whichever:
                lines += wrapped(f"{joined}whether {shown} holds", "  ")
            else:
                lines += wrapped(f"{joined}{shown} {'holds' if one.ways[0].granted[place] else 'does not hold'}", "  ")
        for way in one.ways:
            same = f"both {way.first}" if way.first is way.second else f"{way.first} and {way.second}"
            granted = " and ".join("it does" if yes else "it does not" for yes in way.granted)
            lines.append(f"    if {granted}: {same}" if found.whichever else f"    then: {same}")
    if len(found.sets) > MOST_SETS:
        lines.append(_more(len(found.sets) - MOST_SETS))
    return lines + [cut.strip()] * bool(cut)


def _more(count: int) -> str:
    return f"  and {count} more set{'s' if count > 1 else ''} of as many (--format json lists all)"
