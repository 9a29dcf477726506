"""The well-founded model of a program, kept as its clauses come and go."""

from collections import deque
from collections.abc import Iterable

from debate.reason.fixpoint import FALLS, HOLDS, NONE, OPEN, Model, falls, holds, without_source
from debate.reason.revised_program import RevisedProgram
from debate.reason.touched import Touched


class RevisedModel:
    """The model of a program that is being revised, with the order in which its atoms were settled, and a clause for each atom
    that has an argument or may hold (as in ``debate.reason.fixpoint``)."""

    def __init__(self, revised: RevisedProgram) -> None:
        self.revised = revised
        self.program = revised.program
        self.clauses_for, self.uses, self.opposes = revised.clauses_for, revised.uses, revised.opposes
        model = revised.model
        self.status, self.supported, self.settled = model.status, model.supported, model.settled
        self.source, self.support = revised.source, revised.support
        self.clock = revised.clock
        self.queue: deque[int] = deque()

    def now(self) -> Model:
        """The model as it is now, as a value."""
        return Model(self.status.copy(), self.supported.copy(), self.settled.copy(), self.clauses_for.copy())

    def follow(self, touched: Touched) -> None:
        """Follow a change of the program."""
        size, missing = len(self.status), self.program.size - len(self.status)
        self.status += bytes(missing)
        self.supported += bytes(missing)
        self.settled += [0] * missing
        self.source += [NONE] * missing
        self.support += [NONE] * missing
        touched.heads.update(range(size, self.program.size))
        self._support_again(touched)
        self._settle_again(touched)

    # Which atoms have an argument at all

    def _support_again(self, touched: Touched) -> None:
        heads, positive, supported = self.program.heads, self.program.positive, self.supported
        lost = [atom for atom in touched.heads if supported[atom] and self.support[atom] in touched.dropped]
        without = set(lost)
        for atom in lost:  # grows while it is read
            for clause in self.uses[atom]:
                head = heads[clause]
                if supported[head] and self.support[head] == clause and head not in without:
                    without.add(head)
                    lost.append(head)
        for atom in lost:
            supported[atom] = 0
        ready = [clause for atom in (*lost, *touched.heads) for clause in self.clauses_for[atom]]
        while ready:
            clause = ready.pop()
            head = heads[clause]
            if not supported[head] and all(supported[atom] for atom in positive[clause]):
                supported[head] = 1
                self.support[head] = clause
                ready += self.uses[head]

    # What holds and what falls

    def _settle_again(self, touched: Touched) -> None:
        lost = self._take_back(touched)
        for atom in lost:
            if not self.status[atom] and any(map(self._holds, self.clauses_for[atom])):
                self._settle(atom, HOLDS)
        pending = [atom for atom in lost if not self.status[atom]]
        while True:
            while self.queue:
                pending += self._propagate(self.queue.popleft())
            if not pending:
                return
            self._find_sources([atom for atom in pending if not self.status[atom]])
            pending = []

    def _take_back(self, touched: Touched) -> list[int]:
        """Make open again what rested on what has changed. All open atoms that may have lost their source."""
        status, settled, heads = self.status, self.settled, self.program.heads
        lost = dict.fromkeys(sorted(touched.heads))
        pending = list(lost)
        while pending:
            atom = pending.pop()
            if not status[atom] or self._justified(atom):
                continue
            status[atom] = OPEN
            settled[atom] = 0
            self.source[atom] = NONE
            lost[atom] = None
            pending += [heads[clause] for clause in self.uses[atom] if status[heads[clause]]]
            pending += [heads[clause] for clause in self.opposes[atom] if status[heads[clause]]]
        return list(lost)

    def _justified(self, atom: int) -> bool:
        """Whether what is settled already gives an atom its status, by what was settled before it."""
        status, settled, time = self.status, self.settled, self.settled[atom]
        positive, negative = self.program.positive, self.program.negative
        if status[atom] == HOLDS:
            return any(
                all(status[one] == HOLDS and settled[one] < time for one in positive[clause])
                and all(status[one] == FALLS and settled[one] < time for one in negative[clause])
                for clause in self.clauses_for[atom]
            )
        return all(
            any(status[one] == FALLS and settled[one] < time for one in positive[clause])
            or any(status[one] == HOLDS and settled[one] < time for one in negative[clause])
            for clause in self.clauses_for[atom]
        )

    def _settle(self, atom: int, status: int) -> None:
        self.clock += 1
        self.status[atom] = status
        self.settled[atom] = self.clock
        self.queue.append(atom)

    def _holds(self, clause: int) -> bool:
        return holds(self.status, self.program.positive[clause], self.program.negative[clause])

    def _dead(self, clause: int) -> bool:
        return falls(self.status, self.program.positive[clause], self.program.negative[clause])

    def _propagate(self, atom: int) -> list[int]:
        """Settle what holds by it; the open atoms whose source is dead by it."""
        heads, status, positive, negative = (
            self.program.heads,
            self.status,
            self.program.positive,
            self.program.negative,
        )
        met, denied = (self.uses, self.opposes) if status[atom] == HOLDS else (self.opposes, self.uses)
        for clause in met[atom]:
            if not status[heads[clause]] and holds(status, positive[clause], negative[clause]):
                self._settle(heads[clause], HOLDS)
        lost = []
        for clause in denied[atom]:
            head = heads[clause]
            if not status[head] and self.source[head] in (clause, NONE):
                lost.append(head)
        return lost

    def _find_sources(self, lost: Iterable[int]) -> None:
        """Give each of these open atoms a clause that may carry it, without circles; those that have none fall."""
        unsourced = {atom for atom in lost if self.source[atom] == NONE or self._stale(atom, self.source[atom])}
        for atom in without_source(self, unsourced, self._dead, {}):
            self._settle(atom, FALLS)

    def _stale(self, atom: int, clause: int) -> bool:
        return clause not in self.clauses_for[atom] or self._dead(clause)
