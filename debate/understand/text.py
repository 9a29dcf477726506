"""Typed text made safe and comparable: cleaning, words, stems, and the words that carry no content.

Everything a learner types passes through ``clean`` first; nothing after it has to fear size, control characters or
invisible ones.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

LONGEST = 2000
"""Characters of a sentence that are read. The rest is cut, and the result says so."""

EDGES = " \t,;:.!?-\"'()"
"""What is cut off the ends of a part of a sentence."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SHORT_SYLLABLE = re.compile(r"[^aeiouy][aeiou][^aeiouwxy]")
_QUOTES = str.maketrans(
    {"‘": "'", "’": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"}
)

_FUNCTION_WORDS = """
    a an the and or but nor so yet if then than as of to in on at by for from with without within into onto over under
    up down out off about between through during before after above below again
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones oneself
    myself yourself himself herself itself ourselves themselves someone somebody something anyone anybody anything
    everyone everybody everything nobody nothing none
    this that these those here there who whom whose which what when where why how
    am is are was were be been being do does did doing done have has had having can could will would shall should may
    might must ought need let get gets got getting go goes going went
    not no never neither cannot
    all any both each few more most much many some such other others another same own only very too also just even
    still quite rather really actually simply maybe perhaps probably surely certainly definitely
    because since therefore thus hence although though while whereas however until unless whether
    say says said saying think thinks thought believe believes mean means meant know knows knew feel feels felt
    seem seems agree agrees agreed disagree disagrees argue argues claim claims point view opinion opinions
    yes yeah yep ok okay well please thanks thank hello hi hey bye goodbye oh hmm um lol haha hahaha hehe wow whatever
    cool sure right like thing things
    way lot lots kind sort true false wrong
    ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't shan't shouldn't
    wasn't weren't won't wouldn't i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's
    it'd it'll we're we've we'd we'll they're they've they'd they'll that's there's here's what's who's where's how's
    why's let's gonna wanna dunno
"""
_REAL_WORDS = frozenset("hell shell shed wed ill id".split())  # noqa: SIM905
STOP_WORDS = frozenset(_FUNCTION_WORDS.split()) | (
    frozenset(word.replace("'", "") for word in _FUNCTION_WORDS.split() if "'" in word) - _REAL_WORDS
)
"""Words that say nothing about which claim is meant: function words, with and without their apostrophes, and the small talk of a debate."""

# The longest suffix comes first; what is left must keep three letters. Far weaker than Porter's algorithm on purpose: a
# wrong merge misleads a learner, a missed one is caught by the embedding.
_SUFFIXES = (
    ("izations", "ize"), ("isations", "ize"), ("ization", "ize"), ("isation", "ize"), ("ations", "ate"),
    ("ation", "ate"), ("ments", "ment"), ("nesses", "ness"), ("sses", "ss"), ("ising", "ize"), ("ised", "ize"),
    ("ises", "ize"), ("ise", "ize"),
    ("ies", "y"), ("ied", "y"), ("ingly", ""), ("edly", ""), ("ings", ""), ("ing", ""), ("ed", ""), ("ly", ""),
    ("ss", "ss"), ("us", "us"), ("is", "is"), ("'s", ""), ("es", "e"), ("s", ""),
)  # fmt: skip


class Cleaned(NamedTuple):
    """A text that is safe to work with, and what had to be done to it, in words for the learner."""

    text: str
    notes: tuple[str, ...]


def clean(text: str) -> Cleaned:
    """One line of plain text: compatibility forms folded (NFKC), invisible and control characters removed, cut at
    LONGEST.
    """
    cut = len(text) > LONGEST
    folded = straight(unicodedata.normalize("NFKC", text[:LONGEST]))
    cut = cut or len(folded) > LONGEST
    kept = folded[:LONGEST]
    # Printable text, as nearly all is, has nothing to take out: on a large map that is most of the time spent here.
    visible = kept if kept.isprintable() else "".join(map(_visible, kept))
    note = f"Only the first {LONGEST:,} characters were read. Say it in a sentence or two."
    return Cleaned(" ".join(visible.split()), (note,) if cut else ())


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    # Cc control, Cf format (zero width, direction marks), Cs lone surrogates, Co private, Cn unassigned
    return "" if unicodedata.category(character)[0] == "C" else character


def straight(text: str) -> str:
    """A text with straight quotes and plain dashes, so that what an author typed and what a learner types compare."""
    return text.translate(_QUOTES)


def words(text: str) -> tuple[str, ...]:
    """The words of a text in order, in lower case, apostrophes kept."""
    return tuple(_WORD.findall(text.lower()))


def content_words(text: str) -> tuple[str, ...]:
    """The words that say what a text is about, in order, each as often as it stands there."""
    return tuple(word for word in words(text) if word not in STOP_WORDS)


@lru_cache(maxsize=4096)  # a map says the same words again and again
def stem(word: str) -> str:
    """A word without its common English endings, so that `reforms`, `reformed` and `reform` are one."""
    for suffix, put in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) + len(put) >= 3:
            word = word[: len(word) - len(suffix)] + put
            if suffix in ("ing", "ings", "ed") and _SHORT_SYLLABLE.fullmatch(word):
                word += "e"  # caring and cared are care, not car; planning still is plan
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]  # planning, plan
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]  # care keeps its e, finance and financing meet
    return word
