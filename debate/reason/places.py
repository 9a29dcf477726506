"""Who says something, and where, in words."""

from debate.model.elements import HOLDS, Anchor, Attitude, Occurrence
from debate.model.map import Map
from debate.reason.suppositions import supposed_in
from debate.reason.theory import Rule
from debate.reason.views import chain

_DONE = {
    Attitude.ASSERTS: "asserted",
    Attitude.ENDORSES: "endorsed",
    Attitude.CONCEDES: "conceded",
    Attitude.DENIES: "denied",
    Attitude.DOUBTS: "doubted",
    Attitude.ASKS: "asked about",
    Attitude.RELIES: "taken on trust",
    Attitude.REPORTS: "reported",
    Attitude.RETRACTS: "taken back",
}


_SPEAKING = HOLDS | {Attitude.RELIES, Attitude.DENIES}  # what can stand behind a rule


def voice_name(argument_map: Map, voice: str) -> str:
    """The name of a voice inside a sentence: 'The NHS Plan' is 'the NHS Plan' there."""
    known = argument_map.voice_by_id.get(voice)
    name = known.name if known is not None and known.name else voice
    article = next((word for word in ("The ", "Those ", "A ", "An ") if name.startswith(word)), "")
    return article.lower() + name.removeprefix(article)


def place(argument_map: Map, anchors: tuple[Anchor, ...]) -> str:
    """Where something is said: " (The BMJ, p7; p9)", or nothing where that is not recorded."""
    shown: list[str] = []
    previous = None
    for anchor in anchors[:3]:
        source = anchor.source or (argument_map.sources[0].id if len(argument_map.sources) == 1 else None)
        parts = []
        if source is not None and source != previous:
            parts.append(_source_name(argument_map, source))
        if anchor.paragraph is not None:
            last = f"-{anchor.last}" if anchor.last is not None else ""
            parts.append(f"p{anchor.paragraph}{last}")
        previous = source
        if parts:
            shown.append(", ".join(parts))
    return f" ({'; '.join(shown)})" if shown else ""


def _source_name(argument_map: Map, source: str) -> str:
    known = argument_map.source_by_id.get(source)
    if known is None:
        return source
    fields = dict(known.fields)
    return fields.get("outlet") or fields.get("container-title") or known.title or source


def spoken(argument_map: Map, occurrence: Occurrence) -> str:
    """An occurrence in words: what is done to a claim, by whom, and where. In the passive, so that groups read well
    too."""
    sentence = f"{_DONE[occurrence.attitude]} by {voice_name(argument_map, occurrence.voice)}"
    if occurrence.relied_on is not None:
        sentence += f", from {voice_name(argument_map, occurrence.relied_on)}"
    if occurrence.reported is not None:
        sentence += f" as the word of {voice_name(argument_map, occurrence.reported.voice)}"
    return sentence + place(argument_map, occurrence.anchors)


def assertion(argument_map: Map, rule: Rule) -> str:
    """A rule that takes somebody's word, in words: who holds this, with which attitude, and where."""
    scoped = supposed_in(rule.conclusion)
    if scoped is not None and not rule.strict:  # in the scope of a supposition things are asserted as outside of it
        rule = rule._replace(conclusion=scoped[1])
    claim = rule.conclusion.removeprefix("-")
    if rule.name.endswith("/assume") and rule.conclusion.startswith("supposing("):
        return "supposed for the sake of argument."
    if rule.strict and rule.name.startswith("what-if/"):
        return "supposed, for the sake of argument."
    if rule.strict:
        return "common ground: everybody accepts this."
    if rule.name == f"@.{claim}":
        return "asserted by the map itself."
    found = _behind(argument_map, rule, claim)
    if found is None:
        return f"asserted as {rule.name}."
    outer, inner = found
    if outer is inner or outer.voice == inner.voice:
        return spoken(argument_map, inner) + "."
    said = f"{_DONE[inner.attitude]} by {voice_name(argument_map, inner.voice)}, as reported by {voice_name(argument_map, outer.voice)}"
    return f"{said}{place(argument_map, inner.anchors or outer.anchors)}."


def _behind(argument_map: Map, rule: Rule, claim: str) -> tuple[Occurrence, Occurrence] | None:
    """The occurrence that a rule stands for, after the one that reports it (itself, if none does)."""
    sign = "-" if rule.conclusion.startswith("-") else ""
    known = argument_map.claim_by_id.get(claim)
    for outer in known.occurrences if known is not None else ():
        for part in chain(outer):
            if part.attitude not in _SPEAKING:
                continue
            name = f"@{part.voice}.{sign}{claim}"
            if part.attitude is Attitude.RELIES:
                name += f"/{part.relied_on}"
            if rule.name == (part.name or name):
                return outer, part
    for question in argument_map.questions:
        for asked in question.occurrences if question.rhetorical == claim else ():
            if rule.name == f"@{asked.voice}.{claim}":
                return asked, asked
    return None
