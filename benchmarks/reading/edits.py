"""Measure reading a map again after an edit, and the verdicts that an editor shows with it. Prints CPU time; gates nothing.

python -m benchmarks.reading.edits
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.reading.generate import text
from debate.language.workspace import Reader
from debate.reason.verdicts import evaluate
from debate.resources import library

ROUNDS = 15
SIZES = {"500 lines": 238, "9,000 lines": 4_285}


def edits(source: str) -> dict[str, list[str]]:
    """By name, the texts after one edit each: a letter, a line, a mistake, a name that is not there."""
    lines = source.split("\n")
    middle = next(row for row in range(len(lines) // 2, len(lines)) if lines[row][:1].isalpha())
    quoted = next(row for row in range(middle, len(lines)) if lines[row].endswith('"'))

    def with_line(row: int, line: str) -> str:
        return "\n".join([*lines[:row], line, *lines[row + 1 :]])

    rounds = range(1, ROUNDS + 1)
    return {
        "a letter": [with_line(quoted, lines[quoted][:-1] + "x" * round_ + '"') for round_ in rounds],
        "a line in the middle": ["\n".join([*lines[:middle], *["#"] * round_, *lines[middle:]]) for round_ in rounds],
        "a line at the top": ["\n" * round_ + source for round_ in rounds],
        "a mistake": [with_line(middle, "cla" + "i" * round_) for round_ in rounds],
        "an unknown name": [with_line(middle - 1, f"rephrase unknown-{round_} of other") for round_ in rounds],
    }


def maps() -> Iterator[tuple[str, Path, str]]:
    for name, statements in SIZES.items():
        yield name, Path("made.argmap").absolute(), text(statements)
    path = library() / "integration" / "integration.argmap"
    yield "the joined map", path, path.read_text(encoding="utf-8")


def main() -> None:
    print(f"load {os.getloadavg()[0]:.1f}; least of {ROUNDS}, ms of CPU")
    for name, path, source in maps():
        reader = Reader()
        reader.open(path, source)
        start = time.process_time()
        first = reader.load(path)
        print(f"\n{name}: {source.count(chr(10)):,} lines")
        print(f"  {'from scratch':<22} {(time.process_time() - start) * 1000:7.1f}")
        start = time.process_time()
        evaluate(first.map)
        print(f"  {'its verdicts':<22} {(time.process_time() - start) * 1000:7.1f}")
        for edit, texts in edits(source).items():
            times = []
            for changed in texts:
                reader.open(path, changed)
                start = time.process_time()
                reader.load(path)
                times.append((time.process_time() - start) * 1000)
            print(f"  {edit:<22} {min(times):7.1f}")


if __name__ == "__main__":
    main()
