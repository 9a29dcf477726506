"""How well near-duplicate claims and contradictions are found: on Perspectrum's paraphrase clusters, and on the bundled maps.

    python -m benchmarks.matching.duplicates FOLDER [SPLIT ...] [--read N]

FOLDER holds Perspectrum 1.0 (Chen et al. 2019). Each claim of Perspectrum with its perspectives counts as a topic, a cluster of
perspectives as one claim in several wordings; perspectives of equal words are left out. Maps of three sizes are made of a split: one a topic, one for eight
topics, and one of all together. Pairs of two topics count as wrong although many are right (Perspectrum has similar topics), so precision within
topics is printed beside it. `--read N` prints N told pairs that the clusters call wrong, and all contradictions: read them.
"""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from debate.checks.reach import connects
from debate.checks.similar import contradictions, folded, near_duplicates, readable
from debate.language.load import load
from debate.resources import library
from debate.understand.text import words


class Said(NamedTuple):
    text: str
    topic: int
    cluster: tuple[int, int]
    supports: bool


def topics(folder: Path, split: str) -> list[list[Said]]:
    of_split = json.loads((folder / "dataset_split_v1.0.json").read_text(encoding="utf-8"))
    pool = {
        p["pId"]: p["text"] for p in json.loads((folder / "perspective_pool_v1.0.json").read_text(encoding="utf-8"))
    }
    found = []
    for claim in json.loads((folder / "perspectrum_with_answers_v1.0.json").read_text(encoding="utf-8")):
        if of_split[str(claim["cId"])] != split:
            continue
        said: dict[tuple[str, ...], Said] = {}
        for number, perspective in enumerate(claim["perspectives"]):
            supports = perspective["stance_label_3"] == "SUPPORT"
            for name in perspective["pids"]:
                one = Said(folded([pool[name]])[0], claim["cId"], (claim["cId"], number), supports)
                said.setdefault(words(one.text), one)
        if len(said) >= 4:
            found.append(list(said.values()))
    return found


def positives(said: Sequence[Said]) -> int:
    sizes: dict[tuple[int, int], int] = {}
    for one in said:
        sizes[one.cluster] = sizes.get(one.cluster, 0) + 1
    return sum(size * (size - 1) // 2 for size in sizes.values())


def report(name: str, told: list[tuple[Said, Said]], total: int) -> None:
    right = sum(a.cluster == b.cluster for a, b in told)
    within = sum(a.topic == b.topic for a, b in told)
    print(
        f"  {name:34} told {len(told):5}  precision {right / max(1, len(told)):.3f}"
        f"  within topics {right / max(1, within):.3f}  recall {right / total:.3f}"
    )


def measure(folder: Path, split: str, read: int) -> None:
    maps = topics(folder, split)
    everything = list({words(one.text): one for said in maps for one in said}.values())
    print(
        f"\n{split}: {len(maps)} topics, {sum(map(len, maps))} wordings, {sum(map(positives, maps))} pairs of one cluster"
    )
    eights = [[one for topic in maps[at : at + 8] for one in topic] for at in range(0, len(maps), 8)]
    for name, most in (("encoder", 100_000), ("word vectors", 0)):
        for size, made in (("one topic", maps), ("eight topics", eights)):
            told = [(s[p.first], s[p.second]) for s in made for p in near_duplicates([one.text for one in s], most)]
            report(f"{name}, {size} (mean {sum(map(len, made)) / len(made):.0f})", told, sum(map(positives, made)))
        found = near_duplicates([one.text for one in everything], most)
        pooled = [(everything[p.first], everything[p.second], p.confidence) for p in found]
        report(f"{name}, all in one map", [(a, b) for a, b, _ in pooled], positives(everything))
        for least, most_confident in ((0.0, 0.9), (0.9, 0.95), (0.95, 1.01)):
            inside = [
                (a.cluster == b.cluster, c) for a, b, c in pooled if a.topic == b.topic and least <= c < most_confident
            ]
            if inside:
                said = sum(c for _, c in inside) / len(inside)
                print(
                    f"    confidence {said:.2f} on average: right in {sum(r for r, _ in inside) / len(inside):.2f} of {len(inside)}"
                )
        wrong = [(a, b, c) for a, b, c in pooled if a.cluster != b.cluster]
        for a, b, c in random.Random(0).sample(wrong, min(read, len(wrong))):
            print(f"    {c:.2f} {'same topic' if a.topic == b.topic else 'two topics'}: {a.text} || {b.text}")
    told = [(s[p.first], s[p.second]) for s in maps for p in contradictions([one.text for one in s])]
    opposite = sum(a.supports != b.supports for a, b in told)
    print(f"  contradictions, a map a topic: told {len(told)}, of opposite stance to the topic {opposite}")
    if read:
        for a, b in told:
            print(f"    {'opposite' if a.supports != b.supports else 'same'}: {a.text} || {b.text}")


def bundled() -> None:
    for path in sorted(library().rglob("*.argmap")):
        drawn = load(str(path)).map
        texts, together = readable(drawn), connects(drawn)
        ids = [claim.id for claim in drawn.claims]
        for name, pairs in (("same", near_duplicates(texts)), ("opposite", contradictions(texts))):
            for pair in pairs:
                one, other = ids[pair.first], ids[pair.second]
                mark = "on the map already" if together(one, other) else "TOLD"
                print(
                    f"  {path.stem} {name} {pair.confidence:.2f} {mark}: {one}: {texts[pair.first]} || {other}: {texts[pair.second]}"
                )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("splits", nargs="*", default=["dev", "test"])
    options.add_argument("--read", type=int, default=0, metavar="N")
    chosen = options.parse_args()
    print("bundled maps:")
    bundled()
    for split in chosen.splits:
        measure(chosen.folder, split, chosen.read)


if __name__ == "__main__":
    main()
