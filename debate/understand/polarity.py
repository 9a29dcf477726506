"""Does a sentence affirm or deny the claim that it matches? Explicit cues only; where they do not decide, it says so.

Negation and opposites never turn a side silently: a lone, plain cue over mostly the same words decides; a hedge is told
apart. A sentence affirms a claim only if it says little beside it: one that brings a point of its own may speak for the
claim or against it. Everything else is UNSURE, and the program asks.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from debate.understand.text import STOP_WORDS, content_words, stem, words


class Polarity(StrEnum):
    """How a sentence stands to a claim."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    HEDGES = "hedges"
    UNSURE = "unsure"

    @property
    def turned(self) -> "Polarity":
        """The opposite; what is neither stays as it is."""
        return {Polarity.AFFIRMS: Polarity.DENIES, Polarity.DENIES: Polarity.AFFIRMS}.get(self, self)


_NEGATIONS = frozenset(
    """
    not no never nobody nothing none neither nor nowhere cannot cant dont doesnt didnt isnt arent wont
    """.split()  # noqa: SIM905
)
_HALF_NEGATIONS = frozenset(
    """
    hardly scarcely barely rarely seldom unlikely without little few lack lacks lacking fail fails failed stop stops
    prevent prevents avoid avoids refuse refuses unless myth
    """.split()  # noqa: SIM905
)
_HEDGES = re.compile(
    r"\b(?:not (?:so |quite |very |really |entirely )?(?:sure|certain)|unsure|uncertain|maybe|perhaps|possibly"
    r"|whether|wonder|depends|sometimes|not (?:always|necessarily|everywhere)|in part|partly|up to a point"
    r"|to (?:some|a certain) (?:extent|degree)|in (?:some|certain) (?:cases|ways|respects)"
    r"|who knows|hard to (?:say|tell)|it (?:may|might|could) be)\b"
)

_NO_NEGATIONS = re.compile(
    r"\b(?:no way (?:around|round)|no (?:alternative|choice|doubt|wonder|denying|question)|not only|nothing but|cannot but|not just)\b"
)
"""Phrases with a negation that does not negate what they are about."""

_OPPOSITES = """
    more less | more fewer | increase decrease | increase reduce | raise lower | rise fall | grow shrink | high low
    higher lower | better worse | good bad | best worst | improve worsen | help harm | help hinder | benefit harm
    safe dangerous | strong weak | strengthen weaken | cheap expensive | save waste | save cost | gain loss
    easy hard | easy difficult | easier harder | simple complex | simple complicated | simpler harder
    possible impossible | likely unlikely | right wrong | true false | legal illegal | fair unfair
    necessary unnecessary | useful useless | clear unclear | quick slow | quickly slowly | fast slow | early late
    short long | public private | free charged | always never | everybody nobody | everyone nobody | all none
    support oppose | allow ban | allow forbid | permit forbid | join separate | integrate separate | together apart
    centralise devolve | success failure | succeed fail | enough short | plenty shortage | positive negative
    optimistic pessimistic | accept reject | keep abolish | start end | begin end | open closed | united divided
    competition collaboration | competition cooperation | trust distrust | efficient inefficient
    effective ineffective | equal unequal | welcome unwelcome | satisfied dissatisfied | responsible irresponsible
    agree disagree | encourage discourage | speed delay
"""
_OPPOSITE: dict[str, frozenset[str]] = {}
for _line in _OPPOSITES.replace("\n", "|").split("|"):
    if _line.strip():
        _one, _other = (stem(_word) for _word in _line.split())
        _OPPOSITE[_one] = _OPPOSITE.get(_one, frozenset()) | {_other}
        _OPPOSITE[_other] = _OPPOSITE.get(_other, frozenset()) | {_one}

_ENOUGH = 0.5
"""Share of the claim's content words that a sentence must repeat before one plain cue decides that it denies the
claim.
"""

_MOST_ADDED = 2
"""Content words that a sentence may have beside the claim's: a negation in a longer one may negate something else."""


_LEAST_MATCHED = 0.3
"""Share of the sentence's content words that the claim must have, or have a relative of, before the sentence affirms it.
Chosen on the train splits of Perspectrum and ArgKP-2021: it leaves 0.57 of the sentences that say the same, and 0.19 of those that
undermine the claim.
"""

