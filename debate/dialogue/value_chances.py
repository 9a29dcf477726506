"""Who can win, worked out once for what two sides have at the start of a debate.

``debate.dialogue.value`` defines the Win set W of a side and what is live against it. Both follow from two sorts of facts: that an
argument of the one side is *won*, and that one of the other side is *dead*. A fact is found at a stage, from facts of earlier stages;
dead are also those of one stage that only support each other. ``debate.dialogue.value_repair`` keeps them up to date.
"""

from collections import deque
from collections.abc import Container, Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

from debate.dialogue.arena import Arena


class Dispute(NamedTuple):
    """What two sides have: the arguments of the first and of the second; the premises of the first that the second has
    granted, and those of the second that the first has accepted: nobody asks for a reason for these.
    """

    mine: Set[str]
    theirs: Set[str]
    granted: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Chances:
    """The stage at which each argument of the first side was won and each of the second was dead, and how deep the support of
    each is that is live; None where that is no longer so. What is not named is as it was at the ``start``. ``stages`` is how
    many there were.
    """

    won: Mapping[str, int | None]
    dead: Mapping[str, int | None]
    depth: Mapping[str, int]
    stages: int = 0
    start: "Chances | None" = None

    def rank(self, name: str) -> int | None:
        """The stage at which the argument was found to be in the Win set, after all that it needs; None if it is not in it."""
        return self.won[name] if name in self.won else self.start.won.get(name) if self.start is not None else None

    def wins(self, name: str) -> bool:
        """Is the argument in the first side's Win set?"""
        return self.rank(name) is not None

    def died(self, name: str) -> int | None:
        """The stage at which the argument of the second side was dead; None if it is live."""
        return self.dead[name] if name in self.dead else self.start.dead.get(name) if self.start is not None else None

    def live(self, name: str) -> bool:
        """Can the second side make the argument good?"""
        return self.died(name) is None

    def support(self, name: str) -> int:
        """How deep the support of a live argument is."""
        return self.depth[name] if name in self.depth or self.start is None else self.start.depth[name]


def chances(arena: Arena, mine: Set[str], theirs: Set[str]) -> Chances:
    """The chances at the start of a debate: as many passes over the arena as the longest chain of defences."""
    won: dict[str, int | None] = {}
    dead: dict[str, int | None] = {}
    stage = 0
    while True:
        alive = _backed(arena, theirs, won)
        dead.update((name, stage) for name in arena.argument_by_id if name not in alive and name not in dead)
        grown = _backed(arena, mine, alive)
        if len(grown) == len(won):
            return Chances(won, dead, alive, stage + 1)
        won.update((name, stage + 1 + depth) for name, depth in grown.items() if name not in won)
        stage += 2 + max(grown.values())


def _backed(arena: Arena, names: Set[str], against: Container[str]) -> dict[str, int]:
    """The arguments among ``names`` that none of those ``against`` defeats and whose premises they can support without a circle,
    each with the length of the longest chain.
    """
    missing = {
        name: len(asked)
        for name, asked in arena.asked.items()
        if name in names and not any(one in against for one in arena.defeated_by.get(name, ()))
    }
    return lengths(arena, missing, set())


def lengths(arena: Arena, missing: dict[str, int], supported: set[str]) -> dict[str, int]:
    """Of the arguments that can be supported without a circle, each with the length of the longest chain. ``missing`` are
    those that come into question, with how many premises each still waits for, ``supported`` what is granted; both are
    used up.
    """
    depth = {name: 0 for name, count in missing.items() if not count}
    queue = deque(depth)
    while queue:
        member = queue.popleft()
        conclusion = arena.argument_by_id[member].conclusion
        if conclusion in supported:
            continue
        supported.add(conclusion)
        for user in arena.users.get(conclusion, ()):
            if user in missing:
                missing[user] -= 1
                if not missing[user]:
                    depth[user] = depth[member] + 1
                    queue.append(user)
    return depth
