"""What a status in a well-founded model rests on: the switches that would have to be on for it to be otherwise.

A certificate that an atom does not hold names for each of its clauses one literal that blocks it, and so on for that
literal; a certificate that it holds is its proof. As long as no switch that a certificate names is put on, it stays
valid. So whatever turns the status must include one of them. (Search along such conflicts: Reiter, "A theory of
diagnosis from first principles", Artificial Intelligence 32, 1987.)
"""

from collections.abc import Sequence

from debate.reason.fixpoint import FALLS, HOLDS, OPEN, Model, falls
from debate.reason.switches import Switchboard


def turning(board: Switchboard, model: Model) -> list[int]:
    """The numbers of those changes of which at least one is needed to turn whether the claim is accepted, in order."""
    certificate = _Certificate(board, model)
    if model.status[board.goal] == HOLDS:
        certificate.proof(board.goal)
    else:
        certificate.obstacle(board.goal)
    return sorted(certificate.found)


def pinning(board: Switchboard, model: Model) -> list[int]:
    """The numbers of those switches of which at least one is needed to turn the status of the claim: whether it holds,
    falls or stays open."""
    certificate = _Certificate(board, model)
    status = model.status[board.goal]
    if status == OPEN:
        certificate.obstacle(board.goal, falling=True)
    else:
        certificate.proof(board.goal, holds=status == HOLDS)
    return sorted(certificate.found)


class _Certificate:
    def __init__(self, board: Switchboard, model: Model) -> None:
        self.program, self.model = board.program, model
        self.switches = board.number_of
        self.found: set[int] = set()
        self.seen: set[tuple[bool, int]] = set()
        self.pending: list[tuple[bool, int]] = []

    def _clauses(self, atom: int) -> Sequence[int]:
        return self.model.clauses_for[atom]

    def _body(self, clause: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        if clause < len(self.program.heads):
            return self.program.positive[clause], self.program.negative[clause]
        return (), ()  # a switch that is on

    def _ask(self, up: bool, atom: int) -> None:
        if (up, atom) not in self.seen:
            self.seen.add((up, atom))
            self.pending.append((up, atom))

    # That it holds: `up` asks why an atom holds, not `up` why it falls.

    def proof(self, atom: int, holds: bool = True) -> None:
        self._ask(holds, atom)
        while self.pending:
            up, one = self.pending.pop()
            if up:
                self._holding(one)
            else:
                self._falling(one)

    def _holding(self, atom: int) -> None:
        status, settled = self.model.status, self.model.settled
        for clause in self._clauses(atom):
            positive, negative = self._body(clause)
            if all(status[a] == HOLDS and settled[a] < settled[atom] for a in positive) and all(
                status[a] == FALLS and settled[a] < settled[atom] for a in negative
            ):
                for below in positive:
                    self._ask(True, below)
                for below in negative:
                    self._ask(False, below)
                return

    def _falling(self, atom: int) -> None:
        if atom in self.switches:
            self.found.add(self.switches[atom])
            return
        status, settled = self.model.status, self.model.settled
        for clause in self._clauses(atom):
            positive, negative = self._body(clause)
            fallen = [(False, a) for a in positive if status[a] == FALLS]
            standing = [(True, a) for a in negative if status[a] == HOLDS and settled[a] < settled[atom]]
            earlier = [one for one in fallen if settled[one[1]] < settled[atom]]
            # What falls together, in one circle of support, is settled at one go: then it is the next that was settled.
            together = [min(fallen, key=lambda one: settled[one[1]])] if fallen else []
            self._ask(*self._cheapest([*standing, *earlier] or together))

    # That it does not hold: `up` asks why an atom does not fall, not `up` why it does not hold.

    def obstacle(self, atom: int, falling: bool = False) -> None:
        self.sources = self._sources()
        self._ask(False, atom)
        if falling:
            self._ask(True, atom)
        while self.pending:
            up, one = self.pending.pop()
            if up:
                self._possible(one)
            else:
                self._blocked(one)

    def _blocked(self, atom: int) -> None:
        if atom in self.switches:
            self.found.add(self.switches[atom])
            return
        status = self.model.status
        for clause in self._clauses(atom):
            positive, negative = self._body(clause)
            blockers = [(False, a) for a in positive if status[a] != HOLDS]
            blockers += [(True, a) for a in negative if status[a] != FALLS]
            self._ask(*self._cheapest(blockers))

    def _possible(self, atom: int) -> None:
        positive, negative = self._body(self.sources[atom])
        for below in positive:
            self._ask(True, below)
        for below in negative:
            self._ask(False, below)

    def _sources(self) -> dict[int, int]:
        """For each atom that does not fall a clause that could carry it, without circles."""
        status = self.model.status
        users: dict[int, list[int]] = {}
        missing: dict[int, int] = {}
        sources: dict[int, int] = {}
        ready: list[int] = []
        for atom, clauses in enumerate(self.model.clauses_for):
            for clause in clauses if status[atom] != FALLS else ():
                positive, negative = self._body(clause)
                if falls(status, positive, negative):
                    continue
                missing[clause] = len(positive)
                if not positive:
                    ready.append(clause)
                for below in positive:
                    users.setdefault(below, []).append(clause)
        heads, switches = self.program.heads, self.model.clauses_for
        on = {clause: atom for atom in self.switches for clause in switches[atom] if clause >= len(heads)}
        while ready:
            clause = ready.pop()
            head = heads[clause] if clause < len(heads) else on[clause]
            if head in sources:
                continue
            sources[head] = clause
            for user in users.get(head, ()):
                missing[user] -= 1
                if not missing[user]:
                    ready.append(user)
        return sources

    def _cheapest(self, choices: list[tuple[bool, int]]) -> tuple[bool, int]:
        """What is asked already, else anything but a switch."""
        return min(choices, key=lambda one: (one not in self.seen, not one[0] and one[1] in self.switches, one[1]))