_HARMS = frozenset(
    map(
        stem,
        """
        harm hurt damage cost expensive dear risk danger dangerous threat threaten lose loss undermine violate burden
        barrier waste fail failure problem worse bad wrong unfair unjust discriminate encourage abuse crime disease
        death kill destroy weaken reduce limit restrict infringe violation counterproductive ineffective unnecessary
        impossible difficult hard delay discourage
        """.split(),  # noqa: SIM905
    )
)
"""What speaks against something. In a sentence beside a claim that has it not, it may speak against the claim."""


def polarity(sentence: str, claim: str, matched: Sequence[str] = ()) -> Polarity:
    """How a sentence stands to a claim, by negations and opposites that one has and the other has not.

    ``matched`` are words of the sentence that count as in the claim, as a matcher found them; those of the same stem do
    anyway.
    """
    if _HEDGES.search(sentence.lower()) and not _HEDGES.search(claim.lower()):
        return Polarity.HEDGES
    if words(sentence) == words(claim):
        return Polarity.AFFIRMS
    if bool(_NO_NEGATIONS.search(sentence.lower())) != bool(_NO_NEGATIONS.search(claim.lower())):
        return Polarity.UNSURE
    here, there = _negations(sentence), _negations(claim)
    half = _half_negations(sentence) != _half_negations(claim)
    opposed = _opposites(sentence, claim)
    turns = abs(here - there) + opposed
    if turns == 0 and not half:
        # Both negated: only if the same things are negated do the negations cancel out.
        same = negated_stems(sentence) == negated_stems(claim)
        return Polarity.AFFIRMS if same and not _own_point(sentence, claim, matched) else Polarity.UNSURE
    if turns == 1 and not half and _shared(sentence, claim) >= _ENOUGH and _added(sentence, claim) <= _MOST_ADDED:
        return Polarity.DENIES
    return Polarity.UNSURE


def opposite_stems(word: str) -> frozenset[str]:
    """The stems that are opposites of a stem."""
    return _OPPOSITE.get(word, frozenset())


def _own_point(sentence: str, claim: str, matched: Sequence[str]) -> bool:
    """Whether a sentence says something that the claim does not."""
    said = frozenset(content_words(sentence))
    claimed = frozenset(map(stem, words(claim)))
    shared = {word for word in said if stem(word) in claimed} | set(matched)
    if len(shared) < _LEAST_MATCHED * len(said):
        return True
    return bool((frozenset(map(stem, words(sentence))) & _HARMS) - claimed)


def _negations(text: str) -> int:
    return sum(word in _NEGATIONS or word.endswith("n't") for word in words(text))


def negated_stems(text: str) -> frozenset[str]:
    """The first content word after each negation."""
    found = set()
    waiting = False
    for word in words(text):
        if word in _NEGATIONS or word.endswith("n't"):
            waiting = True
        elif waiting and word not in STOP_WORDS:
            found.add(stem(word))
            waiting = False
    return frozenset(found)


def _half_negations(text: str) -> frozenset[str]:
    return frozenset(word for word in words(text) if word in _HALF_NEGATIONS)


def _opposites(sentence: str, claim: str) -> int:
    said, claimed = frozenset(map(stem, words(sentence))), frozenset(map(stem, words(claim)))
    return sum(bool(_OPPOSITE.get(word, frozenset()) & (claimed - said)) for word in said - claimed)


def _shared(sentence: str, claim: str) -> float:
    """Share of the claim's content words that the sentence has, or has an opposite of."""
    said = frozenset(map(stem, words(sentence)))
    claimed = frozenset(map(stem, content_words(claim)))
    found = sum(word in said or bool(_OPPOSITE.get(word, frozenset()) & said) for word in claimed)
    return found / len(claimed) if claimed else 0.0


def _added(sentence: str, claim: str) -> int:
    """Content words of the sentence that the claim neither has nor has an opposite of."""
    claimed = frozenset(map(stem, words(claim)))
    said = frozenset(map(stem, content_words(sentence)))
    return sum(word not in claimed and not _OPPOSITE.get(word, frozenset()) & claimed for word in said)
