"""Lines of a map's text, and the parts that they are made of."""

import re
from collections.abc import Iterable, Sequence

from debate.language.lexer import right_to_left
from debate.language.parser import JOINING
from debate.model.elements import Anchor, Attitude, Evidence, Extra, Formula, Occurrence, Premise, SchemeUse

_BARE = re.compile(r"[^\W\d_](?:[^\W_]|-)*(?:\.[^\W\d_](?:[^\W_]|-)*)?|-?\d+(?:[.,:/-]\d+)*%?")


def item(head: str, lines: Iterable[str] = ()) -> list[str]:
    """A line, and what stands under it."""
    return [head, *(f"  {line}" for line in lines)]


# Parts of lines


def quoted(text: str) -> str:
    """A text between quotation marks."""
    escaped = re.sub(r"[\n\r\t]+", " ", text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def value(text: str) -> str:
    """A text, between quotation marks where it needs them."""
    bare = _BARE.fullmatch(text) and text not in JOINING and not right_to_left(text)
    return text if bare else quoted(text)


def _place(anchor: Anchor, source: str | None) -> str:
    parts = [anchor.source] if anchor.source is not None and anchor.source != source else []
    if anchor.paragraph is not None:
        parts.append(paragraphs(anchor.paragraph, anchor.last))
    if anchor.phrase is not None:
        parts.append(quoted(anchor.phrase))
    return " ".join(parts) or str(anchor.source or "")


def paragraphs(first: int, last: int | None) -> str:
    """A paragraph, or a range of them."""
    return f"p{first}" if last is None else f"p{first}-{last}"


def _at(anchors: Iterable[Anchor]) -> str:
    places = []
    source = None
    for anchor in anchors:
        if place := _place(anchor, source):
            places.append(place)
        source = anchor.source or source
    return f" at {' and '.join(places)}" if places else ""


def speech(occurrence: Occurrence) -> str:
    """Who says what of something, and where."""
    return f"{_attitude(occurrence)}{_at(occurrence.anchors)}"


def _attitude(occurrence: Occurrence) -> str:
    if occurrence.attitude is Attitude.RELIES:
        return f"{occurrence.voice} relies on {occurrence.relied_on}"
    if occurrence.reported is not None:
        return f"{occurrence.voice} reports {_attitude(occurrence.reported)}"
    return f"{occurrence.voice} {occurrence.attitude.value}"


def linked(premises: Iterable[Premise]) -> str:
    """The premises of one step."""
    return " and ".join(premise.claim + (f" as {premise.role}" if premise.role else "") for premise in premises)


# Lines


def note_lines(notes: Iterable[str], extra: Iterable[Extra] = ()) -> list[str]:
    """The lines of notes and of free fields."""
    return [f"note {quoted(note)}" for note in notes] + [f"x-{field.name} {value(field.value)}" for field in extra]


def names_line(keyword: str, names: Sequence[str]) -> list[str]:
    """A line of names, if there are any."""
    return [f"{keyword} {', '.join(names)}"] if names else []


def values_line(keyword: str, words: Sequence[str]) -> list[str]:
    """A line of values, if there are any."""
    return names_line(keyword, [value(word) for word in words])


def formula_line(formula: Formula | None) -> list[str]:
    """The line of a formula, if there is one."""
    return [f"formula {quoted(formula.text)}"] if formula is not None else []


def wording_lines(wordings: Iterable[str]) -> list[str]:
    """A line for each wording."""
    return [f"wording {quoted(text)}" for text in wordings]


def by_lines(takers: Iterable[Occurrence]) -> list[str]:
    """The lines of those who take a step, a conflict or a preference."""
    return [f"by {taker.voice}{_at(taker.anchors)}" for taker in takers]


def evidence_lines(evidence: Evidence) -> list[str]:
    """The lines of a piece of evidence."""
    lines = []
    if evidence.figure is not None:
        lines.append(f"figure {evidence.figure}" + (f" {quoted(evidence.unit)}" if evidence.unit is not None else ""))
    if evidence.date is not None:
        lines.append(f"date {value(evidence.date)}")
    lines += [f"at {_place(anchor, None)}" for anchor in evidence.anchors]
    return item(f"evidence {evidence.kind} {quoted(evidence.text)}", lines)


def scheme_lines(use: SchemeUse) -> list[str]:
    """The lines of the scheme that a step follows."""
    lines = [f"where {slot} is {value(text)}" for slot, text in use.slots]
    for question in use.questions:
        answer = f" by {question.by}" if question.by else ""
        lines.append(f"answered {question.question}{answer}" if question.answered else f"open {question.question}")
    return item(f"scheme {use.scheme}", lines)
