"""Generated frameworks in the manner of the ICCMA competitions: the same name, size and seed give the same framework."""

import math
import random
from collections.abc import Callable, Iterable
from pathlib import Path

Attacks = set[tuple[int, int]]


def erdos_renyi(size: int, dice: random.Random, degree: float = 6.0) -> Attacks:
    """So many attacks an argument, between any two, self-attacks among them."""
    return {(dice.randrange(size), dice.randrange(size)) for _ in range(round(size * degree))}


def sparse(size: int, dice: random.Random) -> Attacks:
    """Three attacks for two arguments, between any two."""
    return erdos_renyi(size, dice, 1.5)


def dense(size: int, dice: random.Random) -> Attacks:
    """Every attack with a chance of one in ten: small and hard."""
    return {(a, b) for a in range(size) for b in range(size) if a != b and dice.random() < 0.1}


def watts_strogatz(size: int, dice: random.Random, neighbours: int = 8, rewired: float = 0.3) -> Attacks:
    """A ring of neighbours, some rewired; each edge is an attack in one direction, one in five in both."""
    edges = set()
    for a in range(size):
        for step in range(1, neighbours // 2 + 1):
            b = dice.randrange(size) if dice.random() < rewired else (a + step) % size
            if a != b:
                edges.add((a, b))
    return _directed(edges, dice)


def barabasi_albert(size: int, dice: random.Random, joined: int = 3) -> Attacks:
    """Each new argument joins some that are joined already, the more so the more they are."""
    edges = set()
    ends = list(range(joined))
    for a in range(joined, size):
        for b in {dice.choice(ends) for _ in range(joined)}:
            edges.add((a, b))
            ends += (a, b)
    return _directed(edges, dice)


def _directed(edges: Iterable[tuple[int, int]], dice: random.Random) -> Attacks:
    attacks = set()
    for a, b in sorted(edges):
        turn = dice.random()
        if turn < 0.6:
            attacks.add((a, b))
        if turn > 0.4:
            attacks.add((b, a))
    return attacks


def traffic(size: int, dice: random.Random) -> Attacks:
    """A street map: a grid with one street in five missing; two attacks in five are mutual."""
    width = round(math.sqrt(size))
    beside = ((a, a + 1) for a in range(size - 1) if (a + 1) % width)
    below = ((a, a + width) for a in range(size - width))
    attacks = set()
    for a, b in (*beside, *below):
        if dice.random() < 0.8:
            one_way = dice.random() < 0.6
            attacks |= {dice.choice(((a, b), (b, a)))} if one_way else {(a, b), (b, a)}
    return attacks


def stable(size: int, dice: random.Random) -> Attacks:
    """Several stable extensions are laid in: each is free of conflict and attacks all else."""
    attacks: Attacks = set()
    camps = [set(dice.sample(range(size), size // 3)) for _ in range(4)]
    for camp in camps:
        members = sorted(camp)
        for outside in range(size):
            if outside not in camp:
                attacks.add((dice.choice(members), outside))
    return {(a, b) for a, b in attacks if not any(a in camp and b in camp for camp in camps)}


def camps(size: int, dice: random.Random) -> Attacks:
    """As `stable`, and every argument is attacked by someone, so that the grounded labelling decides nothing."""
    attacks = stable(size, dice)
    for lonely in sorted(set(range(size)) - {b for _, b in attacks}):
        other = dice.randrange(size)
        attacks |= {(lonely, other), (other, lonely)}
    return attacks


def grounded(size: int, dice: random.Random) -> Attacks:
    """Attacks run mostly from lower to higher numbers, so that the grounded labelling decides much."""
    attacks = set()
    for b in range(1, size):
        for _ in range(dice.choice((0, 1, 1, 2, 3))):
            attacks.add((dice.randrange(max(0, b - 200), b), b))
    for _ in range(size // 20):
        attacks.add((dice.randrange(size), dice.randrange(size)))
    return attacks


def admbuster(size: int, dice: random.Random) -> Attacks:
    """One long ladder, in which each rung is defended by the next only; it is decided by the grounded labelling."""
    attacks = set()
    for rung in range(0, size - 6, 3):
        for attacker in (rung + 1, rung + 2):
            attacks |= {(attacker, rung), (rung + 3, attacker)}
    return attacks


SHAPES: dict[str, Callable[[int, random.Random], Attacks]] = {
    "erdos-renyi": erdos_renyi,
    "sparse": sparse,
    "dense": dense,
    "watts-strogatz": watts_strogatz,
    "barabasi-albert": barabasi_albert,
    "traffic": traffic,
    "stable": stable,
    "camps": camps,
    "grounded": grounded,
    "admbuster": admbuster,
}
LARGEST = {"dense": 200, "erdos-renyi": 200}
"""Beyond this a shape is so hard that a run says little: at 1,000 erdos-renyi is open to clingo after 30 s, too."""

MIXED = (
    *((shape, 50) for shape in ("erdos-renyi", "dense", "watts-strogatz", "barabasi-albert")),
    *(("dense", size) for size in (120, 160, 200)),
    *((shape, 200) for shape in ("erdos-renyi", "watts-strogatz", "barabasi-albert", "stable", "camps", "grounded")),
    *(("watts-strogatz", size) for size in (320, 512, 1_000, 5_000, 10_000)),
    *(("stable", size) for size in (320, 1_000, 5_000)),
    *(("barabasi-albert", size) for size in (1_000, 5_000, 10_000, 50_000)),
    *((shape, size) for shape in ("camps", "grounded") for size in (1_000, 5_000, 50_000)),
    ("admbuster", 1_000),
)
"""A set of all shapes and sizes, in the manner of the competitions."""


def write(folder: Path, shape: str, size: int, seed: int = 1) -> Path:
    """Write the framework in the af format, unless it is there."""
    path = folder / f"{shape}-{size}-{seed}.af"
    if not path.exists():
        attacks = sorted(SHAPES[shape](size, random.Random(f"{shape} {size} {seed}")))
        path.write_text(f"p af {size}\n" + "".join(f"{a + 1} {b + 1}\n" for a, b in attacks), encoding="ascii")
    return path
