"""Time from map to verdicts, for generated maps of four sizes. Run: python -m benchmarks.reasoning.run [--repeat N]
[shape …]"""

import argparse
import gc
import os
import platform
import statistics
import time
from collections import Counter

from benchmarks.reasoning.generate import SHAPES
from debate.reason.plain import as_text
from debate.reason.verdicts import evaluate
from debate.reason.why import why

SIZES = (1_250, 2_500, 5_000, 10_000)  # claims; half as many relations again


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapes", nargs="*", default=list(SHAPES), help="of: " + ", ".join(SHAPES))
    parser.add_argument("--repeat", type=int, default=5)
    chosen = parser.parse_args()
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    )
    print(f"median CPU seconds of {chosen.repeat} runs; why: mean over 100 claims, text included")
    print(f"{'shape':<15} {'claims':>7} {'relations':>9} {'evaluate':>9} {'us/step':>8} {'why ms':>7}  verdicts")
    for shape in chosen.shapes:
        for size in SIZES:
            measure(shape, size, chosen.repeat)


def measure(shape: str, size: int, repeat: int) -> None:
    relations = size * 3 // 2
    map_ = SHAPES[shape](size, relations)
    times = []
    for _ in range(repeat):
        gc.collect()
        start = time.process_time()
        verdicts = evaluate(map_)
        times.append(time.process_time() - start)
    asked = [claim.id for claim in map_.claims[:: max(1, size // 100)]][:100]
    start = time.process_time()
    for claim in asked:
        as_text(map_, why(map_, verdicts, claim))
    explaining = (time.process_time() - start) / len(asked)
    found = Counter(str(verdicts.of(claim.id)) for claim in map_.claims)
    median = statistics.median(times)
    print(
        f"{shape:<15} {size:>7,} {relations:>9,} {median:>9.3f} {1e6 * median / (size + relations):>8.1f} "
        f"{1000 * explaining:>7.1f}  {dict(sorted(found.items()))} {'; '.join(verdicts.notes[:1])}"
    )


if __name__ == "__main__":
    main()
