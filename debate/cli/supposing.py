"""`--if`, which `debate why` and `debate show` share: changes that are made for the sake of argument."""

import argparse
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from debate.cli.maps import find_view, told
from debate.cli.terminal import UserError

if TYPE_CHECKING:
    from debate.model.map import Map
    from debate.reason.difference import Difference
    from debate.reason.verdicts import Verdicts
    from debate.reason.whatif import Change

MOST_LISTED = 20
"""So many changed verdicts are listed as text; JSON has them all."""


def add_if(options: argparse.ArgumentParser) -> None:
    """Add `--if`, which may be given several times."""
    options.add_argument(
        "--if",
        dest="changes",
        metavar="CHANGE",
        action="append",
        default=[],
        help='suppose, without touching the file: "reject X", "accept X", "answer STEP", "rank X over Y", '
        '"with VOICE", "without VOICE"; may be given several times',
    )


def read_changes(argument_map: "Map", typed: Sequence[str]) -> "list[Change]":
    """The changes that were typed. Raises UserError."""
    from debate.reason.whatif import Unreadable, clash, read_change

    read = [read_change(argument_map, text) for text in typed]
    changes = [change for change in read if not isinstance(change, Unreadable)]
    problem = next((one for one in read if isinstance(one, Unreadable)), None) or clash(changes)
    if problem is not None:
        raise UserError(problem.message)
    return changes


def verdicts_if(argument_map: "Map", view: str, typed: Sequence[str]) -> "tuple[list[Change], Verdicts, Verdicts]":
    """The changes that were typed, and the verdicts in a view without and with them. Raises UserError."""
    from debate.reason.incremental import Reasoner

    reasoner = Reasoner(argument_map, find_view(argument_map, view))
    before = told(reasoner.verdicts)
    changes = read_changes(argument_map, typed)
    return changes, before, reasoner.update(argument_map, changes)


def if_lines(argument_map: "Map", changes: "Iterable[Change]") -> list[str]:
    """What is supposed, a line for each change."""
    from debate.reason.whatif_words import clause

    return ["What if (the file stays as it is):", *(f"  {clause(argument_map, change)}" for change in changes), ""]


def changed_lines(argument_map: "Map", changed: "Sequence[Difference]", heading: str) -> list[str]:
    """The verdicts that change, a line each, with the texts of the claims."""
    from debate.reason.plain import named

    lines = [heading]
    for one in changed[:MOST_LISTED]:
        lines.append(f"  {one.name}: {one.before} -> {one.after}  {named(argument_map, one.name)}")
    if len(changed) > MOST_LISTED:
        lines.append(f"  and {len(changed) - MOST_LISTED} more")
    return lines


def changed_records(changed: "Iterable[Difference]") -> list[dict[str, Any]]:
    """The verdicts that change, for JSON."""
    return [{"id": one.name, "before": str(one.before), "after": str(one.after)} for one in changed]
