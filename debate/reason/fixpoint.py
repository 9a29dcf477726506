"""The well-founded model of a program: what surely holds, what surely does not, and what stays open.

It is the alternating fixpoint (Van Gelder, Journal of Computer and System Sciences 47, 1993) reached by
propagation: every atom is settled once, so that long chains of attack take linear time. An atom falls when no clause
for it is left. Where supports run in a circle, clauses can be left that rest on each other alone: so each atom that is
still open keeps one clause as the source of its support, and these never run in a circle (Simons, Niemelä and
Soininen, Artificial Intelligence 138, 2002); only atoms in a circle of support whose source is gone are looked at
again.
"""

from collections.abc import Callable, Mapping, Sequence
from operator import add
from typing import Protocol

from debate.frameworks.strongly_connected import components
from debate.model.quick import dataclass
from debate.reason.program import Program, by_head, by_member

OPEN, HOLDS, FALLS = 0, 1, 2
NONE = -1
"""Stands for no clause."""


@dataclass(frozen=True, slots=True)
class Model:
    """For each atom OPEN, HOLDS or FALLS, whether there is any argument for it at all, when it was settled (a count
    from 1; 0 for never: what holds or falls does so by what was settled before it), and the clauses for it."""

    status: bytearray
    supported: bytearray
    settled: list[int]
    clauses_for: list[Sequence[int]]


def holds(status: bytearray, positive: Sequence[int], negative: Sequence[int]) -> bool:
    """Whether a clause holds: all that it starts from holds, and all that opposes it falls."""
    return all(status[atom] == HOLDS for atom in positive) and all(status[atom] == FALLS for atom in negative)


def falls(status: bytearray, positive: Sequence[int], negative: Sequence[int]) -> bool:
    """Whether a clause falls: something that it starts from falls, or something that opposes it holds."""
    return any(status[atom] == FALLS for atom in positive) or any(status[atom] == HOLDS for atom in negative)


def well_founded(program: Program) -> Model:
    """The well-founded model. Linear in the program, but for circles of support."""
    return Solver(program).run()


