"""Does a sentence affirm or deny the claim that it matches? Explicit cues only; where they do not decide, it says so.

Negation and opposites never turn a side silently: a lone, plain cue over mostly the same words decides; a hedge is told
apart. A sentence affirms a claim only if it says little beside it: one that brings a point of its own may speak for the
claim or against it. Everything else is UNSURE, and the program asks.
"""

import re
from enum import StrEnum

from debate.understand.opposites import LOWER, UPPER, opposite_stems, same_end
from debate.understand.own_words import CONTRACTED, ENOUGH, in_its_words
from debate.understand.text import STOP_WORDS, content_words, stem, straight, words


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


_NEGATIONS = frozenset("not no never nobody nothing none neither nor nowhere cannot".split())  # noqa: SIM905
_FAR_FROM = re.compile(
    r"\b(?:(?:is |are |was |were )?(?:far|a long way) from|anything but|by no means|in no way"
    r"|no way (?=(?:that|is|are|will|should|can|do|does)\b)|fail(?:s|ed|ing)? to(?= \w))\b"
)
"""Phrases that negate what they stand before."""

_HALF_NEGATIONS = frozenset(
    map(
        stem,
        """
        hardly scarcely barely rarely seldom unlikely without little few lack lacks lacking fail stop prevent
        avoid refuse unless myth false untrue mistaken nonsense rubbish doubt deny denies dispute pretend cease
        instead supposed supposedly
        """.split(),  # noqa: SIM905
    )
)
_HEDGES = re.compile(
    r"\b(?:not (?:so |quite |very |really |entirely |that |too )?(?:sure|certain)|unsure|uncertain|maybe|perhaps|possibly"
    r"|whether|wonder|depends|sometimes|not (?:always|necessarily|everywhere|all|every)|in part|partly|up to a point"
    r"|to (?:some|a certain) (?:extent|degree)|in (?:some|certain) (?:cases|ways|respects)"
    r"|who knows|hard to (?:say|tell)|it (?:may|might|could) be)\b"
)
_MIGHT = re.compile(r"\b(?:might|may (?:well|have|also|even|still|be(?! (?:allowed|free)))|could have)\b")
_CAN = re.compile(r"\b(?:might|may|could|can|possib\w+|likely)\b")
"""What a claim says of itself with as little certainty as `might`."""

_CANNOT = r"(?:can(?:not|'?t| not)|could(?:n'?t| not))"
_NO_NEGATIONS = re.compile(
    r"\b(?:no way (?:around|round)|no (?:alternative|choice|doubt|wonder|denying|question)|nothing but|cannot but"
    r"|(?:not|n'?t) (?:only|just|merely|simply|because|so much|least|wrong|false|untrue|unfair to|unreasonable)"
    rf"|(?:{_CANNOT}|nobody|no ?one|don'?t|do not) (?:possibly |really |can |could |would )*"
    r"(?:be )?(?:den(?:y|ies|ied)|disput|doubt|disagree|question)\w*"
    rf"|(?:{_CANNOT}|never)\b.*\b(?:without|unless|until))\b"
)
"""Phrases with a negation that does not negate what they are about."""

_CONTRASTS = re.compile(
    r",\s*(?:and )?not\b|\b(?:rather than|instead of|as opposed to|unlike|but|however|although|though|whereas|even if|nevertheless)\b"
)
"""What sets one thing against another: which of them a negation or an opposite belongs to is not for rules to say."""

_LESS = frozenset({stem("less"), stem("fewer")})

_DIRECTED = re.compile(
    r"\b(?:outweigh(?:s|ed|ing)?|exceed(?:s|ed)?|than|instead of|as opposed to|before|caus(?:e|es|ed|ing)"
    r"|(?:leads?|led|leading) to|depends? on|follows? from|comes? from|(?<=\bfrom\b.)to)\b"
)
"""Words of which it matters what stands before them and what after."""

_LOOSENING = frozenset(map(stem, ("anything", "except", "until", "unless", "only", "without", "whatever")))

_QUANTIFIERS = frozenset("all any both each enough every few many most much other others some several".split())  # noqa: SIM905
"""How much or how many. Beside a negation, one that the claim has not may leave a part of it standing: "some do not"."""

_MOST_ADDED = 2
"""Content words that a sentence may have beside the claim's: a negation in a longer one may negate something else."""

