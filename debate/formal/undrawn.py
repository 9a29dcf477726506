"""Claims with formulas that say the same, exclude each other or follow from each other, though the map does not draw it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from debate.formal.entail import Prover
from debate.formal.formalised import Formalised
from debate.formal.sentence import If, Not, Or, Sentence, atoms, value
from debate.formal.trials import EVERYWHERE
from debate.frameworks.workbench import NoAnswerError
from debate.model.elements import ConflictKind, RelationKind
from debate.model.map import Map

MOST_COMPARED = 200
"""So many claims are compared with each other, the first of the map."""


class Bond(StrEnum):
    """What holds between two claims."""

    SAME = "say the same"
    FOLLOWS = "the second follows from the first"
    EXCLUDE = "cannot both be true"


@dataclass(frozen=True, slots=True)
class Undrawn:
    """Two claims between which something holds that the map does not draw."""

    bond: Bond
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found; ``reason`` says why there may be more, and is empty where this is all."""

    found: tuple[Undrawn, ...]
    reason: str = ""


def compare(
    argument_map: Map, known: Formalised, prover: Prover, tried: Mapping[str, int], trivial: Collection[str]
) -> Comparison:
    """Compare the claims that have formulas with each other and with those that these name. ``tried`` are their values on
    trial; ``trivial`` those that are never or always true, and so follow from anything or exclude everything.

    What the map draws is left out, also where it draws it in several steps; so is what a formula shows by naming the other
    claim, and what follows from the rest of what is found. A claim counts as following from another only if it is about
    nothing else (Parry, "Ein Axiomensystem für eine neue Art von Implikation", 1933), and not from what makes half of an
    `or` true, or of an `if` its condition false or its consequent true: in words nobody would call that following.
    """
    names = [name for name in (*known.sentences, *sorted(known.named)) if name not in trivial]
    reason = f"only the first {MOST_COMPARED} claims with formulas were compared" if len(names) > MOST_COMPARED else ""
    names = names[:MOST_COMPARED]
    follows: dict[str, set[str]] = {name: set() for name in names}
    exclude: set[frozenset[str]] = set()
    halves = {name: [value(half, tried, EVERYWHERE) for half in _halves(known.sentences.get(name))] for name in names}
    try:
        depends = {name: prover.atoms(name) for name in names}
        for one, other in combinations(names, 2):
            if depends[one].isdisjoint(depends[other]):
                continue
            both = tried[one] & tried[other]
            if not both and not prover.possible([one, other]):
                exclude.add(frozenset((one, other)))
            for first, second in ((one, other), (other, one)):
                perhaps = depends[second] <= depends[first] and not tried[first] & ~tried[second]
                whole = all(tried[first] & ~half for half in halves[second])
                if perhaps and whole and prover.follows(second, [first]):
                    follows[first].add(second)
    except NoAnswerError as problem:
        reason = str(problem)
    shown = _Shown(argument_map, known)
    return Comparison(tuple(_told(names, follows, exclude, shown)), reason)


def _halves(sentence: Sentence | None) -> tuple[Sentence, ...]:
    """What each would make the sentence true by itself."""
    match sentence:
        case Or(left, right):
            return left, right
        case If(condition, consequent):
            return Not(condition), consequent
    return ()


def _told(
    names: list[str], follows: Mapping[str, set[str]], exclude: set[frozenset[str]], shown: "_Shown"
) -> Iterator[Undrawn]:
    """What is worth telling, in the order of the claims; of claims that say the same, the first stands for the others."""
    weaker = {name: {one for one in follows[name] if name not in follows[one]} for name in names}
    repeated = {other for one, other in combinations(names, 2) if other in follows[one] and one in follows[other]}
    for one, other in combinations(names, 2):
        if one in repeated or shown.names(one, other):
            continue
        if other in follows[one] and one in follows[other]:
            if not (shown.reason(one, other) and shown.reason(other, one)):
                yield Undrawn(Bond.SAME, one, other)
            continue
        if other in repeated:
            continue
        for first, second in ((one, other), (other, one)):
            between = any(second in weaker[middle] for middle in weaker[first])
            if second in weaker[first] and not between and not shown.reason(first, second):
                yield Undrawn(Bond.FOLLOWS, first, second)
        if frozenset((one, other)) in exclude and not shown.conflict(one, other):
            ways = [*((middle, other) for middle in weaker[one]), *((middle, one) for middle in weaker[other])]
            if not any(frozenset(way) in exclude and not shown.names(*way) for way in ways):
                yield Undrawn(Bond.EXCLUDE, one, other)


class _Shown:
    """What the map draws, and what its formulas show by naming claims."""

    def __init__(self, argument_map: Map, known: Formalised) -> None:
        self._named = {name: frozenset(atoms(sentence)) for name, sentence in known.sentences.items()}
        self._reasons: dict[str, list[str]] = {}  # claim -> the targets of steps that it is a premise of
        self._against: dict[str, set[str]] = {}
        self._reached: dict[str, frozenset[str]] = {}
        for relation in argument_map.relations:
            for premise in relation.premises:
                if relation.kind is RelationKind.REASON:
                    self._reasons.setdefault(premise.claim, []).append(relation.target)
                elif relation.kind is not RelationKind.UNDERCUT:
                    self._set_against(premise.claim, relation.target)
        for conflict in argument_map.conflicts:
            pairs = (
                combinations(conflict.members, 2) if conflict.kind is not ConflictKind.ONE_WAY else [conflict.members]
            )
            for one, other in pairs:
                self._set_against(one, other)
        for rephrase in argument_map.rephrases:
            self._reasons.setdefault(rephrase.first, []).append(rephrase.second)
            self._reasons.setdefault(rephrase.second, []).append(rephrase.first)

    def names(self, one: str, other: str) -> bool:
        """Whether the formula of one names the other."""
        return other in self._named.get(one, ()) or one in self._named.get(other, ())

    def reason(self, first: str, second: str) -> bool:
        """Whether reasons lead from the first to the second, in one step or several."""
        return second in self._ahead(first)

    def conflict(self, one: str, other: str) -> bool:
        """Whether the map sets against each other what the two are, or lead to by reasons."""
        further = self._ahead(other)
        return any(not further.isdisjoint(self._against.get(name, ())) for name in self._ahead(one))

    def _set_against(self, one: str, other: str) -> None:
        self._against.setdefault(one, set()).add(other)
        self._against.setdefault(other, set()).add(one)

    def _ahead(self, name: str) -> frozenset[str]:
        if name not in self._reached:
            found, waiting = {name}, [name]
            while waiting:
                further = [one for one in self._reasons.get(waiting.pop(), ()) if one not in found]
                found.update(further)
                waiting += further
            self._reached[name] = frozenset(found)
        return self._reached[name]