class Solver:
    """The state of one propagation. ``support`` gives each atom that has an argument, and ``source`` each that stays open,
    a clause for that; neither runs in a circle."""

    def __init__(self, program: Program) -> None:
        self.program = program
        size = program.size
        self.uses = by_member(program.positive, size)
        self.opposes = by_member(program.negative, size)
        self.clauses_for = by_head(program.heads, size)
        self.waiting = list(map(add, map(len, program.positive), map(len, program.negative)))
        self.alive = list(map(len, self.clauses_for))
        self.dead = bytearray(len(program.heads))
        self.status = bytearray(size)
        self.settled = [0] * size
        self.support = [NONE] * size
        self.source = [NONE] * size
        self.circular = bytearray(size)
        self.lost: list[int] = []
        self.queue: list[int] = []  # what is settled, in that order
        self.done = 0  # how much of it has been followed

    def run(self) -> Model:
        """Settle what can be settled."""
        supported = self._closure()
        status, heads = self.status, self.program.heads
        self.queue = [atom for atom, has_argument in enumerate(supported) if not has_argument]
        for time, atom in enumerate(self.queue, 1):
            status[atom] = FALLS
            self.settled[atom] = time
        for clause, count in enumerate(self.waiting):
            if not count and not status[heads[clause]]:
                self._settle(heads[clause], HOLDS)
        self._propagate()
        still = [atom for atom, known in enumerate(status) if not known]
        unfounded = self._find_first_sources(still)
        if unfounded:
            self._find_circles(still)
            for atom in unfounded:
                self._settle(atom, FALLS)
            self._propagate()
            while self.lost:
                lost, self.lost = self.lost, []
                self._find_sources({atom for atom in lost if not status[atom]})
                self._propagate()
        return Model(status, supported, self.settled, self.clauses_for)

    def _closure(self) -> bytearray:
        """Which atoms have an argument, attacked or not."""
        heads, uses, support = self.program.heads, self.uses, self.support
        missing = list(map(len, self.program.positive))
        supported = bytearray(self.program.size)
        ready = [clause for clause, count in enumerate(missing) if not count]
        while ready:
            clause = ready.pop()
            head = heads[clause]
            if supported[head]:
                continue
            supported[head] = 1
            support[head] = clause
            for user in uses[head]:
                missing[user] -= 1
                if not missing[user]:
                    ready.append(user)
        return supported

    def _settle(self, atom: int, status: int) -> None:
        self.queue.append(atom)
        self.status[atom] = status
        self.settled[atom] = len(self.queue)

    def _propagate(self) -> None:
        """Settle what follows from what is settled and not followed yet."""
        status, settled, queue = self.status, self.settled, self.queue
        heads, uses, opposes = self.program.heads, self.uses, self.opposes
        waiting, dead, alive, source, circular = self.waiting, self.dead, self.alive, self.source, self.circular
        place = self.done
        while place < len(queue):
            atom = queue[place]
            place += 1
            met, denied = (uses[atom], opposes[atom]) if status[atom] == HOLDS else (opposes[atom], uses[atom])
            for clause in met:
                waiting[clause] -= 1
                if not waiting[clause]:
                    head = heads[clause]
                    if not status[head]:
                        queue.append(head)
                        status[head] = HOLDS
                        settled[head] = len(queue)
            for clause in denied:
                if dead[clause]:
                    continue
                dead[clause] = 1
                head = heads[clause]
                alive[head] -= 1
                if status[head]:
                    continue
                if not alive[head]:
                    queue.append(head)
                    status[head] = FALLS
                    settled[head] = len(queue)
                elif circular[head] and source[head] == clause:
                    self.lost.append(head)
        self.done = place

    # Circles of support

    def _find_first_sources(self, still: list[int]) -> list[int]:
        """Give each of these open atoms its source; those that have none."""
        status, dead, source, heads = self.status, self.dead, self.source, self.program.heads
        positive, uses = self.program.positive, self.uses
        missing: dict[int, int] = {}
        ready: list[int] = []
        for atom in still:
            for clause in self.clauses_for[atom]:
                if not dead[clause]:
                    missing[clause] = count = sum(not status[below] for below in positive[clause])
                    if not count:
                        ready.append(clause)
        while ready:
            clause = ready.pop()
            head = heads[clause]
            if source[head] != NONE:
                continue
            source[head] = clause
            for user in uses[head]:
                if user in missing:
                    missing[user] -= 1
                    if not missing[user]:
                        ready.append(user)
        return [atom for atom in still if source[atom] == NONE]

    def _find_circles(self, still: list[int]) -> None:
        """Find out which of these open atoms rest on themselves, by clauses that are left."""
        place = {atom: number for number, atom in enumerate(still)}
        heads, dead = self.program.heads, self.dead
        successors = [
            [place[heads[clause]] for clause in self.uses[atom] if not dead[clause] and heads[clause] in place]
            for atom in still
        ]
        self.component = dict(zip(still, components(successors), strict=True))
        members: dict[int, int] = {}
        for number in self.component.values():
            members[number] = members.get(number, 0) + 1
        for atom, below in zip(still, successors, strict=True):
            if members[self.component[atom]] > 1 or place[atom] in below:
                self.circular[atom] = 1

    def _find_sources(self, unsourced: set[int]) -> None:
        """Settle as FALLS those of these atoms of circles, which lost their source, for which there is no other."""
        for atom in without_source(self, unsourced, self.dead.__getitem__, self.component):
            self._settle(atom, FALLS)


class Sourced(Protocol):
    """A program that is being settled, with a clause as the source of each open atom."""

    program: Program
    status: bytearray
    source: list[int]
    clauses_for: list[Sequence[int]]
    uses: list[Sequence[int]]


def without_source(
    state: Sourced, unsourced: set[int], dead: Callable[[int], int], circles: Mapping[int, int]
) -> list[int]:
    """Give open atoms that lost their source another one, and those that rest on them; the atoms for which there is none.
    ``circles`` numbers the circle of each atom, where sources outside of it need no second look."""
    heads, positive, status = state.program.heads, state.program.positive, state.status
    source, uses, clauses_for = state.source, state.uses, state.clauses_for
    falling = list(unsourced)
    for atom in falling:  # grows while it is read
        circle = circles.get(atom)
        for clause in uses[atom]:
            head = heads[clause]
            if source[head] == clause and not status[head] and head not in unsourced and circles.get(head) == circle:
                unsourced.add(head)
                falling.append(head)
    hopeful = list(unsourced)
    while hopeful:
        atom = hopeful.pop()
        if atom not in unsourced:
            continue
        for clause in clauses_for[atom]:
            if not dead(clause) and unsourced.isdisjoint(positive[clause]):
                source[atom] = clause
                unsourced.remove(atom)
                hopeful += [heads[user] for user in uses[atom] if heads[user] in unsourced]
                break
    return sorted(unsourced)
