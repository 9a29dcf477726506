"""`debate edit`: a map in the authoring screen of the app."""

import sys
from collections.abc import Sequence
from pathlib import Path

from debate.cli.terminal import UserError, parsed, parser


def run(arguments: Sequence[str]) -> int:
    """Open a map to be edited, with its findings and verdicts beside it; a file that is not there yet is begun."""
    options = parser(
        "edit",
        "Edit a map in the app: findings, verdicts and the picture follow the text.",
        "  debate edit buses.argmap\n  debate edit ham          # a bundled map: makes a copy of it first",
    )
    options.add_argument("map", metavar="MAP", help="a file, which need not exist yet, or the name of a bundled map")
    chosen = parsed(options, arguments)
    path = _path(chosen.map)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError(
            "the app needs a terminal; in line mode write with any editor, and run `debate check --watch` beside it"
        )
    from debate.tui.app import run as run_app

    return run_app(edit=path)


def _path(name: str) -> Path:
    """The file that is meant: one that is there, a bundled map, or a new one beside the others. Raises UserError."""
    from debate.cli.maps import find_map

    path = Path(name)
    if path.is_dir():
        raise UserError(f"`{name}` is a folder; name a map in it")
    try:
        return find_map(name)
    except UserError:
        if not path.parent.is_dir():
            raise UserError(f"there is no folder `{path.parent}`") from None
        if path.suffix != ".argmap":
            raise
        return path
