"""Whom a sentence names as the one who says it: "As Ham says, …", "…, according to the white paper".

Only the voices of the map are looked for. Whether the map agrees is for whoever knows the map to say.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from debate.model.elements import Voice, VoiceKind
from debate.understand.text import EDGES, clean

_SAYS = (
    r"(?:says?|said|saying|thinks?|thought|claims?|claimed|believes?|believed|argues?|argued|writes?|wrote|admits?"
    r"|admitted|maintains?|maintained|insists?|insisted|holds?|held|agrees?|agreed|states?|stated|points? out|pointed out"
    r"|tells? us|told us|shows?|showed|reminds? us|puts? it|notes?|noted|suggests?|suggested|warns?|warned)"
)
_DENIES = r"(?:denies|deny|denied|rejects?|rejected|disputes?|disputed|doubts?|doubted|disagrees?|disagreed)"
_NOT = r"(?:(?:does|do|did|would) (?:not|never)|doesn't|don't|didn't|wouldn't|never)"
_ADVERBS = (
    r"(?:(?:himself|herself|themselves|itself|also|too|rightly|wrongly|always|often|once|even|keeps?|kept|clearly|would"
    r"|has|have|does|did) )*"
)
_START = r"(?:^|[,;:.!?-] +|\b(?:that|as|like|because|since|but|and|so|yes|no|if|even|it is|is it|isn't it|why|does|do|did),? +)"


class Attribution(NamedTuple):
    """Who is named: for each name the ids of the voices that it may mean. ``denied`` is whether they are said to be
    against it, ``content`` what it is that they are said to say.
    """

    names: tuple[tuple[str, ...], ...]
    denied: bool
    content: str


class _Reader(NamedTuple):
    """How the voices of a map are recognised."""

    voices: dict[str, tuple[str, ...]]
    name: re.Pattern[str]
    patterns: tuple[tuple[re.Pattern[str], bool], ...]


def attribution(text: str, voices: Sequence[Voice]) -> Attribution | None:
    """The first attribution of a text to voices of the map; None if there is none. Never raises."""
    reader = _reader(tuple(voices))
    for pattern, denied in reader.patterns if reader.voices else ():
        found = pattern.search(text)
        if found:
            names = tuple(reader.voices[name.lower()] for name in reader.name.findall(found["names"]))
            after, before = text[found.end() :].strip(EDGES), text[: found.start()].strip(EDGES)
            return Attribution(names, denied, after or before)
    return None


@lru_cache(maxsize=8)
def _reader(voices: tuple[Voice, ...]) -> _Reader:
    found: dict[str, list[str]] = {}
    for voice in voices:
        for name in _names(voice):
            if name and voice.id not in found.setdefault(name, []):
                found[name].append(voice.id)
    name = "|".join(re.escape(one) for one in sorted(found, key=lambda one: (-len(one), one)))
    one = rf"(?:(?:the|sir|dame|mr|mrs|ms|dr|prof|professor)\.? )*(?:{name})(?!\w)"
    who = rf"(?P<names>{one}(?:,? and {one})?)"
    patterns = (
        (rf"{_START}{who},? {_ADVERBS}{_NOT} {_SAYS}(?: that\b|,)?", True),
        (rf"{_START}{who},? {_ADVERBS}{_DENIES}(?: that\b|,)?", True),
        (rf"{_START}{who},? (?:is|are|was|were) (?:simply |quite )?(?:wrong|against)(?: that\b| (?:to|in|when) \w+)?(?: that\b)?", True),
        (rf"{_START}{who},? {_ADVERBS}{_SAYS}(?: that\b|,)?", False),
        (rf"{_START}{who},? (?:is|are|was|were) (?:quite )?right(?: that\b| (?:to|in|when) (?:\w+ )?{_SAYS})(?: that\b)?", False),
        (rf"\bwith {who} (?:that\b|(?:when|where) (?:\w+ )?{_SAYS}(?: that\b)?)", False),
        (rf"\b(?:according to|as (?:in|for)|in the (?:words|view|opinion) of|to quote|quoting) {who},?", False),
        (rf"\b(?:in|on) {who}(?:'s?|s') (?:words|view|opinion|account|eyes),?", False),
        (rf"{_START}{who}(?:'s?|s') (?:\w+ )?(?:view|claim|point|argument|position|opinion|thesis|idea)(?: is)? that\b", False),
        (rf",? +(?:\()?(?:as )?{_SAYS} {who}\W*$", False),
        (rf"^{who}:", False),
    )  # fmt: skip
    return _Reader(
        {one: tuple(ids) for one, ids in found.items()},
        re.compile(rf"(?<!\w)(?:{name})(?!\w)", re.IGNORECASE),
        tuple((re.compile(pattern, re.IGNORECASE), denied) for pattern, denied in patterns),
    )


def _names(voice: Voice) -> tuple[str, ...]:
    """What a voice is called, in lower case and without an article; a person also by the last name."""
    names = [_bare(name) for name in (voice.name, *voice.aliases, voice.id.rpartition(".")[2].replace("-", " "))]
    if voice.kind is VoiceKind.PERSON and len(names[0].split()) > 1:
        names.append(names[0].split()[-1])
    return tuple(dict.fromkeys(names))


def _bare(name: str) -> str:
    return clean(name).text.lower().removeprefix("the ")
