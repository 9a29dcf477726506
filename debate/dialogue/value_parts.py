"""Win sets part by part: worked out once for what two sides have at the start, then only where they have less, or have granted more.

What comes out is the Win set and what is live against it, as ``debate.dialogue.value`` defines them; of the ranks only the order
along a defence is the same: an argument needs none but those of lower rank.
"""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from debate.dialogue.arena import Arena
from debate.dialogue.parts import Part, dependents


class Dispute(NamedTuple):
    """What two sides have: the arguments of the first and of the second, and the premises that neither need support: those
    of the first that the second has granted, those of the second that the first has.
    """

    mine: Set[str]
    theirs: Set[str]
    granted: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Chances:
    """The rank of each argument that is in the first side's Win set, and the arguments of the second that are live
    against it; where a side was left with less than at the start, over what held then.
    """

    ranks: Mapping[str, int | None]
    lives: Mapping[str, bool]
    start: "Chances | None" = None

    def rank(self, name: str) -> int | None:
        """The rank of an argument in the Win set; None if it is not in it."""
        if self.start is None or name in self.ranks:
            return self.ranks.get(name)
        return self.start.ranks.get(name)

    def wins(self, name: str) -> bool:
        """Is the argument in the first side's Win set?"""
        return self.rank(name) is not None

    def live(self, name: str) -> bool:
        """Can the second side make the argument good?"""
        if self.start is None or name in self.lives:
            return self.lives.get(name, False)
        return self.start.lives.get(name, False)


def chances(arena: Arena, dispute: Dispute) -> Chances:
    """The chances at the start of a debate. Linear in the arena, but for large circles."""
    ranks: dict[str, int | None] = {}
    lives: dict[str, bool] = {}
    found = Chances(ranks, lives)
    for part in arena.parts.parts:
        won, alive = _settled(arena, part, dispute, found)
        ranks.update(won)
        lives.update(dict.fromkeys(alive, True))
    return found


def chances_after(arena: Arena, start: Chances, dispute: Dispute, touched: Iterable[str]) -> Chances:
    """The chances where only for the ``touched`` arguments it is other than at the start whether a side has them, or has to
    support their premises. Costs the parts that this reaches.
    """
    ranks: dict[str, int | None] = {}
    lives: dict[str, bool] = {}
    found = Chances(ranks, lives, start)
    number_of = arena.parts.number_of
    waiting = list({number_of[name] for name in touched})
    heapify(waiting)
    queued = set(waiting)
    while waiting:
        number = heappop(waiting)
        queued.discard(number)
        part = arena.parts.parts[number]
        won, alive = _settled(arena, part, dispute, found)
        for name in part.members:
            before = found.wins(name), found.live(name)
            ranks[name], lives[name] = won.get(name), name in alive
            if before != (name in won, name in alive):
                for above in {number_of[other] for other in dependents(arena, name)} - queued - {number}:
                    heappush(waiting, above)
                    queued.add(above)
    return found


def _settled(arena: Arena, part: Part, dispute: Dispute, known: Chances) -> tuple[dict[str, int], frozenset[str]]:
    """The members of a part that are won, with their ranks, and those that are live, given what holds of what it depends on."""
    mine = [name for name in part.members if name in dispute.mine]
    theirs = [name for name in part.members if name in dispute.theirs]
    inside = set(part.members)
    # What is known of the part itself is of an earlier dispute: only what it depends on counts.
    lost = {
        name for name in theirs if any(one not in inside and known.wins(one) for one in arena.defeated_by.get(name, ()))
    }
    hit = {
        name for name in mine if any(one not in inside and known.live(one) for one in arena.defeated_by.get(name, ()))
    }
    mine = [name for name in mine if name not in hit]
    theirs = [name for name in theirs if name not in lost]
    backed_by_mine = _outside(arena, mine, inside, dispute.granted, known.wins)
    backed_by_theirs = _outside(arena, theirs, inside, dispute.accepted, known.live)
    won: dict[str, int] = {}
    while True:
        beaten = {victim for name in won for victim in arena.defeats.get(name, ())}
        alive = _backed(arena, [name for name in theirs if name not in beaten], backed_by_theirs)
        threatened = {victim for name in alive for victim in arena.defeats.get(name, ())}
        grown = _backed(arena, [name for name in mine if name not in threatened], backed_by_mine)
        if grown.keys() == won.keys():
            levels = {rank: level for level, rank in enumerate(sorted(set(won.values())))}
            return {name: part.depth + levels[rank] for name, rank in won.items()}, frozenset(alive)
        base = max(won.values(), default=-1) + 1
        won = {name: won.get(name, base + depth) for name, depth in grown.items()}


Missing = Mapping[str, frozenset[str]]
"""For each argument, the premises for which nothing outside its part is a reason that holds."""


def _outside(
    arena: Arena, names: Iterable[str], inside: Set[str], granted: Collection[str], holds: Callable[[str], bool]
) -> Missing:
    return {
        name: frozenset(
            premise
            for premise in arena.asked[name]
            if premise not in granted
            and not any(one.id not in inside and holds(one.id) for one in arena.arguments_for.get(premise, ()))
        )
        for name in names
    }


def _backed(arena: Arena, names: Collection[str], missing: Missing) -> dict[str, int]:
    """The arguments among ``names`` whose missing premises the others support without a circle, each with the length of the
    longest chain.
    """
    left = {name: len(missing[name]) for name in names}
    depth = {name: 0 for name, count in left.items() if not count}
    queue = deque(depth)
    supported: set[str] = set()
    while queue and len(depth) < len(left):
        member = queue.popleft()
        conclusion = arena.argument_by_id[member].conclusion
        if conclusion in supported:
            continue
        supported.add(conclusion)
        for user in arena.users.get(conclusion, ()):
            if user in left and conclusion in missing[user]:
                left[user] -= 1
                if not left[user]:
                    depth[user] = depth[member] + 1
                    queue.append(user)
    return depth
