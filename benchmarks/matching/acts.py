"""How often the move of a typed sentence is read rightly, on `sentences/moves*.tsv` (expected moves, tab, sentence).

    python benchmarks/matching/acts.py

The cues were extended after `moves.tsv` was first measured (79 of 97); `moves-held-out.tsv` was written afterwards, and
no cue has been changed for it.
"""

from collections import Counter
from pathlib import Path

from debate.understand.moves import moves

FOLDER = Path(__file__).parent / "sentences"


def measure(file: Path) -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    print(file.name)
    for line in file.read_text(encoding="utf-8").splitlines():
        expected, _, text = line.partition("\t")
        found = "+".join(said.act for said in moves(text))
        kind = "two moves" if "+" in expected else expected
        total[kind] += 1
        right[kind] += found == expected
        if found != expected:
            print(f"    {text!r}: read as {found}, is {expected}")
    print(f"  {sum(right.values())} of {sum(total.values())} right")
    print("  " + ", ".join(f"{kind} {right[kind]}/{number}" for kind, number in total.items()))


def main() -> None:
    for name in ("moves.tsv", "moves-held-out.tsv"):
        measure(FOLDER / name)


if __name__ == "__main__":
    main()
