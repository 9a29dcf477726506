"""Merge what `same` lines say is one thing. References already carry the final names; here the elements themselves are
joined.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from debate.model.elements import Claim, Source, Term, Voice


def merge(fields: dict[str, list[Any]], aliases: dict[str, str]) -> None:
    """Join each merged-away element into the one that stands for it."""
    joins: tuple[tuple[str, Callable[[Any, Any], Any]], ...] = (
        ("claims", _claim),
        ("voices", _voice),
        ("sources", _source),
        ("terms", _term),
    )
    for field, join in joins:
        away = [element for element in fields[field] if element.id in aliases]
        kept = {element.id: element for element in fields[field] if element.id not in aliases}
        for element in away:
            name = element.id
            while name in aliases:
                name = aliases[name]
            kept[name] = join(kept[name], element)
        fields[field] = list(kept.values())


def _union(first: Iterable[Any], second: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _others(first: str, others: Iterable[str], away: str, more: Iterable[str]) -> tuple[str, ...]:
    """What a thing is also called or said like, once another with ``away`` and ``more`` is joined into it."""
    return tuple(text for text in _union(others, (away, *more)) if text != first)


def _claim(kept: Claim, away: Claim) -> Claim:
    return replace(
        kept,
        kind=kept.kind or away.kind,
        reconstructed=kept.reconstructed and away.reconstructed,
        basic=kept.basic or away.basic,
        occurrences=kept.occurrences + away.occurrences,
        evidence=_union(kept.evidence, away.evidence),
        promotes=_union(kept.promotes, away.promotes),
        demotes=_union(kept.demotes, away.demotes),
        formula=kept.formula or away.formula,
        wordings=_others(kept.text, kept.wordings, away.text, away.wordings),
        tags=_union(kept.tags, away.tags),
        notes=kept.notes + away.notes,
        extra=kept.extra + away.extra,
    )


def _voice(kept: Voice, away: Voice) -> Voice:
    aliases = _others(kept.name, kept.aliases, away.name, away.aliases)
    extra, notes = kept.extra + away.extra, kept.notes + away.notes
    return replace(kept, role=kept.role or away.role, aliases=aliases, extra=extra, notes=notes)


def _source(kept: Source, away: Source) -> Source:
    said = {name for name, _ in kept.fields}
    return replace(
        kept,
        fields=kept.fields + tuple(field for field in away.fields if field[0] not in said),
        text=kept.text or away.text,
        sha256=kept.sha256 or away.sha256,
        omissions=_union(kept.omissions, away.omissions),
        inferred=_union(kept.inferred, away.inferred),
        notes=kept.notes + away.notes,
        extra=kept.extra + away.extra,
    )


def _term(kept: Term, away: Term) -> Term:
    return replace(
        kept,
        names=_union(kept.names, away.names),
        definition=kept.definition or away.definition,
        notes=kept.notes + away.notes,
        extra=kept.extra + away.extra,
    )
