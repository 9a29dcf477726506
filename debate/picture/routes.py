"""How lines run through the gap between two layers: along a row, down a track of their own, along a row again."""

import heapq
from collections.abc import Sequence
from typing import NamedTuple


class Wire(NamedTuple):
    """A net in one gap: the row where it leaves the layer on the left, and those where it meets the layer on the right."""

    left: int
    rights: tuple[int, ...]

    @property
    def straight(self) -> bool:
        """Whether it needs no track."""
        return self.rights == (self.left,)


class Lane(NamedTuple):
    """The track of a wire, counted from the left; with a ``detour``, it leaves its first row on another track before, for that row."""

    track: int
    detour: tuple[int, int] | None = None  # track, row


def lanes(wires: Sequence[Wire]) -> tuple[list[Lane | None], int]:
    """The lane of each wire (None: straight), and how many tracks there are.

    No two wires share a track where they overlap, and no two run along one row at the same place: where one ends on the right
    in the row in which another begins on the left, the latter turns off before. Among wires that only overlap, those that begin further
    along go first, so that fewer cross.
    """
    follower = _followers(wires)
    detours = _detours(wires, follower)
    shift = len(detours)
    found: list[Lane | None] = [None] * len(wires)
    spans: list[tuple[int, int, int]] = []  # first row, last row, track
    count = shift
    for index in _sequence(wires, follower, detours):
        wire = wires[index]
        detour = detours.get(index)
        rows = (*wire.rights, detour[1] if detour else wire.left)
        first, last = min(rows), max(rows)
        track = max((taken for low, high, taken in spans if low <= last and first <= high), default=shift - 1) + 1
        before = [
            lane for other, lane in enumerate(found) if lane and follower.get(other) == index and other not in detours
        ]
        track = max([track, *(lane.track + 1 for lane in before)])
        spans.append((first, last, track))
        found[index] = Lane(track, detour)
        count = max(count, track + 1)
    return found, count


def _followers(wires: Sequence[Wire]) -> dict[int, int]:
    """For each wire the one that ends on the right in its first row, and so must turn later than it."""
    ends = {row: index for index, wire in enumerate(wires) for row in wire.rights}
    found = {index: ends[wire.left] for index, wire in enumerate(wires) if wire.left in ends}
    return {index: other for index, other in found.items() if index != other}


def _detours(wires: Sequence[Wire], follower: dict[int, int]) -> dict[int, tuple[int, int]]:
    """A way out of each circle of wires that would all have to turn before the next: one of them leaves its row at once."""
    rows = {row for wire in wires for row in (wire.left, *wire.rights)}
    detours: dict[int, tuple[int, int]] = {}
    done: set[int] = set()
    for start in range(len(wires)):
        way: list[int] = []
        index: int | None = start
        while index is not None and index not in done:
            done.add(index)
            way.append(index)
            index = follower.get(index)
        if index is not None and index in way:
            row = wires[index].left
            step = 1
            while row + step in rows and row - step in rows:
                step += 1
            row += step if row + step not in rows else -step
            rows.add(row)
            detours[index] = (len(detours), row)
    return detours


def _sequence(wires: Sequence[Wire], follower: dict[int, int], detours: dict[int, tuple[int, int]]) -> list[int]:
    """The wires that need a track, in the order in which tracks are given."""

    def key(index: int) -> tuple[int, int]:
        wire = wires[index]
        down = 2 * wire.left <= min(wire.rights) + max(wire.rights)
        return (0, -wire.left) if down else (1, wire.left)

    bent = [index for index, wire in enumerate(wires) if not wire.straight]
    waiting = dict.fromkeys(bent, 0)
    for index in bent:
        if index not in detours and follower.get(index) in waiting:
            waiting[follower[index]] += 1
    ready = [(key(index), index) for index in bent if not waiting[index]]
    heapq.heapify(ready)
    order = []
    while ready:
        _, index = heapq.heappop(ready)
        order.append(index)
        after = follower.get(index)
        if index not in detours and after in waiting:
            waiting[after] -= 1
            if not waiting[after]:
                heapq.heappush(ready, (key(after), after))
    return order
