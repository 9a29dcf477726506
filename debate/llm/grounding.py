"""Does a sentence that a machine wrote say what one mapped claim says, and no more? Where that is not plain, the answer is no.

A sentence passes if it is the text of the claim, or one of the wordings that the map gives it, word for word and with the same
punctuation. Only what somebody says before a claim of her own may stand first (``LINKS``, ``STANCES``), and two spellings of the same are
the same. So a machine chooses among the map's words for a claim, and how to begin.

Every freedom beyond that lets through what the claim does not say: "money is power" for "money has power", "a few doctors" for "few
doctors", "doctors, who strike, harm patients" for "doctors who strike harm patients", "in towns, ministers say crime rises" for
"ministers say crime rises in towns", "the minister's criticism" for criticism of him, and of two claims joined by "and" the second under
the "if" or "may" of the first. A learner who is shown what an author did not say learns something false, and one who is shown nothing
has the map's own words.
"""

import re
from collections.abc import Iterable

LONGEST = 300
"""Characters of a sentence, and of a text that one can rest on."""

LINKS = ("after all", "indeed", "besides", "moreover", "also", "what is more", "finally", "put simply")
STANCES = (
    *("in my view,", "in our view,", "as I see it,", "as we see it,", "to my mind,", "my point is that"),
    *("I hold that", "I say that", "I argue that", "I claim that", "I maintain that", "I believe that", "I think that"),
    *("we hold that", "we say that", "we argue that", "we claim that", "we maintain that", "we believe that"),
)
"""What may stand before a claim, a link with its comma first: it says whose the claim is and that there is more, and nothing else."""

_BEGINNING = re.compile(rf"(?:(?:{'|'.join(LINKS)}), )?(?:(?:{'|'.join(STANCES)}) )?", re.IGNORECASE)
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)+|[^\W_]+(?:['-][^\W_]+)*'?|[,;:()–—.%£$€&]|(?<!\w)-(?=\d)|(?<!\S)-(?!\S)"  # 40 % is not 40
)
_SPELLED = (
    (re.compile(r"[’ʼ]"), "'"),
    (re.compile(r"\b(?:each|every|per) (year|month|week|day)\b", re.IGNORECASE), r"a \1"),
    (re.compile(r"\bcan(?:not|'t)\b", re.IGNORECASE), "can not"),
    (re.compile(r"\bwon't\b", re.IGNORECASE), "will not"),
    (re.compile(r"\bshan't\b", re.IGNORECASE), "shall not"),
    (re.compile(r"n't\b", re.IGNORECASE), " not"),
)
"""Two spellings of the same."""


def grounded(sentence: str, texts: Iterable[str], speaker: str) -> bool:
    """Whether a sentence of a speaker says what one claim says. ``texts``: that of the claim, and its wordings."""
    told = rf"{re.escape(speaker)} (?:holds|says|argues|claims|maintains|believes) that "
    bodies = (sentence, re.sub(rf"\A{told}", "", sentence, flags=re.IGNORECASE), _BEGINNING.sub("", sentence, count=1))
    said = [words for body in bodies if (words := _words(body)) is not None]
    return any(_words(text) in said for text in texts)


def _words(text: str) -> tuple[str, ...] | None:
    """The words and signs, the first word with a small letter; None for what is too long, empty, or more than plain
    text: markup, quotation marks (nobody said these words), anything invisible.
    """
    if len(text) > LONGEST or not text.isprintable():
        return None
    for pattern, put in _SPELLED:
        text = pattern.sub(put, text)
    text = text.strip().removesuffix(".")
    found = _TOKEN.findall(text)
    if not found or _TOKEN.sub("", text).strip():
        return None
    return (found[0][:1].lower() + found[0][1:], *found[1:])
