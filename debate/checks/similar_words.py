"""What the words of two claims say about whether they say the same, or the opposite, which vectors cannot see: numbers, negations,
and whether both say what is or both what should be. benchmarks/matching/duplicates.py measures it.
"""

import re

from debate.understand.opposites import opposite_stems
from debate.understand.polarity import Polarity, leaning, negated_stems
from debate.understand.text import content_words, stem, words

OVERLAP = 0.8
"""Dice coefficient of the content words, without the negation or opposite itself, from which one turn of meaning is told."""

_OUGHT = re.compile(r"\b(?:(?:should|must|ought)(?:n't)?|shall|needs? to|has to|have to|deserves?|right to)\b")
_NEGATIVE = (
    *("un", "im", "in", "il", "ir", "dis", "non", "mis"),
    *("refrain", "lose", "lost", "lack", "fail", "stop", "restrict", "limit"),
)
"""What a word that may turn the meaning of a text begins with."""

_ENTANGLING = frozenset({"than", "against", "unlike", "without", "anything", "instead"})
"""Words beside which a negation may mean anything: "A is less than B" and "B is more than A" have an opposite, and agree."""


def may_be_same(one: str, other: str) -> bool:
    """Whether the words leave it open that two texts say the same."""
    if words(one) == words(other) or _numbers(one) != _numbers(other) or _ought(one) != _ought(other):
        return False
    if _exchanged(one, other):
        return False
    return leaning(one, other) is Polarity.AFFIRMS and leaning(other, one) is Polarity.AFFIRMS


def _exchanged(one: str, other: str) -> bool:
    """Whether two words have changed places around others, and nothing else has: "parents teach children" and "children teach parents".
    With a passive in one of them ("children are taught by parents") that can say the same.
    """
    here, there = (tuple(map(stem, content_words(text))) for text in (one, other))
    apart = [place for place, (this, that) in enumerate(zip(here, there, strict=False)) if this != that]
    if len(here) != len(there) or len(apart) != 2 or words(one).count("by") != words(other).count("by"):
        return False
    first, second = apart
    return second > first + 1 and (here[first], here[second]) == (there[second], there[first])


def opposed(one: str, other: str) -> bool:
    """Whether one text is the other with a single negation or opposite, and hardly anything else."""
    if _ought(one) != _ought(other) or _numbers(one) != _numbers(other):
        return False
    if _ENTANGLING.intersection(words(one) + words(other)):
        return False
    here, there = frozenset(map(stem, content_words(one))), frozenset(map(stem, content_words(other)))
    opposed = {word for word in here - there if opposite_stems(word) & (there - here)}
    opposing = {word for word in there - here if opposite_stems(word) & (here - there)}
    foreign = (here ^ there) - opposed - opposing
    if not negated_stems(one) <= there or not negated_stems(other) <= here:
        return False  # what is denied is something that the other does not speak of
    if len(foreign) > 1 or any(word.startswith(_NEGATIVE) for word in foreign):
        return False
    if foreign and 1 - len(foreign) / (len(here) + len(there)) < OVERLAP:
        return False
    return leaning(one, other) is Polarity.DENIES and leaning(other, one) is Polarity.DENIES


def _numbers(text: str) -> frozenset[str]:
    return frozenset(word for word in words(text) if any(character.isdigit() for character in word))


def _ought(text: str) -> bool:
    return _OUGHT.search(text.lower()) is not None
