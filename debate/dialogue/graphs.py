"""Bare graphs of arguments as arenas, and the equivalence of the exhausted dispute with the grounded extension."""

import random
from collections.abc import Iterable

from debate.dialogue.arena import Arena, Argument
from debate.dialogue.engine import apply, legal, refusal, start
from debate.dialogue.move import Side
from debate.dialogue.state import Player, Seat, State
from debate.frameworks.grounded import Label, grounded
from debate.model.map import Map

LARGEST = 5
"""Arguments in a random graph. Exhausting one takes a number of moves that grows exponentially."""

MOST_GRAPHS = 1_000
"""Random graphs that one transcript may ask for."""


def graph_arena(edges: Iterable[tuple[str, str | None]], root: str | None) -> Arena:
    """The arena of a graph: each argument concludes the claim of its own name, from nothing; attacks are what the
    edges say.
    """
    pairs = tuple(edges)
    names = dict.fromkeys(name for pair in pairs for name in pair if name is not None)
    arguments = tuple(Argument(name, (), name, "reason") for name in names)
    defeats = {name: frozenset(b for a, b in pairs if a == name and b is not None) for name in names}
    return Arena(Map("graph"), "", root or next(iter(names), ""), arguments, defeats, {})


def exhausted(arena: Arena) -> State | None:
    """The dispute in which both sides play every challenge and argument that is legal; None if it reaches the cap.

    With the rule that the proponent repeats no argument on a line (G1), the root is in exactly if it is in the grounded
    extension: Modgil and Caminada, "Proof theories and algorithms for abstract argumentation frameworks" (2009).
    """
    seats = (Seat(Side.PROPONENT, Player.PROGRAM, "proponent"), Seat(Side.OPPONENT, Player.PROGRAM, "opponent"))
    state = start(arena, "persuasion/liberal", seats)
    while state.outcome is None:
        before = len(state.turns)
        for side in Side:
            for move in legal(state, side):
                if move.act in ("claim", "why", "argue") and refusal(state, side, move) is None:
                    state = apply(state, side, move)
        if len(state.turns) == before:
            return state
    return None


def random_edges(draw: random.Random) -> tuple[tuple[str, str | None], ...]:
    """The edges of a random graph of at most ``LARGEST`` arguments; self-attacks included."""
    names = [f"a{number}" for number in range(1, draw.randint(1, LARGEST) + 1)]
    density = draw.uniform(0.1, 0.5)
    drawn = [(a, b) for a in names for b in names if draw.random() < density]
    return (*((name, None) for name in names), *drawn)


def disagreements(graphs: int, seed: int) -> tuple[str, ...]:
    """Of that many random graphs, those for which exhausted dispute and grounded extension disagree about the first
    argument.
    """
    draw = random.Random(seed)
    wrong: list[str] = []
    tried = 0
    while tried < graphs:
        edges = random_edges(draw)
        arena = graph_arena(edges, "a1")
        state = exhausted(arena)
        if state is None:
            continue  # too large to exhaust within the cap; draw another
        tried += 1
        attacks = [(a, b) for a, b in edges if b is not None]
        label = grounded(arena.argument_by_id, attacks)["a1"]
        if (state.ahead is Side.PROPONENT) != (label is Label.IN):
            wrong.append(", ".join(f"{a} -> {b}" for a, b in attacks))
    return tuple(wrong)
