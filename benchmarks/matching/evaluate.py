"""How well typed sentences find their claims, on a folder in ArgKP-2021's layout.

    python -m benchmarks.matching.evaluate FOLDER [SPLIT] [--kind KIND ...] [--no-context]

Without a split it takes the test split if it is there, else dev; without a kind, all of them.

Prints strict and relaxed mean average precision by the shared task's final definition (September 2021), beside
published figures; top-1 with "none", hit@1 and hit@3 among the key points of the same topic and stance, and of the
whole topic (both sides: what a debater has), and among those of all topics; how often "none" is said where only other
topics have claims; and the time a sentence takes against 500 claims. Everything goes through
debate.understand.matcher, as in the program; what stands for a map's title there is the topic here. Without it
(--no-context) the figures show what a map without a title loses.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.matching import argkp
from debate.understand.matcher import Candidate, Kind, Matcher, matcher

PUBLISHED = (  # on the TEST split, strict and relaxed; from the shared task's overview and the systems' own papers
    ("SMatchToPR, RoBERTa-large: the winner", 0.789, 0.927),
    ("ModernTalking, RoBERTa-base", 0.754, 0.902),
    ("Team Enigma", 0.739, 0.928),
    ("ModernTalking, BERT-base", 0.665, 0.854),
    ("BM25 (rank-bm25)", 0.395, 0.563),
    ("random", 0.04, 0.10),
)

KINDS: tuple[Kind, ...] = ("lexical", "embedded", "encoded")


def ready(points: Sequence[argkp.KeyPoint], kind: Kind, context: str = "") -> Matcher:
    return matcher([Candidate(point.id, point.text) for point in points], kind=kind, context=context)


def evaluate(split: argkp.Split, kind: Kind, in_context: bool) -> None:
    by_topic = {topic: [p for p in split.key_points if p.topic == topic] for topic in split.topics()}
    matchers = {topic: ready(points, kind, topic if in_context else "") for topic, points in by_topic.items()}
    stance = {point.id: point.stance for point in split.key_points}
    predictions = {}
    counts = {"side": [0, 0, 0, 0, 0], "topic": [0, 0, 0, 0, 0]}
    for argument in split.arguments:
        match = matchers[argument.topic].match(argument.text, limit=100)
        right = {p.id for p in by_topic[argument.topic] if split.labels.get((argument.id, p.id)) == 1}
        ranked = [(r.id, r.confidence) for r in match.candidates]
        side = [(name, value) for name, value in ranked if stance[name] == argument.stance]
        predictions[argument.id] = dict(side)
        for name, order in (("side", side), ("topic", ranked)):
            tally(counts[name], [i for i, _ in order], right, match.likely_none)
    score = argkp.mean_average_precision(split, predictions)
    print(f"\n{kind} ({matchers[split.topics()[0]].kind})")
    low, high = argkp.interval(split, predictions)
    print(
        f"  mAP strict {score.strict:.3f} ({low.strict:.3f} to {high.strict:.3f})"
        f"  relaxed {score.relaxed:.3f} ({low.relaxed:.3f} to {high.relaxed:.3f}); 95% over the arguments"
    )
    for name, count in counts.items():
        print(f"  {name:5}  {shares(count)}")


def tally(count: list[int], order: list[str], right: set[str], none: bool) -> None:
    """Arguments, right answers (none included), arguments with a match, hits at 1, hits at 3."""
    count[0] += 1
    count[1] += (none and not right) or (not none and bool(order) and order[0] in right)
    if right:
        count[2] += 1
        count[3] += bool(order) and order[0] in right
        count[4] += any(name in right for name in order[:3])


def shares(count: list[int]) -> str:
    n, correct, matched, one, three = count
    return f"top-1 with none {correct / n:.3f} (n {n})  hit@1 {one / matched:.3f}  hit@3 {three / matched:.3f} (n {matched})"


def search(split: argkp.Split, others: Sequence[argkp.KeyPoint], kind: Kind) -> None:
    """All key points of the folder as one map of 100 to 500 claims, and that map without those of the split's topics,
    where every argument is about something else."""
    everything, elsewhere = ready([*split.key_points, *others], kind), ready(others, kind)
    count, recognised = [0, 0, 0, 0, 0], 0
    arguments = split.arguments[:: max(1, len(split.arguments) // 1000)]
    for argument in arguments:
        right = {p.id for p in split.key_points if split.labels.get((argument.id, p.id)) == 1}
        match = everything.match(argument.text)
        tally(count, [r.id for r in match.candidates], right, match.likely_none)
        recognised += elsewhere.match(argument.text).likely_none
    size = len(split.key_points) + len(others)
    print(f"  one map of {size} claims  {shares(count)}")
    print(f"  one map of the {len(others)} on other topics  none recognised {recognised / len(arguments):.3f}")


def speed(split: argkp.Split, kind: Kind) -> None:
    texts = [a.text for a in split.arguments]
    start = time.perf_counter()
    many = matcher([Candidate(str(i), text) for i, text in enumerate(texts[:500])], kind=kind)
    built = time.perf_counter() - start
    times = []
    for text in texts[-100:]:
        start = time.perf_counter()
        many.match(text)
        times.append(time.perf_counter() - start)
    times.sort()
    print(f"  500 claims of {sum(map(len, texts[:500])) // 500} characters: built in {built:.2f} s,", end="")
    print(f" a sentence takes {times[50] * 1e3:.1f} ms (median), {times[-1] * 1e3:.1f} ms (worst)")


def main(folder: Path, name: str | None, kinds: Sequence[Kind], in_context: bool) -> None:
    name = name or ("test" if "test" in argkp.splits(folder) else "dev")
    split = argkp.read(folder, name)
    others = [p for other in argkp.splits(folder) if other != name for p in argkp.read(folder, other).key_points]
    print(f"{folder.name} {name}: {len(split.arguments)} arguments, {len(split.key_points)} key points")
    for kind in kinds:
        evaluate(split, kind, in_context)
        if others:
            search(split, others, kind)
        speed(split, kind)
    print("\npublished, on the test split: strict, relaxed")
    for system, strict, relaxed in PUBLISHED:
        print(f"  {system:40} {strict:.3f}  {relaxed:.3f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("split", nargs="?")
    parser.add_argument("--kind", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--no-context", action="store_true")
    options = parser.parse_args()
    main(options.folder, options.split, options.kind, not options.no_context)
