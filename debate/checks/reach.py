"""Which elements of a map have to do with each other."""

from collections.abc import Callable, Iterable, Iterator

from debate.model.elements import Relation
from debate.model.map import Map


def connected(argument_map: Map) -> frozenset[str]:
    """Claims that a relation, conflict, motion, issue or any other element names, or that are the thesis."""
    return frozenset(argument_map.thesis) | frozenset(_named(argument_map))


def _named(m: Map) -> Iterator[str]:
    for relation in m.relations:
        yield relation.target
        yield from (premise.claim for premise in relation.premises)
        yield from _answers(relation)
    for conflict in m.conflicts:
        yield from conflict.members
    for motion in m.motions:
        yield from (premise.claim for group in motion.supports + motion.opposes for premise in group)
    for issue in m.issues:
        yield from issue.positions
    for rephrase in m.rephrases:
        yield from (rephrase.first, rephrase.second)
    for ground in m.common_ground:
        yield from ground.claims
    for supposition in m.suppositions:
        yield from supposition.assumes + supposition.follows + ((supposition.rejects,) if supposition.rejects else ())
    for question in m.questions:
        if question.rhetorical:
            yield question.rhetorical


def _answers(relation: Relation) -> Iterator[str]:
    if relation.scheme is not None:
        yield from (question.by for question in relation.scheme.questions if question.by is not None)


def connects(argument_map: Map) -> Callable[[str, str], bool]:
    """Whether the map says something about two claims together: in a step, a conflict, a rephrasing, an issue, a motion, a
    supposition.
    """
    m = argument_map
    groups: list[tuple[str, ...]] = [
        (relation.target, *(premise.claim for premise in relation.premises)) for relation in m.relations
    ]
    groups += [conflict.members for conflict in m.conflicts]
    groups += [(rephrase.first, rephrase.second) for rephrase in m.rephrases]
    groups += [issue.positions for issue in m.issues]
    groups += [
        (motion.id, *(p.claim for p in group)) for motion in m.motions for group in motion.supports + motion.opposes
    ]
    groups += [(*one.assumes, *one.follows, *((one.rejects,) if one.rejects else ())) for one in m.suppositions]
    groups_of: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for claim in group:
            groups_of.setdefault(claim, set()).add(number)
    return lambda one, other: not groups_of.get(one, set()).isdisjoint(groups_of.get(other, set()))


def reaching(argument_map: Map, ends: frozenset[str]) -> frozenset[str]:
    """Everything from which a way along relations and conflicts leads to one of the ends, the ends included. Linear in the map."""
    backwards: dict[str, set[str]] = {}
    for relation in argument_map.relations:
        backwards.setdefault(relation.target, set()).add(relation.id)
        backwards.setdefault(relation.id, set()).update(premise.claim for premise in relation.premises)
        backwards[relation.id].update(_answers(relation))
    for conflict in argument_map.conflicts:
        backwards.setdefault(conflict.id, set()).update(conflict.members)
        for member in conflict.members:
            backwards.setdefault(member, set()).add(conflict.id)
    for motion in argument_map.motions:
        premises = (premise.claim for group in motion.supports + motion.opposes for premise in group)
        backwards.setdefault(motion.id, set()).update(premises)
    for claim in argument_map.claims:
        names = {occurrence.name for occurrence in claim.occurrences if occurrence.name}
        backwards.setdefault(claim.id, set()).update(names)
    seen = set(ends)
    waiting = list(ends)
    while waiting:
        for source in backwards.get(waiting.pop(), ()):
            if source not in seen:
                seen.add(source)
                waiting.append(source)
    return frozenset(seen)


def parts(argument_map: Map) -> Callable[[str], str]:
    """The connected parts of a map: a function from an element to the one that stands for its part (union and find)."""
    parent: dict[str, str] = {}

    def find(name: str) -> str:
        root = name
        while parent.get(root, root) != root:
            root = parent[root]
        while parent.get(name, name) != root:
            parent[name], name = root, parent[name]
        return root

    def join(names: Iterable[str]) -> None:
        first, *others = [find(name) for name in names]
        for other in others:
            parent[find(other)] = find(first)

    for relation in argument_map.relations:
        join([relation.id, relation.target, *(premise.claim for premise in relation.premises), *_answers(relation)])
    for conflict in argument_map.conflicts:
        join([conflict.id, *conflict.members])
    for issue in argument_map.issues:
        join([issue.id, *issue.positions])
    for motion in argument_map.motions:
        join([motion.id, *(premise.claim for group in motion.supports + motion.opposes for premise in group)])
    for rephrase in argument_map.rephrases:
        join([rephrase.first, rephrase.second])
    for supposition in argument_map.suppositions:
        join([supposition.id, *supposition.assumes, *supposition.follows])
    for claim in argument_map.claims:
        join([claim.id, *(occurrence.name for occurrence in claim.occurrences if occurrence.name)])
    return find
