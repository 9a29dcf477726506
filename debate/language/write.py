"""A map of one file -> its text. Reading the text gives the same map again.

Elements are written in their order, section by section, and a step stands under what it bears on wherever the order of
the steps
allows it; otherwise `on` opens its target again.
"""

import re
from collections.abc import Iterable, Sequence

from debate.language.lexer import right_to_left
from debate.language.parser import JOINING
from debate.language.steps import STRENGTHS
from debate.model.elements import (
    Anchor,
    Attitude,
    Certainty,
    Claim,
    Conflict,
    ConflictKind,
    Evidence,
    Extra,
    Formula,
    Occurrence,
    Premise,
    Relation,
    SchemeUse,
    VoiceKind,
)
from debate.model.map import Map

_FIELDS = frozenset(["author", "outlet", "date", "url", "publisher", "volume", "issue", "page", "type"])
_STRENGTH = {certainty: word for word, certainty in STRENGTHS.items()}
_BARE = re.compile(r"[^\W\d_](?:[^\W_]|-)*(?:\.[^\W\d_](?:[^\W_]|-)*)?|-?\d+(?:[.,:/-]\d+)*%?")


def write(map: Map) -> str:
    """The text of a map as the parser made it (not of a linked one). Ends with a line break.

    Line breaks inside texts become spaces. A free name that the language has no word for (a source's field, say)
    becomes `x-…`.
    """
    writer = _Writer(map)
    for section in (None, *map.sections):
        writer.section(section.title if section else None, section.notes if section else ())
    return "\n\n".join("\n".join(block) for block in writer.blocks) + "\n"


