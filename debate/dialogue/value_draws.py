"""Win sets in many draws at once: in each draw either side has some of the arguments at hand, and not the others.

A set of draws is an int, bit n for draw n, so that one operation on ints decides for all draws. Draw by draw the answer
is that of ``debate.dialogue.value.win_set``; it takes as many passes as the longest chain of defences in any draw.
"""

from collections import deque
from collections.abc import Mapping

from debate.dialogue.arena import Arena

Draws = Mapping[str, int]
"""For each argument, the draws in which something holds of it; an argument that is missing has none."""


def win_sets(arena: Arena, mine: Draws, theirs: Draws) -> dict[str, int]:
    """The draws in which each argument is in the Win set of the side that has ``mine`` against a side that has
    ``theirs``. Nobody has granted anything yet; nobody challenges common ground.
    """
    won: dict[str, int] = {}
    while True:
        threats = _backed(arena, _unopposed(arena, theirs, won))
        grown = _backed(arena, _unopposed(arena, mine, threats))
        if grown == won:
            return won
        won = grown


def _unopposed(arena: Arena, names: Draws, against: Draws) -> dict[str, int]:
    """The draws in which each argument is at hand and none of ``against`` defeats it."""
    left: dict[str, int] = {}
    for name, draws in names.items():
        for attacker in arena.defeated_by.get(name, ()):
            draws &= ~against.get(attacker, 0)
        if draws:
            left[name] = draws
    return left


def _backed(arena: Arena, names: Draws) -> dict[str, int]:
    """The draws in which each argument is among ``names`` and can have its premises supported without a circle."""
    backed: dict[str, int] = {}
    supported: dict[str, int] = {}
    waiting = deque(name for name in names if not arena.asked[name])
    while waiting:
        name = waiting.popleft()
        draws = names[name]
        for premise in arena.asked[name]:
            draws &= supported.get(premise, 0)
        if draws == backed.get(name, 0):
            continue
        backed[name] = draws
        conclusion = arena.argument_by_id[name].conclusion
        more = supported.get(conclusion, 0) | draws
        if more != supported.get(conclusion, 0):
            supported[conclusion] = more
            waiting += [user for user in arena.users.get(conclusion, ()) if user in names]
    return backed
