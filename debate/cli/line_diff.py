"""Two texts as a unified diff, in time that grows with their length.

difflib alone looks through all that is left once for each line that stays: 10,000 claims not laid out took over half a minute.
So the texts are cut first at lines that each has once, as patience diff does (Bram Cohen), and difflib compares what lies between.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher

CONTEXT = 3
"""Lines shown around a change."""

MOST_COMPARED = 1_000
"""Lines without any to cut at that are compared; more are shown as replaced."""


def unified(before: Sequence[str], after: Sequence[str], path: str) -> Iterator[str]:
    """The lines of the diff, without line ends; none if the texts are the same."""
    for number, group in enumerate(_Cut(before, after).get_grouped_opcodes(CONTEXT)):
        if number == 0:
            yield f"--- {path}"
            yield f"+++ {path}"
        (_, first, _, first_after, _), (_, _, last, _, last_after) = group[0], group[-1]
        yield f"@@ -{_range(first, last)} +{_range(first_after, last_after)} @@"
        for tag, start, end, start_after, end_after in group:
            if tag == "equal":
                yield from (f" {line}" for line in before[start:end])
            else:
                yield from (f"-{line}" for line in before[start:end])
                yield from (f"+{line}" for line in after[start_after:end_after])


def _range(start: int, end: int) -> str:
    """A range of lines as a diff writes it: of none, the line before."""
    if end - start == 1:
        return f"{start + 1}"
    return f"{start + 1 if end > start else start},{end - start}"


class _Cut(SequenceMatcher[str]):
    """difflib, with the lines that stay found piece by piece."""

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        super().__init__()
        self._before, self._after = before, after

    def get_matching_blocks(self) -> list[Match]:
        blocks: list[Match] = []
        for at, to in [*_anchors(self._before, self._after), (len(self._before), len(self._after))]:
            last = blocks[-1] if blocks else Match(0, 0, 0)
            start, start_after = last.a + last.size, last.b + last.size
            piece, other = self._before[start:at], self._after[start_after:to]
            if len(piece) + len(other) <= MOST_COMPARED:
                for block in SequenceMatcher(None, piece, other).get_matching_blocks()[:-1]:
                    _add(blocks, Match(start + block.a, start_after + block.b, block.size))
            _add(blocks, Match(at, to, 1 if at < len(self._before) else 0))
        return blocks


def _add(blocks: list[Match], block: Match) -> None:
    """Add a block of lines that stay, to the last one if it follows on that."""
    last = blocks[-1] if blocks else None
    if last and block.size and (last.a + last.size, last.b + last.size) == (block.a, block.b):
        blocks[-1] = last._replace(size=last.size + block.size)
    else:
        blocks.append(block)


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The lines that either text has once, by their places in both: as many as stand in the same order."""
    times, times_after = Counter(before), Counter(after)
    places = {line: place for place, line in enumerate(after) if times_after[line] == 1}
    once = [(place, places[line]) for place, line in enumerate(before) if times[line] == 1 and line in places]
    # The longest rising sequence: of each length the one that ends lowest, and for each anchor the one before it.
    ends: list[int] = []
    members: list[int] = []
    previous: list[int] = []
    for number, (_, place) in enumerate(once):
        length = bisect_left(ends, place)
        ends[length : length + 1], members[length : length + 1] = [place], [number]
        previous.append(members[length - 1] if length else -1)
    found = []
    number = members[-1] if members else -1
    while number >= 0:
        found.append(once[number])
        number = previous[number]
    return found[::-1]
