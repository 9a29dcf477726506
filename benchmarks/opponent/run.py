"""How long a program thinks about a move at level 3, over every motion of the joint map. Reports, never gates.

python -m benchmarks.opponent.run
"""

import os
import platform
import statistics
import time

from debate.dialogue.build import arena
from debate.dialogue.engine import apply, start
from debate.dialogue.move import Side
from debate.dialogue.opponent import choose, speaker
from debate.dialogue.opponent_games import next_move
from debate.dialogue.state import Player, Seat
from debate.language.load import load
from debate.resources import library

MOST_MOVES = 40


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


if __name__ == "__main__":
    main()
