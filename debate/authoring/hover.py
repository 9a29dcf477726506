"""What is told about the thing under the cursor."""

from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position, Site
from debate.authoring.describe import WORDS, element, relation_words, said, standing
from debate.authoring.keywords import MEANINGS
from debate.authoring.paragraphs import anchor_at, excerpt
from debate.authoring.places import name_at
from debate.authoring.words import word_at
from debate.model.elements import Claim, Conflict, Motion, Relation, Source, Term, Voice
from debate.model.span import Span


class Hover(NamedTuple):
    """What to show: a heading, then paragraphs, all of them plain text, and the place that it is about."""

    title: str
    parts: tuple[str, ...]
    span: Span


def hover(analysis: Analysis, position: Position) -> Hover | None:
    """About the name at a place; else the scheme, the paragraph of a source, or the keyword there."""
    named = name_at(analysis, position)
    if named is not None and len(named.sites) == 1:
        return _about(analysis, named.sites[0], named.span)
    word = word_at(analysis, position)
    if word is None:
        return None
    scheme = _scheme(analysis, word.line_words, word.text, word.span)
    if scheme is not None:
        return scheme
    anchor = anchor_at(analysis, position)
    if anchor is not None:
        shown = excerpt(analysis, anchor)
        return Hover(shown.title, (shown.text,), word.span) if shown is not None else None
    meaning = MEANINGS.get(word.text)
    return Hover(word.text, (meaning,), word.span) if meaning is not None and named is None else None


def _about(analysis: Analysis, site: Site, span: Span) -> Hover:
    kind = analysis.kind(site)
    name = analysis.canonical(site)
    found = element(analysis, site)
    parts: list[str] = []
    if isinstance(found, Claim | Motion):
        parts.append(found.text)
        if isinstance(found, Claim) and found.occurrences:
            parts.append("\n".join(_sentence(line) for line in said(analysis, found)))
    elif isinstance(found, Relation):
        parts.append(relation_words(found))
    elif isinstance(found, Conflict):
        parts.append(f"{found.kind.value}: {', '.join(found.members)}")
    elif isinstance(found, Voice):
        parts.append(f"{found.name}, {found.role}" if found.role else found.name)
    elif isinstance(found, Source):
        fields = [value for _, value in found.fields]
        parts.append(". ".join([found.title, *fields]))
    elif isinstance(found, Term):
        parts.append(found.definition or ", ".join(found.names))
    elif found is not None:
        parts.append(str(getattr(found, "text", "")))
    if isinstance(found, Claim | Motion | Relation):
        parts.append(verdict_words(analysis, name))
    return Hover(f"{kind} {name}", tuple(part for part in parts if part), span)


def verdict_words(analysis: Analysis, name: str) -> str:
    """How a claim, motion or step stands, and why in a line or two; empty while the map has errors."""
    why = standing(analysis, name)
    if not why:
        return ""
    verdict = analysis.verdicts.of(name)
    return "\n".join([f"{verdict.value.capitalize()}. {why[0]}" if why else WORDS[verdict], *why[1:]])


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _scheme(analysis: Analysis, words: tuple[str, ...], word: str, span: Span) -> Hover | None:
    if words[:1] != ("scheme",) or word == "scheme":
        return None
    scheme = analysis.schemes.get(word)
    if scheme is None:
        return None
    form = "\n".join([*scheme.premises, f"Therefore: {scheme.conclusion}"])
    questions = "\n".join(f"{question.name}: {question.text}" for question in scheme.questions)
    return Hover(f"scheme {word}: {scheme.title}", (form, f"Critical questions:\n{questions}"), span)
