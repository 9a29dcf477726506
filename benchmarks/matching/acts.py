"""How often the moves of a typed text are read rightly, with a confusion table.

    python -m benchmarks.matching.acts [--kind KIND] [--misses]

`sentences/moves*.tsv` hold the expected moves, a tab, and the text. `moves.tsv` and `moves-3.tsv` are what the cues were
extended on, after a first look at the errors in them (79 of 97 and 205 of 274 right before), and so are `moves-5.tsv`, `moves-6.tsv` and
`moves-7.tsv`, which are typed as in a chat; no cue was changed for `moves-held-out.tsv` and `moves-4.tsv`, which are kept apart; no text of the others is in them. With a matcher, the off-topic sentences of the other
benchmark join them: a claim, an argument or a question that is on nothing in the map counts as off-topic, and so does talk that is no
move; the map is the one that joins the five authors, or the voting-age map for what was written about it.
"""

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.matching import sentences
from debate.understand.matcher import Kind
from debate.understand.moves import Act, moves
from debate.understand.understand import understand

FOLDER = Path(__file__).parent / "sentences"
HELD_APART = ("moves-held-out.tsv", "moves-4.tsv")
SEEN = ("moves.tsv", "moves-3.tsv", "moves-5.tsv", "moves-6.tsv", "moves-7.tsv")
MAPS = ("integration", "voting-age", "free-buses")
OFF = "off-topic"


def read(name: str) -> list[tuple[str, str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [(expected, text) for expected, _, text in (line.partition("\t") for line in lines)]


def off_topic() -> list[tuple[str, str]]:
    return [(OFF, row["text"]) for row in sentences.rows("earlier") if row["kind"] in ("off-topic", "empty talk")]


def label(text: str, kind: Kind) -> str:
    """The moves, `off-topic` where the first is on nothing in any of the maps."""
    acts = [str(said.act) for said in moves(text)]
    if not acts:
        return OFF
    parts = [understand(text, sentences.ready(name, kind)).parts[0] for name in MAPS]
    content = parts[0].act in (Act.CLAIM, Act.ARGUE, Act.QUESTION)
    if parts[0].act is Act.OTHER or (content and all(p.match is None or p.match.likely_none for p in parts)):
        return OFF
    return "+".join(acts)


def table(pairs: Counter) -> None:
    names = sorted({name for pair in pairs for name in pair})
    print("    said \\ read " + " ".join(f"{name[:6]:>6}" for name in names))
    for said in names:
        row = [pairs[said, read] for read in names]
        if any(row):
            print(f"    {said:11} " + " ".join(f"{number or '.':>6}" for number in row))


def measure(title: str, rows: list[tuple[str, str]], misses: bool) -> None:
    """The rules alone, on texts whose moves are given."""
    right = 0
    single: Counter = Counter()
    several = [0, 0]
    for expected, text in rows:
        found = "+".join(said.act for said in moves(text)) or "other"
        right += found == expected
        if "+" in expected:
            several[0] += 1
            several[1] += found == expected
        else:
            single[expected, found if "+" not in found else "several"] += 1
        if misses and found != expected:
            print(f"    {text!r}: read as {found}, is {expected}")
    print(f"{title}: {right} of {len(rows)} right; of {several[0]} with two moves, {several[1]}")
    table(single)


def main(kind: Kind, misses: bool) -> None:
    measure("what the cues were extended on", [pair for name in SEEN for pair in read(name)], misses)
    held_apart = [pair for name in HELD_APART for pair in read(name)]
    measure("held apart", held_apart, misses)
    away = off_topic()
    seen = sum(label(text, kind) == OFF for _, text in away)
    lost = sum(label(text, kind) == OFF for expected, text in held_apart if expected != "other")
    print(f"off-topic, with the {kind} matcher: {seen} of {len(away)} recognised; {lost} others taken for off-topic")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", choices=sentences.KINDS, default="embedded")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    main(options.kind, options.misses)
