"""Time from a change to verdicts, on a generated map, for each kind of change. Run: python -m benchmarks.reasoning.edits
[--claims N] [shape …]"""

import argparse
import gc
import platform
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from benchmarks.reasoning.generate import SHAPES
from debate.model.elements import Certainty, Claim, Preference, Relation, RelationKind
from debate.model.map import Map
from debate.reason.incremental import Reasoner
from debate.reason.verdicts import evaluate
from debate.reason.whatif import Change, ChangeKind

State = tuple[Map, tuple[Change, ...]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapes", nargs="*", default=["debate-like", "ranked"], help="of: " + ", ".join(SHAPES))
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--edits", type=int, default=20, help="changes of each kind")
    chosen = parser.parse_args()
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}; CPU time")
    for shape in chosen.shapes:
        measure(shape, chosen.claims, chosen.edits)


def measure(shape: str, claims: int, edits: int) -> None:
    map_ = SHAPES[shape](claims, claims * 3 // 2)
    gc.collect()
    start = time.process_time()
    reasoner = Reasoner(map_)
    built = time.process_time() - start
    print(f"{shape}, {claims:,} claims: with the tables that changes need {built:.2f} s", flush=True)
    dice = random.Random(3)
    state: State = (map_, ())
    for kind, change in KINDS.items():
        times = []
        counts = reasoner.translated, reasoner.anew
        for _ in range(edits):
            state = change(*state, dice)
            gc.disable()
            start = time.process_time()
            reasoner.update(*state)
            times.append(1000 * (time.process_time() - start))
            gc.enable()
        times.sort()
        print(
            f"  {kind:<24} median {statistics.median(times):6.1f} ms, worst {times[-1]:7.1f} ms; of {edits} translated anew "
            f"{reasoner.translated - counts[0]}, evaluated anew {reasoner.anew - counts[1]}",
            flush=True,
        )
    fresh = evaluate(state[0], "author", state[1])
    agree = all(reasoner.verdicts.of(claim.id) is fresh.of(claim.id) for claim in state[0].claims)
    print(f"  all verdicts as from scratch: {agree}", flush=True)


def relation(map_: Map, changes: tuple[Change, ...], dice: random.Random) -> State:
    """Another strength, other premises or another kind for one relation."""
    relations = list(map_.relations)
    place = dice.randrange(len(relations))
    relations[place] = _changed(relations[place], relations[dice.randrange(place + 1)], dice)
    return replace(map_, relations=tuple(relations)), changes


def _changed(one: Relation, other: Relation, dice: random.Random) -> Relation:
    style = dice.random()
    if style < 0.4:
        return replace(one, strength=dice.choice(tuple(Certainty)))
    if style < 0.7 and RelationKind.UNDERCUT not in (one.kind, other.kind):
        return replace(one, premises=other.premises)
    return replace(one, kind=RelationKind.OBJECTION) if one.kind is RelationKind.REASON else one


def claim(map_: Map, changes: tuple[Change, ...], dice: random.Random) -> State:
    """Another certainty for one claim."""
    claims = list(map_.claims)
    place = dice.randrange(len(claims))
    claims[place] = replace(claims[place], certainty=dice.choice(tuple(Certainty)), basic=not claims[place].basic)
    return replace(map_, claims=tuple(claims)), changes


def text(map_: Map, changes: tuple[Change, ...], dice: random.Random) -> State:
    """Other words for one claim."""
    place = dice.randrange(len(map_.claims))
    other = replace(map_.claims[place], text=f"Other words {dice.random()}.")
    return replace(map_, claims=(*map_.claims[:place], other, *map_.claims[place + 1 :])), changes


def new_claim(map_: Map, changes: tuple[Change, ...], dice: random.Random) -> State:
    """One claim more."""
    return replace(map_, claims=(*map_.claims, Claim(f"new-{dice.random()}", "New."))), changes


def preference(map_: Map, changes: tuple[Change, ...], dice: random.Random) -> State:
    """One preference more, between two steps."""
    first, second = dice.sample(range(len(map_.relations)), 2)
    more = Preference(map_.relations[first].id, map_.relations[second].id)
    return replace(map_, preferences=(*map_.preferences, more)), changes


def supposed(map_: Map, changes: tuple[Change, ...], dice: random.Random) -> State:
    """Something else supposed: a claim rejected or accepted, a step answered, or ranked over another."""
    first, second = dice.sample(range(len(map_.relations)), 2)
    one, other = map_.relations[first].id, map_.relations[second].id
    name = dice.choice(map_.claims).id
    kind = dice.choice((ChangeKind.REJECT, ChangeKind.ACCEPT, ChangeKind.ANSWER, ChangeKind.RANK))
    ranked = Change(kind, one, other)
    return map_, (ranked if kind is ChangeKind.RANK else Change(kind, one if kind is ChangeKind.ANSWER else name),)


KINDS: dict[str, Callable[[Map, tuple[Change, ...], random.Random], State]] = {
    "relation changed": relation,
    "claim's rank changed": claim,
    "claim's words changed": text,
    "claim added": new_claim,
    "preference added": preference,
    "something else supposed": supposed,
}


if __name__ == "__main__":
    main()
