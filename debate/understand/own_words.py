"""Does a sentence say what a claim says, in the claim's own words and order? Only then is it taken to affirm the claim.

What may be said beside the claim, and what may be left out of it, are short lists of words that turn nothing; every
other word counts as one that may.
"""

import re
from collections import Counter
from collections.abc import Sequence

from debate.understand.opposites import same_end
from debate.understand.text import STOP_WORDS, content_words, stem, straight, words

CONTRACTED = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|wo|would|should|could|ca|has|have|had|must|need|might|ai|sha)'?n'?t|d(?:o|oe|os|oes|id)[ei]?nt)\b"
)
"""A verb with its negation, with or without the apostrophe, and as it is often misspelt: shouldn't, shouldnt, does'nt, dosent."""

ENOUGH = 0.5
"""Share of the claim's content words that a sentence must repeat before it affirms the claim, or one plain cue decides that it
denies it.
"""

_HARMLESS = frozenset(
    """
    a an the it's that's there's is are am be being been has have having do does doing it its this that these those there which who
    i i'm me my we us our think believe agree agreed view opinion of in own really certainly definitely also yes yeah well ok okay
    """.split()  # noqa: SIM905
)
"""Words without content that a sentence may have beside the claim's, or may leave out, and still say the same."""

_LEFT_OUT = _HARMLESS | frozenset(
    """
    on at for to by from with into through during about and their his her them they itself themselves
    did was were can could may might will would very so just even still quite rather
    """.split()  # noqa: SIM905
)
"""Words without content that a sentence which leaves out a part of the claim may leave out with it. Others quantify, compare, exclude or
set a condition, and what is said without them is another thing.
"""

_PREPOSITIONS = frozenset(("in", "of", "on", "at", "for", "from", "during"))
"""What begins a phrase that can be left out inside a claim."""

_ALIKE = (
    frozenset(("should", "must", "ought", "shall")),
    frozenset(("will", "would")),
    frozenset(("can", "could", "may", "might")),
    frozenset(("someone", "somebody")),
    frozenset(("everyone", "everybody")),
    frozenset(("was", "were", "had", "did")),
    frozenset(("nobody", "none")),
)
"""Words without content that can stand for each other."""

_STRESSES = frozenset(map(stem, ("now", "today", "nowadays", "indeed", "clearly", "obviously", "honestly", "frankly")))
"""What a sentence may say beside the claim without turning it."""


def in_its_words(sentence: str, claim: str) -> bool:
    """Whether a sentence says what the claim says, or says it but for its end and some attributes, in the claim's words and order."""
    sentence, claim = straight(sentence).lower(), straight(claim).lower()
    if "?" in sentence and "?" not in claim:
        return False
    said = tuple(word for word in map(stem, content_words(sentence)) if word not in _STRESSES)
    claimed = tuple(map(stem, words(claim)))
    more = Counter(said) - Counter(claimed)
    if any(word in claimed or not same_end(word) & frozenset(claimed) for word in more):
        return False
    if not _same_function_words(frozenset(words(_spelled_out(sentence))), frozenset(words(_spelled_out(claim)))):
        return False
    content = frozenset(map(stem, content_words(claim)))
    if len(content & frozenset(said)) < ENOUGH * len(content):
        return False
    last = -1
    for word in said:
        if word in claimed:
            if word not in claimed[last + 1 :]:
                return False  # in another order
            last = claimed.index(word, last + 1)
    kept = frozenset(said).union(*map(same_end, said))
    return _only_attributes_left_out(words(claim), kept, last)


def _same_function_words(said: frozenset[str], claimed: frozenset[str]) -> bool:
    """Whether the words without content, which carry quantity, modality, comparison and condition, agree in two texts."""

    def foreign(here: frozenset[str], there: frozenset[str], harmless: frozenset[str]) -> bool:
        alone = (here & STOP_WORDS) - there - harmless
        return any(not any(word in group and group & there for group in _ALIKE) for word in alone)

    return not foreign(said, claimed, _HARMLESS) and not foreign(claimed, said, _LEFT_OUT)


def _spelled_out(text: str) -> str:
    """A text with "not" as a word of its own."""
    text = CONTRACTED.sub(lambda found: re.sub(r"n'?t$", " not", found[0]), text.replace("cannot", "can not"))
    return text.replace("wo not", "will not").replace("ca not", "can not")


def _only_attributes_left_out(claim: Sequence[str], kept: frozenset[str], last: int) -> bool:
    """Whether every content word of a claim that is not kept stands after the last that is, or right before another, as an attribute
    does ("Andrew Lansley", "whole plan"), or after a preposition ("in the town"). Without its head a phrase is about something
    else: "the barrier between the services".
    """
    after_preposition = False
    for place, word in enumerate(claim[: max(last, 0)]):
        if word in STOP_WORDS:
            after_preposition = word in _PREPOSITIONS or (after_preposition and word in ("a", "an", "the"))
        elif stem(word) in kept:
            after_preposition = False
        elif not after_preposition and claim[place + 1] in STOP_WORDS:
            return False
    return True
