"""Who can win a debate about a motion at all: the balance audit. docs/balance.md explains it to instructors.

In each of many seeded draws a side thinks of every argument with probability one half, and has what supports a claim at
hand; then both play without mistakes. The motion *stands* in a draw if the proponent can answer everything, it *falls*
if the opponent can, and else the draw is *level*: each has something that the other cannot answer. Who bears the burden
loses a level draw, but that is a rule of the format and not a property of the map: so each draw is played twice, with
the burden once on either side. The proponent's share is the share of these plays that the proponent wins.

Who wins a play is worked out here; ``debate.dialogue.balance_plays`` plays it, and has to come to the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from random import Random

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.literals import literals_against
from debate.dialogue.move import Side
from debate.dialogue.value_draws import Draws, win_sets

DRAWS = 1000
EVEN = (0.35, 0.65)
"""The proponent's share in a balanced motion, both ends included."""

LEAST = 0.05
"""In a balanced motion each side can make its point stand in at least this share of the draws."""


@dataclass(frozen=True, slots=True)
class Case:
    """What the map offers one side: its arguments (citations left out), those of them that defeat an argument of the
    other side, and those of these that nothing answers but what they defeat themselves. Ids, in the order of the map.
    """

    arguments: tuple[str, ...]
    attacks: tuple[str, ...]
    unanswered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """The balance of one motion.

    ``stands`` and ``falls`` are shares of the draws, ``error`` is the standard error of the proponent's share.
    ``best_play`` is the side that can answer everything once both think of everything; None if neither can.
    """

    motion: str
    draws: int
    stands: float
    falls: float
    error: float
    best_play: Side | None
    proponent: Case
    opponent: Case

    @property
    def level(self) -> float:
        """The share of draws in which neither side can answer everything."""
        return max(0.0, 1 - self.stands - self.falls)

    @property
    def share(self) -> float:
        """The share of the plays that the proponent wins: both of a draw in which the motion stands, and of a level
        draw the one in which the opponent bears the burden.
        """
        return (1 + self.stands - self.falls) / 2

    @property
    def plays(self) -> int:
        """Of how many debates the share is: two for each draw, with the burden on either side."""
        return 2 * self.draws

    @property
    def stronger(self) -> Side | None:
        """The side that the map favours too much; None if the motion is balanced."""
        if self.share > EVEN[1] or (self.falls < LEAST and self.falls <= self.stands):
            return Side.PROPONENT
        if self.share < EVEN[0] or self.stands < LEAST:
            return Side.OPPONENT
        return None


@dataclass(frozen=True, slots=True)
class WeakSpot:
    """An argument of the stronger side that needs an answer, and the proponent's share if nobody thought of it."""

    argument: Argument
    share: float


