"""The shortest argument for an atom of a program, from the clauses that may be used."""

from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from debate.reason.fixpoint import Model
from debate.reason.program import Program
from debate.reason.theory import Rule

MOST_PARTS = 6
"""Of so many premises of one step a tree shows what they rest on."""

_MOST_STEPS = 10**9  # longer arguments count as this long


class Step(NamedTuple):
    """The last step of an argument and the arguments for its premises; ``cut`` if these are left out, being too
    deep."""

    rule: Rule
    parts: tuple["Step", ...]
    cut: bool = False


class Derivation(NamedTuple):
    """A derivation: its top clause, and for each atom below it the clause that derives it."""

    top: int
    best: dict[int, int]

    def clauses(self, program: Program) -> list[int]:
        """All clauses of the derivation, the top first, then by distance from it."""
        found = {self.top: None}
        for clause in (queue := [self.top]):
            for atom in program.positive[clause]:
                below = self.best[atom]
                if below not in found:
                    found[below] = None
                    queue.append(below)
        return list(found)

    def tree(self, program: Program, rules: tuple[Rule, ...], depth: int) -> Step:
        """The derivation as a tree of rules, up to a depth."""
        return self._tree(program, rules, self.top, depth)

    def _tree(self, program: Program, rules: tuple[Rule, ...], clause: int, depth: int) -> Step:
        while program.rules[clause] < 0:  # a link between ranks: no step of its own
            clause = self.best[program.positive[clause][0]]
        below = program.positive[clause]
        rule = rules[program.rules[clause]]
        if below and not depth:
            return Step(rule, (), cut=True)
        shown = below[:MOST_PARTS]
        return Step(rule, tuple(self._tree(program, rules, self.best[atom], depth - 1) for atom in shown))


def shortest(program: Program, model: Model, tops: Sequence[int], allowed: Callable[[int], bool]) -> list[Derivation]:
    """For each of the top clauses that allowed clauses lead to: the derivation of fewest steps; the shortest first.

    Of several, one that could only be reached by way of its own conclusion is left out.

    Source: Knuth, Information Processing Letters 6 (1977): Dijkstra's algorithm on an and-or graph.
    """
    cone = {clause for clause in tops if allowed(clause)}
    queue = list(cone)
    users: dict[int, list[int]] = {}
    while queue:
        clause = queue.pop()
        for atom in program.positive[clause]:
            if atom not in users:
                users[atom] = []
                for below in model.clauses_for[atom]:
                    if below not in cone and allowed(below):
                        cone.add(below)
                        queue.append(below)
            users[atom].append(clause)
    missing = {clause: len(program.positive[clause]) for clause in cone}
    cost = {clause: int(program.rules[clause] >= 0) for clause in cone}
    ready = [(cost[clause], clause) for clause in sorted(cone) if not missing[clause]]
    wanted, best, reached = set(tops), {}, []
    while ready:
        steps, clause = heappop(ready)
        if clause in wanted:
            reached.append(clause)
        atom = program.heads[clause]
        if atom in best:
            continue
        best[atom] = clause
        for user in users.get(atom, ()):
            cost[user] = min(cost[user] + steps, _MOST_STEPS)
            missing[user] -= 1
            if not missing[user]:
                heappush(ready, (cost[user], user))
    found = [Derivation(clause, best) for clause in reached]
    if len(tops) == 1:
        return found
    return [each for each in found if best[program.heads[each.top]] == each.top or not _repeats(each, program)]


def _repeats(derivation: Derivation, program: Program) -> bool:
    return derivation.best[program.heads[derivation.top]] in derivation.clauses(program)
