"""Why a claim has its verdict: the line of attack and defence behind it, as a small tree."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from debate.model.map import Map
from debate.reason.explanation import Explanation, Lack, Line
from debate.reason.fixpoint import FALLS, HOLDS, OPEN, falls
from debate.reason.shortest import Derivation, shortest
from debate.reason.verdicts import Verdict, Verdicts


@dataclass(frozen=True, slots=True)
class _Limits:
    depth: int  # attacks upon attacks
    width: int  # lines beside each other
    steps: int  # steps of one argument that are shown, from its end


def why(argument_map: Map, verdicts: Verdicts, claim: str, depth: int = 3, width: int = 3) -> Explanation:
    """Why a claim, a motion or a relation has its verdict.

    Accepted: its shortest winning argument, what attacks it, and what defeats each attack. Contested: its shortest
    argument, and the attacks on it that are not answered. Rejected: its arguments, and what defeats each.
    Unsupported: what is missing. At most ``width`` lines stand beside each other and ``depth`` attacks upon attacks
    below each other; the tree says how many more there are. Raises KeyError for a name that is neither in the map nor
    in its theory.
    """
    known = (
        claim in argument_map.claim_by_id or claim in argument_map.motion_by_id or claim in argument_map.relation_by_id
    )
    if not known and verdicts.program.literal(claim) is None and claim not in verdicts.steps:
        raise KeyError(f"the map has no claim, motion or relation {claim}")
    return _Explainer(verdicts, _Limits(depth, width, 4)).explain(claim)


class _Explainer:
    def __init__(self, verdicts: Verdicts, limits: _Limits) -> None:
        self.verdicts = verdicts
        self.program, self.model, self.rules = verdicts.program, verdicts.model, verdicts.theory.rules
        self.limits = limits
        self.end = max(self.model.settled, default=0) + 1  # later than anything was settled

    def explain(self, name: str) -> Explanation:
        verdict = self.verdicts.of(name)
        tops = self._tops(name)
        width, depth = self.limits.width, self.limits.depth
        if verdict is Verdict.UNSUPPORTED:
            lacking = tuple(self._lack(top) for top in tops[:width])
            return Explanation(name, self.verdicts.view, verdict, (), lacking, len(tops) - len(lacking))
        if verdict is Verdict.REJECTED:
            found = self._shortest(tops, self._attackable)
            lines = tuple(self._lost(derivation, self.end, depth) for derivation in found[:width])
            return Explanation(name, self.verdicts.view, verdict, lines, (), len(found) - len(lines))
        if verdict is Verdict.ACCEPTED:
            line = self._won(self._shortest(tops, self._won_before(self.end))[0], depth)
        else:
            line = self._open(self._shortest(tops, self._possible)[0], depth)
        return Explanation(name, self.verdicts.view, verdict, (line,))

    def _tops(self, name: str) -> Sequence[int]:
        index = self.verdicts.steps.get(name)
        if index is not None:
            return [index]
        atom = self.program.literal(name)
        return [] if atom is None else self.model.clauses_for[atom]

    # Which clauses may be used

    def _won_before(self, time: int) -> Callable[[int], bool]:
        status, settled = self.model.status, self.model.settled

        def allowed(clause: int) -> bool:
            return all(status[a] == HOLDS and settled[a] < time for a in self.program.positive[clause]) and all(
                status[a] == FALLS and settled[a] < time for a in self.program.negative[clause]
            )

        return allowed

    def _possible(self, clause: int) -> bool:
        return not falls(self.model.status, self.program.positive[clause], self.program.negative[clause])

    def _attackable(self, clause: int) -> bool:
        return all(self.model.supported[atom] for atom in self.program.positive[clause])

    # Lines

    def _shortest(self, tops: Sequence[int], allowed: Callable[[int], bool]) -> list[Derivation]:
        return shortest(self.program, self.model, tops, allowed)

    def _attackers(
        self, attacks: Iterable[tuple[int, int]], allowed: Callable[[int], bool]
    ) -> list[tuple[int, int, Derivation]]:
        """Every argument by which these atoms oppose these clauses: the clause, the atom, how it is derived."""
        return [
            (clause, atom, derivation)
            for clause, atom in attacks
            for derivation in self._shortest(self._clauses_for(atom), allowed)
        ]

    def _clauses_for(self, atom: int) -> list[int]:
        """The rules for an atom, links between its ranks followed."""
        clauses: list[int] = []
        pending = [atom]
        for linked in pending:  # grows while it is read
            for clause in self.model.clauses_for[linked]:
                if self.program.rules[clause] < 0:
                    pending += self.program.positive[clause]
                else:
                    clauses.append(clause)
        return clauses

    def _attacks(self, derivation: Derivation) -> Iterator[tuple[int, int]]:
        """Each clause of an argument with each atom that opposes it and has an argument."""
        for clause in derivation.clauses(self.program):
            for atom in self.program.negative[clause]:
                if self.model.supported[atom]:
                    yield clause, atom

    def _weaker(self, derivation: Derivation) -> Iterator[tuple[int, int]]:
        """Each clause of an argument with the atom of what speaks against its conclusion, but too weakly to attack
        it."""
        for clause in derivation.clauses(self.program):
            for atom in self.program.negative[clause]:
                base = self.program.literals[atom]
                if base != atom and not self.model.supported[atom] and self.model.supported[base]:
                    yield clause, base

    def _line(
        self,
        derivation: Derivation,
        verdict: Verdict,
        replies: tuple[Line, ...] = (),
        more: int = 0,
    ) -> Line:
        return Line(derivation.tree(self.program, self.rules, self.limits.steps), verdict, replies, more)

    def _against(self, clause: int, line: Line, **changes: bool) -> Line:
        return Line(
            line.argument,
            line.verdict,
            line.replies,
            line.more,
            hits=self.rules[self.program.rules[clause]],
            **changes,
        )

    def _won(self, derivation: Derivation, depth: int) -> Line:
        """An accepted argument: each attack on it is met by something that was settled before it."""
        if not depth:
            return self._line(derivation, Verdict.ACCEPTED)
        attackers = self._attackers(self._attacks(derivation), self._attackable)
        replies = [
            self._against(clause, self._lost(attacker, self.model.settled[atom], depth - 1))
            for clause, atom, attacker in attackers[: self.limits.width]
        ]
        # Further in, an attack too weak to count would mostly repeat what is being defeated.
        too_weak = self._weaker(derivation) if depth == self.limits.depth else ()
        weaker = self._attackers(too_weak, self._attackable)
        for clause, atom, attacker in weaker[: self.limits.width - len(replies)]:
            line = self._line(attacker, self.verdicts.of_atom(atom))
            replies.append(self._against(clause, line, weaker=True))
        more = len(attackers) + len(weaker) - len(replies)
        return self._line(derivation, Verdict.ACCEPTED, tuple(replies), more)

    def _lost(self, derivation: Derivation, time: int, depth: int) -> Line:
        """A rejected argument: something accepted, settled before it fell, defeats one of its steps."""
        settled, status = self.model.settled, self.model.status
        defeats = [
            (settled[atom], clause, atom)
            for clause, atom in self._attacks(derivation)
            if status[atom] == HOLDS and settled[atom] < time
        ]
        replies: tuple[Line, ...] = ()
        if defeats:
            at, clause, atom = min(defeats)
            winner = self._shortest(self._clauses_for(atom), self._won_before(at))[0]
            replies = (self._against(clause, self._won(winner, max(depth - 1, 0))),)
        return self._line(derivation, Verdict.REJECTED, replies)

    def _open(self, derivation: Derivation, depth: int) -> Line:
        """A contested argument: some attack on it is neither defeated nor accepted."""
        attacks = [pair for pair in self._attacks(derivation) if self.model.status[pair[1]] == OPEN] if depth else []
        attackers = self._attackers(attacks, self._possible)
        own = {self.program.literals[self.program.heads[clause]] for clause in derivation.clauses(self.program)}
        replies = []
        for clause, _, attacker in attackers[: self.limits.width]:
            back = {self.program.literals[hit] for _, hit in self._attacks(attacker)}
            mutual = not back.isdisjoint(own)
            line = self._line(attacker, Verdict.CONTESTED) if mutual else self._open(attacker, depth - 1)
            replies.append(self._against(clause, line, mutual=mutual))
        return self._line(derivation, Verdict.CONTESTED, tuple(replies), len(attackers) - len(replies))

    # What is missing

    def _lack(self, clause: int) -> Lack:
        literals = self.program.literals
        names = self.program.names()
        missing = tuple(atom for atom in self.program.positive[clause] if not self.model.supported[atom])
        goal = literals[self.program.heads[clause]]
        circular = any(self._rests_on(atom, goal) for atom in missing)
        return Lack(self.rules[self.program.rules[clause]], tuple(names[literals[atom]] for atom in missing), circular)

    def _rests_on(self, atom: int, goal: int) -> bool:
        """Whether every way to an argument for the atom would need the goal somewhere: then its support runs in a
        circle."""
        seen, queue = {atom}, [atom]
        while queue:
            for clause in self.model.clauses_for[queue.pop()]:
                for below in self.program.positive[clause]:
                    if below == goal:
                        return True
                    if below not in seen and not self.model.supported[below]:
                        seen.add(below)
                        queue.append(below)
        return False
