"""What a rule looks at, and what it says."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from debate.checks.texts import read_text
from debate.diagnostics.finding import Fix, Label
from debate.diagnostics.text import SourceText
from debate.language.anchors import Paragraph, Resolved
from debate.language.anchors import paragraphs as split
from debate.model.elements import HOLDS, Anchor, Attitude, Occurrence, Relation, RelationKind
from debate.model.map import Map
from debate.model.quick import dataclass
from debate.model.span import Span
from debate.reason.verdicts import Verdict, Verdicts, evaluate

if TYPE_CHECKING:
    from debate.dialogue.arena import Arena
    from debate.dialogue.balance import Audit
    from debate.formal.grounding import Drawn, Grounding
    from debate.schemes.scheme import Scheme

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')


class Hit(NamedTuple):
    """What a rule found; the registry adds the rule's code, name and severity."""

    span: Span
    message: str
    help: tuple[str, ...] = ()
    labels: tuple[Label, ...] = ()
    notes: tuple[str, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True)
class Context:
    """A linked map and what rules ask about it again and again.

    ``path`` is the file being checked: rules speak only about what stands in it. ``texts_folder`` is where the texts
    of sources are, None if anchors are to be accepted unread. ``text`` is that of the file, for rules that offer a fix.
    ``maps`` are the maps of the file and of those that it imports, each by itself, for what linking takes away: imports and
    `same` lines.
    """

    map: Map
    path: str
    texts_folder: Path | None = None
    text: str = ""
    maps: Mapping[str, Map] = field(default_factory=dict)
    _verdicts: dict[str, Verdicts] = field(default_factory=dict, repr=False)

    def own(self, span: Span) -> bool:
        """Whether a place is in the file being checked, not in one that it imports."""
        return span.path == self.path

    @property
    def written(self) -> Map:
        """The map of the file by itself, its names as they are written there."""
        return self.maps.get(self.path, self.map)

    def reached(self, wanted: str) -> list[str]:
        """The file that an import of the file names, and those that it imports in turn."""
        waiting = [(self.path, wanted)]
        found: list[str] = []
        while waiting:
            base, name = waiting.pop()
            path = os.path.normpath(os.path.join(os.path.dirname(base), name.replace("\\", "/")))
            if path in self.maps and path not in found and path != self.path:
                found.append(path)
                waiting += [(path, inner.path) for inner in self.maps[path].imports]
        return found

    @cached_property
    def source_text(self) -> SourceText:
        """The text of the file, by lines."""
        return SourceText(self.text)

    @cached_property
    def wording_places(self) -> dict[str, list[Span]]:
        """Where each text on a `wording` line of the file stands, as it is written there, in order."""
        places: dict[str, list[Span]] = {}
        for number, line in enumerate(self.text.split("\n"), 1):
            if line.lstrip().startswith("wording"):
                for text in _TEXT.finditer(line):
                    here = Span(self.path, number, text.start() + 1, number, text.end() + 1)
                    places.setdefault(text[0], []).append(here)
        return places

    def verdicts(self, view: str = "author") -> Verdicts:
        """The verdicts in a view; computed once."""
        if view not in self._verdicts:
            self._verdicts[view] = evaluate(self.map, view)
        return self._verdicts[view]

    def accepted(self, element: str, view: str = "author") -> bool:
        """Whether a claim or relation is accepted in a view."""
        return self.verdicts(view).of(element) is Verdict.ACCEPTED

    @cached_property
    def schemes(self) -> "dict[str, Scheme]":
        """The argumentation schemes that the file can name: the bundled ones and those of the catalogue beside it."""
        from debate.schemes.catalogue import schemes_for

        return schemes_for(self.path)

    @cached_property
    def balance(self) -> "tuple[tuple[Arena, Audit], ...]":
        """The balance of each motion of the file, with the arena of a debate about it."""
        from debate.dialogue.balance import audit
        from debate.dialogue.build import arena

        motions = [motion.id for motion in self.map.motions if self.own(motion.span)]
        return tuple((built, audit(built)) for built in (arena(self.map, motion) for motion in motions))

    @cached_property
    def grounding(self) -> "Grounding | None":
        """What the formulas of the map bear out; None if it has none."""
        if not self.map.formulas:
            return None
        from debate.formal.grounding import grounding

        return grounding(self.map)

    @property
    def drawn_between_formulas(self) -> "Iterator[Drawn]":
        """What the formulas say about each relation that is drawn in the file."""
        for drawn in self.grounding.drawn if self.grounding is not None else ():
            if self.own(drawn.relation.span):
                yield drawn

    @cached_property
    def paragraphs(self) -> dict[str, list[Paragraph]]:
        """The paragraphs of every source whose text can be read, by source; empty without a texts folder."""
        if self.texts_folder is None:
            return {}
        named = {source.id: source.text for source in self.map.sources if source.text}
        texts = {source: read_text(self.texts_folder, name) for source, name in named.items()}
        return {source: split(text) for source, text in texts.items() if text is not None}

    @cached_property
    def looked_up(self) -> tuple[tuple[Anchor, Resolved], ...]:
        """The anchors in the file being checked, and what becomes of each in the text of its source, where that is read."""
        from debate.checks.anchored import anchors
        from debate.language.anchors import resolve

        known: dict[Anchor, Resolved] = {}
        found = []
        for anchor in anchors(self.map) if self.paragraphs else ():
            text = self.paragraphs.get(anchor.source or "")
            if text is not None and self.own(anchor.span):
                if anchor not in known:
                    known[anchor] = resolve(anchor, text)
                found.append((anchor, known[anchor]))
        return tuple(found)

    @cached_property
    def premises_of_author(self) -> frozenset[str]:
        """Claims that a voice of the map's view stands behind, or that are the map's own."""
        view = frozenset(self.map.view)
        held = set(self.map.common_claims)
        for claim in self.map.claims:
            own_words = not claim.occurrences or claim.reconstructed
            if (
                own_words
                or not view
                or any(occurrence.voice in view and stands_behind(occurrence) for occurrence in claim.occurrences)
            ):
                held.add(claim.id)
        return frozenset(held)

    def one_voice_of_view_behind(self, claims: Iterable[str]) -> bool:
        """Whether one voice of the map's view stands behind all of some claims, or they are the map's own."""
        voices = set(self.map.view)
        for name in claims:
            claim = self.map.claim_by_id.get(name)
            if claim is None or not claim.occurrences or claim.reconstructed or name in self.map.common_claims:
                continue
            voices &= {said.voice for said in claim.occurrences if stands_behind(said)}
        return bool(voices)

    @cached_property
    def undercut(self) -> frozenset[str]:
        """Everything that has an `unless` line."""
        return frozenset(relation.target for relation in self.map.relations if relation.kind is RelationKind.UNDERCUT)

    def objections_to(self, element: str) -> Iterator[Relation]:
        """Objections and concessions against a claim."""
        for relation in self.map.relations_to.get(element, ()):
            if relation.kind in (RelationKind.OBJECTION, RelationKind.CONCESSION):
                yield relation

    def reasons_for(self, element: str) -> Iterator[Relation]:
        """The `because` lines under an element."""
        for relation in self.map.relations_to.get(element, ()):
            if relation.kind is RelationKind.REASON:
                yield relation


def placed(*spans: Span) -> Span:
    """The first of these places that is in a file; the last one where a program made the map, which has no places."""
    return next((span for span in spans if span.line), spans[-1])


def stands_behind(occurrence: Occurrence) -> bool:
    """Whether the voice of an occurrence itself holds the claim, by its own word or by relying on another's."""
    return occurrence.attitude in HOLDS or occurrence.attitude is Attitude.RELIES


def spoken(occurrence: Occurrence) -> Iterator[Occurrence]:
    """An occurrence and, if it reports another's, that one too, and so on."""
    current: Occurrence | None = occurrence
    while current is not None:
        yield current
        current = current.reported


def occurrences(argument_map: Map) -> Iterator[Occurrence]:
    """Every occurrence on a map: of claims, of questions, and of whatever somebody takes a step with."""
    for claim in argument_map.claims:
        yield from claim.occurrences
    for question in argument_map.questions:
        yield from question.occurrences
    for relation in argument_map.relations:
        yield from relation.by
    for conflict in argument_map.conflicts:
        yield from conflict.by
    for preference in argument_map.preferences:
        yield from preference.by
    for supposition in argument_map.suppositions:
        yield from supposition.by
