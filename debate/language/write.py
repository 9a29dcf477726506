"""A map of one file -> its text. Reading the text gives the same map again.

Elements are written in their order, section by section, and a step stands under what it bears on wherever the order of
the steps allows it; otherwise `on` opens its target again.
"""

from collections.abc import Iterable
from typing import Any

from debate.language import write_items as items
from debate.language.steps import STRENGTHS
from debate.language.write_lines import (
    by_lines,
    evidence_lines,
    formula_line,
    item,
    linked,
    names_line,
    note_lines,
    quoted,
    scheme_lines,
    speech,
    values_line,
    wording_lines,
)
from debate.model.elements import Certainty, Claim, Conflict, ConflictKind, Evidence, Occurrence, Relation
from debate.model.map import ELEMENTS, Map

_STRENGTH = {certainty: word for word, certainty in STRENGTHS.items()}
_BETWEEN = {ConflictKind.ALTERNATIVES: ", ", ConflictKind.ONE_WAY: " to "}


def write(argument_map: Map) -> str:
    """The text of a map as the parser made it (not of a linked one). Ends with a line break.

    Line breaks inside texts become spaces. A free name that the language has no word for (a source's field, say)
    becomes `x-…`.
    """
    blocks = _head(argument_map)
    by_section = _by_section(argument_map)
    for section in (None, *argument_map.sections):
        if section is not None:
            blocks.append(item(f"section {quoted(section.title)}", note_lines(section.notes)))
        title = section.title if section else None
        blocks += _Section(by_section.get(title, Map(argument_map.id))).written()
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _by_section(argument_map: Map) -> dict[str | None, Map]:
    """By section, a map of what stands in it alone."""
    found: dict[str | None, dict[str, list[Any]]] = {}
    for kind in ELEMENTS:
        for element in getattr(argument_map, kind) if kind not in ("imports", "sections") else ():
            found.setdefault(element.section, {}).setdefault(kind, []).append(element)
    maps: dict[str | None, Map] = {}
    for title, kinds in found.items():
        fields: dict[str, Any] = {kind: tuple(elements) for kind, elements in kinds.items()}
        maps[title] = Map(argument_map.id, **fields)
    return maps


def _head(argument_map: Map) -> list[list[str]]:
    lines = [f"language {argument_map.language}"] if argument_map.language != 1 else []
    lines += (
        names_line("thesis", argument_map.thesis)
        + names_line("view", argument_map.view)
        + note_lines(argument_map.notes, argument_map.extra)
    )
    title = f" {quoted(argument_map.title)}" if argument_map.title else ""
    imports = [f"import {quoted(wanted.path)}" for wanted in argument_map.imports]
    return [item(f"map {argument_map.id}{title}", lines), *([imports] if imports else [])]


