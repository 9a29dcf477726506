"""A map, or one of its claims, as `debate show` writes it: lines of text, and records."""

import textwrap
from typing import TYPE_CHECKING, Any

from debate.cli.terminal import text_width
from debate.diagnostics.render import visible

if TYPE_CHECKING:
    from debate.model.elements import Claim, Motion, Occurrence, Premise, Relation, Supposition
    from debate.model.map import Map
    from debate.reason.verdicts import Verdict, Verdicts


def claim_lines(m: "Map", verdicts: "Verdicts", name: str) -> list[str]:
    """Everything about one claim, as lines of text."""
    lines = [f"{name}  [{verdicts.of(name)} in the view {verdicts.view}]", *wrapped(text_of(m, name), "  ")]
    claim = m.claim_by_id.get(name)
    for wording in _wordings(m, name):
        lines += wrapped(f"in other words: “{wording}”", "  ")
    for occurrence in claim.occurrences if claim else ():
        lines += wrapped(_said_by(m, occurrence), "  ")
    for evidence in claim.evidence if claim else ():
        figure = f" ({evidence.figure} {evidence.unit or ''})" if evidence.figure else ""
        lines += wrapped(f"{evidence.kind}: {evidence.text}{figure}", "  ")
    for word, groups in _cases(m, name):
        for group in groups:
            lines += wrapped(f"{word} " + " and ".join(f"`{premise.claim}`" for premise in group), "  ")
            for premise in group:
                lines += wrapped(f"“{text_of(m, premise.claim)}”", "    ")
    for depth, relation in _relations_to(m, name):
        lines += _relation_lines(m, verdicts, relation, "  " * (depth + 1))
    for relation in m.relations_from.get(name, ()):
        side = "for" if relation.kind == "because" else "against"
        lines += wrapped(f"is used {side} `{relation.target}` ({relation.kind})", "  ")
    for conflict in m.conflicts:
        if name in conflict.members:
            lines += wrapped(
                f"in {conflict.kind} with " + ", ".join(f"`{other}`" for other in conflict.members if other != name),
                "  ",
            )
    return [visible(line) for line in lines]


def _said_by(m: "Map", occurrence: "Occurrence") -> str:
    """Who says it, with which attitude, and where: 'Chris Ham asserts it (Comment, p7: "…")'."""
    name = _voice(m, occurrence.voice)
    places = "; ".join(_place(m, anchor) for anchor in occurrence.anchors)
    where = f" ({places})" if places else ""
    if occurrence.reported is not None:
        return f"{name} reports: {_said_by(m, occurrence.reported)}{where}"
    if occurrence.relied_on is not None:
        return f"{name} relies on {_voice(m, occurrence.relied_on)} for it{where}"
    return f"{name} {occurrence.attitude} it{where}"


def _place(m: "Map", anchor: Any) -> str:
    source = m.source_by_id.get(anchor.source) if anchor.source else None
    paragraph = f"p{anchor.paragraph}" if anchor.paragraph else ""
    paragraph += f"-{anchor.last}" if anchor.last else ""
    place = ", ".join(part for part in (source.title if source else anchor.source, paragraph) if part)
    return f"{place}: “{anchor.phrase}”" if anchor.phrase else place


def _voice(m: "Map", voice: str) -> str:
    return m.voice_by_id[voice].name if voice in m.voice_by_id else voice


def text_of(m: "Map", name: str) -> str:
    """The text of a claim or motion."""
    if name in m.claim_by_id:
        return m.claim_by_id[name].text
    return m.motion_by_id[name].text if name in m.motion_by_id else ""


def _wordings(m: "Map", name: str) -> tuple[str, ...]:
    """Other ways to say a claim or motion."""
    said: Claim | Motion | None = m.claim_by_id.get(name) or m.motion_by_id.get(name)
    return said.wordings if said else ()


def _cases(m: "Map", name: str) -> "list[tuple[str, tuple[tuple[Premise, ...], ...]]]":
    """The `for` and `against` lines of a motion; nothing for a claim."""
    motion = m.motion_by_id.get(name)
    return [("for", motion.supports), ("against", motion.opposes)] if motion else []


