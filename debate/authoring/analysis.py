"""A map while it is being written: its text, what was read from it, and look-up of its names.

An analysis is made anew for each state of a text (``debate.authoring.workspace``), and every other function of this
package takes one. Lines and columns count from 1, columns in code points, as in ``debate.model.span``.
"""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from debate.checks.settings import Settings
from debate.diagnostics.finding import Finding, Severity
from debate.diagnostics.text import SourceText
from debate.language.file import File
from debate.language.load import Loaded
from debate.language.names import Names
from debate.model.map import Map
from debate.model.span import Span
from debate.reason.reasoners import Reasoners
from debate.reason.verdicts import Verdicts

if TYPE_CHECKING:
    from debate.schemes.scheme import Scheme


class Position(NamedTuple):
    """A place between two characters of a text."""

    line: int
    column: int


class Site(NamedTuple):
    """What a name stands for: the file that gives it, and the name there."""

    path: str
    name: str


@dataclass(frozen=True)
class Analysis:
    """One file of a workspace as it is now, with everything that it imports.

    ``findings`` are the mistakes of the language in all of these files, and those of the scheme catalogue beside this one.
    ``given`` is the text as it was given; ``text`` has LF line breaks.
    """

    path: str
    given: str
    loaded: Loaded
    names: Names
    findings: tuple[Finding, ...]
    settings: Settings
    reasoners: Reasoners = field(repr=False, compare=False)  # those of the states before, which follow the edits
    kept: dict[str, list[str]] = field(default_factory=dict, repr=False, compare=False)  # paragraphs by source

    @property
    def map(self) -> Map:
        """The linked map: of what is sound."""
        return self.loaded.map

    @property
    def files(self) -> dict[str, File]:
        """What each of the files says, by path."""
        return self.loaded.files

    @property
    def file(self) -> File | None:
        """The file itself; None if its text is none that can be read."""
        return self.loaded.files.get(self.path)

    @cached_property
    def text(self) -> str:
        """The text of the file."""
        return self.loaded.texts.get(self.path, self.given)

    @cached_property
    def sound(self) -> bool:
        """Whether the map has no error, so that rules can be run and verdicts mean something."""
        return not any(finding.severity is Severity.ERROR for finding in self.loaded.findings)

    @cached_property
    def lines(self) -> SourceText:
        """The text by lines."""
        return SourceText(self.text)

    @cached_property
    def verdicts(self) -> Verdicts:
        """The verdicts in the view that the map presents."""
        return self.reasoners.verdicts(self.map)

    @cached_property
    def schemes(self) -> "dict[str, Scheme]":
        """The argumentation schemes that the file can name."""
        from debate.schemes.catalogue import schemes_for

        return schemes_for(self.path)

    @cached_property
    def sites(self) -> dict[str, Site]:
        """What each canonical name stands for."""
        return {
            self.names.canonical(path, name): Site(path, name)
            for path, file in self.files.items()
            for name in file.defined
        }

    @cached_property
    def elements(self) -> dict[str, Any]:
        """Everything of the linked map that has a name, by canonical name."""
        map = self.map
        named = (map.claims, map.motions, map.voices, map.sources, map.terms, map.questions, map.issues)
        steps = (map.suppositions, map.relations, map.conflicts)
        return {element.id: element for group in (*reversed(steps), *reversed(named)) for element in group}

    @property
    def texts_folder(self) -> Path | None:
        """Where the texts of sources are, if the configuration says."""
        return self.settings.texts

    def own(self, span: Span) -> bool:
        """Whether a place is in this file."""
        return span.path == self.path

    def meanings(self, path: str, name: str) -> tuple[Site, ...]:
        """Everything that a name can stand for in one of the files: nothing, one thing, or, wrongly or by `same`, several."""
        if path not in self.files:
            return ()
        return tuple(dict.fromkeys(self.sites[one] for one in self.names.candidates(path, name) if one in self.sites))

    def canonical(self, site: Site) -> str:
        """The name by which the linked map knows a thing."""
        return self.names.final(self.names.canonical(site.path, site.name))

    def kind(self, site: Site) -> str:
        """What kind of thing it is: `claim`, `voice`, `step` …"""
        return self.files[site.path].defined[site.name].kind

    def given_at(self, site: Site) -> Span:
        """Where the name of a thing is given."""
        return self.files[site.path].defined[site.name].token.span(site.path)
