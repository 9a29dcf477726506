"""The claims of a map that have formulas, as sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

from debate.formal.sentence import Sentence, atoms, sentence_of
from debate.model.map import Map


@dataclass(frozen=True, slots=True)
class Formalised:
    """What the formulas of a linked map say.

    ``sentences`` are those of claims and motions, by name. ``circles`` are formulas that lead back to their own claim, each
    as the names on the way round; what is on a circle, or between two, has no sentence. ``named`` are claims and motions
    without a formula that a sentence names: atoms with a text.
    """

    sentences: dict[str, Sentence]
    circles: tuple[tuple[str, ...], ...]
    named: frozenset[str]


def formalised(argument_map: Map) -> Formalised | None:
    """What the formulas of a linked map say; None if it has none."""
    if not argument_map.formulas:
        return None
    sentences = {name: sentence_of(formula) for name, formula in argument_map.formulas.items()}
    ahead = {name: [one for one in dict.fromkeys(atoms(said)) if one in sentences] for name, said in sentences.items()}
    turning = _turning(ahead)
    sound = {name: said for name, said in sentences.items() if name not in turning}
    elements = argument_map.claim_by_id.keys() | argument_map.motion_by_id.keys()
    named = {name for said in sound.values() for name in atoms(said)} & elements - sound.keys()
    return Formalised(sound, tuple(_circles(ahead, turning)), frozenset(named))


def _turning(ahead: Mapping[str, list[str]]) -> dict[str, None]:
    """The names that are left when one leaves out, again and again, what leads nowhere, and then what nothing leads to."""
    behind: dict[str, list[str]] = {name: [] for name in ahead}
    for name, others in ahead.items():
        for other in others:
            behind[other].append(name)
    left = dict.fromkeys(ahead)
    _leave_out_ends(left, ahead, behind)
    _leave_out_ends(left, behind, ahead)
    return left


def _leave_out_ends(left: dict[str, None], ahead: Mapping[str, list[str]], behind: Mapping[str, list[str]]) -> None:
    """Take away what leads ahead to nothing that is left, again and again."""
    count = {name: sum(other in left for other in ahead[name]) for name in left}
    waiting = [name for name in left if not count[name]]
    while waiting:
        gone = waiting.pop()
        del left[gone]
        for name in behind[gone]:
            if name in left:
                count[name] -= 1
                if not count[name]:
                    waiting.append(name)


def _circles(ahead: Mapping[str, list[str]], turning: Mapping[str, None]) -> list[tuple[str, ...]]:
    """A way round for each name that a walk along the first names ahead comes back to, no name twice."""
    found: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for start in turning:
        way: dict[str, None] = {}
        name = start
        while name not in way and name not in seen:
            way[name] = None
            name = next(other for other in ahead[name] if other in turning)
        if name in way:
            names = list(way)
            found.append(tuple(names[names.index(name) :]))
        seen.update(way)
    return found
