"""Who says something, and where, in words."""

from debate.model.elements import Anchor, Attitude, Occurrence
from debate.model.map import Map
from debate.reason.theory import Rule
from debate.reason.views import chain

_VERBS = {
    Attitude.ASSERTS: "asserts this",
    Attitude.ENDORSES: "endorses this",
    Attitude.CONCEDES: "concedes this",
    Attitude.DENIES: "denies this",
    Attitude.RELIES: "takes this on trust",
}


def voice_name(map_: Map, voice: str) -> str:
    """The name of a voice as a reader knows it."""
    known = map_.voice_by_id.get(voice)
    return known.name if known is not None and known.name else voice


def place(map_: Map, anchors: tuple[Anchor, ...]) -> str:
    """Where something is said: " (The BMJ, p7; p9)", or nothing where that is not recorded."""
    shown: list[str] = []
    previous = None
    for anchor in anchors[:3]:
        source = anchor.source or (map_.sources[0].id if len(map_.sources) == 1 else None)
        parts = []
        if source is not None and source != previous:
            parts.append(_source_name(map_, source))
        if anchor.paragraph is not None:
            last = f"-{anchor.last}" if anchor.last is not None else ""
            parts.append(f"p{anchor.paragraph}{last}")
        previous = source
        if parts:
            shown.append(", ".join(parts))
    return f" ({'; '.join(shown)})" if shown else ""


def _source_name(map_: Map, source: str) -> str:
    known = map_.source_by_id.get(source)
    if known is None:
        return source
    fields = dict(known.fields)
    return fields.get("outlet") or fields.get("container-title") or known.title or source


def assertion(map_: Map, rule: Rule) -> str:
    """A rule without premises in words: who holds this, with which attitude, and where."""
    claim = rule.conclusion.removeprefix("-")
    if rule.strict:
        return "everybody accepts this: it is common ground."
    if rule.name == f"@.{claim}":
        return "the map itself asserts this."
    found = _spoken(map_, rule, claim)
    if found is None:
        return f"this is asserted by {rule.name}."
    outer, inner = found
    sentence = f"{voice_name(map_, inner.voice)} {_VERBS.get(inner.attitude, 'asserts this')}"
    if outer is not inner and outer.voice != inner.voice:
        sentence += f", as {voice_name(map_, outer.voice)} reports"
    return f"{sentence}{place(map_, inner.anchors or outer.anchors)}."


def _spoken(map_: Map, rule: Rule, claim: str) -> tuple[Occurrence, Occurrence] | None:
    """The occurrence that a rule stands for, and the one that reports it (itself, if none does)."""
    known = map_.claim_by_id.get(claim)
    sign = "-" if rule.conclusion.startswith("-") else ""
    for outer in known.occurrences if known is not None else ():
        for part in chain(outer):
            if rule.name == part.name or (not part.name and rule.name.startswith(f"@{part.voice}.{sign}{claim}")):
                return outer, part
    for question in map_.questions:
        if question.rhetorical == claim:
            for asked in question.occurrences:
                if rule.name == f"@{asked.voice}.{claim}":
                    return asked, asked
    return None
