"""Sentences where a name belongs, and the small words that people add to a line to make a sentence of it."""

import re

from debate.language.build_topics import VERDICTS
from debate.language.lexer import Token
from debate.language.parser import is_name
from debate.language.place import (
    ATTITUDES,
    Diagnosis,
    Place,
    is_sign,
    looks_like_line,
    meant,
    short,
    shown,
    suggested_name,
)
from debate.language.vocabulary import SYNONYMS
from debate.language.words import listed

_NAMED = frozenset({"map", "source", "voice", "term", "claim", "question", "issue", "motion"})
_OPENING = re.compile(
    r"a|all|an|every|everyone|he|his|i|if|it|it's|its|most|my|no|nobody|our|people|she|some|that|the|their|"
    r"there|these|they|this|those|we|what|who|why|you|your",
    re.IGNORECASE,
)
_VERBS = re.compile(
    r"are|can|cannot|could|do|does|had|has|have|is|may|might|must|should|was|were|will|would",
    re.IGNORECASE,
)
_FILLING = re.compile(
    r"are|as|be|is|must|remains|should|stays|that|the|to|will",
    re.IGNORECASE,
)


def sentence(place: Place) -> Diagnosis | None:
    """`claim Buses should be free`: the text stands there without a name before it."""
    tokens = place.tokens
    head, words = tokens[0], tokens[1:]
    if not place.at or head.kind not in _NAMED or len(words) < 2 or looks_like_line(words):
        return None
    if (
        any(is_sign(token) for token in words)
        or words[0].text.endswith(":")
        or words[0].text[0] in "[<{("
        or _text_follows(place)
    ):
        return None
    if not _is_sentence(head.kind, [token.text for token in words]):
        return None
    text = place.rest(1).replace("\\", "").replace('"', "")
    name = suggested_name(text)
    message = f"a name is missing after `{head.text}`, and the text stands between quotation marks"
    found = place.report("L006", message, f'write `{head.text} {name}`, then "{short(text)}"', first=1, last=-1)
    first = words[0]
    return found, [
        head,
        first._replace(kind="NAME", text=name, end=first.column),
        first._replace(kind="STRING", text=f'"{text}"', end=words[-1].end),
    ]


def _is_sentence(kind: str, words: list[str]) -> bool:
    first, second = words[0], words[1]
    if first[0].isupper() and not (first.isupper() and len(first) > 1):
        return kind != "claim" or not second[0].isupper()
    if len(words) < 3 or second[0].isupper():
        return False
    return _OPENING.fullmatch(first) is not None or any(map(_VERBS.fullmatch, words[1:4]))


def _text_follows(place: Place) -> bool:
    """Whether the next line is a text, so that what stands here was meant as a name."""
    following = next(
        (text.lstrip() for line, text in place.raw.items() if line > place.token.line and text.strip()), ""
    )
    return following[:1] in ('"', "“", "„", "«", "'", "‘")


def reads_as_sentence(words: list[Token]) -> bool:
    """Whether words where a name belongs are a sentence, rather than a name without its hyphens."""
    texts = [token.text for token in words]
    return _OPENING.fullmatch(texts[0]) is not None or any(map(_VERBS.fullmatch, texts)) or len(texts) > 4


def verdict(place: Place) -> Diagnosis | None:
    """`expect that a is accepted`, `expect a not rejected`."""
    tokens = place.tokens
    if tokens[0].kind != "expect" or not place.at or looks_like_line(tokens):
        return None
    denied = next((index for index, token in enumerate(tokens) if token.text == "not"), 0)
    if denied:
        help = f"say which verdict it has: {listed(VERDICTS)}"
        return place.report("L007", "`not` does not belong here", help, first=denied), None
    fillers = {index for index, token in enumerate(tokens) if index and _FILLING.fullmatch(token.text)}
    if not fillers:
        return None
    kept = [token for index, token in enumerate(tokens) if index not in fillers]
    line = " ".join(token.text for token in kept) if len(kept) > 2 else "expect a accepted"
    last = first = min(fillers)
    while last + 1 in fillers:
        last += 1
    found = place.report(
        "L007", f"{shown(tokens[first].text)} does not belong here", f"write {shown(line)}", first=first, last=last
    )
    return found, kept if len(kept) > 2 else None


def speech(place: Place) -> Diagnosis | None:
    """`ham says that buses are clean`, `according to ham p7`, `Chris Ham asserts`."""
    tokens = place.tokens
    if len(tokens) < 3 or not {"NAME", "note"} <= place.first.keys() or not place.at:
        return None
    if [token.text.lower() for token in tokens[:2]] == ["according", "to"] and is_name(tokens[2]):
        return _according(place)
    third = _attitude(tokens[2]) if tokens[1].kind == "NAME" and tokens[0].kind == "NAME" else None
    if third and not _attitude(tokens[1]) and place.at == 1:
        name = f"{tokens[0].text}-{tokens[1].text}".lower()
        called = f"{tokens[0].text} {tokens[1].text}"
        help = f'join its words by hyphens, here and in `voice {name} "{called}"`'
        found = place.report("L013", "a name is one word", help, first=0, last=1)
        return found, [tokens[0]._replace(text=name, end=tokens[1].end), *tokens[2:]]
    verb = _attitude(tokens[1])
    if not is_name(tokens[0]) or not verb or verb in ("reports", "relies") or place.at > 2:
        return None
    end = next((index for index, token in enumerate(tokens) if index > 1 and token.kind in ("at", "and", ",")), None)
    words = tokens[2:end]
    if not words or looks_like_line(words) or any(is_sign(token) for token in words):
        return None
    line = f"{tokens[0].text} {verb}"
    message = f"what `{tokens[0].text}` says is the claim that this line stands under"
    found = place.report("L007", message, f"write {shown(line)}", first=1, last=1 + len(words))
    return found, [tokens[0], tokens[1]._replace(kind=verb, text=verb), *(tokens[end:] if end else [])]


def _according(place: Place) -> Diagnosis:
    tokens = place.tokens
    name, following = tokens[2], tokens[3:]
    new = [name, name._replace(kind="asserts", text="asserts")]
    if following and following[0].kind in ("PLACE", "STRING"):
        new.append(name._replace(kind="at", text="at"))
    new += following
    help = f"write {shown(' '.join(token.text for token in new))}"
    return place.report("L004", "`according to` is no phrase of the language", help, first=0, last=1), new


def _attitude(token: Token) -> str | None:
    """The attitude that a word says, or says in other words."""
    if token.text in ATTITUDES:
        return token.text
    return meant(token.text, ATTITUDES) if token.text.lower() in SYNONYMS else None
