"""Who can win, kept up to date: the facts at the start of a debate, repaired where a side has lost something or granted more.

A repair goes up through the stages of ``debate.dialogue.value_chances`` and withdraws the facts that no longer follow from earlier
ones, and from there finds what follows instead (the delete and rederive of Gupta, Mumick and Subrahmanian, SIGMOD 1993, with
stages to withdraw little; what is left of a circle of support falls by the depth of its support).
"""

from collections import deque
from collections.abc import Iterable, Iterator, Set
from heapq import heappop, heappush

from debate.dialogue.arena import Arena
from debate.dialogue.value_chances import Chances, Dispute


def chances_after(arena: Arena, start: Chances, dispute: Dispute, touched: Iterable[str]) -> Chances:
    """The chances where only for the ``touched`` arguments it is other than at the start whether a side has them, or has to
    support their premises. Costs what this reaches.
    """
    repair = _Repair(arena, start, dispute)
    names = sorted(set(touched))
    repair.withdraw(names)
    repair.derive(names)
    return Chances(repair.won, repair.dead, repair.depth, repair.clock, start)


class _Repair:
    """Facts that are other than at the start, while they are being found. ``now`` looks through to those of the start."""

    def __init__(self, arena: Arena, start: Chances, dispute: Dispute) -> None:
        self.arena = arena
        self.mine, self.theirs, self.granted, self.accepted = dispute
        self.won: dict[str, int | None] = {}
        self.dead: dict[str, int | None] = {}
        self.depth: dict[str, int] = {}
        self.now = Chances(self.won, self.dead, self.depth, start.stages, start)
        self.clock = start.stages

    # -- what follows from what ---------------------------------------------------------------------------------------

    def _supports(self, premise: str) -> Iterator[str]:
        return (one.id for one in self.arena.arguments_for.get(premise, ()))

    def _users(self, name: str) -> tuple[str, ...]:
        return self.arena.users.get(self.arena.argument_by_id[name].conclusion, ())

    def _victims(self, name: str) -> list[str]:
        return sorted(one for one in self.arena.defeats.get(name, ()) if one in self.arena.argument_by_id)

    def _won_before(self, name: str, stage: int) -> bool:
        rank = self.now.rank(name)
        return rank is not None and rank < stage

    def _dead_before(self, name: str, stage: int) -> bool:
        died = self.now.died(name)
        return died is not None and died < stage

    def _is_won(self, name: str, stage: int) -> bool:
        """Does it follow from facts before this stage that the argument is won?"""
        return (
            name in self.mine
            and all(self._dead_before(one, stage) for one in self.arena.defeated_by.get(name, ()))
            and all(
                premise in self.granted or any(self._won_before(one, stage) for one in self._supports(premise))
                for premise in self.arena.asked[name]
            )
        )

    def _is_dead(self, name: str, stage: int) -> bool:
        """Does it follow from facts before this stage, or of it, that the argument is dead?"""
        return (
            name not in self.theirs
            or any(self._won_before(one, stage) for one in self.arena.defeated_by.get(name, ()))
            or any(
                premise not in self.accepted
                and all(self._dead_before(one, stage + 1) for one in self._supports(premise))
                for premise in self.arena.asked[name]
            )
        )

    # -- withdrawing --------------------------------------------------------------------------------------------------

    def withdraw(self, touched: Iterable[str]) -> None:
        """Withdraw the facts that no longer follow, from the earliest stage to the last."""
        self.withdrawn: list[str] = []
        self.revived: list[str] = []
        waiting: list[tuple[int, bool, str]] = []

        def ask(names: Iterable[str], of_won: bool, after: int) -> None:
            for one in names:
                stage = self.now.rank(one) if of_won else self.now.died(one)
                if stage is not None and stage >= after:
                    heappush(waiting, (stage, of_won, one))

        for name in touched:
            ask((name,), True, 0)
            ask((name,), False, 0)
        while waiting:
            stage, of_won, name = heappop(waiting)
            if of_won and self.now.rank(name) is not None and not self._is_won(name, stage):
                self.won[name] = None
                self.withdrawn.append(name)
                ask(self._users(name), True, stage)
                ask(self._victims(name), False, stage)
            elif not of_won and self.now.died(name) is not None and not self._is_dead(name, stage):
                self.dead[name] = None
                self.revived.append(name)
                ask(self._users(name), False, stage)
                ask(self._victims(name), True, stage)

    # -- deriving -----------------------------------------------------------------------------------------------------

    def derive(self, touched: Iterable[str]) -> None:
        """Find what follows now that did not, until nothing more does."""
        maybe_won = deque((*self.withdrawn, *touched))
        maybe_dead = [*self.revived, *touched]
        while maybe_won or maybe_dead:
            for name in self._deaths(maybe_dead):
                self.dead[name] = self.clock
                maybe_won.extend(self._victims(name))
            maybe_dead = []
            self.clock += 1
            while maybe_won:
                name = maybe_won.popleft()
                if self.now.rank(name) is None and self._is_won(name, self.clock):
                    self.won[name] = self.clock
                    self.clock += 1
                    maybe_won.extend(self._users(name))
                    maybe_dead += [one for one in self._victims(name) if self.now.live(one)]

    def _deaths(self, asked: Iterable[str]) -> list[str]:
        """What is dead now of the live arguments asked about, and of those that rest on them."""
        unsure: set[str] = set()
        beaten: set[str] = set()
        waiting: list[tuple[int, str]] = []
        revived = set(self.revived) - self.depth.keys()
        for name in asked:
            if self.now.live(name):
                heappush(waiting, (-1 if name in revived else self.now.support(name), name))
        while waiting:
            level, name = heappop(waiting)
            if name in unsure or name in beaten:
                continue
            if name not in self.theirs or any(self.now.wins(one) for one in self.arena.defeated_by.get(name, ())):
                beaten.add(name)
            elif name in revived or not self._founded(name, unsure | beaten | revived, level):
                unsure.add(name)
            else:
                continue
            for user in self._users(name):
                if self.now.live(user) and user not in revived:
                    heappush(waiting, (self.now.support(user), user))
        return sorted(beaten | self._unfounded(unsure, beaten))

    def _founded(self, name: str, but: Set[str], level: int) -> bool:
        """Has every premise of a live argument a live reason, none of these, of less depth than its own?"""
        return all(
            premise in self.accepted
            or any(
                self.now.live(one) and one not in but and self.now.support(one) < level
                for one in self._supports(premise)
            )
            for premise in self.arena.asked[name]
        )

    def _unfounded(self, unsure: set[str], beaten: Set[str]) -> set[str]:
        """Those of the unsure that nothing supports but themselves. The others get the depth that their support has now."""
        waiting = deque(sorted(unsure))
        while waiting:
            name = waiting.popleft()
            if name not in unsure:
                continue
            depths: list[int] = []
            for premise in self.arena.asked[name]:
                if premise not in self.accepted:
                    sound = [
                        self.now.support(one)
                        for one in self._supports(premise)
                        if self.now.live(one) and one not in unsure and one not in beaten
                    ]
                    if not sound:
                        break
                    depths.append(min(sound))
            else:
                unsure.discard(name)
                self.depth[name] = 1 + max(depths, default=-1)
                waiting.extend(user for user in self._users(name) if user in unsure)
        return unsure