def quoted(text: str) -> str:
    """A text between quotation marks."""
    escaped = re.sub(r"[\n\r\t]+", " ", text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _value(text: str) -> str:
    bare = _BARE.fullmatch(text) and text not in JOINING and not right_to_left(text)
    return text if bare else quoted(text)


def _values(texts: Iterable[str]) -> str:
    return ", ".join(_value(text) for text in texts)


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _notes(notes: Iterable[str]) -> list[str]:
    return [f"note {quoted(note)}" for note in notes]


def _extra(extra: Iterable[Extra]) -> list[str]:
    return [f"x-{field.name} {_value(field.value)}" for field in extra]


def _list(keyword: str, names: Sequence[str]) -> list[str]:
    return [f"{keyword} {', '.join(names)}"] if names else []


def _tags(keyword: str, words: Sequence[str]) -> list[str]:
    return [f"{keyword} {_values(words)}"] if words else []


def _formula(formula: Formula | None) -> list[str]:
    return [f"formula {quoted(formula.text)}"] if formula is not None else []


def _place(anchor: Anchor, source: str | None) -> str:
    parts = [anchor.source] if anchor.source is not None and anchor.source != source else []
    if anchor.paragraph is not None:
        parts.append(f"p{anchor.paragraph}" + (f"-{anchor.last}" if anchor.last is not None else ""))
    if anchor.phrase is not None:
        parts.append(quoted(anchor.phrase))
    return " ".join(parts) or str(anchor.source or "")


def _at(anchors: Iterable[Anchor]) -> str:
    places = []
    source = None
    for anchor in anchors:
        if place := _place(anchor, source):
            places.append(place)
        source = anchor.source or source
    return f" at {' and '.join(places)}" if places else ""


def _speech(occurrence: Occurrence) -> str:
    if occurrence.attitude is Attitude.RELIES:
        return f"{occurrence.voice} relies on {occurrence.relied_on}"
    if occurrence.reported is not None:
        return f"{occurrence.voice} reports {_speech(occurrence.reported)}"
    return f"{occurrence.voice} {occurrence.attitude.value}"


def _by(takers: Iterable[Occurrence]) -> list[str]:
    return [f"by {taker.voice}{_at(taker.anchors)}" for taker in takers]


def _evidence(evidence: Evidence) -> list[str]:
    lines = [f"evidence {evidence.kind} {quoted(evidence.text)}"]
    if evidence.figure is not None:
        lines.append(f"  figure {evidence.figure}" + (f" {quoted(evidence.unit)}" if evidence.unit is not None else ""))
    if evidence.date is not None:
        lines.append(f"  date {_value(evidence.date)}")
    return lines + [f"  at {_place(anchor, None)}" for anchor in evidence.anchors]


def _premises(premises: Iterable[Premise]) -> str:
    return " and ".join(premise.claim + (f" as {premise.role}" if premise.role else "") for premise in premises)


def _scheme(use: SchemeUse) -> list[str]:
    lines = [f"scheme {use.scheme}"]
    lines += [f"  where {slot} is {_value(value)}" for slot, value in use.slots]
    for question in use.questions:
        by = f" by {question.by}" if question.by else ""
        lines.append(f"  answered {question.question}{by}" if question.answered else f"  open {question.question}")
    return lines


class _Writer:
    """Writes the elements of a map, section by section. ``steps`` are the relations of the section that are not yet
    written.
    """

    def __init__(self, map: Map) -> None:
        self.map = map
        self.blocks: list[list[str]] = []
        self.steps: list[Relation] = []
        self.conflicts: list[Conflict] = []
        self._head()

    def _head(self) -> None:
        map = self.map
        lines = [f"language {map.language}"] if map.language != 1 else []
        lines += _list("thesis", map.thesis) + _list("view", map.view) + _notes(map.notes) + _extra(map.extra)
        title = f" {quoted(map.title)}" if map.title else ""
        self.blocks.append([f"map {map.id}{title}", *_indented(lines)])
        if map.imports:
            self.blocks.append([f"import {quoted(wanted.path)}" for wanted in map.imports])

    def _item(self, head: str, lines: Iterable[str]) -> None:
        self.blocks.append([head, *_indented(lines)])

    def section(self, title: str | None, notes: Iterable[str]) -> None:
        """Write everything that belongs to a section."""
        map = self.map
        if title is not None:
            self._item(f"section {quoted(title)}", _notes(notes))
        self.steps = [relation for relation in reversed(map.relations) if relation.section == title]
        self.conflicts = [conflict for conflict in map.conflicts if conflict.section == title]
        self._sources(title)
        self._voices(title)
        self._terms(title)
        claims = [claim for claim in map.claims if claim.section == title]
        waiting = {name for claim in claims for name in (claim.id, *_assertions(claim.occurrences))}
        for claim in claims:
            self._elsewhere(waiting)
            self._claim(claim)
            waiting -= {claim.id, *_assertions(claim.occurrences)}
        for addition in map.additions:
            if addition.section == title:
                lines = [line for occurrence in addition.occurrences for line in self._occurrence(occurrence)]
                lines += [line for evidence in addition.evidence for line in _evidence(evidence)]
                self._item(f"on {addition.target}", lines)
        self._questions(title)
        self._elsewhere(set())
        self._conflicts_until(None)
        self._pairs(title)
        self._debates(title)

    def _elsewhere(self, waiting: set[str]) -> None:
        """Write the next steps, as far as they belong under nothing that is still to come."""
        while self.steps and self.steps[-1].target not in waiting:
            target = self.steps[-1].target
            if any(conflict.id == target and not conflict.named for conflict in self.conflicts):
                self._conflicts_until(target)
            else:
                self._item(f"on {target}", self._under(target))

    def _under(self, target: str) -> list[str]:
        """The next steps, as long as they bear on the target."""
        lines: list[str] = []
        while self.steps and self.steps[-1].target == target:
            relation = self.steps.pop()
            lines.append(f"{relation.kind.value} {_premises(relation.premises)}")
            lines += _indented([*self._details(relation), *self._under(relation.id)])
        return lines

    def _details(self, relation: Relation) -> list[str]:
        lines = [f"named {relation.id}"] if relation.named else []
        lines += _by(relation.by)
        if relation.scheme:
            lines += _scheme(relation.scheme)
        if relation.strength is not Certainty.LIKELY:
            lines.append(f"strength {_STRENGTH[relation.strength]}")
        lines += ["deductive"] * relation.deductive + ["outweighed"] * relation.outweighed
        return lines + _tags("tags", relation.tags) + _notes(relation.notes) + _extra(relation.extra)

    def _occurrence(self, occurrence: Occurrence) -> list[str]:
        lines = [f"{_speech(occurrence)}{_at(occurrence.anchors)}"]
        if occurrence.name is not None:
            lines += _indented([f"named {occurrence.name}", *self._under(occurrence.name)])
        return lines

    def _claim(self, claim: Claim) -> None:
        lines = [quoted(claim.text)]
        if claim.kind:
            lines.append(f"kind {claim.kind.value}")
        if claim.certainty is not Certainty.LIKELY:
            lines.append(f"certainty {claim.certainty.value}")
        lines += ["reconstructed"] * claim.reconstructed + ["basic"] * claim.basic
        lines += _tags("tags", claim.tags) + _tags("promotes", claim.promotes) + _tags("demotes", claim.demotes)
        lines += _formula(claim.formula)
        lines += _notes(claim.notes) + _extra(claim.extra)
        for occurrence in claim.occurrences:
            lines += self._occurrence(occurrence)
        for evidence in claim.evidence:
            lines += _evidence(evidence)
        self._item(f"claim {claim.id}", lines + self._under(claim.id))

    def _sources(self, title: str | None) -> None:
        for source in self.map.sources:
            if source.section == title:
                lines = [f"{name if name in _FIELDS else f'x-{name}'} {_value(value)}" for name, value in source.fields]
                lines += _list("inferred", source.inferred)
                lines += [f"text {quoted(source.text)}"] if source.text is not None else []
                lines += [f"sha256 {quoted(source.sha256)}"] if source.sha256 is not None else []
                for omission in source.omissions:
                    ranges = [
                        f"p{first}" if first == last else f"p{first}-{last}" for first, last in omission.paragraphs
                    ]
                    lines.append(f"omits {', '.join(ranges)} {quoted(omission.reason)}")
                self._item(
                    f"source {source.id} {quoted(source.title)}", lines + _notes(source.notes) + _extra(source.extra)
                )

    def _voices(self, title: str | None) -> None:
        for voice in self.map.voices:
            if voice.section == title:
                lines = [f"role {quoted(voice.role)}"] if voice.role is not None else []
                lines += [f"kind {voice.kind.value}"] if voice.kind is not VoiceKind.PERSON else []
                lines += [f"aliases {', '.join(quoted(alias) for alias in voice.aliases)}"] if voice.aliases else []
                self._item(f"voice {voice.id} {quoted(voice.name)}", lines + _notes(voice.notes) + _extra(voice.extra))

    def _terms(self, title: str | None) -> None:
        for term in self.map.terms:
            if term.section == title:
                lines = [quoted(term.definition)] if term.definition is not None else []
                names = ", ".join(quoted(name) for name in term.names)
                self._item(f"term {term.id} {names}", lines + _notes(term.notes) + _extra(term.extra))

    def _conflicts_until(self, last: str | None) -> None:
        """Write conflicts up to one; all, if none is named."""
        while self.conflicts:
            conflict = self.conflicts.pop(0)
            between = {ConflictKind.ALTERNATIVES: ", ", ConflictKind.ONE_WAY: " to "}.get(conflict.kind, " with ")
            lines = [f"named {conflict.id}"] if conflict.named else []
            lines += _by(conflict.by) + _notes(conflict.notes) + _extra(conflict.extra) + self._under(conflict.id)
            self._item(f"{conflict.kind.value} {between.join(conflict.members)}", lines)
            if conflict.id == last:
                return

    def _questions(self, title: str | None) -> None:
        for question in self.map.questions:
            if question.section == title:
                lines = [line for occurrence in question.occurrences for line in self._occurrence(occurrence)]
                lines += [f"rhetorical {question.rhetorical}"] if question.rhetorical else []
                lines += _notes(question.notes) + _extra(question.extra)
                self._item(f"question {question.id} {quoted(question.text)}", lines)

    def _pairs(self, title: str | None) -> None:
        for same in self.map.same:
            if same.section == title:
                self._item(f"same {same.first} as {same.second}", _notes(same.notes))
        for rephrase in self.map.rephrases:
            if rephrase.section == title:
                self._item(f"rephrase {rephrase.first} of {rephrase.second}", _notes(rephrase.notes))
        for preference in self.map.preferences:
            if preference.section == title:
                lines = _by(preference.by) + _notes(preference.notes)
                self._item(f"prefer {preference.better} over {preference.worse}", lines)

    def _debates(self, title: str | None) -> None:
        for issue in self.map.issues:
            if issue.section == title:
                lines = _list("positions", issue.positions) + _notes(issue.notes) + _extra(issue.extra)
                self._item(f"issue {issue.id} {quoted(issue.text)}", lines)
        for motion in self.map.motions:
            if motion.section == title:
                lines = _list("for", [_premises(group) for group in motion.supports])
                lines += _list("against", [_premises(group) for group in motion.opposes])
                lines += _formula(motion.formula)
                lines += _tags("tags", motion.tags) + _notes(motion.notes) + _extra(motion.extra)
                self._item(f"motion {motion.id} {quoted(motion.text)}", lines)
        for ground in self.map.common_ground:
            if ground.section == title:
                self._item(f"common-ground {', '.join(ground.claims)}", _notes(ground.notes))
        for supposition in self.map.suppositions:
            if supposition.section == title:
                lines = _list("assume", supposition.assumes) + _list("then", supposition.follows)
                lines += [f"rejects {supposition.rejects}"] if supposition.rejects else []
                self._item(f"suppose {supposition.id}", lines + _by(supposition.by) + _notes(supposition.notes))
        for expectation in self.map.expectations:
            if expectation.section == title:
                view = f" in {expectation.view}" if expectation.view != "author" else ""
                self._item(f"expect {expectation.claim} {expectation.verdict}{view}", ())


def _assertions(occurrences: Iterable[Occurrence]) -> list[str]:
    return [occurrence.name for occurrence in occurrences if occurrence.name is not None]
