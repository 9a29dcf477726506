"""The plays of the balance audit, played move by move: the test of what ``debate.dialogue.balance`` works out.

A play is a debate between two programs of level 3, in which each has the arguments that it thinks of in one draw and
nothing else. The burden is once on either side: with it on the proponent of the motion, the thesis is the motion; with
it on the opponent, the thesis is its denial, which the opponent then defends.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.balance import DRAWS, ideas, outcomes
from debate.dialogue.literals import literals_against, literals_supporting, negate
from debate.dialogue.move import Side
from debate.dialogue.opponent_games import self_play
from debate.dialogue.state import State
from debate.dialogue.value_draws import Draws
from debate.model.map import Map

PROTOCOL = "persuasion/liberal"
LEVEL = 3


class Play(NamedTuple):
    """One debate of the audit: the draw that says who thinks of what, and the side of the motion that bears the burden."""

    draw: int
    burden: Side

    @property
    def seed(self) -> int:
        """The seed of the debate: even with the motion as the thesis, odd with its denial."""
        return 2 * self.draw + (self.burden is Side.OPPONENT)


class Ideas(NamedTuple):
    """The draws in which the proponent, and in which the opponent, thinks of each argument."""

    mine: Draws
    theirs: Draws


class Disagreement(NamedTuple):
    """A play that did not end as it was worked out: a fault of the program. ``winner`` is the side of the motion that
    won it.
    """

    motion: str
    play: Play
    winner: Side


def plays(draws: Iterable[int]) -> Iterator[Play]:
    """The plays of these draws, in the order of their seeds."""
    return (Play(draw, burden) for draw in draws for burden in Side)


def disagreements(
    arena: Arena, seed: int = 0, draws: int = DRAWS, among: Iterable[int] | None = None
) -> tuple[Disagreement, ...]:
    """Play what ``audit(arena, seed, draws)`` works out, or only the draws that are ``among``: what ends otherwise.

    Raises ValueError unless ``draws`` is even and positive.
    """
    if draws < 2 or draws % 2:
        raise ValueError("draws come in pairs")
    arena = bare(arena)
    drawn = Ideas(*ideas(arena, seed, draws // 2))
    stands, falls = outcomes(arena, *drawn)
    won = {Side.PROPONENT: stands, Side.OPPONENT: ~falls}
    found = []
    for play in plays(range(draws) if among is None else among):
        winner = winner_of(arena, play, drawn)
        if (winner is Side.PROPONENT) != bool(won[play.burden] >> play.draw & 1):
            found.append(Disagreement(arena.root, play, winner))
    return tuple(found)


def winner_of(arena: Arena, play: Play, drawn: Ideas) -> Side:
    """The side of the motion that wins this play, by playing it."""
    outcome = played(arena, play, drawn).outcome
    return play.burden if outcome is not None and outcome.winner is Side.PROPONENT else play.burden.other


def played(arena: Arena, play: Play, drawn: Ideas) -> State:
    """The play at its end. In it the two sides of the motion are the voices, and each makes the arguments that it
    thinks of.
    """
    thesis = arena.root if play.burden is Side.PROPONENT else negate(arena.root)
    told = replace(bare(arena), root=thesis, arguments=tuple(_drawn(arena, play.draw, drawn)))
    voices = frozenset({str(play.burden)}), frozenset({str(play.burden.other)})
    return self_play(told, PROTOCOL, play.seed, (LEVEL, LEVEL), voices)


def bare(arena: Arena) -> Arena:
    """The arena without what no play looks at: who on the map says what, and where. Quick to hand to another process."""
    if not arena.map.claims and not arena.map.voices:
        return arena
    steps = (Argument(step.id, step.premises, step.conclusion, step.kind) for step in arena.arguments)
    return replace(arena, map=Map(arena.map.id), arguments=tuple(steps))


def _drawn(arena: Arena, draw: int, drawn: Ideas) -> Iterator[Argument]:
    """The arguments that a debate in this draw can come to, in the order of the map, each as those make it who think
    of it.
    """
    has = {Side.PROPONENT: drawn.mine, Side.OPPONENT: drawn.theirs}
    roots = {Side.PROPONENT: (arena.root,), Side.OPPONENT: literals_against(arena, arena.root)}
    makers: dict[str, set[str]] = {}
    waiting = [(side, one) for side, literals in roots.items() for one in _for(arena, literals)]
    while waiting:
        side, name = waiting.pop()
        if not has[side][name] >> draw & 1 or side in makers.get(name, ()):
            continue
        makers.setdefault(name, set()).add(str(side))
        waiting += [(side.other, attacker) for attacker in arena.defeated_by.get(name, ())]
        for premise in arena.argument_by_id[name].premises:
            waiting += [(side, one) for one in _for(arena, literals_supporting(arena, premise))]
    for step in arena.arguments:
        if step.id in makers:
            yield Argument(step.id, step.premises, step.conclusion, step.kind, frozenset(makers[step.id]))


def _for(arena: Arena, literals: Iterable[str]) -> Iterator[str]:
    """The arguments that conclude one of the literals."""
    return (argument.id for literal in literals for argument in arena.arguments_for.get(literal, ()))
