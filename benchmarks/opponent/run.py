"""How long a program thinks about a move at level 3, and how long a debate of the balance audit takes, over every motion
of the joint map. Reports, never gates.

python -m benchmarks.opponent.run
"""

import os
import platform
import statistics
import time

from debate.dialogue.arena import Arena
from debate.dialogue.balance import ideas
from debate.dialogue.balance_plays import Ideas, bare, played, plays
from debate.dialogue.build import arena
from debate.dialogue.engine import apply, start
from debate.dialogue.move import Side
from debate.dialogue.opponent import choose, speaker
from debate.dialogue.opponent_games import next_move
from debate.dialogue.state import Player, Seat
from debate.language.load import load
from debate.resources import library

MOST_MOVES = 40
DRAWS = 10
"""So many draws of each motion are played."""


def main() -> None:
    argument_map = load(library() / "integration" / "integration.argmap").map
    seats = (Seat(Side.PROPONENT, Player.PROGRAM, "P", 3), Seat(Side.OPPONENT, Player.PROGRAM, "O", 3))
    times = []
    for motion in argument_map.motions:
        state = start(arena(argument_map, motion.id), "persuasion/liberal", seats, seed=1)
        for _ in range(MOST_MOVES):
            if state.outcome is not None:
                break
            side, _ = next_move(state)
            begun = time.perf_counter()
            move = choose(state, side)
            times.append((time.perf_counter() - begun) * 1000)
            state = apply(state, side, move, speaker(state, side, move))
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    print(
        f"{len(argument_map.claims)} claims, {len(argument_map.motions)} motions, {len(times)} moves: "
        f"median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms"
    )
    turns, seconds = _plays([bare(arena(argument_map, motion.id)) for motion in argument_map.motions])
    print(
        f"{len(turns)} debates of the balance audit: {1000 * seconds / len(turns):.1f} ms of the processor each, "
        f"{statistics.mean(turns):.1f} moves"
    )


def _plays(arenas: list[Arena]) -> tuple[list[int], float]:
    """How many moves each play has, and the processor time of all."""
    turns, seconds = [], 0.0
    for one in arenas:
        drawn = Ideas(*ideas(one, 0, DRAWS))
        begun = time.process_time()
        turns += [len(played(one, play, drawn).turns) for play in plays(range(DRAWS))]
        seconds += time.process_time() - begun
    return turns, seconds


if __name__ == "__main__":
    main()
