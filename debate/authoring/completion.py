"""What can be written at a place: names of the right kind, words of the language, schemes and their parts, paragraphs."""

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position, Site
from debate.authoring.describe import text_of
from debate.authoring.expected import ATTITUDES, Expected, expected
from debate.authoring.keywords import MEANINGS
from debate.authoring.paragraphs import paragraphs_of, source_before
from debate.authoring.snippets import ITEM_BODIES
from debate.language.names import WANTED
from debate.language.steps import EVIDENCE, STRENGTHS
from debate.model.elements import Certainty, ClaimKind, VoiceKind
from debate.model.span import Span
from debate.reason.verdicts import Verdict
from debate.schemes.scheme import Scheme

MOST = 200
"""The most things that are offered at once; what is typed narrows them."""

LONGEST = 120
"""How many characters of a text are shown beside a name."""


class Offer(NamedTuple):
    """Something to write: the text for the place, a snippet instead of it (or empty), what it is, and what it says."""

    text: str
    kind: str
    detail: str = ""
    snippet: str = ""


class Completion(NamedTuple):
    """What can stand in the place of what is typed. ``more``: there are others, which further typing may bring up."""

    span: Span
    offers: tuple[Offer, ...] = ()
    more: bool = False


CLAIM, STEP, VOICE, SOURCE = "claim", "claim or step", "voice", "source"

NAMES = {
    **dict.fromkeys(("thesis", "because", "but", "though", "unless", "warrant", "rhetorical", "positions"), CLAIM),
    **dict.fromkeys(("assume", "then", "rejects", "for", "against", "common-ground", "rephrase", "of"), CLAIM),
    **dict.fromkeys(("conflict", "contradiction", "alternatives", "contrary", "with", "to", "is"), CLAIM),
    **dict.fromkeys(("on", "prefer", "over"), STEP),
    **dict.fromkeys(("view", "by", "reports"), VOICE),
    "at": SOURCE,
    "same": "thing with another name",
}
"""What kind of name comes after a word (see ``Expected.after``)."""

EXACTLY = {("same", "as"): "thing with another name", ("answered", "by"): CLAIM, ("relies", "on"): VOICE}
"""The same, where the head of the line decides too."""

FIELDS = ("author", "outlet", "date", "url", "publisher", "volume", "issue", "page", "type", "title")
VALUES: dict[str, tuple[str, ...]] = {
    "certainty": tuple(Certainty),
    "strength": tuple(STRENGTHS),
    "evidence": EVIDENCE,
    "inferred": FIELDS,
    "type": (
        "article-journal",
        "article-newspaper",
        "article-magazine",
        "book",
        "chapter",
        "report",
        "speech",
        "webpage",
    ),
}

_ORDER = {word: number for number, word in enumerate(MEANINGS)}


def completion(analysis: Analysis, position: Position) -> Completion:
    """What can be written at a place, what fits what is typed first; nothing inside texts and comments."""
    place = expected(analysis, position)
    if place is None:
        return _import_path(analysis, position)
    offers = list(dict.fromkeys(_offers(analysis, place, position)))
    fitting = ranked(offers, place.typed)
    return Completion(place.span, tuple(fitting[:MOST]), len(fitting) > MOST)


def ranked(offers: Iterable[Offer], typed: str) -> list[Offer]:
    """The offers that hold what is typed, letter by letter in order: those that begin with it first, then those with it inside."""
    wanted = typed.casefold()
    sorted_: tuple[list[Offer], list[Offer], list[Offer]] = ([], [], [])
    for offer in offers:
        text = offer.text.casefold()
        if text.startswith(wanted):
            sorted_[0].append(offer)
        elif wanted in text:
            sorted_[1].append(offer)
        elif _in_order(wanted, text):
            sorted_[2].append(offer)
    return [offer for group in sorted_ for offer in group]


def _in_order(wanted: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in wanted)


def _offers(analysis: Analysis, place: Expected, position: Position) -> Iterator[Offer]:
    if "PLACE" in place.kinds and place.after in ("at", "omits"):
        yield from _paragraphs(analysis, position)
    if "NAME" in place.kinds and place.line:
        yield from _named(analysis, place)
    for word in sorted(place.keywords, key=lambda word: _ORDER.get(word, len(_ORDER))):
        snippet = ITEM_BODIES.get(word, "") if not place.line and not place.above else ""
        text = "relies on" if word == "relies" else word
        yield Offer(text, "attitude" if word in ATTITUDES else "keyword", MEANINGS.get(word, ""), snippet)
    if "NAME" in place.kinds and not place.line:
        yield from _names(analysis, VOICE)


