"""The well-founded model of a program: what surely holds, what surely does not, and what stays open.

It is the alternating fixpoint (Van Gelder, Journal of Computer and System Sciences 47, 1993) reached by
propagation: every atom is settled once, so that long chains of attack take linear time. Circular support is found
by keeping, for each atom that is still possible, one clause as the source of its support (Simons, Niemelä and
Soininen, Artificial Intelligence 138, 2002); only atoms in a circle of support whose source falls are looked at
again.
"""

from collections import deque
from dataclasses import dataclass

from debate.reason.components import components
from debate.reason.program import Program

OPEN, HOLDS, FALLS = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Model:
    """For each atom OPEN, HOLDS or FALLS, whether there is any argument for it at all, when it was settled (a count
    from 1; 0 for never: what holds or falls does so by what was settled before it), and the clauses for it."""

    status: bytearray
    supported: bytearray
    settled: list[int]
    clauses_for: list[list[int]]


def well_founded(program: Program) -> Model:
    """The well-founded model. Linear in the program, but for circles of support."""
    return Solver(program).run()


class Solver:
    """The state of one propagation. ``source`` and ``support`` give each atom that is possible, or has an argument, a clause
    for that; these never run in a circle."""

    def __init__(self, program: Program) -> None:
        self.program = program
        size, clauses = program.size, len(program.heads)
        self.uses: list[list[int]] = [[] for _ in range(size)]
        self.opposes: list[list[int]] = [[] for _ in range(size)]
        self.clauses_for: list[list[int]] = [[] for _ in range(size)]
        self.waiting = [0] * clauses
        for clause, head in enumerate(program.heads):
            self.clauses_for[head].append(clause)
            positive, negative = program.positive[clause], program.negative[clause]
            for atom in positive:
                self.uses[atom].append(clause)
            for atom in negative:
                self.opposes[atom].append(clause)
            self.waiting[clause] = len(positive) + len(negative)
        self.status = bytearray(size)
        self.settled = [0] * size
        self.clock = 0
        self.dead = bytearray(clauses)
        self.source = [-1] * size
        self.tried = [0] * size  # how many clauses for an atom have been found dead, outside of circles
        self.queue: deque[int] = deque()
        self.lost: list[int] = []

    def run(self) -> Model:
        """Settle what can be settled."""
        supported = self._closure()
        self.support = list(self.source)
        self._find_circles()
        for atom, has_argument in enumerate(supported):
            if not has_argument:
                self._settle(atom, FALLS)
        for clause, head in enumerate(self.program.heads):
            if not self.waiting[clause]:
                self._settle(head, HOLDS)
        while self.queue or self.lost:
            while self.queue:
                self._propagate(self.queue.popleft())
            lost, self.lost = self.lost, []
            self._find_sources(lost)
        return Model(self.status, supported, self.settled, self.clauses_for)

    def _closure(self) -> bytearray:
        """Which atoms have an argument, attacked or not. Gives each its first source."""
        heads, positive = self.program.heads, self.program.positive
        missing = list(map(len, positive))
        supported = bytearray(self.program.size)
        ready = [clause for clause, count in enumerate(missing) if not count]
        while ready:
            clause = ready.pop()
            head = heads[clause]
            if supported[head]:
                continue
            supported[head] = 1
            self.source[head] = clause
            for user in self.uses[head]:
                missing[user] -= 1
                if not missing[user]:
                    ready.append(user)
        return supported

    def _find_circles(self) -> None:
        heads = self.program.heads
        self.component = components([[heads[clause] for clause in users] for users in self.uses])
        members = [0] * (len(self.component) or 1)
        for number in self.component:
            members[number] += 1
        self.circular = bytearray(members[number] > 1 for number in self.component)
        for head, positive in zip(heads, self.program.positive, strict=True):
            if head in positive:
                self.circular[head] = 1

    def _settle(self, atom: int, status: int) -> None:
        if not self.status[atom]:
            self.clock += 1
            self.status[atom] = status
            self.settled[atom] = self.clock
            self.queue.append(atom)

    def _propagate(self, atom: int) -> None:
        holds = self.status[atom] == HOLDS
        heads, waiting, dead = self.program.heads, self.waiting, self.dead
        for clause in self.uses[atom] if holds else self.opposes[atom]:
            waiting[clause] -= 1
            if not waiting[clause] and not dead[clause]:
                self._settle(heads[clause], HOLDS)
        for clause in self.opposes[atom] if holds else self.uses[atom]:
            if not dead[clause]:
                dead[clause] = 1
                head = heads[clause]
                if not self.status[head] and self.source[head] == clause:
                    self.lost.append(head)

    def _find_sources(self, lost: list[int]) -> None:
        """Give each open atom that lost its source another one; settle as FALLS those that have none."""
        unsourced: set[int] = set()
        for atom in lost:
            if self.status[atom]:
                continue
            if self.circular[atom]:
                unsourced.add(atom)
                continue
            candidates = self.clauses_for[atom]
            while self.tried[atom] < len(candidates) and self.dead[candidates[self.tried[atom]]]:
                self.tried[atom] += 1
            if self.tried[atom] < len(candidates):
                self.source[atom] = candidates[self.tried[atom]]
            else:
                self._settle(atom, FALLS)
        if unsourced:
            self._find_sources_in_circles(unsourced)

    def _find_sources_in_circles(self, unsourced: set[int]) -> None:
        heads = self.program.heads
        falling = list(unsourced)
        while falling:
            atom = falling.pop()
            for clause in self.uses[atom]:
                head = heads[clause]
                if (
                    self.source[head] == clause
                    and not self.status[head]
                    and head not in unsourced
                    and self._same(atom, head)
                ):
                    unsourced.add(head)
                    falling.append(head)
        hopeful = list(unsourced)
        while hopeful:
            atom = hopeful.pop()
            if atom not in unsourced:
                continue
            for clause in self.clauses_for[atom]:
                if not self.dead[clause] and unsourced.isdisjoint(self.program.positive[clause]):
                    self.source[atom] = clause
                    unsourced.remove(atom)
                    hopeful += [heads[user] for user in self.uses[atom] if heads[user] in unsourced]
                    break
        for atom in sorted(unsourced):
            self._settle(atom, FALLS)

    def _same(self, first: int, second: int) -> bool:
        return self.component[first] == self.component[second]
