"""Suppositions: a hypothetical scope in which the assumptions are facts, and what a reductio draws from it.

A scope is a copy of the theory with the assumptions added as facts; nothing that holds in it holds outside of it. What
is said to follow does so if it is derived there by a step that goes back to an assumption; it cannot be rebutted there
(that it is unacceptable is the point of a reductio), but each step towards it can be attacked. A reductio is a
defeasible step of the outer theory, by the name of the supposition: since that follows, and cannot be accepted, the
rejected claim does not hold.

Sources: suppositional reasoning with discharge by reductio after Pollock, "Cognitive Carpentry" (1995), chapter 3;
assumptions kept apart from premises after D'Agostino and Modgil, Artificial Intelligence 262 (2018).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from debate.model.elements import RelationKind, Supposition
from debate.model.map import Map
from debate.reason.theory import Literal, Rule, is_supposed, negation

MOST_SUPPOSITIONS = 100
"""So many suppositions of a map have their effect; each may have to look at the whole map."""

MOST_LOOKED_AT = 500_000
"""So many claims and steps are looked at for all suppositions together: a few seconds."""

MOST_COPIES = 100_000
"""So many steps are copied into all scopes together; a supposition beyond that has no effect, which is said."""


class Scoped(NamedTuple):
    """The rules of all scopes, by names of their own, and what could not be given its effect."""

    rules: tuple[Rule, ...]
    notes: tuple[str, ...]


def supposing(supposition: str, literal: Literal) -> Literal:
    """The literal for: this holds in the scope of the supposition."""
    sign = "-" if literal.startswith("-") else ""
    return f"{sign}supposing({supposition},{_atom(literal)})"


def following(supposition: Supposition, literal: Literal) -> Literal:
    """The atom for: this is derived in the scope from an assumption. Where the supposition does not say what follows,
    whatever denies an assumption counts, as one and the same."""
    return f"follows({supposition.id},{literal})" if supposition.follows else f"contradiction({supposition.id})"


def supposed_in(literal: Literal) -> tuple[str, Literal] | None:
    """The supposition and the literal that a literal of a scope is about; None for any other literal."""
    sign, atom = ("-", literal[1:]) if literal.startswith("-") else ("", literal)
    for opening in ("supposing(", "follows("):
        if atom.startswith(opening):
            supposition, _, about = atom[len(opening) : -1].partition(",")
            return supposition, sign + about
    return None


def discharges(argument_map: Map, supposition: Supposition, rank: int) -> Iterator[Rule]:
    """The steps by which a supposition reaches out of its scope, and those that it states itself.

    ``S`` is the reductio; without ``rejects``, that what is said to follow does. ``S/then`` is the step from the
    assumptions to what is said to follow, where the map has no chain of reasons that could lead there.
    """
    name = supposition.id
    for wanted in supposition.follows:
        if not _leads(argument_map, supposition.assumes, wanted):
            premises = tuple(supposing(name, assumed) for assumed in supposition.assumes)
            yield Rule(f"{name}/then", premises, following(supposition, wanted), rank)
    conclusion = negation(supposition.rejects) if supposition.rejects else f"follows({name})"
    reached = tuple(following(supposition, final) for final in _finals(supposition))
    if supposition.follows or supposition.rejects:
        yield Rule(name, tuple(dict.fromkeys(reached)), conclusion, rank)


def _finals(supposition: Supposition) -> tuple[Literal, ...]:
    """What is said to follow; if nothing is, what would deny an assumption."""
    return tuple(dict.fromkeys(supposition.follows)) or tuple(
        negation(one) for one in dict.fromkeys(supposition.assumes)
    )


def _leads(argument_map: Map, starts: Iterable[str], end: str) -> bool:
    """Whether reasons on the map lead from one of the starts to the end, through any number of steps."""
    wanted = set(starts)
    reached = {end}
    queue = [end]
    while queue and wanted.isdisjoint(reached):
        for relation in argument_map.relations_to.get(queue.pop(), ()):
            for premise in relation.premises if relation.kind is RelationKind.REASON else ():
                if premise.claim not in reached:
                    reached.add(premise.claim)
                    queue.append(premise.claim)
    return end not in wanted and not wanted.isdisjoint(reached)


def scopes(rules: Sequence[Rule], suppositions: Sequence[Supposition], most: int = MOST_COPIES) -> Scoped:
    """The rules of the scopes of these suppositions over a theory's rules, in which the suppositions themselves have
    no part.

    Only what depends on an assumption is copied; what does not is the same inside and outside.
    """
    graph = _Graph(rules)
    found: list[Rule] = []
    notes: list[str] = []
    changed = {_atom(one.rejects) for one in suppositions if one.rejects} | {one.id for one in suppositions}
    looked_at = 0
    for supposition in suppositions:
        finals = _finals(supposition)
        needed = graph.needed([*map(_atom, finals), *supposition.assumes]) if looked_at <= MOST_LOOKED_AT else set()
        looked_at += len(needed)
        copied = graph.affected([*map(_atom, supposition.assumes), *changed], needed)
        made = list(_scope(graph, supposition, finals, copied, needed))
        if len(found) + len(made) > most or looked_at > MOST_LOOKED_AT:
            notes.append(f"{supposition.id} has no effect: so many steps depend on what it assumes")
            continue
        found += made
    return Scoped(tuple(found), tuple(notes))


def _scope(
    graph: "_Graph", supposition: Supposition, finals: Sequence[Literal], copied: set[str], needed: set[str]
) -> Iterator[Rule]:
    name = supposition.id

    def inside(literal: Literal) -> Literal:
        return supposing(name, literal) if _atom(literal) in copied else literal

    def copy(rule: Rule, conclusion: Literal) -> Rule:
        label = supposing(name, rule.name) if rule.name in copied else rule.name
        return rule._replace(name=label, premises=tuple(map(inside, rule.premises)), conclusion=conclusion)

    for assumed in supposition.assumes:
        yield Rule(f"{name}/assume", (), supposing(name, assumed), None, True)
    for atom in sorted(copied):
        for rule in graph.concluding[atom]:
            # Inside, an assumption holds even against what is rejected for the sake of argument.
            denied = is_supposed(rule) and negation(rule.conclusion) in supposition.assumes
            if not denied and (supposition.follows or not graph.turns(rule, supposition.assumes)):
                yield copy(rule, inside(rule.conclusion))
    carried = graph.carried(supposition.assumes, needed)
    # What holds on other grounds as well can be accepted, so it rejects nothing.
    rejecting = supposition.rejects is not None and bool(supposition.follows)
    accepted = graph.derivable(finals, supposition.assumes) if rejecting else set()
    for final in finals:
        for rule in graph.concluding[_atom(final)]:
            if rule.conclusion == final and not carried.isdisjoint(rule.premises):
                yield copy(rule, following(supposition, final))
        if final in accepted:
            yield Rule(f"{name}/accepted", (final,), negation(name), 1)


class _Graph:
    """What the atoms of a theory depend on: by premises, and by attacks (an undercut goes by the name of a rule)."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.concluding: dict[str, list[Rule]] = defaultdict(list)
        self.using: dict[str, list[Rule]] = defaultdict(list)
        self.named: dict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            self.concluding[_atom(rule.conclusion)].append(rule)
            self.named[rule.name].append(rule)
            for premise in dict.fromkeys(map(_atom, rule.premises)):
                self.using[premise].append(rule)

    def affected(self, atoms: Iterable[str], among: set[str]) -> set[str]:
        """Which atoms among some can depend on these, themselves included. Whatever an atom needs must be among them, too."""
        found = among.intersection(atoms)
        queue = list(found)
        while queue:
            atom = queue.pop()
            for rule in (*self.using.get(atom, ()), *self.named.get(atom, ())):
                head = _atom(rule.conclusion)
                if head in among and head not in found:
                    found.add(head)
                    queue.append(head)
        return found

    def carried(self, literals: Iterable[Literal], among: set[str]) -> set[Literal]:
        """The literals of atoms among some towards which steps lead from these, themselves included."""
        found = set(literals)
        queue = list(found)
        while queue:
            literal = queue.pop()
            for rule in self.using.get(_atom(literal), ()):
                head = rule.conclusion
                if literal in rule.premises and _atom(head) in among and head not in found:
                    found.add(head)
                    queue.append(head)
        return found

    def needed(self, atoms: Collection[str]) -> set[str]:
        """The atoms on which the status of these can depend, themselves included."""
        found = set(atoms)
        queue = list(found)
        while queue:
            for rule in self.concluding.get(queue.pop(), ()):
                for below in (rule.name, *map(_atom, rule.premises)):
                    if below not in found:
                        found.add(below)
                        queue.append(below)
        return found

    def turns(self, rule: Rule, assumes: Collection[str]) -> bool:
        """Whether a conflict or a strict rule turns an assumption against what would deny that assumption by the same
        conflict or rule. Where a contradiction is looked for, that what follows is denied by the assumption is no
        reason why it would not follow."""
        denied = negation(rule.conclusion)
        return rule.rank is None and any(
            premise in assumes and other.rank is None and denied in other.premises
            for premise in rule.premises
            for other in self.concluding.get(premise, ())
            if other.conclusion == negation(premise)
        )

    def derivable(self, finals: Iterable[Literal], without: Collection[str]) -> set[Literal]:
        """What of these has an argument, attacked or not, without any for the others."""
        cone: dict[Literal, list[Rule]] = {}
        queue = list(finals)
        while queue:
            literal = queue.pop()
            if literal not in cone and literal not in without:
                cone[literal] = [rule for rule in self.concluding.get(_atom(literal), ()) if rule.conclusion == literal]
                queue += [premise for rule in cone[literal] for premise in rule.premises]
        users: dict[Literal, list[Rule]] = defaultdict(list)
        missing = {id(rule): len(set(rule.premises)) for group in cone.values() for rule in group}
        for rule in (rule for group in cone.values() for rule in group):
            for premise in set(rule.premises):
                users[premise].append(rule)
        found: set[Literal] = set()
        ready = [literal for literal, group in cone.items() if any(not rule.premises for rule in group)]
        while ready:
            literal = ready.pop()
            if literal not in found:
                found.add(literal)
                for rule in users[literal]:
                    missing[id(rule)] -= 1
                    if not missing[id(rule)]:
                        ready.append(rule.conclusion)
        return found


def _atom(literal: Literal) -> str:
    return literal.removeprefix("-")