def audit(arena: Arena, seed: int = 0, draws: int = DRAWS) -> Audit:
    """The balance of the motion (or claim) that the arena is about. The same arena and seed give the same audit.

    Draws come in pairs, the second with the two sides' ideas exchanged, so that exchanging the sides of a motion
    exchanges the shares exactly. Raises ValueError unless ``draws`` is even and positive.
    """
    if draws < 2 or draws % 2:
        raise ValueError("draws come in pairs")
    stands, falls = outcomes(arena, *ideas(arena, seed, draws // 2))
    everything = {argument.id: 1 for argument in arena.arguments}
    best_stands, best_falls = outcomes(arena, everything, everything)
    best_play = None if best_stands == best_falls else Side.PROPONENT if best_stands else Side.OPPONENT
    serving = _serving(arena)
    return Audit(
        arena.root,
        draws,
        stands.bit_count() / draws,
        falls.bit_count() / draws,
        _standard_error(stands, falls, draws // 2),
        best_play,
        _case(arena, serving, Side.PROPONENT),
        _case(arena, serving, Side.OPPONENT),
    )


def weak_spots(arena: Arena, found: Audit, seed: int = 0, most: int = 3) -> tuple[WeakSpot, ...]:
    """The arguments of the stronger side that weigh most in an unbalanced motion: those first without which the other
    side would gain most. Only unanswered ones, if there are any. Empty for a balanced motion.
    """
    if found.stronger is None:
        return ()
    case = found.proponent if found.stronger is Side.PROPONENT else found.opponent
    thought_of = ideas(arena, seed, found.draws // 2)
    spots = []
    for name in case.unanswered or case.attacks:
        without = ({other: drawn for other, drawn in side.items() if other != name} for side in thought_of)
        stands, falls = outcomes(arena, *without)
        share = (1 + (stands.bit_count() - falls.bit_count()) / found.draws) / 2
        spots.append(WeakSpot(arena.argument_by_id[name], share))
    spots.sort(key=lambda spot: spot.share, reverse=found.stronger is Side.OPPONENT)
    return tuple(spots[:most])


def ideas(arena: Arena, seed: int, pairs: int) -> tuple[dict[str, int], dict[str, int]]:
    """What the proponent and what the opponent thinks of, draw by draw, in so many pairs of draws.

    An argument's draws depend on the seed and its own id alone, so that a change of the map leaves the others' as they
    are.
    """
    about = {arena.root, *literals_against(arena, arena.root)}
    mine: dict[str, int] = {}
    theirs: dict[str, int] = {}
    every = (1 << pairs) - 1
    for argument in arena.arguments:
        first = second = every
        if argument.conclusion in about or argument.conclusion.startswith("-"):
            first = Random(f"{seed}/first/{argument.id}").getrandbits(pairs)
            second = Random(f"{seed}/second/{argument.id}").getrandbits(pairs)
        mine[argument.id] = first | second << pairs
        theirs[argument.id] = second | first << pairs
    return mine, theirs


def outcomes(arena: Arena, mine: Draws, theirs: Draws) -> tuple[int, int]:
    """The draws in which the motion stands, and those in which it falls.

    Either side in turn has to answer everything. A draw in which both could would be level.
    """
    stands = _any_of(win_sets(arena, mine, theirs), arena, (arena.root,))
    falls = _any_of(win_sets(arena, theirs, mine), arena, literals_against(arena, arena.root))
    both = stands & falls
    return stands & ~both, falls & ~both


def _any_of(won: Mapping[str, int], arena: Arena, literals: Iterable[str]) -> int:
    """The draws in which an argument for one of the literals is won."""
    found = 0
    for literal in literals:
        for argument in arena.arguments_for.get(literal, ()):
            found |= won.get(argument.id, 0)
    return found


def _standard_error(stands: int, falls: int, pairs: int) -> float:
    """The standard error of the share: the pairs are independent, the two draws of a pair are not."""
    every = (1 << pairs) - 1
    good = [stands & every, stands >> pairs, every & ~falls, every & ~(falls >> pairs)]  # a quarter of a pair each
    total = sum(part.bit_count() for part in good) / 4
    squares = sum((one & other).bit_count() for one in good for other in good) / 16
    mean = total / pairs
    return sqrt(max(0.0, squares / pairs - mean * mean) / pairs)


def _serving(arena: Arena) -> dict[Side, frozenset[str]]:
    """The arguments that each side has a use for: for its point, for what these start from, against what defeats
    these. Some serve both.
    """
    roots = {Side.PROPONENT: (arena.root,), Side.OPPONENT: literals_against(arena, arena.root)}
    waiting = [
        (side, argument.id)
        for side, literals in roots.items()
        for literal in literals
        for argument in arena.arguments_for.get(literal, ())
    ]
    seen = set(waiting)
    while waiting:
        side, name = waiting.pop()
        supports = (
            (side, support.id)
            for premise in arena.argument_by_id[name].premises
            for support in arena.arguments_for.get(premise, ())
        )
        attackers = ((side.other, attacker) for attacker in arena.defeated_by.get(name, ()))
        fresh = {*supports, *attackers} - seen
        seen |= fresh
        waiting += fresh
    return {side: frozenset(name for owner, name in seen if owner is side) for side in Side}


def _case(arena: Arena, serving: Mapping[Side, frozenset[str]], side: Side) -> Case:
    steps = [argument for argument in arena.arguments if argument.id in serving[side] and argument.kind != "citation"]
    attacks = [step for step in steps if not serving[side.other].isdisjoint(arena.defeats.get(step.id, ()))]
    safe = _safe(arena)
    return Case(_names(steps), _names(attacks), _names(step for step in attacks if step.id in safe))


def _names(arguments: Iterable[Argument]) -> tuple[str, ...]:
    return tuple(argument.id for argument in arguments)


def _safe(arena: Arena) -> frozenset[str]:
    """The arguments that nothing on the map answers, nor what they need: an answer defeats and is not defeated back."""
    playable = win_sets(arena, {argument.id: 1 for argument in arena.arguments}, {})
    answered = {
        victim
        for answer in playable
        for victim in arena.defeats.get(answer, ())
        if answer not in arena.defeats.get(victim, ())
    }
    return frozenset(win_sets(arena, {name: 1 for name in playable if name not in answered}, {}))
