"""Merge what `same` lines say is one thing. References already carry the final names; here the elements themselves are
joined, all that become one at once, so that many of them take time in proportion.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from debate.model.elements import Claim, Source, Term, Voice


def merge(fields: dict[str, list[Any]], aliases: dict[str, str]) -> None:
    """Join the merged-away elements into those that stand for them."""
    joins: tuple[tuple[str, Callable[[Any, Sequence[Any]], Any]], ...] = (
        ("claims", _claim),
        ("voices", _voice),
        ("sources", _source),
        ("terms", _term),
    )
    for field, join in joins:
        kept = {element.id: element for element in fields[field] if element.id not in aliases}
        away: dict[str, list[Any]] = {}
        for element in fields[field]:
            name = element.id
            while name in aliases:
                name = aliases[name]
            if name != element.id:
                away.setdefault(name, []).append(element)
        for name, others in away.items():
            kept[name] = join(kept[name], others)
        fields[field] = list(kept.values())


def _first(values: Iterable[Any]) -> Any:
    """The first that says anything."""
    return next((value for value in values if value), None)


def _all(values: Iterable[Iterable[Any]]) -> tuple[Any, ...]:
    return tuple(chain.from_iterable(values))


def _union(values: Iterable[Iterable[Any]]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(values)))


def _claim(kept: Claim, away: Sequence[Claim]) -> Claim:
    every = (kept, *away)
    said = _union((kept.wordings, *((one.text, *one.wordings) for one in away)))
    return replace(
        kept,
        kind=_first(one.kind for one in every),
        reconstructed=all(one.reconstructed for one in every),
        basic=any(one.basic for one in every),
        occurrences=_all(one.occurrences for one in every),
        evidence=_union(one.evidence for one in every),
        promotes=_union(one.promotes for one in every),
        demotes=_union(one.demotes for one in every),
        formula=_first(one.formula for one in every),
        wordings=tuple(text for text in said if text != kept.text),
        tags=_union(one.tags for one in every),
        notes=_all(one.notes for one in every),
        extra=_all(one.extra for one in every),
    )


def _voice(kept: Voice, away: Sequence[Voice]) -> Voice:
    every = (kept, *away)
    called = _union((kept.aliases, *((one.name, *one.aliases) for one in away)))
    return replace(
        kept,
        role=_first(one.role for one in every),
        aliases=tuple(name for name in called if name != kept.name),
        notes=_all(one.notes for one in every),
        extra=_all(one.extra for one in every),
    )


def _source(kept: Source, away: Sequence[Source]) -> Source:
    every = (kept, *away)
    fields: list[tuple[str, str]] = []
    given: set[str] = set()
    for one in every:
        new = [field for field in one.fields if field[0] not in given]  # a source can have several authors
        fields += new
        given.update(name for name, _ in new)
    return replace(
        kept,
        fields=tuple(fields),
        text=_first(one.text for one in every),
        sha256=_first(one.sha256 for one in every),
        omissions=_union(one.omissions for one in every),
        inferred=_union(one.inferred for one in every),
        notes=_all(one.notes for one in every),
        extra=_all(one.extra for one in every),
    )


def _term(kept: Term, away: Sequence[Term]) -> Term:
    every = (kept, *away)
    return replace(
        kept,
        names=_union(one.names for one in every),
        definition=_first(one.definition for one in every),
        notes=_all(one.notes for one in every),
        extra=_all(one.extra for one in every),
    )
