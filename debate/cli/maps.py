"""How commands find a map, a claim and a view by what the user typed."""

import sys
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from debate.cli.files import TRANSCRIPT
from debate.cli.terminal import UserError
from debate.resources import library, maps_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debate.language.load import Loaded
    from debate.model.map import Map
    from debate.reason.verdicts import Verdicts


MOST_LISTED = 12
"""So many names at most are listed where one is not found."""


def find_map(name: str) -> Path:
    """A map's file: a path (its ending may be left out), or the name of a bundled map ('ham', 'integration/ham'). Raises UserError."""
    path = Path(name)
    refuse_transcript(name)
    if path.is_file():
        return path
    bundled = bundled_maps()
    for file in bundled:
        if name.removesuffix(".argmap") in (file.stem, file.relative_to(library()).with_suffix("").as_posix()):
            return file
    unfinished = Path(f"{name}.argmap")
    if unfinished.is_file():
        return unfinished
    if path.is_dir():
        raise UserError(f"`{name}` is a folder: name a map in it, such as `{path / 'my-map.argmap'}`")
    known = [file.stem for file in bundled]
    here = [file.stem for file in Path().glob("*.argmap")]
    near = get_close_matches(name.removesuffix(".argmap"), [*here, *known], 3, 0.5)
    meant = f"{_meant(near)} The" if near else "; the"
    raise UserError(f"there is no map `{name}`{meant} bundled ones are: {', '.join(known)}")


def refuse_transcript(name: str) -> None:
    """Say of a transcript that is named as a map what it is, instead of a mistake a line. Raises UserError."""
    if name.endswith(TRANSCRIPT):
        raise UserError(f"`{name}` is the transcript of a debate, not a map: `debate verify --report {name}` reads it")


def bundled_maps() -> list[Path]:
    """The maps of the bundled library, in order of folder and name."""
    return maps_in(library())


def load_sound(name: str) -> "Loaded":
    """The linked map of a file without errors. Raises UserError, which names the first error."""
    from debate.diagnostics.render import concise
    from debate.language.load import load

    path = find_map(name)
    loaded = load(str(path))
    errors = [finding for finding in loaded.findings if finding.severity == "error"]
    if errors:
        first = concise(errors[:1]).strip()
        text = f"; to map a text, begin with `debate new --article {path}`" if path.suffix == ".txt" else ""
        raise UserError(
            f"the map has {len(errors)} error{'s' if len(errors) > 1 else ''}; the first is\n  {first}\n"
            f"`debate check {path}` shows all{text}"
        )
    return loaded


def find_element(argument_map: "Map", name: str, steps: bool = False) -> str:
    """The id of a claim or motion, or also of a step or supposition: as written, or its last part where only one map has
    it. Raises UserError."""
    known = [*argument_map.claim_by_id, *argument_map.motion_by_id]
    if steps and name not in known:
        known += [*argument_map.relation_by_id, *(one.id for one in argument_map.suppositions)]
    otherwise = "; `debate show MAP` lists them"
    return _find(known, name, "claim, motion or step" if steps else "claim or motion", otherwise)


def find_view(argument_map: "Map", name: str) -> str:
    """A view: author, all, or a voice. Raises UserError."""
    voices = _listed(argument_map.voice_by_id)
    otherwise = f"; a view is `author`, `all` or a voice{f': {voices}' if voices else ''}"
    return _find(["author", "all", *argument_map.voice_by_id], name, "view", otherwise)


def find_voice(argument_map: "Map", name: str) -> str:
    """The id of a voice. Raises UserError."""
    voices = list(argument_map.voice_by_id)
    return _find(voices, name, "voice", f"; there are {_listed(voices)}" if voices else "; the map has none")


def find_section(argument_map: "Map", title: str) -> str:
    """The heading of a section that has claims. Raises UserError."""
    return _find(list(dict.fromkeys(claim.section for claim in argument_map.claims if claim.section)), title, "section")


def verdicts_in(argument_map: "Map", view: str) -> "Verdicts":
    """The verdicts of a map in a view that the user named; what could not have its effect is told on standard error. Raises UserError."""
    from debate.reason.verdicts import evaluate

    return told(evaluate(argument_map, find_view(argument_map, view)))


def told(verdicts: "Verdicts") -> "Verdicts":
    """The verdicts, after telling on standard error what of a map could not have its effect."""
    from debate.diagnostics.text import visible

    for note in verdicts.notes:
        print(f"debate: {visible(note)}", file=sys.stderr)
    return verdicts


def _find(known: list[str], name: str, what: str, otherwise: str = "") -> str:
    if name in known:
        return name
    ending = [one for one in known if one.endswith(f".{name}")]
    if len(ending) == 1:
        return ending[0]
    if ending:
        raise UserError(f"`{name}` may be {' or '.join(f'`{one}`' for one in ending)}")
    near = get_close_matches(name, known, 3, 0.5)
    raise UserError(f"there is no {what} `{name}`{_meant(near) or otherwise}")


def _listed(names: "Iterable[str]") -> str:
    listed = [*names]
    return ", ".join(listed[:MOST_LISTED]) + (" …" if len(listed) > MOST_LISTED else "")


def _meant(near: list[str]) -> str:
    return f"; did you mean {' or '.join(f'`{one}`' for one in near)}?" if near else ""
