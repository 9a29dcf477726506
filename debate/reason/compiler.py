"""A theory compiled to a logic program whose well-founded model is the grounded semantics of the theory.

One clause to a rule: *head if premises, unless something opposes*. What opposes rule r with head h and rank k is an
argument for -h of rank k or higher, for a contrary of h, or for -r. The rank of an argument is, by the last-link
principle with elitist sets over a total preorder, the lowest rank among its last defeasible rules. So a literal is
compiled to one atom for "there is an argument for it", and, where ranks differ, to further atoms for "there is one
of rank k or higher".

Arguments never repeat a conclusion on one branch. Where supports run in a circle, that matters: a strong step may
rest on the very literal that it concludes. The atoms of such literals therefore carry the literals that their
argument has to avoid. Away from circles, and in large ones (``debate.reason.circles``), this set is always empty, so that
the program stays linear in the theory.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from debate.reason.circles import Circle, circles_of
from debate.reason.program import Program, by_head
from debate.reason.theory import Rule, Theory, negation

MOST_CLAUSES = 300_000
"""How many clauses may be added for ranks. Beyond, an attack counts whatever its rank."""

_BASE = -(10**18)  # "of whatever rank"
_NOTHING: frozenset[int] = frozenset()
TOP = 10**18  # the rank of an argument without any defeasible rule


def compiled(theory: Theory) -> Program:
    """The program of a theory without ordinary premises. Raises ValueError if it has some."""
    if theory.premises:
        raise ValueError("ordinary premises have no place in a program: write them as rules without premises")
    return Compiler(theory).program


class _Numbers(dict[str, int]):
    """The number of each literal; one that is not known yet gets the next."""

    def __init__(self, atoms: dict[str, int]) -> None:
        super().__init__()
        self.atoms = atoms

    def __missing__(self, literal: str) -> int:
        sign, atom = (1, literal[1:]) if literal.startswith("-") else (0, literal)
        number = self[literal] = 2 * self.atoms.setdefault(atom, len(self.atoms)) + sign
        return number


class Compiler:
    """Holds the tables that building a program needs. ``ranked``: to be ready for ranks, although all may be alike."""

    def __init__(self, theory: Theory, ranked: bool = False) -> None:
        atoms: dict[str, int] = {}
        numbers = _Numbers(atoms)
        rules = theory.rules
        self.heads = [numbers[rule.conclusion] for rule in rules]
        # Most rules have one premise or none.
        self.bodies = [
            () if not premises else (numbers[premises[0]],) if len(premises) == 1 else _numbered(premises, numbers)
            for premises in [rule.premises for rule in rules]
        ]
        self.ranks = [rule.rank for rule in rules]
        self.against: dict[int, list[int]] = defaultdict(list)
        self.contradictory: dict[int, list[int]] = defaultdict(list)
        for attacker, attacked in sorted(theory.contraries):
            mutual = (attacked, attacker) in theory.contraries or attacked == negation(attacker)
            (self.contradictory if mutual else self.against)[numbers[attacked]].append(numbers[attacker])
        size = 2 * len(atoms)
        self.program = Program(atoms, size, literals=list(range(size)))
        self.rules_for = by_head(self.heads, size)
        self._find_floors(ranked)
        self.by_rank: dict[int, tuple[list[int], dict[int | None, list[int]]]] = {}
        self.named: dict[tuple[int, int, frozenset[int]], int] = {}
        self.wanted: list[tuple[int, int, frozenset[int]]] = []
        self.opposed = self._opposed(rules)
        program = self.program
        program.heads, program.positive = self.heads.copy(), self.bodies.copy()
        program.negative, program.rules = self.opposed.copy(), list(range(len(rules)))
        self.define_wanted()

    @cached_property  # most theories have no need of it
    def _circles(self) -> tuple[list[int], dict[int, Circle]]:
        return circles_of(self)

    @cached_property
    def component(self) -> list[int]:
        """Of each literal, the number of the circle of support that it is in."""
        return self._circles[0]

    @cached_property
    def circles(self) -> dict[int, Circle]:
        """The circles of more than one literal, by number."""
        return self._circles[1]

    @cached_property
    def large(self) -> set[int]:
        """The numbers of the large circles."""
        found = {number for number, circle in self.circles.items() if circle.large}
        self.program.circling = bool(found)
        return found

    def _opposed(self, rules: Sequence[Rule]) -> list[tuple[int, ...]]:
        """The atoms that oppose each rule."""
        if self.against or self.contradictory:
            return [self.opposing(rule, index) for index, rule in enumerate(rules)]
        known, rules_for = self.program.atoms.get, self.rules_for
        found: list[tuple[int, ...]] = []
        for index, (rule, head) in enumerate(zip(rules, self.heads, strict=True)):
            name = known(rule.name)
            if name is not None and rules_for[2 * name + 1]:
                found.append(self.opposing(rule, index))
            elif rule.rank is not None and rules_for[head ^ 1]:
                found.append((self._atom(head ^ 1, rule.rank, _NOTHING),))
            else:
                found.append(())
        return found

    def opposing(self, rule: Rule, index: int) -> tuple[int, ...]:
        """The atoms that oppose the rule of this number."""
        if rule.strict:
            return ()
        negative: list[int] = []
        name = self.program.atoms.get(rule.name)
        if name is not None:
            if self.rules_for[2 * name + 1]:
                negative.append(2 * name + 1)
            negative += self.against.get(2 * name, ())
            negative += self.contradictory.get(2 * name, ())
        if rule.rank is not None:
            head = self.heads[index]
            if self.rules_for[head ^ 1]:
                negative.append(self._atom(head ^ 1, rule.rank, _NOTHING))
            negative += self.against.get(head, ())
            negative += [self._atom(other, rule.rank, _NOTHING) for other in self.contradictory.get(head, ())]
        return tuple(dict.fromkeys(negative)) if len(negative) > 1 else tuple(negative)

    def define_wanted(self) -> None:
        """Add the clauses of the atoms that were asked for."""
        while self.wanted:
            self._define(*self.wanted.pop())

    def _find_floors(self, ranked: bool) -> None:
        """The lowest rank that an argument for each literal can have; ``ranked`` says whether ranks differ at all."""
        ranks = {rank for rank in self.ranks if rank is not None}
        self.ranked = ranked or len(ranks) > 1
        self.floor = [TOP] * self.program.size
        if not self.ranked:
            return
        carried: dict[int, list[int]] = defaultdict(list)
        changed: list[int] = []
        floor = self.floor
        for head, body, rank in zip(self.heads, self.bodies, self.ranks, strict=True):
            if rank is None:
                for premise in body:
                    carried[premise].append(head)
            elif rank < floor[head]:
                floor[head] = rank
                changed.append(head)
        while changed:
            literal = changed.pop()
            for head in carried.get(literal, ()):
                if floor[literal] < floor[head]:
                    floor[head] = floor[literal]
                    changed.append(head)

    def lowest(self, literal: int) -> int:
        """The lowest rank of an argument for a literal, by the floors of what it rests on."""
        floor, found = self.floor, TOP
        for index in self.rules_for[literal]:
            rank = self.ranks[index]
            if rank is None:
                rank = min(map(floor.__getitem__, self.bodies[index]), default=TOP)
            found = min(found, rank)
        return found

    def _atom(self, literal: int, rank: int, avoided: frozenset[int]) -> int:
        """The atom for: there is an argument for the literal, of this rank or higher, that does without the avoided
        literals."""
        if not self.ranked:
            return literal
        if rank <= self.floor[literal]:
            rank = _BASE
        if avoided:
            own = self.component[literal]
            if own in self.large or own not in self.circles:
                avoided = _NOTHING
            else:
                avoided = frozenset(other for other in avoided if self.component[other] == own)
        if len(self.program.heads) - len(self.ranks) > MOST_CLAUSES and (avoided or rank != _BASE):
            self.program.cut = True
            rank, avoided = _BASE, _NOTHING
        if rank == _BASE and not avoided:
            return literal
        key = (literal, rank, avoided)
        atom = self.named.get(key)
        if atom is None:
            atom = self.named[key] = self.program.size
            self.program.size += 1
            self.program.literals.append(literal)
            self.wanted.append(key)
        return atom

    def _define(self, literal: int, rank: int, avoided: frozenset[int]) -> None:
        head = self.named[literal, rank, avoided]
        beneath = avoided if rank == _BASE else avoided | {literal}
        for index in self._rules_of_rank(head, literal, rank, avoided):
            body = self.bodies[index]
            if not beneath.isdisjoint(body):
                continue
            needed = rank if self.ranks[index] is None else _BASE
            positive = tuple(self._atom(premise, needed, beneath) for premise in body)
            self.program.add(head, positive, self.opposed[index], index)

    def _rules_of_rank(self, head: int, literal: int, rank: int, avoided: frozenset[int]) -> Sequence[int]:
        """The rules to define an atom by: those without a rank, and those of the lowest rank that is high enough.

        To the next higher rank the atom is linked, so that each rule is used once however many ranks there are.
        """
        if rank == _BASE:
            return self.rules_for[literal]
        if literal not in self.by_rank:
            grouped: dict[int | None, list[int]] = defaultdict(list)
            for index in self.rules_for[literal]:
                grouped[self.ranks[index]].append(index)
            self.by_rank[literal] = (sorted(own for own in grouped if own is not None), grouped)
        own_ranks, grouped = self.by_rank[literal]
        place = bisect_left(own_ranks, rank)
        if place + 1 < len(own_ranks):
            self.program.add(head, (self._atom(literal, own_ranks[place + 1], avoided),), (), -1)
        own = grouped.get(own_ranks[place], []) if place < len(own_ranks) else []
        return grouped.get(None, []) + own


def _numbered(premises: Iterable[str], numbers: dict[str, int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers[premise] for premise in premises))
