"""What if the claim under the cursor were rejected, or accepted: verdicts for the screen, never for the file."""

from debate.model.map import Map
from debate.picture.signs import VERDICT
from debate.picture.steps import text_of
from debate.reason.difference import differences
from debate.reason.reasoners import Reasoners
from debate.reason.whatif import Change, ChangeKind
from debate.reason.whatif_words import clause
from debate.tui.claims import View

MOST_LISTED = 12


def next_change(claim: str, now: Change | None) -> Change | None:
    """What the key supposes next of a claim: that it is rejected, then that it is accepted, then nothing."""
    if now is None or now.name != claim:
        return Change(ChangeKind.REJECT, claim)
    return Change(ChangeKind.ACCEPT, claim) if now.kind is ChangeKind.REJECT else None


def supposed_view(reasoners: Reasoners, argument_map: Map, name: str, title: str, change: Change) -> View:
    """A view of the map under a change."""
    return View(title, reasoners.verdicts(argument_map, name, [change]))


def heading(argument_map: Map, change: Change) -> str:
    """What is supposed, for the title of the screen."""
    return f"WHAT IF {clause(argument_map, change)}? The map itself stays as it is."


def changed_lines(argument_map: Map, before: View, after: View, change: Change) -> list[str]:
    """The verdicts that would be other ones, a line each."""
    names = [*argument_map.claim_by_id, *argument_map.motion_by_id]
    found = [one for one in differences(before.verdicts, after.verdicts, names) if one.name != change.name]
    lines = [
        f"{VERDICT[one.before]} {one.before} → {VERDICT[one.after]} {one.after}: {text_of(argument_map, one.name)}"
        for one in found[:MOST_LISTED]
    ]
    if len(found) > MOST_LISTED:
        lines.append(f"and {len(found) - MOST_LISTED} more")
    return lines or ["no other verdict would change"]