class _Section:
    """Writes what belongs to a section; ``steps`` and ``conflicts`` are those that are not yet written, the last first."""

    def __init__(self, section: Map) -> None:
        self.map = section
        self.blocks: list[list[str]] = []
        self.steps = list(section.relations)[::-1]
        self.conflicts = list(section.conflicts)[::-1]
        self.unnamed = {conflict.id for conflict in section.conflicts if not conflict.named}

    def written(self) -> list[list[str]]:
        """The items of the section."""
        section = self.map
        self.blocks += [items.source_item(source) for source in section.sources]
        self.blocks += [items.voice_item(voice) for voice in section.voices]
        self.blocks += [items.term_item(term) for term in section.terms]
        self._claims()
        for added in section.additions:
            lines = wording_lines(added.wordings) + self._said(added.occurrences, added.evidence)
            self.blocks.append(item(f"on {added.target}", lines))
        for question in section.questions:
            lines = self._said(question.occurrences)
            lines += [f"rhetorical {question.rhetorical}"] if question.rhetorical else []
            lines += note_lines(question.notes, question.extra)
            self.blocks.append(item(f"question {question.id} {quoted(question.text)}", lines))
        self._steps_elsewhere(set())
        self._conflicts_until(None)
        self.blocks += [item(f"same {one.first} as {one.second}", note_lines(one.notes)) for one in section.same]
        for one in section.rephrases:
            self.blocks.append(item(f"rephrase {one.first} of {one.second}", note_lines(one.notes)))
        self.blocks += [items.preference_item(preference) for preference in section.preferences]
        self.blocks += [items.issue_item(issue) for issue in section.issues]
        self.blocks += [items.motion_item(motion) for motion in section.motions]
        for ground in section.common_ground:
            self.blocks.append(item(f"common-ground {', '.join(ground.claims)}", note_lines(ground.notes)))
        self.blocks += [items.supposition_item(supposition) for supposition in section.suppositions]
        self.blocks += [items.expectation_item(expectation) for expectation in section.expectations]
        return self.blocks

    # Claims, and the steps that stand under them

    def _claims(self) -> None:
        claims = self.map.claims
        waiting = {name for claim in claims for name in _targets(claim)}
        for claim in claims:
            self._steps_elsewhere(waiting)
            self.blocks.append(item(f"claim {claim.id}", self._claim(claim)))
            waiting.difference_update(_targets(claim))

    def _claim(self, claim: Claim) -> list[str]:
        lines = [quoted(claim.text), *wording_lines(claim.wordings)]
        if claim.kind:
            lines.append(f"kind {claim.kind.value}")
        if claim.certainty is not Certainty.LIKELY:
            lines.append(f"certainty {claim.certainty.value}")
        lines += ["reconstructed"] * claim.reconstructed + ["basic"] * claim.basic
        for keyword, words in (("tags", claim.tags), ("promotes", claim.promotes), ("demotes", claim.demotes)):
            lines += values_line(keyword, words)
        lines += formula_line(claim.formula) + note_lines(claim.notes, claim.extra)
        return lines + self._said(claim.occurrences, claim.evidence) + self._under(claim.id)

    def _said(self, occurrences: Iterable[Occurrence], evidence: Iterable[Evidence] = ()) -> list[str]:
        """Who says what of something, with the steps about that, and the evidence for it."""
        lines: list[str] = []
        for occurrence in occurrences:
            name = occurrence.name
            lines += item(speech(occurrence), [] if name is None else [f"named {name}", *self._under(name)])
        return lines + [line for one in evidence for line in evidence_lines(one)]

    def _under(self, target: str) -> list[str]:
        """The next steps, as long as they bear on the target."""
        lines: list[str] = []
        while self.steps and self.steps[-1].target == target:
            relation = self.steps.pop()
            below = [*_details(relation), *self._under(relation.id)]
            lines += item(f"{relation.kind.value} {linked(relation.premises)}", below)
        return lines

    def _steps_elsewhere(self, waiting: set[str]) -> None:
        """Write the next steps, as far as they belong under nothing that is still to come."""
        while self.steps and self.steps[-1].target not in waiting:
            target = self.steps[-1].target
            if target in self.unnamed:
                self._conflicts_until(target)
            else:
                self.blocks.append(item(f"on {target}", self._under(target)))

    def _conflicts_until(self, last: str | None) -> None:
        """Write conflicts up to one; all, if none is named."""
        while self.conflicts:
            conflict = self.conflicts.pop()
            self.unnamed.discard(conflict.id)
            lines = [f"named {conflict.id}"] if conflict.named else []
            lines += by_lines(conflict.by) + note_lines(conflict.notes, conflict.extra) + self._under(conflict.id)
            self.blocks.append(item(_cannot_stand(conflict), lines))
            if conflict.id == last:
                return


def _cannot_stand(conflict: Conflict) -> str:
    return f"{conflict.kind.value} {_BETWEEN.get(conflict.kind, ' with ').join(conflict.members)}"


def _details(relation: Relation) -> list[str]:
    lines = [f"named {relation.id}"] if relation.named else []
    lines += by_lines(relation.by)
    if relation.scheme:
        lines += scheme_lines(relation.scheme)
    if relation.strength is not Certainty.LIKELY:
        lines.append(f"strength {_STRENGTH[relation.strength]}")
    lines += ["deductive"] * relation.deductive + ["outweighed"] * relation.outweighed
    return lines + values_line("tags", relation.tags) + note_lines(relation.notes, relation.extra)


def _targets(claim: Claim) -> list[str]:
    """The names under which steps may stand within the item of a claim."""
    return [claim.id, *(one.name for one in claim.occurrences if one.name is not None)]
