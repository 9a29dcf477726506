"""`debate show`: a map, or one of its claims: text, voices, places, verdicts, picture."""

import io
import json
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from typing import TYPE_CHECKING, Any

from debate.cli import pictures
from debate.cli.apx import framework_of
from debate.cli.files import rewrite
from debate.cli.maps import find_element, find_view, load_sound, verdicts_in
from debate.cli.show_lines import claim_lines, map_lines, record, text_of, wrapped
from debate.cli.supposing import add_if, changed_records, if_lines, verdicts_if
from debate.cli.terminal import UserError, parsed, parser, utf8_streams
from debate.collector import collector_paused
from debate.diagnostics.render import visible

if TYPE_CHECKING:
    import argparse

    from debate.model.map import Map
    from debate.reason.verdicts import Verdicts
    from debate.reason.whatif import Change

FORMAT_VERSION = 1
FORMATS = ("text", "json", "apx", *pictures.FORMATS)
NOT_WRITTEN = ("png", "jpg", "jpeg", "gif", "webp", "pdf", "ps", "eps", "docx", "af", "tgf", "aif", "aspic", "argdown")

EXAMPLES = """  debate show ham gains-outweigh-pain --view all
  debate show ham --if "reject gains-outweigh-pain"
  debate show integration --view ham --against all
  debate show ham -o ham.svg
  debate show ham -o ham.apx               # the abstract framework, for `debate solve`
  debate show ham gains-outweigh-pain --format boxes"""


def run(arguments: Sequence[str]) -> int:
    """Print the map or the claim; 0, or 2 if it cannot be found."""
    utf8_streams()
    options = parser("show", "Show a map, or one of its claims.", EXAMPLES)
    options.add_argument("map", metavar="MAP", help="a file, or the name of a bundled map")
    options.add_argument(
        "claim",
        metavar="CLAIM",
        nargs="?",
        help="a claim or motion (default: the whole map); a picture shows what is near it",
    )
    options.add_argument("--view", default="author", help="whose word counts: author (default), all, or a voice")
    options.add_argument(
        "--format",
        choices=FORMATS,
        help="text (default) or json; a picture: boxes for a terminal, dot for Graphviz, svg, html; or apx, the abstract "
        "framework that verdicts come from",
    )
    options.add_argument(
        "-o", dest="output", metavar="FILE", help="write to this file; its ending says the format, unless --format does"
    )
    pictures.add_picture_options(options)
    options.add_argument("--strength", metavar="NAME", help="a number for each claim: by df-quad, h-categorizer, …")
    options.add_argument("--standard", metavar="NAME", help="does the case for CLAIM meet a proof standard? or all")
    add_if(options)
    options.add_argument(
        "--against", metavar="VIEW", help="only the claims whose verdict is another one in VIEW, and why"
    )
    chosen = parsed(options, arguments)
    chosen.format = chosen.format or _format_of(chosen.output)
    if sum(map(bool, (chosen.changes, chosen.against, chosen.strength, chosen.standard))) > 1:
        raise UserError("--if, --against, --strength and --standard are different questions; ask one at a time")
    if chosen.format in pictures.FORMATS:
        if chosen.against or chosen.strength or chosen.standard:
            raise UserError("--against, --strength and --standard are answered in text or json, not in a picture")
    else:
        pictures.refuse_picture_options(chosen)
    if chosen.format == "apx" and (chosen.claim or chosen.against or chosen.strength or chosen.standard):
        raise UserError(
            "a framework is that of the whole map in one view: besides MAP, only --view and --if go with apx"
        )
    if chosen.output is None:
        _show(chosen)
        return 0
    written = io.StringIO()
    with redirect_stdout(written):
        _show(chosen)
    rewrite(chosen.output, written.getvalue().encode("utf-8", "backslashreplace"))
    return 0


def _format_of(output: str | None) -> str:
    """The format that the ending of a file's name asks for. Raises UserError on the ending of a kind of file that is not written."""
    ending = output.rpartition(".")[2].lower() if output and "." in output else ""
    if ending in NOT_WRITTEN:
        raise UserError(
            f"no {ending} is written: choose a name that ends in .svg (any browser shows it), .html or .dot, "
            "in .json, or in .apx (an abstract framework)"
        )
    return {"htm": "html", "gv": "dot"}.get(ending, ending if ending in FORMATS else "text")


