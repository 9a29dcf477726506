"""Anchors against texts as typesetters, word processors and mail programs change them."""

import random
import unicodedata
from difflib import SequenceMatcher

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.language.anchors import FUZZY, State, fold, paragraphs, resolve
from debate.model.elements import Anchor

WORDS = [
    "care",
    "budgets'",
    "well-being",
    "finance",
    "“leaky”",
    "two",
    "office",
    "didn't",
    "Trust",
    "2013",
    "§4",
    "Å",
    "straße",
]
DASHES = "-‐‑‒–—―−"
SINGLE = "'‘’‚‛′`´"
DOUBLE = '"“”„‟″«»'
NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
SPACES = [" ", "\n", " \n", "\n  ", "  ", "\t", "\u00a0", "\u2009"]


def typeset(text: str, random_: random.Random) -> str:
    """The same words with other quotation marks, dashes, spaces, line ends, capitals and signs that nobody sees."""
    letters = []
    for letter in text:
        for group in (DASHES, SINGLE, DOUBLE):
            if letter in group:
                letter = random_.choice(group)
        if letter == " ":
            letter = random_.choice(SPACES)
        elif random_.random() < 0.1:
            letter = random_.choice([letter + random_.choice(NOTHING), letter.swapcase() if letter != "ß" else letter])
        letters.append(letter)
    form = random_.choice(["NFC", "NFD"])
    return unicodedata.normalize(form, "".join(letters)).replace("fi", random_.choice(["fi", "ﬁ"]))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=3, max_size=12), min_size=1, max_size=4), st.integers(0, 9999)
)
def test_a_phrase_is_found_however_the_text_is_set(blocks: list[list[str]], seed: int) -> None:
    random_ = random.Random(seed)
    number = random_.randrange(len(blocks))
    words = blocks[number]
    start = random_.randrange(len(words) - 2)
    phrase = " ".join(words[start : start + random_.randint(2, min(8, len(words) - start))])
    text = "\n\n".join(typeset(" ".join(block), random_) for block in blocks) + "\n\nThe end.\n"
    resolved = resolve(Anchor("s", number + 1, None, typeset(phrase, random_).replace("\n", " ")), text)
    size = len(phrase.split())
    places = sum(fold(" ".join(words[at : at + size])) == fold(phrase) for at in range(len(words)))
    assert resolved.state is (State.FOUND if places == 1 else State.AMBIGUOUS)
    assert resolved.paragraph == number + 1
    assert fold(text[resolved.start : resolved.end]) == fold(phrase)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=4), st.integers(2, 4))
def test_what_stands_in_several_places_is_never_found_in_the_first(words: list[str], times: int) -> None:
    phrase = " ".join(words)
    together = " and so ".join([phrase] * times)
    apart = "\n\n".join(["A title", *[f"Here {phrase}."] * times])
    for text, paragraph in ((f"A title\n\n{together}\n", 2), (apart, None), (apart, 1)):
        assert resolve(Anchor("s", paragraph, None, phrase), text).state is State.AMBIGUOUS
    assert resolve(Anchor("s", 2, None, phrase), apart).state is State.FOUND


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.text("abc ", min_size=12, max_size=60), st.text("abc ", min_size=4, max_size=16))
def test_nearly_is_the_most_similar_run_of_words(text: str, phrase: str) -> None:
    resolved = resolve(Anchor("s", None, None, phrase), text)
    if resolved.state not in (State.FUZZY, State.MISSING) or not paragraphs(text) or not fold(phrase):
        return
    words = fold(text).split(" ")
    count = len(fold(phrase).split())
    runs = [
        " ".join(words[start : start + size])
        for start in range(max(1, len(words) - count + 1))
        for size in (count, count + 1, count - 1)
        if size and start + size <= len(words)
    ]
    best = max((SequenceMatcher(None, run, fold(phrase), autojunk=False).ratio() for run in runs), default=0.0)
    assert resolved.state is (State.FUZZY if best >= FUZZY else State.MISSING)
    assert resolved.similarity == (round(best, 3) if best >= FUZZY else 0.0)
