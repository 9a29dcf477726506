"""Time from a changed relation to verdicts, on a generated map. Run: python -m benchmarks.reasoning.edits [--claims N]
[shape …]"""

import argparse
import gc
import platform
import random
import statistics
import time
from dataclasses import replace

from benchmarks.reasoning.generate import SHAPES
from debate.model.elements import Certainty, Relation, RelationKind
from debate.model.map import Map
from debate.reason.incremental import Reasoner
from debate.reason.verdicts import evaluate


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapes", nargs="*", default=["debate-like"], help="of: " + ", ".join(SHAPES))
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--edits", type=int, default=100)
    chosen = parser.parse_args()
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}; CPU time")
    for shape in chosen.shapes:
        measure(shape, chosen.claims, chosen.edits)


def measure(shape: str, claims: int, edits: int) -> None:
    map_ = SHAPES[shape](claims, claims * 3 // 2)
    gc.collect()
    start = time.process_time()
    evaluate(map_)
    scratch = time.process_time() - start
    start = time.process_time()
    reasoner = Reasoner(map_)
    built = time.process_time() - start
    dice = random.Random(3)
    times, anew = [], []
    for _ in range(edits):
        before, map_ = reasoner.anew, edited(map_, dice)
        gc.disable()
        start = time.process_time()
        reasoner.update(map_)
        taken = time.process_time() - start
        gc.enable()
        (times if reasoner.anew == before else anew).append(1000 * taken)
    fresh = evaluate(map_)
    agree = all(reasoner.verdicts.of(claim.id) is fresh.of(claim.id) for claim in map_.claims)
    times.sort()
    print(
        f"{shape}, {claims:,} claims: evaluate {scratch:.2f} s; with what edits need {built:.2f} s; an edit, median "
        f"{statistics.median(times):.1f} ms, nine in ten {times[len(times) * 9 // 10]:.1f} ms, worst {times[-1]:.1f} ms; "
        f"{len(anew)} of {edits} evaluated anew; all verdicts as from scratch: {agree}"
    )


def edited(map_: Map, dice: random.Random) -> Map:
    """The map with another strength, other premises or another kind for one of its relations."""
    relations = list(map_.relations)
    place = dice.randrange(len(relations))
    relations[place] = _changed(relations[place], relations[dice.randrange(place + 1)], dice)
    return replace(map_, relations=tuple(relations))


def _changed(one: Relation, other: Relation, dice: random.Random) -> Relation:
    style = dice.random()
    if style < 0.4:
        return replace(one, strength=dice.choice(tuple(Certainty)))
    if style < 0.7 and RelationKind.UNDERCUT not in (one.kind, other.kind):
        return replace(one, premises=other.premises)
    return replace(one, kind=RelationKind.OBJECTION) if one.kind is RelationKind.REASON else one


if __name__ == "__main__":
    main()