def _relations_to(m: "Map", name: str, depth: int = 0) -> "list[tuple[int, Relation]]":
    """The relations to an element, each with its depth and followed by those to itself."""
    found: list[tuple[int, Relation]] = []
    for relation in m.relations_to.get(name, ()):
        found += [(depth, relation), *_relations_to(m, relation.id, depth + 1)]
    return found


def _relation_lines(m: "Map", verdicts: "Verdicts", relation: "Relation", indent: str) -> list[str]:
    premises = " and ".join(f"`{premise.claim}`" for premise in relation.premises)
    scheme = f" [{relation.scheme.scheme}]" if relation.scheme else ""
    name = f" ({relation.id})" if relation.named else ""
    head = f"{relation.kind} {premises}{name}{scheme}: {verdicts.of(relation.id)}"
    lines = wrapped(head, indent)
    for premise in relation.premises:
        lines += wrapped(f"“{text_of(m, premise.claim)}”", indent + "  ")
    return lines


def map_lines(m: "Map", verdicts: "Verdicts", before: "dict[str, Verdict] | None" = None) -> list[str]:
    """The whole map, as lines of text; ``before`` has the verdicts of the file where they are others now."""

    def marked(name: str) -> str:
        was = f", in the file {before[name]}" if before and name in before else ""
        return f"{name}  [{verdicts.of(name)}{was}]"

    lines = [f"{m.title or m.id}  ({m.id}, view {verdicts.view})", ""]
    counts = {"claim": m.claims, "relation": m.relations, "voice": m.voices, "motion": m.motions}
    lines.append(", ".join(f"{len(held)} {what}{'' if len(held) == 1 else 's'}" for what, held in counts.items()))
    if m.thesis:
        lines.append("thesis: " + ", ".join(m.thesis))
    motion: Motion
    for motion in m.motions:
        lines += ["", f"motion {marked(motion.id)}", *wrapped(motion.text, "  ")]
    section: str | None = None
    claim: Claim
    for claim in m.claims:
        if claim.section != section:
            section = claim.section
            lines += ["", f"== {section or ''}"]
        lines += ["", marked(claim.id), *wrapped(claim.text, "  ")]
    for supposition in m.suppositions:
        lines += ["", f"suppose {marked(supposition.id)}", *wrapped(_supposed(supposition), "  ")]
    return [visible(line) for line in lines]


def _supposed(supposition: "Supposition") -> str:
    parts = (("assume", supposition.assumes), ("then", supposition.follows), ("rejects", (supposition.rejects,)))
    return "; ".join(
        f"{word} {', '.join(f'`{name}`' for name in names if name)}" for word, names in parts if any(names)
    )


def record(m: "Map", verdicts: "Verdicts", name: str) -> dict[str, Any]:
    """A claim or motion as a record of JSON."""
    claim = m.claim_by_id.get(name)
    cases = _cases(m, name)
    return {
        "id": name,
        "text": text_of(m, name),
        "wordings": list(_wordings(m, name)),
        "verdict": str(verdicts.of(name)),
        "kind": str(claim.kind) if claim and claim.kind else None,
        "for": [[premise.claim for premise in group] for word, groups in cases if word == "for" for group in groups],
        "against": [
            [premise.claim for premise in group] for word, groups in cases if word == "against" for group in groups
        ],
        "said": [_said_by(m, occurrence) for occurrence in claim.occurrences] if claim else [],
        "relations": [
            {
                "id": relation.id,
                "kind": str(relation.kind),
                "premises": [premise.claim for premise in relation.premises],
                "target": relation.target,
                "verdict": str(verdicts.of(relation.id)),
            }
            for _, relation in _relations_to(m, name)
        ],
    }


def wrapped(text: str, indent: str) -> list[str]:
    """A text in lines that fit into the terminal, or into 100 columns."""
    return textwrap.wrap(
        text, text_width(), initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False
    ) or [indent.rstrip()]
