"""`debate why`: why a claim stands or falls, what would change that, and on what it turns."""

import argparse
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from debate.cli.maps import find_view, load_sound, verdicts_in
from debate.cli.options import root_of
from debate.cli.supposing import add_if, changed_lines, changed_records, if_lines, verdicts_if
from debate.cli.terminal import UserError, fitted, parsed, parser, utf8_streams
from debate.diagnostics.render import visible

if TYPE_CHECKING:
    from debate.model.map import Map

FORMAT_VERSION = 1

EXAMPLES = """  debate why ham gains-outweigh-pain --view all
  debate why ham gains-outweigh-pain --if "reject this-one-is-different"
  debate why ham gains-outweigh-pain --change
  debate why ham gains-outweigh-pain --matters
  debate why integration ham.gains-outweigh-pain --between ham hudson"""


def run(arguments: Sequence[str]) -> int:
    """Print the answer; 0, or 2 if the claim cannot be found."""
    utf8_streams()
    chosen = parsed(_options(), arguments)
    asked = [bool(chosen.changes), chosen.change, chosen.matters, chosen.between is not None]
    if sum(asked) > 1:
        raise UserError("--if, --change, --matters and --between are different questions; ask one at a time")
    argument_map = load_sound(chosen.map).map
    claim = root_of(argument_map, chosen.claim, steps=not any(asked))
    view = find_view(argument_map, chosen.view)
    if chosen.changes:
        record, lines = _what_if(argument_map, claim, view, chosen.changes)
    elif chosen.change:
        from debate.cli.why_questions import what_would_change

        record, lines = what_would_change(argument_map, claim, view, chosen.up_to)
    elif chosen.matters:
        from debate.cli.why_questions import what_matters

        record, lines = what_matters(argument_map, claim, view)
    elif chosen.between:
        from debate.cli.why_questions import between

        first, second = (find_view(argument_map, name) for name in chosen.between)
        record, lines = between(argument_map, claim, first, second, chosen.up_to)
    else:
        record, lines = _why(argument_map, claim, view)
    if chosen.format == "json":
        print(
            json.dumps(
                {"version": FORMAT_VERSION, "map": argument_map.id, "claim": claim, **record},
                indent=2,
                ensure_ascii=False,
            )
        )
    else:
        print("\n".join(fitted(map(visible, lines))))
    return 0


def _options() -> argparse.ArgumentParser:
    options = parser("why", "Why a claim stands or falls, what would change that, and on what it turns.", EXAMPLES)
    options.add_argument("map", metavar="MAP", help="a file, or the name of a bundled map")
    options.add_argument(
        "claim",
        metavar="CLAIM",
        nargs="?",
        help="a claim or motion; to ask just why, a step or supposition too (default: the map's first motion or thesis)",
    )
    options.add_argument("--view", default="author", help="whose word counts: author (default), all, or a voice")
    add_if(options)
    options.add_argument(
        "--change", action="store_true", help="the smallest sets of changes that would turn the verdict"
    )
    options.add_argument("--matters", action="store_true", help="the claims that matter most for the verdict")
    options.add_argument(
        "--between", nargs=2, metavar="VIEW", help="what two voices would have to settle to agree on the claim"
    )
    options.add_argument(
        "--up-to", type=int, default=3, choices=range(1, 6), metavar="N", help="changes at once (1-5, default 3)"
    )
    options.add_argument("--format", choices=("text", "json"), default="text")
    return options


def _why(argument_map: "Map", claim: str, view: str) -> "tuple[dict[str, Any], list[str]]":
    from debate.reason.plain import as_text
    from debate.reason.why import why

    explanation = why(argument_map, verdicts_in(argument_map, view), claim)
    text = as_text(argument_map, explanation)
    return {"view": view, "verdict": str(explanation.verdict), "text": text}, text.splitlines()


def _what_if(argument_map: "Map", claim: str, view: str, typed: list[str]) -> "tuple[dict[str, Any], list[str]]":
    from debate.reason.difference import differences
    from debate.reason.plain import as_text, named
    from debate.reason.why import why

    changes, before, after = verdicts_if(argument_map, view, typed)
    changed = differences(before, after, [*argument_map.claim_by_id, *argument_map.motion_by_id])
    others = [one for one in changed if one.name != claim]
    was, now = before.of(claim), after.of(claim)
    verb = "stays" if was is now else f"is {was} in the file; it would be"
    lines = [*if_lines(argument_map, changes), f"{named(argument_map, claim)} {verb} {now}."]
    lines += as_text(argument_map, why(argument_map, after, claim)).splitlines()[1:]
    if others:
        lines += ["", *changed_lines(argument_map, others, "Other verdicts would change:")]
    else:
        lines += ["", "No other verdict would change."]
    record = {
        "view": view,
        "if": [str(change) for change in changes],
        "before": str(was),
        "after": str(now),
        "changed": changed_records(changed),
    }
    return record, lines
