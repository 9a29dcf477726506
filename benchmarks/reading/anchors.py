"""Measure looking up the anchors of the bundled maps in the texts of their sources, which are not part of the repository.

python -m benchmarks.reading.anchors FOLDER
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from debate.language.anchors import Paragraph, State, paragraphs, resolve
from debate.language.load import load
from debate.model.elements import Anchor
from debate.model.map import Map
from debate.resources import library

ROUNDS = 5


def anchors(map: Map) -> Iterator[Anchor]:
    for bearer in (*map.claims, *map.questions):
        for occurrence in bearer.occurrences:
            yield from occurrence.anchors
    for claim in map.claims:
        for evidence in claim.evidence:
            yield from evidence.anchors
    for step in (*map.relations, *map.conflicts, *map.preferences):
        for taker in step.by:
            yield from taker.anchors


def look_up(work: list[tuple[dict[str, str], list[Anchor]]]) -> tuple[float, Counter[State]]:
    """CPU seconds to cut the texts and look every anchor up, and what became of them."""
    states: Counter[State] = Counter()
    start = time.process_time()
    for texts, wanted in work:
        blocks: dict[str, list[Paragraph]] = {source: paragraphs(text) for source, text in texts.items()}
        states.update(resolve(anchor, blocks[anchor.source or ""]).state for anchor in wanted)
    return time.process_time() - start, states


def damaged(anchor: Anchor, random_: random.Random) -> Anchor:
    """The anchor with another first letter in one word of its phrase, as after a revision of the text."""
    words = (anchor.phrase or "").split()
    if words:
        at = random_.randrange(len(words))
        words[at] = "x" + words[at][1:]
    return replace(anchor, phrase=" ".join(words) or None)


def main(folder: Path) -> None:
    work = []
    for path in sorted(library().glob("*/*.argmap")):
        map = load(path).map
        files = {source.id: folder / source.text for source in map.sources if source.text}
        texts = {source: file.read_text(encoding="utf-8") for source, file in files.items() if file.is_file()}
        work.append((texts, [anchor for anchor in anchors(map) if anchor.source in texts]))
    random_ = random.Random(7)
    broken = [(texts, [damaged(anchor, random_) for anchor in wanted]) for texts, wanted in work]
    for name, task in (("as they are", work), ("one letter changed in each", broken)):
        runs = [look_up(task) for _ in range(ROUNDS if task is work else 1)]
        seconds, states = min(runs, key=lambda run: run[0])
        count = states.total()
        print(f"{count} anchors, {name}: {seconds * 1000:.0f} ms ({seconds * 1e6 / max(1, count):.0f} us each)")
        print("  " + ", ".join(f"{number} {state.value}" for state, number in states.most_common()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
