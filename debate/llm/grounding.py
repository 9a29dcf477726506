"""Does a sentence that a machine wrote say what some mapped claims say, and no more? Where that is not plain, the answer is no.

A sentence passes if all of these hold, cheapest first:

- it is made of letters, digits and plain punctuation: no markup, no quotation marks (nobody said these words), nothing invisible;
- its numbers and its names stand in the claims, or are the speaker's;
- it is no more certain and no more sweeping than the claims ("may" does not become "will", "some" not "all");
- it affirms the claims by ``understand.polarity``: negations and opposites never turn a side;
- it has every content word of the claims, by stem, and no other but a few empty ones: what leaves a word out says more than the claim
  ("at busy hours"), what puts another in its place may say the opposite, and what adds one adds an opinion;
- the matcher, asked which claims of the map it means, names one of them.

All of it is lexical or a static table of word vectors; what it cannot see (who does what to whom, an innocent word that is not
innocent) is why the map's own wording is always shown beside it.
"""

import re
from collections.abc import Sequence

from debate.understand.matcher import Matcher
from debate.understand.polarity import Polarity, polarity
from debate.understand.text import STOP_WORDS, content_words, stem, words

LONGEST = 300
"""Characters of a sentence."""

LOOKED_AT = 3
"""Among so many claims that the matcher thinks of first, one must be meant."""

_PLAIN = re.compile(r"[\w\s.,;:'’()%£$€&–—-]+[.!]?")
_EMPTY = frozenset(
    stem(word)
    for word in """
    reason reasons argument evidence fact hold holds follow follows shows show consider make makes making made moreover besides indeed
    simply finally today
    """.split()  # noqa: SIM905
)
"""Content words that add nothing to a claim."""

_NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third
    quarter double twice thrice dozen percent
    """.split()  # noqa: SIM905
)
_CAUTIOUS = frozenset(
    """
    may might could can perhaps possibly probably likely unlikely some sometimes often usually mostly most many several
    seem seems seemed appear appears partly nearly almost tend tends few little if unless would
    """.split()  # noqa: SIM905
)
_SWEEPING = frozenset(
    """
    all every everyone everybody everything always never none nobody nothing only must certainly surely definitely
    undoubtedly clearly obviously entirely completely totally wholly whatever guaranteed inevitably proven
    """.split()  # noqa: SIM905
)
_HALF_TURNED = frozenset(
    """
    fail fails failed lack lacks without hardly scarcely barely rarely seldom myth false wrong
    """.split()  # noqa: SIM905
)


def ungrounded(sentence: str, claims: Sequence[tuple[str, str]], names: Sequence[str], matcher: Matcher) -> str | None:
    """Why a sentence cannot be said to rest on the claims (name and text of each), or None where it does. ``names``: the speaker's."""
    if len(sentence) > LONGEST or not sentence.isprintable() or not _PLAIN.fullmatch(sentence) or "_" in sentence:
        return "it is too long, or not plain text"
    texts = " ".join(text for _, text in claims)
    said, given = words(sentence), frozenset(words(texts))
    if strange := [word for word in said if _is_number(word) and word not in given]:
        return f"the number `{strange[0]}` is in none of the claims"
    known = given | {word for name in names for word in words(name)}
    if strange := [name for name in _names(sentence) if name not in known]:
        return f"the name `{strange[0]}` is in none of the claims"
    if (given & _CAUTIOUS and not frozenset(said) & _CAUTIOUS) or frozenset(said) & _SWEEPING - given:
        return "it is more certain or more sweeping than the claims"
    if frozenset(said) & _HALF_TURNED - given or polarity(sentence, texts) is not Polarity.AFFIRMS:
        return "it may deny what the claims say"
    stems = frozenset(map(stem, given))
    said_stems = frozenset(map(stem, said))
    foreign = [word for word in content_words(sentence) if stem(word) not in stems | _EMPTY and word not in known]
    if foreign or not frozenset(map(stem, content_words(texts))) <= said_stems:
        return "it does not keep to the words of the claims"
    match = matcher.match(sentence, LOOKED_AT)
    if match.likely_none or not {name for name, _ in claims} & {ranked.id for ranked in match.candidates}:
        return "it seems to mean another claim, or none"
    return None


def _is_number(word: str) -> bool:
    return word in _NUMBERS or any(character.isdigit() for character in word)


def _names(sentence: str) -> list[str]:
    """Words with a capital that do not begin a sentence, in lower case; and a first word that is all capitals."""
    found = []
    for match in re.finditer(r"[^\W\d_]+(?:['’][^\W\d_]+)*", sentence):
        word = match[0]
        begins = not sentence[: match.start()].strip(" (–—-") or bool(
            re.search(r"[.!:]\s*$", sentence[: match.start()])
        )
        capital = word[:1].isupper() and (not begins or (len(word) > 1 and word.isupper()))
        bare = words(word)[0] if words(word) else ""
        if capital and bare not in STOP_WORDS:
            found.append(bare)
    return found
