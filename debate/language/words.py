"""Small helps for messages: the nearest word, a list in words."""

import re
from collections.abc import Iterable

LONGEST = 60
"""Letters of a word that are compared; nobody is helped with longer ones."""


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that the word most likely was meant to be, or None when none is near enough.

    Near is at most a third of the longer word's letters wrong (optimal string alignment: insert, drop, change, swap
    neighbours). Names that differ in their numbers alone (`reason-1`, `reason-2`) are not near: they are meant to
    differ.
    """
    if len(word) > LONGEST:
        return None
    best, least = None, len(word)
    lowered = word.lower()
    letters = set(lowered)
    for option in options:
        most = min(max(len(word), len(option)) // 3, least)
        if abs(len(option) - len(word)) > most or len(letters.symmetric_difference(option.lower())) > 2 * most:
            continue
        distance = _distance(lowered, option.lower())
        if distance > most or (distance == least and best is not None) or _other_number(word, option):
            continue
        best, least = option, distance
    return best


def _other_number(word: str, option: str) -> bool:
    """Whether both hold digits, and nothing else differs."""
    without = [re.sub(r"\d+", "", text) for text in (word, option)]
    return without[0] == without[1] and without[0] not in (word, option)


def _distance(first: str, second: str) -> int:
    if first == second:
        return 0
    before: list[int] = []
    above = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        here = [row]
        for column, other in enumerate(second, 1):
            cost = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, above = above, here
    return above[-1]


def listed(words: Iterable[str], last: str = "or") -> str:
    """`a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {last} {quoted[-1]}"
