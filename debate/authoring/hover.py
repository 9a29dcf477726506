"""What is told about the thing under the cursor."""

from typing import NamedTuple

from debate.authoring.analysis import Analysis, Position, Site
from debate.authoring.describe import element, relation_words, said, standing, wordings
from debate.authoring.judgement import Judgement
from debate.authoring.keywords import MEANINGS
from debate.authoring.paragraphs import anchor_at, excerpt
from debate.authoring.places import name_at
from debate.authoring.whatif import if_words
from debate.authoring.words import word_at
from debate.model.elements import Claim, Conflict, Motion, Relation, Source, Term, Voice
from debate.model.span import Span
from debate.reason.verdicts import Verdicts


class Hover(NamedTuple):
    """What to show: a heading, then paragraphs, all of them plain text, and the place that it is about."""

    title: str
    parts: tuple[str, ...]
    span: Span


def hover(analysis: Analysis, position: Position, judgement: Judgement | None = None) -> Hover | None:
    """About the name at a place; else the scheme, the paragraph of a source, or the keyword there.

    ``judgement`` is the last one with verdicts: it knows what is supposed, and how things stood before a mistake.
    """
    named = name_at(analysis, position)
    if named is not None and len(named.sites) == 1:
        return _about(analysis, named.sites[0], named.span, judgement)
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


def _about(analysis: Analysis, site: Site, span: Span, judgement: Judgement | None) -> Hover:
    kind = analysis.kind(site)
    name = analysis.canonical(site)
    found = element(analysis, site)
    parts: list[str] = []
    if isinstance(found, Claim | Motion):
        parts.append(found.text)
        if found.formula is not None:
            parts.append(f"Formula: {found.formula.text}")
        if found.wordings:
            parts.append("\n".join(["Other wordings:", *wordings(found)]))
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
        parts += verdict_words(analysis, name, judgement)
    return Hover(f"{kind} {name}", tuple(part for part in parts if part), span)


def verdict_words(analysis: Analysis, name: str, judgement: Judgement | None = None) -> list[str]:
    """How a claim, motion or step stands, and why in a line or two; then how it would stand under what is supposed."""
    if not analysis.sound:
        known = judgement is not None and judgement.verdicts is not None and name in judgement.analysis.elements
        return [f"Before the mistakes that the map has now: {judgement.verdict(name)}."] if judgement and known else []
    parts = [_verdict(analysis, analysis.verdicts, name)]
    supposed = judgement.what_if if judgement is not None and judgement.analysis is analysis else None
    if supposed is not None:
        parts.append(f"What if {if_words(analysis, supposed.changes)}?\n{_verdict(analysis, supposed.verdicts, name)}")
    return parts


def _verdict(analysis: Analysis, verdicts: Verdicts, name: str) -> str:
    first, *others = standing(analysis, verdicts, name) or [""]
    return "\n".join([f"{verdicts.of(name).value.capitalize()}. {first}".rstrip(), *others])


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
