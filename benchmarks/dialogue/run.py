"""What a move of a debate costs, by the size of the map, the number of turns so far and the level of the program.

python -m benchmarks.dialogue.run [--shape debate-like] [--claims 100 1000 …] [--turns 10 100 500] [--levels 1 2 3] [--panel]

Milliseconds of the processor: the middle one of six moves of the learner, and the worst in brackets. `play` is the learner's move
with all replies of the program and the log; `moves` the list of moves open next, in words; `status` the sentence who is ahead;
`screen` all that the app shows, `moves` included; `preview` what one move would do; `sentence` what a typed sentence may mean, without finding the claims.
"""

import argparse
import gc
import os
import platform
from time import gmtime, strftime

from benchmarks.dialogue.maps import dressed, thesis_of
from benchmarks.dialogue.play import (
    harder_side,
    lengthen_debates,
    lengthened,
    moves_measured,
    opened,
    seated,
    session_of,
    setup_of,
    timed,
    undone,
)
from debate.dialogue.balance import audit
from debate.dialogue.state import State

COLUMNS = ("play", "moves", "status", "screen", "preview", "sentence")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shape", default="debate-like")
    parser.add_argument("--claims", type=int, nargs="+", default=[100, 1_000, 10_000, 100_000])
    parser.add_argument("--turns", type=int, nargs="+", default=[10, 100, 500])
    parser.add_argument("--levels", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--panel", action="store_true", help="the author panel walk instead of a persuasion")
    parser.add_argument("--undo", action="store_true", help="what taking a move back costs, too")
    parser.add_argument("--balance", action="store_true", help="what the balance of the thesis costs, too")
    chosen = parser.parse_args()
    print(
        f"{strftime('%Y-%m-%d %H:%M', gmtime())} UTC: {platform.python_implementation()} {platform.python_version()}, ",
        end="",
    )
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {chosen.shape}")
    lengthen_debates()
    protocol = "panel" if chosen.panel else "persuasion/liberal"
    for claims in chosen.claims:
        measure(chosen.shape, claims, chosen.turns, [1] if chosen.panel else chosen.levels, protocol, chosen)


def measure(
    shape: str, claims: int, turns: list[int], levels: list[int], protocol: str, chosen: argparse.Namespace
) -> None:
    map_ = dressed(shape, claims)
    thesis = thesis_of(map_)
    setup = setup_of(thesis, 1, protocol)
    gc.collect()
    states: list[State] = []
    opening = timed(lambda: states.append(opened(map_, setup)))
    state = states[0]
    side = harder_side(state)
    arguments = len(state.arena.arguments)
    print(
        f"\n{claims:,} claims, {arguments:,} arguments bear on the thesis. Opening: {opening:.0f} ms",
        end="",
        flush=True,
    )
    if chosen.balance:
        print(f"; its balance, where it is a motion: {timed(lambda: audit(state.arena)):.0f} ms", end="")
    print(flush=True)
    print(f"{'level':>5} {'turns':>5} " + " ".join(f"{name:>15}" for name in COLUMNS))
    for wanted in turns:
        long = lengthened(state, wanted)
        for level in levels:
            setup = setup_of(thesis, level, protocol, side)
            session = session_of(map_, seated(long, setup), setup)
            found = moves_measured(session)
            row = " ".join(f"{found.get(name, '-')!s:>15}" for name in COLUMNS)
            taken = f"  undo {undone(session):.0f}" if chosen.undo else ""
            print(f"{level:>5} {len(long.turns):>5} {row}{taken}", flush=True)
        if len(long.turns) < wanted:
            break


if __name__ == "__main__":
    main()
