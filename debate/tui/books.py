"""Maps that have been read, with what the library screen says about them."""

from dataclasses import dataclass
from pathlib import Path

from debate.diagnostics.finding import Severity
from debate.language.load import Loaded, load
from debate.model.map import Map
from debate.picture.steps import text_of
from debate.tui.text import count

MAX_FINDINGS = 10
"""Findings of a broken map that are shown."""


@dataclass(frozen=True, slots=True)
class Book:
    """A loaded map, with what the library says about it."""

    path: Path
    title: str
    about: str
    errors: int
    loaded: Loaded

    @property
    def map(self) -> Map | None:
        """The map, None if it has errors."""
        return None if self.errors else self.loaded.map

    def words(self, name: str) -> str:
        """The text of a claim or motion of the map."""
        return text_of(self.loaded.map, name)


def read(path: Path) -> Book:
    """Load a map and describe it. Whatever is wrong with the file becomes part of the description."""
    loaded = load(path)
    errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
    title = loaded.map.title or path.name
    if not errors:
        return Book(path, title, about(loaded.map, len(loaded.findings)), 0, loaded)
    lines = [f"line {finding.span.line}: {finding.message}" for finding in errors[:MAX_FINDINGS]]
    more = [f"and {len(errors) - MAX_FINDINGS} more"] if len(errors) > MAX_FINDINGS else []
    words = [f"{count(len(errors), 'error')}; correct the file, then open it again", "", *lines, *more]
    return Book(path, title, "\n".join(words), len(errors), loaded)


def about(argument_map: Map, findings: int) -> str:
    """What a map is about: how much is in it, its theses, who speaks in it, what can be debated."""
    size = [
        count(len(argument_map.claims), "claim"),
        count(len(argument_map.relations), "relation"),
        count(len(argument_map.motions), "motion"),
    ]
    lines = [", ".join(size) + (f"; {count(findings, 'finding')} (see `debate check`)" if findings else "")]
    if argument_map.thesis:
        lines += ["", "What it argues:", *(f"• {text_of(argument_map, thesis)}" for thesis in argument_map.thesis[:6])]
    if argument_map.voices:
        lines += ["", f"Who speaks: {', '.join(voice.name for voice in argument_map.voices)}"]
    if argument_map.motions:
        lines += ["", "Motions:", *(f"• {motion.text}" for motion in argument_map.motions)]
    return "\n".join(lines)
