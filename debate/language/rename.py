"""The elements of one file's map under their canonical names.

What names something that is not there, or that is the wrong kind of thing, is left out: the finding says so, and those
who read a linked map can rely on its names.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from debate.language.names import WANTED, Names
from debate.model.elements import (
    Addition,
    Anchor,
    Claim,
    Conflict,
    CriticalQuestion,
    Evidence,
    Formula,
    Occurrence,
    Premise,
    Question,
    Relation,
    SchemeUse,
)

Groups = tuple[tuple[Premise, ...], ...]


class Renamer:
    """Renames the elements of the map of one file. ``counts`` numbers unnamed steps across all files."""

    def __init__(self, names: Names, path: str, counts: dict[tuple[str, str], int]) -> None:
        self._names = names
        self._path = path
        self._counts = counts
        self._map = names.files[path].map
        self._defined = names.files[path].defined
        self._source = names.only_source(path)
        self._unnamed: dict[str, str] = {}
        self._taken: set[str] = set()

    def elements(self) -> dict[str, list[Any]]:
        """All elements, by the name of their field in Map."""
        argument_map = self._map
        fields: dict[str, list[Any]] = {"sections": list(argument_map.sections)}
        fields["sources"] = [replace(source, id=self.own(source.id)) for source in self._first(argument_map.sources)]
        fields["voices"] = [replace(voice, id=self.own(voice.id)) for voice in self._first(argument_map.voices)]
        fields["terms"] = [replace(term, id=self.own(term.id)) for term in self._first(argument_map.terms)]
        fields["claims"] = [self._claim(claim) for claim in self._first(argument_map.claims)]
        fields["additions"] = list(_kept(self._addition(addition) for addition in argument_map.additions))
        fields["conflicts"] = list(_kept(self._conflict(conflict) for conflict in argument_map.conflicts))
        fields["relations"] = list(_kept(self._relation(relation) for relation in argument_map.relations))
        fields["questions"] = [self._question(question) for question in self._first(argument_map.questions)]
        fields["issues"] = [
            replace(issue, id=self.own(issue.id), positions=self.all(issue.positions, "claim"))
            for issue in self._first(argument_map.issues)
        ]
        fields["motions"] = [
            replace(
                motion,
                id=self.own(motion.id),
                supports=self._groups(motion.supports),
                opposes=self._groups(motion.opposes),
                formula=motion.formula and self._formula(motion.formula),
            )
            for motion in self._first(argument_map.motions)
        ]
        fields["rephrases"] = [
            replace(rephrase, first=first, second=second)
            for rephrase in argument_map.rephrases
            if (first := self.one(rephrase.first, "claim")) and (second := self.one(rephrase.second, "claim"))
        ]
        fields["preferences"] = [
            replace(preference, better=better, worse=worse, by=self._occurrences(preference.by))
            for preference in argument_map.preferences
            if (better := self.one(preference.better, "claim or step"))
            and (worse := self.one(preference.worse, "claim or step"))
        ]
        fields["common_ground"] = [
            replace(ground, claims=claims)
            for ground in argument_map.common_ground
            if (claims := self.all(ground.claims, "claim"))
        ]
        fields["suppositions"] = [
            replace(
                supposition,
                id=self.own(supposition.id),
                assumes=self.all(supposition.assumes, "claim"),
                follows=self.all(supposition.follows, "claim"),
                rejects=supposition.rejects and self.one(supposition.rejects, "claim"),
                by=self._occurrences(supposition.by),
            )
            for supposition in self._first(argument_map.suppositions)
        ]
        fields["expectations"] = list(
            _kept(self._expectation(expectation) for expectation in argument_map.expectations)
        )
        return fields

    def own(self, name: str) -> str:
        """The canonical name of what this file itself names, before anything is merged."""
        return self._names.canonical(self._path, name)

    def one(self, name: str, wanted: str) -> str | None:
        """What a name means, if it is of the wanted kind."""
        meaning = self._names.meaning(self._path, name)
        return meaning if meaning is not None and self._names.kinds[meaning] in WANTED[wanted][1] else None

    def all(self, names: Iterable[str], wanted: str) -> tuple[str, ...]:
        """What several names mean."""
        return tuple([meaning for name in names if (meaning := self.one(name, wanted))])

    def _first(self, elements: Iterable[Any]) -> Iterable[Any]:
        """The elements without those whose name was taken already."""
        for element in elements:
            if self._defined[element.id].token.line == element.span.line:
                yield element

    def _claim(self, claim: Claim) -> Claim:
        identity = self.own(claim.id)
        occurrences, evidence = self._occurrences(claim.occurrences), self._evidence(claim.evidence)
        formula = claim.formula and self._formula(claim.formula)
        before = claim.occurrences, claim.evidence, claim.formula
        if identity == claim.id and occurrences is before[0] and evidence is before[1] and formula is before[2]:
            return claim
        return replace(claim, id=identity, occurrences=occurrences, evidence=evidence, formula=formula)

    def _formula(self, formula: Formula) -> Formula:
        """An atom that is no claim is a letter of the file's own, as if the file gave it that name."""
        atoms = tuple([self.one(name, "claim") or self.own(name) for name in formula.atoms])
        return formula if atoms == formula.atoms else replace(formula, atoms=atoms)

    def _addition(self, addition: Addition) -> Addition | None:
        # A motion has wordings as a claim does, but nobody is said to hold it.
        wanted = "claim to add to" if addition.occurrences or addition.evidence else "claim"
        target = self.one(addition.target, wanted)
        return target and replace(
            addition,
            target=target,
            occurrences=self._occurrences(addition.occurrences),
            evidence=self._evidence(addition.evidence),
        )  # type: ignore[return-value]

    def _question(self, question: Question) -> Question:
        rhetorical = question.rhetorical and self.one(question.rhetorical, "claim")
        occurrences = self._occurrences(question.occurrences)
        return replace(question, id=self.own(question.id), occurrences=occurrences, rhetorical=rhetorical)

    def _occurrences(self, occurrences: tuple[Occurrence, ...]) -> tuple[Occurrence, ...]:
        if not occurrences:
            return occurrences
        return tuple([renamed for occurrence in occurrences if (renamed := self._occurrence(occurrence))])

    def _occurrence(self, occurrence: Occurrence) -> Occurrence | None:
        voice = self.one(occurrence.voice, "voice")
        reported = occurrence.reported and self._occurrence(occurrence.reported)
        relied = occurrence.relied_on and self.one(occurrence.relied_on, "voice")
        if voice is None or (occurrence.reported and not reported) or (occurrence.relied_on and not relied):
            return None
        name = occurrence.name and self.own(occurrence.name)
        anchors = self._anchors(occurrence.anchors)
        return replace(occurrence, voice=voice, anchors=anchors, reported=reported, relied_on=relied, name=name)

    def _anchors(self, anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
        found = []
        for anchor in anchors:
            source = self._source if anchor.source is None else self.one(anchor.source, "source")
            if source is not None:
                found.append(anchor if source == anchor.source else replace(anchor, source=source))
        return tuple(found)

    def _evidence(self, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        if not evidence:
            return evidence
        return tuple(
            [replace(piece, anchors=self._anchors(piece.anchors)) if piece.anchors else piece for piece in evidence]
        )

    def _premises(self, premises: tuple[Premise, ...]) -> tuple[Premise, ...] | None:
        """All premises, or None: a linked step that lacks one of them is another step."""
        found = []
        changed = False
        for premise in premises:
            claim = self.one(premise.claim, "claim")
            if claim is None:
                return None
            if claim != premise.claim:
                changed = True
                premise = replace(premise, claim=claim)
            found.append(premise)
        return tuple(found) if changed else premises

    def _groups(self, groups: Groups) -> Groups:
        return tuple([premises for group in groups if (premises := self._premises(group))])

    def _identity(self, element: Relation | Conflict, target: str, kind: str) -> str | None:
        """The canonical name of a step; None when its name is taken."""
        if element.named:
            wanted = "conflict" if isinstance(element, Conflict) else "step"
            if element.id in self._taken or self._defined[element.id].kind != wanted:
                return None
            self._taken.add(element.id)
            return self.own(element.id)
        number = self._counts[target, kind] = self._counts.get((target, kind), 0) + 1
        name = self._unnamed[element.id] = f"{target}/{kind}-{number}"
        return name

    def _relation(self, relation: Relation) -> Relation | None:
        target = self._unnamed.get(relation.target) or self.one(relation.target, f"target of {relation.kind.value}")
        premises = self._premises(relation.premises)
        if target is None or premises is None:
            return None
        identity = self._identity(relation, target, relation.kind.value)
        if identity is None:
            return None
        by, scheme = self._occurrences(relation.by), relation.scheme and self._scheme(relation.scheme)
        before = relation.id, relation.target, relation.premises, relation.by, relation.scheme
        if before == (identity, target, premises, by, scheme):
            return relation
        return replace(relation, id=identity, target=target, premises=premises, by=by, scheme=scheme)

    def _scheme(self, use: SchemeUse) -> SchemeUse:
        slots = tuple([(slot, self._slot(value)) for slot, value in use.slots])
        return replace(use, slots=slots, questions=tuple([self._critical(question) for question in use.questions]))

    def _slot(self, value: str) -> str:
        """A slot filled by the name of a claim names it; any other filling is words."""
        return self.one(value, "claim") or value

    def _critical(self, question: CriticalQuestion) -> CriticalQuestion:
        return replace(question, by=self.one(question.by, "claim")) if question.by else question

    def _conflict(self, conflict: Conflict) -> Conflict | None:
        members = self.all(conflict.members, "claim")
        if len(members) < 2 or len(members) < len(conflict.members):
            return None
        identity = self._identity(conflict, members[0], conflict.kind.value)
        return identity and replace(conflict, id=identity, members=members, by=self._occurrences(conflict.by))  # type: ignore[return-value]

    def _expectation(self, expectation: Any) -> Any:
        """Only those of the map itself: what another map expects is expected of it alone."""
        claim = self.one(expectation.claim, "claim or step")
        view = expectation.view
        if view not in ("author", "all"):
            view = self.one(view, "voice")
        if self._path != self._names.root or claim is None or view is None:
            return None
        return replace(expectation, claim=claim, view=view)


def _kept(elements: Iterable[Any]) -> Iterable[Any]:
    return (element for element in elements if element is not None)
