"""How well the project's own learner sentences find the claims of the bundled maps.

    python benchmarks/matching/sentences.py [--misses]

`sentences/sentences.jsonl` was written for measuring and is kept apart from whatever is tuned: one JSON object a
line, with `map`, `kind`, `text`, `means` (the claims that would be right; none for off-topic and empty talk) and,
where it is plain, `polarity`. Each sentence is matched against its own author's map, and against the map that joins
all authors.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from debate.language.load import load
from debate.resources import library
from debate.understand.matcher import Candidate, Kind, Matcher, matcher
from debate.understand.understand import understand

FILE = Path(__file__).parent / "sentences" / "sentences.jsonl"


def ready(name: str, kind: Kind) -> Matcher:
    linked = load(library() / "integration" / f"{name}.argmap").map
    return matcher([Candidate(claim.id, claim.text) for claim in linked.claims], linked.terms, kind)


def measure(rows: list[dict], kind: Kind, joined: bool, misses: bool) -> None:
    matchers = {name: ready("integration" if joined else name, kind) for name in {row["map"] for row in rows}}
    count: Counter[str] = Counter()
    by_kind: Counter[tuple[str, str]] = Counter()
    polarity: Counter[tuple[str, str]] = Counter()
    for row in rows:
        match = matchers[row["map"]].match(row["text"])
        right = {f"{row['map']}.{name}" if joined else name for name in row["means"]}
        order = [ranked.id for ranked in match.candidates]
        if not right:
            name = "near" if row["kind"] == "near topic" else "off"
            count[name] += 1
            count[f"{name} recognised"] += match.likely_none
            if misses and not match.likely_none:
                print(f"    taken for something: {row['text']!r} none {match.none} {order[:1]}")
            continue
        hit = any(name in right for name in order)
        count["on"] += 1
        count["hit 1"] += bool(order) and order[0] in right
        count["hit 3"] += hit
        count["on taken for none"] += match.likely_none
        by_kind[row["kind"], "n"] += 1
        by_kind[row["kind"], "hit 3"] += hit
        if misses and not hit:
            print(f"    missed: {row['text']!r} -> {order} wanted {sorted(right)}")
        parts = understand(row["text"], matchers[row["map"]]).parts
        best = parts[0].match.candidates[:1] if parts and parts[0].match else ()
        if "polarity" in row and best and best[0].id in right:
            polarity[row["polarity"], str(parts[0].polarity)] += 1
    where = "the joined map" if joined else "the author's own map"
    print(f"{kind}, {where}")
    print(
        f"  {count['on']} sentences with a claim: hit@1 {count['hit 1'] / count['on']:.3f}, "
        f"hit@3 {count['hit 3'] / count['on']:.3f}, taken for none {count['on taken for none'] / count['on']:.3f}"
    )
    print(f"  {count['off']} off-topic or empty: recognised {count['off recognised'] / count['off']:.3f}")
    near = count["near recognised"] / count["near"]
    print(f"  {count['near']} on health, but on nothing in the map: recognised {near:.3f}")
    kinds = sorted({name for name, _ in by_kind})
    print("  hit@3 " + ", ".join(f"{name} {by_kind[name, 'hit 3']}/{by_kind[name, 'n']}" for name in kinds))
    print("  polarity where the first candidate is right (said -> read): ", end="")
    print(", ".join(f"{said} -> {read} {n}" for (said, read), n in sorted(polarity.items())))


def main(misses: bool) -> None:
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    for joined in (False, True):
        for kind in ("lexical", "embedded", "encoded"):
            measure(rows, kind, joined, misses and kind == "embedded" and not joined)


if __name__ == "__main__":
    main("--misses" in sys.argv[1:])