def _show(chosen: "argparse.Namespace") -> None:
    with collector_paused():
        argument_map = load_sound(chosen.map).map
        changes: list[Change] = []
        if chosen.changes:
            changes, verdicts, supposed = verdicts_if(argument_map, chosen.view, chosen.changes)
        else:
            verdicts = supposed = verdicts_in(argument_map, chosen.view)
        everything = [*argument_map.claim_by_id, *argument_map.motion_by_id]
        names = [find_element(argument_map, chosen.claim)] if chosen.claim else everything
        if chosen.format in pictures.FORMATS:
            sys.stdout.write(pictures.picture(argument_map, supposed, names[0] if chosen.claim else None, chosen))
        elif chosen.format == "apx":
            sys.stdout.write(framework_of(supposed.theory, f"{argument_map.id}, view {supposed.view}"))
        elif chosen.strength or chosen.standard:
            _through_lens(argument_map, verdicts, names, chosen)
        elif chosen.changes:
            _what_if(argument_map, changes, verdicts, supposed, names, chosen)
        elif chosen.against:
            _against(argument_map, verdicts, names, chosen)
        elif chosen.format == "json":
            _print_json(argument_map, verdicts, names)
        elif chosen.claim:
            print("\n".join(claim_lines(argument_map, verdicts, names[0])))
        else:
            print("\n".join(map_lines(argument_map, verdicts)))


def _through_lens(m: "Map", verdicts: "Verdicts", names: list[str], chosen: "argparse.Namespace") -> None:
    from debate.cli.lenses import show_standard, show_strengths

    if chosen.strength:
        show_strengths(m, verdicts, names, chosen.strength, chosen.format)
    elif chosen.claim:
        show_standard(m, verdicts, names[0], chosen.standard, chosen.format)
    else:
        raise UserError("which claim or motion is judged? name it after the map")


def _what_if(
    m: "Map",
    changes: "list[Change]",
    before: "Verdicts",
    after: "Verdicts",
    names: list[str],
    chosen: "argparse.Namespace",
) -> None:
    """The map or the claim as it would be under changes, each verdict that is another one than in the file marked."""
    from debate.reason.difference import differences

    if chosen.format == "json":
        changed = changed_records(differences(before, after, names))
        _print_json(m, after, names, {"if": [str(change) for change in changes], "changed": changed})
        return
    changed_names = {one.name: one.before for one in differences(before, after, names)}
    lines = claim_lines(m, after, names[0]) if chosen.claim else map_lines(m, after, changed_names)
    if chosen.claim:
        was = before.of(names[0])
        lines.append("the verdict stays" if after.of(names[0]) is was else f"in the file it is {was}")
    elif not changed_names:
        lines += ["", "No verdict would change."]
    print("\n".join([*map(visible, if_lines(m, changes)), *lines]))


def _against(m: "Map", verdicts: "Verdicts", names: list[str], chosen: "argparse.Namespace") -> None:
    """The claims whose verdict differs between two views, with the reason of each."""
    from debate.reason.difference import differences, reason

    other = verdicts_in(m, chosen.against)
    found = differences(verdicts, other, names)
    told = [(one, reason(m, verdicts, one.name), reason(m, other, one.name)) for one in found]
    if chosen.format == "json":
        records = [
            {
                "id": one.name,
                "text": text_of(m, one.name),
                "verdict": str(one.before),
                "because": first,
                "other": str(one.after),
                "other_because": second,
            }
            for one, first, second in told
        ]
        head = {"version": FORMAT_VERSION, "map": m.id, "view": verdicts.view, "against": find_view(m, chosen.against)}
        print(json.dumps({**head, "differences": records}, indent=2, ensure_ascii=False))
        return
    lines = [f"{len(found)} of {len(names)} verdicts differ between the views {verdicts.view} and {other.view}"]
    for one, first, second in told:
        lines += ["", one.name, *wrapped(text_of(m, one.name), "  ")]
        lines += wrapped(f"{verdicts.view}: {one.before}, {first}", "  ")
        lines += wrapped(f"{other.view}: {one.after}, {second}", "  ")
    print("\n".join(map(visible, lines)))


def _print_json(m: "Map", verdicts: "Verdicts", names: list[str], more: dict[str, Any] | None = None) -> None:
    """One object; each claim of it on a line of its own, written as soon as it is made."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    head = encode({"version": FORMAT_VERSION, "map": m.id, "title": m.title, "view": verdicts.view, **(more or {})})
    sys.stdout.write(f'{head[:-1]}, "claims": [')
    for number, name in enumerate(names):
        sys.stdout.write(",\n" if number else "\n")
        sys.stdout.write(encode(record(m, verdicts, name)))
    sys.stdout.write("\n]}\n")