_LEAST_MATCHED = 0.3
"""Share of the sentence's content words that the claim must have, or have a relative of, before the sentence affirms it.
Chosen on the train splits of Perspectrum and ArgKP-2021: it leaves 0.54 of the sentences that say the same, and 0.15 of those that
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


def polarity(sentence: str, claim: str) -> Polarity:
    """How a sentence stands to a claim, by the words of both alone. It affirms the claim only if it brings no word that the
    claim has not: one such word can turn a side ("phones help pupils", "costs peanuts") and no list has them all.
    """
    found = leaning(sentence, claim)
    return found if found is not Polarity.AFFIRMS or in_its_words(sentence, claim) else Polarity.UNSURE


def leaning(one: str, other: str) -> Polarity:
    """What the negations, opposites, hedges and words of harm of two texts lean to, whatever else they say; AFFIRMS where none
    of them speaks against it and some words are the same.
    """
    sentence, claim = straight(one).lower(), straight(other).lower()
    if words(sentence) == words(claim):
        return Polarity.AFFIRMS
    if _hedged(sentence, claim):
        return Polarity.HEDGES
    if bool(_NO_NEGATIONS.search(sentence)) != bool(_NO_NEGATIONS.search(claim)):
        return Polarity.UNSURE
    contrast = (_CONTRASTS.search(sentence) is not None) - (_CONTRASTS.search(claim) is not None)
    sentence, claim = _FAR_FROM.sub(" not ", sentence), _FAR_FROM.sub(" not ", claim)
    said, claimed = frozenset(map(stem, words(sentence))), frozenset(map(stem, words(claim)))
    if (said & _HALF_NEGATIONS) != (claimed & _HALF_NEGATIONS) or _swapped(sentence, claim):
        return Polarity.UNSURE
    opposed = _opposed(said, claimed)
    more_negations = _negations(sentence) - _negations(claim)
    turns = abs(more_negations) + len(opposed)
    if turns == 0:
        # Both negated: only if the same things are negated do the negations cancel out.
        same = negated_stems(sentence) == negated_stems(claim)
        own = contrast > 0 or _own_point(sentence, claim) or _pull_apart(said, claimed)
        return Polarity.AFFIRMS if same and not own else Polarity.UNSURE
    # "Not supportive" may well affirm "undermines".
    affirmed, negated = (claimed, said) if more_negations > 0 else (said, claimed)
    if contrast or (more_negations and _one_sided(affirmed, negated) & LOWER):
        return Polarity.UNSURE
    # "Should not hesitate to ban" negates another word than the claim's.
    if not negated_stems(sentence) <= claimed or (said ^ claimed) & _LOOSENING:
        return Polarity.UNSURE
    if more_negations and not _QUANTIFIERS.isdisjoint(frozenset(words(sentence)) - frozenset(words(claim))):
        return Polarity.UNSURE
    added = _added(sentence, claim)
    # A claim with a negation of its own may mean just that part.
    part_of_it = added == 0 and len(_content_stems(sentence)) > 1 and not _negations(claim)
    if turns == 1 and added <= _MOST_ADDED and (part_of_it or _shared(sentence, claim) >= ENOUGH):
        return Polarity.DENIES
    return Polarity.UNSURE


def _hedged(sentence: str, claim: str) -> bool:
    """Whether a sentence is less certain than the claim."""
    if _MIGHT.search(sentence) and not _CAN.search(claim):
        return True
    return _HEDGES.search(sentence) is not None and _HEDGES.search(claim) is None


def _own_point(sentence: str, claim: str) -> bool:
    """Whether a sentence says something that the claim does not."""
    said = frozenset(content_words(sentence))
    claimed = frozenset(map(stem, words(claim)))
    shared = {word for word in said if stem(word) in claimed}
    if len(shared) < _LEAST_MATCHED * len(said):
        return True
    # Beside a claim that speaks of a harm itself, another word for a harm is no point of its own.
    return not claimed & _HARMS and not _HARMS.isdisjoint(map(stem, words(sentence)))


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't") or CONTRACTED.fullmatch(word) is not None


def _negations(text: str) -> int:
    return sum(map(_is_negation, words(text)))


def negated_stems(text: str) -> frozenset[str]:
    """The first content word after each negation."""
    found = set()
    waiting = False
    for word in words(text):
        if _is_negation(word):
            waiting = True
        elif waiting and word not in STOP_WORDS:
            found.add(stem(word))
            waiting = False
    return frozenset(found)


def _opposed(said: frozenset[str], claimed: frozenset[str]) -> frozenset[str]:
    """The words of a sentence that are opposites of a word of the claim which the sentence does not say in any way."""
    left_out = frozenset(word for word in claimed - said if not same_end(word) & said)
    return frozenset(word for word in said - claimed if opposite_stems(word) & left_out)


def _pull_apart(said: frozenset[str], claimed: frozenset[str]) -> bool:
    """Whether a sentence speaks for the upper end of one scale where the claim speaks for the lower end of another, or the
    reverse; or only one of them has `less`, which turns what follows: "less simple", "simpler".
    """
    here, there = _one_sided(said, claimed), _one_sided(claimed, said)
    if (here ^ there) & _LESS:
        return True
    return bool((here & UPPER and there & LOWER) or (here & LOWER and there & UPPER))


def _one_sided(said: frozenset[str], claimed: frozenset[str]) -> frozenset[str]:
    """The words of a text that are on a scale of which the other text does not speak."""
    return frozenset(
        word for word in said - claimed if (scale := same_end(word) | opposite_stems(word)) and not scale & claimed
    )


def _swapped(sentence: str, claim: str) -> bool:
    """Whether what stands before a word such as `outweighs` in the one stands after it in the other."""
    here, there = _DIRECTED.search(sentence), _DIRECTED.search(claim)
    if here is None or there is None:
        return False
    before, after = _sides(sentence, here)
    claim_before, claim_after = _sides(claim, there)
    return bool(before & claim_after - claim_before and after & claim_before - claim_after)


def _sides(text: str, at: re.Match[str]) -> tuple[frozenset[str], frozenset[str]]:
    return _content_stems(text[: at.start()]), _content_stems(text[at.end() :])


def _content_stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, content_words(text)))


def _shared(sentence: str, claim: str) -> float:
    """Share of the claim's content words that the sentence has, or has an opposite of."""
    said = frozenset(map(stem, words(sentence)))
    claimed = _content_stems(claim)
    found = sum(word in said or bool(opposite_stems(word) & said) for word in claimed)
    return found / len(claimed) if claimed else 0.0


def _added(sentence: str, claim: str) -> int:
    """Content words of the sentence that the claim neither has nor has an opposite of."""
    claimed = frozenset(map(stem, words(claim)))
    return sum(word not in claimed and not opposite_stems(word) & claimed for word in _content_stems(sentence))
