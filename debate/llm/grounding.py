"""Does a sentence that a machine wrote say what some mapped claims say, and no more? Where that is not plain, the answer is no.

A sentence passes if all of these hold:

- it is made of letters, digits and plain punctuation: no markup, no quotation marks (nobody said these words), nothing invisible;
- it has the words of the claims, by stem, all of them and no other, in the same order: "crime causes poverty" has the words of
  "poverty causes crime". Only a few small words (``_SMALL``) may come and go. `should`, `may`, `because`, `before`, `from`, `most`, `not`
  and their like are no small words: each of them, gone or in another place, makes another claim;
- three other orders mean the same: what begins with a preposition or conjunction moved to the other end ("at busy hours, …"), the
  genitive ("the town's air"), two words side by side exchanged ("free buses", "buses free");
- the matcher, asked which claims of the map it means, names one of them.

What is left to a machine is little. That is meant: a learner who is shown what an author did not say learns something false, and one who
is shown nothing has the map's own wording, which always stands beside it.
"""

import re
from collections.abc import Sequence
from itertools import permutations
from typing import NamedTuple

from debate.understand.matcher import Matcher
from debate.understand.text import STOP_WORDS, stem

LONGEST = 300
"""Characters of a sentence."""

LOOKED_AT = 3
"""Among so many claims that the matcher thinks of first, one must be meant."""

_PLAIN = re.compile(r"[\w\s.,;:'’()%£$€&–—-]+[.!]?")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[%£$€]|(?<!\w)[-–—](?=\d)")  # a sign is a word: 40 % is not 40
_SMALL = frozenset(
    """
    a an the of and that which who this these those there i we me us my our it its itself with
    is are am be being do does doing has have having making it's that's there's i'm we're i've we've
    """.split()  # noqa: SIM905
)
"""Words that may come and go. They turn nothing, and time and person of the claims are plain without them."""

_BEGINS_A_PART = frozenset(
    """
    if when because since while although though unless until after before during in on at for from by to as without within
    through under over between into
    """.split()  # noqa: SIM905
)
"""A part of a sentence that begins with one of these can stand first or last."""

_OPENING = re.compile(
    r"^(?:(?:moreover|besides|indeed|finally)[,:]? )?(?:(?:i|we) (?:hold|say|argue|claim|maintain|believe) (?:that )?)?",
    re.IGNORECASE,
)
"""What somebody says before a claim of her own, and no more than that."""

_SPELLED = (
    (re.compile(r"[’ʼ]"), "'"),
    (re.compile(r"\b(?:each|every|per) (year|month|week|day)\b", re.IGNORECASE), r"a \1"),
    (re.compile(r"\bcan(?:not|'t)\b", re.IGNORECASE), "can not"),
    (re.compile(r"\bwon't\b", re.IGNORECASE), "will not"),
    (re.compile(r"\bshan't\b", re.IGNORECASE), "shall not"),
    (re.compile(r"n't\b", re.IGNORECASE), " not"),
)
"""Two spellings of the same."""


class _Word(NamedTuple):
    """A word that counts. ``beside``: nothing stands between it and the word before it; ``moved``: `with` stands there."""

    stem: str
    beside: bool
    moved: bool


def ungrounded(sentence: str, claims: Sequence[tuple[str, str]], speaker: str, matcher: Matcher) -> str | None:
    """Why a sentence cannot be said to rest on the claims of a speaker (name and text of each, at least one), or None where it does."""
    if len(sentence) > LONGEST or not sentence.isprintable() or not _PLAIN.fullmatch(sentence) or "_" in sentence:
        return "it is too long, or not plain text"
    said = _words(_OPENING.sub("", _said_by(speaker, sentence), count=1))
    given = [_words(text) for _, text in claims]
    if not said or not any(_one_after_the_other(said, order) for order in permutations(given)):
        return "it does not keep to the words of the claims and their order"
    match = matcher.match(sentence, LOOKED_AT)
    if match.likely_none or not {name for name, _ in claims} & {ranked.id for ranked in match.candidates}:
        return "it seems to mean another claim, or none"
    return None


def _said_by(speaker: str, sentence: str) -> str:
    """The sentence without "Chris Ham says that" before it."""
    told = re.match(
        rf"{re.escape(speaker)} (?:holds|says|argues|claims|maintains|believes) that ", sentence, re.IGNORECASE
    )
    return sentence[told.end() :] if told else sentence


def _words(text: str) -> tuple[_Word, ...]:
    """The words that count, in order, a genitive as if it stood behind what it belongs to."""
    for pattern, put in _SPELLED:
        text = pattern.sub(put, text)
    found: list[_Word] = []
    beside, with_ = False, False
    owner: _Word | None = None
    for match in _WORD.finditer(text):
        word = match[0]
        lower = word.lower()
        if lower in _SMALL and not (len(word) > 1 and word.isupper()):  # "US" is not "us"
            beside, with_ = False, lower == "with"
            continue
        owns = lower.endswith("'s") and owner is None
        one = _Word(_stem(word), beside and not owns, with_)
        beside, with_ = not owns, False
        if owns:
            owner = one
            continue
        found.append(one)
        if owner is not None and lower not in STOP_WORDS:
            found.append(owner)
            owner = None
            beside = False
    return (*found, owner) if owner is not None else tuple(found)


def _stem(word: str) -> str:
    """The stem, with a mark on what is past or passive, and names in capitals as they are."""
    if len(word) > 1 and word.isupper():
        return word
    lower = word.lower()
    if lower in STOP_WORDS:
        return "was" if lower == "were" else lower
    short = stem(lower)
    return f"{short}+ed" if lower.endswith("ed") and short != lower else short


def _one_after_the_other(said: Sequence[_Word], claims: Sequence[Sequence[_Word]]) -> bool:
    """Whether a text is these claims in this order. The next one need not repeat how the one before begins ("buses cost money and save
    time"), unless something is denied there: then it would be unclear how far that goes.
    """
    if len(claims) == 1:
        return _same(said, claims[0])
    first, second = claims[0], claims[1]
    if not _same(said[: len(first)], first):
        return False
    rest = said[len(first) :]
    shared = next((at for at, (one, other) in enumerate(zip(first, second, strict=False)) if one.stem != other.stem), 0)
    denied = {"not", "no", "never", "neither", "nor"} & {word.stem for word in first}
    return any(
        _one_after_the_other(rest, (second[cut:], *claims[2:])) for cut in range(0 if denied else shared, -1, -1)
    )


def _same(said: Sequence[_Word], claim: Sequence[_Word]) -> bool:
    """Whether the words are the same, in the same order or one that means the same."""
    if len(said) != len(claim):
        return False
    if _in_order(said, claim):
        return True
    for cut in range(1, len(claim)):
        front, back = claim[:cut], claim[cut:]
        moves = front[0].stem in _BEGINS_A_PART or back[0].stem in _BEGINS_A_PART or said[len(back)].moved
        if moves and _in_order(said[: len(back)], back) and _in_order(said[len(back) :], front):
            return True
    return False


def _in_order(said: Sequence[_Word], claim: Sequence[_Word]) -> bool:
    at = 0
    while at < len(claim):
        if said[at].stem == claim[at].stem:
            at += 1
        elif (
            at + 1 < len(claim)
            and (said[at].stem, said[at + 1].stem) == (claim[at + 1].stem, claim[at].stem)
            and said[at + 1].beside
            and claim[at + 1].beside
        ):
            at += 2
        else:
            return False
    return True