def _named(analysis: Analysis, place: Expected) -> Iterator[Offer]:
    """Names, and the words of closed lists that stand where a name could."""
    head, after = place.head, place.after
    if head in VALUES:
        yield from (Offer(value, "value") for value in VALUES[head])
    elif head == "kind":
        kinds: Iterable[str] = VoiceKind if place.item == "voice" else ClaimKind
        yield from (Offer(value, "value") for value in kinds)
    elif head in ("tags", "promotes", "demotes"):
        yield from (Offer(value, "value") for value in _used_values(analysis, head))
    elif head == "claim":
        yield from (Offer(name, "claim", "used, but not written down") for name in _missing(analysis))
    elif head == "expect":
        yield from _expected_line(analysis, place)
    elif head in ("scheme", "where", "open", "answered") and after == head:
        yield from _scheme_parts(analysis, place)
    elif after == "as" and head != "same":
        yield from (Offer(slot.name, "slot", slot.about) for scheme in _schemes(analysis) for slot in scheme.slots)
    else:
        wanted = EXACTLY.get((head, after)) or NAMES.get(after)
        if wanted is not None:
            yield from _names(analysis, wanted)


def _names(analysis: Analysis, wanted: str) -> Iterator[Offer]:
    """The names of a kind that can be written here: those of the file, then those of imported maps with the map's id."""
    kinds = WANTED[wanted][1]
    paths = [analysis.path, *analysis.names.reach.get(analysis.path, ())]
    for path in paths:
        file = analysis.files.get(path)
        for name, defined in file.defined.items() if file is not None else ():
            if defined.kind in kinds:
                shown = name if path == analysis.path else f"{analysis.files[path].map.id}.{name}"
                yield Offer(shown, defined.kind, _short(text_of(analysis, Site(path, name))))


def _expected_line(analysis: Analysis, place: Expected) -> Iterator[Offer]:
    if place.after == "in":
        yield Offer("author", "value", "the view that the map presents")
        yield Offer("all", "value", "when every voice counts")
        yield from _names(analysis, VOICE)
    elif len(place.line) == 1:
        yield from _names(analysis, STEP)
    else:
        yield from (Offer(verdict, "value") for verdict in Verdict)


def _scheme_parts(analysis: Analysis, place: Expected) -> Iterator[Offer]:
    """Schemes; under one, its slots or its critical questions."""
    if place.head == "scheme":
        yield from (Offer(name, "scheme", scheme.title) for name, scheme in analysis.schemes.items())
        return
    used = next((line[1] for line in reversed(place.above) if line[0] == "scheme" and len(line) > 1), None)
    scheme = analysis.schemes.get(used) if used is not None else None
    if scheme is None:
        return
    if place.head == "where":
        yield from (Offer(slot.name, "slot", slot.about) for slot in scheme.slots)
    else:
        yield from (Offer(question.name, "question", question.text) for question in scheme.questions)


def _schemes(analysis: Analysis) -> Iterable[Scheme]:
    return analysis.schemes.values()


def _paragraphs(analysis: Analysis, position: Position) -> Iterator[Offer]:
    source = source_before(analysis, position)
    for number, text in enumerate(paragraphs_of(analysis, source) if source is not None else (), 1):
        yield Offer(f"p{number}", "paragraph", _short(text))


def _used_values(analysis: Analysis, field: str) -> list[str]:
    return sorted({value for claim in analysis.map.claims for value in getattr(claim, field) if " " not in value})


def _missing(analysis: Analysis) -> list[str]:
    """Names that the file uses and nothing has, in order."""
    file = analysis.file
    used = (
        [use.token.text for use in file.used if "claim" in use.wanted or use.wanted.startswith("target")]
        if file
        else []
    )
    return [name for name in dict.fromkeys(used) if "." not in name and not analysis.meanings(analysis.path, name)]


def _import_path(analysis: Analysis, position: Position) -> Completion:
    """The map files beside this one, inside the quotation marks of an `import` line."""
    line = analysis.lines.line(position.line)[: position.column - 1]
    start, quote, typed = line.partition('"')
    span = Span(analysis.path, position.line, position.column - len(typed), position.line, position.column)
    if start.strip() != "import" or not quote or '"' in typed or analysis.path.startswith("<"):
        return Completion(span)
    try:
        names = sorted(os.listdir(os.path.dirname(analysis.path) or "."))
    except OSError:
        return Completion(span)
    own = os.path.basename(analysis.path)
    offers = [Offer(name, "file") for name in names if name.endswith(".argmap") and name != own]
    return Completion(span, tuple(ranked(offers, typed)[:MOST]))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
