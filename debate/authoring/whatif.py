"""What if: changes that an author supposes while writing, and the verdicts then. The text stays as it is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position
from debate.authoring.places import name_at
from debate.model.elements import Claim, Motion, Relation, RelationKind, Voice
from debate.reason.difference import differences
from debate.reason.verdicts import Verdict, Verdicts
from debate.reason.views import find_view
from debate.reason.whatif import Change, ChangeKind, Unreadable, clash, read_change
from debate.reason.whatif_words import clause

MOST_LISTED = 8
"""So many verdicts that would be other ones are told; the rest is counted."""


class WhatIf(NamedTuple):
    """Changes that are supposed of one state of a map, and the verdicts then."""

    changes: tuple[Change, ...]
    verdicts: Verdicts


def offered(analysis: Analysis, position: Position) -> Iterator[tuple[str, Change]]:
    """What can be supposed of what is named or written at a place, each as a question; nothing in a map with errors."""
    if not analysis.sound:
        return
    named = name_at(analysis, position)
    name = analysis.canonical(named.sites[0]) if named is not None and len(named.sites) == 1 else None
    steps = [one for one in analysis.map.relations if one.span.line == position.line and analysis.own(one.span)]
    about = analysis.elements.get(name) if name is not None else _given(analysis, position.line)
    if isinstance(about, Claim | Motion):
        yield from _of_claim(analysis, about.id)
    elif isinstance(about, Voice):
        counts = about.id in find_view(analysis.map, "author").voices
        kind, words = (ChangeKind.WITHOUT, "did not count") if counts else (ChangeKind.WITH, "counted too")
        yield f"what if the word of {about.id} {words}?", Change(kind, about.id)
    elif isinstance(about, Relation) and about not in steps:
        steps.append(about)
    for step in steps:
        if not step.deductive:
            yield f"what if this `{step.kind}` step were answered?", Change(ChangeKind.ANSWER, step.id)
        if step.kind in (RelationKind.OBJECTION, RelationKind.CONCESSION) and step.target in analysis.map.claim_by_id:
            title = f"what if {step.target} ranked over this objection?"
            yield title, Change(ChangeKind.RANK, step.target, step.id)


def _given(analysis: Analysis, line: int) -> Claim | Motion | None:
    """The claim or motion whose name is given in a line."""
    both: tuple[Claim | Motion, ...] = (*analysis.map.claims, *analysis.map.motions)
    return next((one for one in both if one.span.line == line and analysis.own(one.span)), None)


def _of_claim(analysis: Analysis, name: str) -> Iterator[tuple[str, Change]]:
    """What it has already is no change worth supposing."""
    verdict = analysis.verdicts.of(name)
    for kind, same in ((ChangeKind.REJECT, Verdict.REJECTED), (ChangeKind.ACCEPT, Verdict.ACCEPTED)):
        if verdict is not same:
            yield f"what if {name} were {kind}ed?", Change(kind, name)


def with_change(analysis: Analysis, supposed: Sequence[str], typed: str) -> tuple[str, ...] | Unreadable:
    """What is supposed, and one change more, as `debate why --if` takes them; the opposite of the change goes."""
    change = read_change(analysis.map, typed)
    if isinstance(change, Unreadable):
        return change
    kept = [one for one in _readable(analysis, supposed) if one != change and clash((one, change)) is None]
    return (*map(str, kept), str(change))


def what_if(analysis: Analysis, supposed: Sequence[str]) -> WhatIf | None:
    """The verdicts under what is supposed, so far as the map still has it; None if that is nothing, or it has errors."""
    changes = tuple(_readable(analysis, supposed)) if analysis.sound else ()
    return WhatIf(changes, analysis.reasoners.verdicts(analysis.map, "author", changes)) if changes else None


def _readable(analysis: Analysis, supposed: Sequence[str]) -> Iterator[Change]:
    for typed in supposed:
        change = read_change(analysis.map, typed)
        if not isinstance(change, Unreadable):
            yield change


def if_words(analysis: Analysis, changes: Sequence[Change]) -> str:
    """What is supposed, as a clause that can stand after "if"."""
    return " and ".join(clause(analysis.map, change) for change in changes)


def told(analysis: Analysis, found: WhatIf) -> str:
    """Which verdicts would be other ones, in words."""
    names = [*analysis.map.claim_by_id, *analysis.map.motion_by_id]
    given = {one.name for one in found.changes}
    others = [one for one in differences(analysis.verdicts, found.verdicts, names) if one.name not in given]
    lines = [f"{one.name}: {one.before} -> {one.after}" for one in others[:MOST_LISTED]]
    if len(others) > MOST_LISTED:
        lines.append(f"and {len(others) - MOST_LISTED} more")
    heading = f"What if {if_words(analysis, found.changes)}? (The file stays as it is.)"
    return "\n".join([heading, *(lines or ["No other verdict would change."])])
