"""How well the project's own learner sentences find the claims of the bundled maps, and how their polarity is read.

    python -m benchmarks.matching.sentences [--set earlier] [--kind KIND ...] [--misses]

Two sets in `sentences/`. The one kept apart, `sentences-3.jsonl`, was written without a look at the matcher or at the
other set, and labelled twice, the second time without a look at the first labels, before anything was measured on it;
nothing is chosen on it. The earlier set has been looked at when a threshold or a rule was
chosen, and confidences are fitted on it (`learners.py`). One JSON object a
line, with `map`, `kind`, `text`, `means` (the claims that would be right; none for off-topic and empty talk), `also`
(those of the second claim, in a sentence that makes two) and, where it is plain, `polarity`. Each sentence is matched
against its own author's map and, where that is one of five, against the map that joins them. There a claim counts as
right as well if the map itself says that it is the same as one of those, or rephrases it (`same`, `rephrase`).

What is measured is what the program does: the sentence is split into its moves, and the content of each is matched.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from debate.language.load import Loaded, load
from debate.resources import library
from debate.understand.map_matcher import matcher_of
from debate.understand.matcher import Kind, Matcher
from debate.understand.understand import understand

FOLDER = Path(__file__).parent / "sentences"
SETS = {"apart": ("sentences-3.jsonl",), "earlier": ("sentences.jsonl", "sentences-2.jsonl")}
PLACES = {"free-buses": "tutorial/free-buses", "voting-age": "voting-age/voting-age"}
JOINED = "integration"
KINDS: tuple[Kind, ...] = ("lexical", "embedded", "encoded")
NONE = ("off-topic", "empty talk", "near topic")


def rows(name: str) -> list[dict]:
    lines = [line for file in SETS[name] for line in (FOLDER / file).read_text(encoding="utf-8").splitlines()]
    return [json.loads(line) for line in lines]


@cache
def loaded(name: str) -> Loaded:
    return load(library() / f"{PLACES.get(name, f'integration/{name}')}.argmap")


@cache
def ready(name: str, kind: Kind) -> Matcher:
    return matcher_of(loaded(name).map, kind)


def right(row: dict, field: str, joined: bool) -> set[str]:
    """The claims that count as right."""
    if not joined:
        return set(row.get(field, ()))
    whole = loaded(JOINED)
    names = {f"{row['map']}.{name}" for name in row.get(field, ())}
    names = {whole.aliases.get(name, name) for name in names}
    for pair in whole.map.rephrases:
        if {pair.first, pair.second} & names:
            names |= {pair.first, pair.second}
    return names


def measure(some: Iterable[dict], kind: Kind, joined: bool, misses: bool) -> Counter:
    count: Counter = Counter()
    for row in some:
        matcher = ready(JOINED if joined else row["map"], kind)
        voices = loaded(JOINED if joined else row["map"]).map.voices
        parts = understand(row["text"], matcher, voices=voices).parts
        found = [match for part in parts for match in (part.conclusion, part.match) if match is not None]
        if not row["means"]:
            recognised = all(match.likely_none for match in found)
            name = "near" if row["kind"] == "near topic" else "off"
            count[name] += 1
            count[f"{name} recognised"] += recognised
            if misses and not recognised:
                print(
                    f"    taken for something: {row['text']!r}, {[m.candidates[0].id for m in found if m.candidates]}"
                )
            continue
        wanted = [right(row, field, joined) for field in ("means", "also") if field in row]
        for names in wanted:
            hit = any(ranked.id in names for match in found for ranked in match.candidates)
            count["on"] += 1
            count["hit 1"] += any(match.candidates and match.candidates[0].id in names for match in found)
            count["hit 3"] += hit
            count["on taken for none"] += all(match.likely_none for match in found)
            count["kind", row["kind"], "n"] += 1
            count["kind", row["kind"], "hit 3"] += hit
            if misses and not hit:
                print(
                    f"    missed: {row['text']!r} wanted {sorted(names)}, found {[m.candidates[0].id for m in found if m.candidates]}"
                )
        best = parts[0].match.candidates[:1] if parts and parts[0].match else ()
        if "polarity" in row and "also" not in row and best and best[0].id in wanted[0]:
            count["polarity", row["polarity"], str(parts[0].polarity)] += 1
    return count


def report(count: Counter, title: str) -> None:
    print(title)
    print(
        f"  {count['on']} claims meant: hit@1 {count['hit 1'] / count['on']:.3f}, "
        f"hit@3 {count['hit 3'] / count['on']:.3f}, taken for none {count['on taken for none'] / count['on']:.3f};"
        f" recognised: {count['off recognised']} of {count['off']} off-topic or empty,"
        f" {count['near recognised']} of {count['near']} near the topic"
    )
    kinds = sorted({key[1] for key in count if key[0] == "kind"})
    print("  hit@3: " + ", ".join(f"{k} {count['kind', k, 'hit 3']}/{count['kind', k, 'n']}" for k in kinds))
    pairs = sorted((key[1], key[2], number) for key, number in count.items() if key[0] == "polarity")
    print("  polarity, said -> read: " + ", ".join(f"{said} -> {read} {number}" for said, read, number in pairs))


def main(name: str, kinds: Sequence[Kind], misses: bool) -> None:
    every = rows(name)
    for kind in kinds:
        for joined in (False, True):
            some = [row for row in every if not joined or row["map"] not in PLACES]
            where = "the joined map" if joined else "the author's own map"
            report(measure(some, kind, joined, misses), f"{kind}, {where}: {len(some)} sentences")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=SETS, default="apart", help="earlier: those that choices were made on")
    parser.add_argument("--kind", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    main(options.set, options.kind, options.misses)
