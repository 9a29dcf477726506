"""Claims, with all that stands under them, and what `on` adds to them."""

from debate.language import steps
from debate.language.build_parts import Elements, formula_of, heading, parts, text_of, wordings_of
from debate.language.draft import Draft
from debate.language.lexer import Token
from debate.language.parser import Node
from debate.model.elements import (
    Addition,
    Certainty,
    Claim,
    ClaimKind,
    Evidence,
    Extra,
    Formula,
    Occurrence,
)

_CLAIM_KINDS = {kind.value: kind for kind in ClaimKind}
_CERTAINTIES = {certainty.value: certainty for certainty in Certainty}


def claim(draft: Draft, node: Node, elements: Elements) -> None:
    """A `claim` item."""
    identity = draft.define("claim", node[2])
    head, lines = parts(node)
    relations = elements["relations"]
    kind: ClaimKind | None = None
    certainty = Certainty.LIKELY
    flags: dict[str, Token] = {}
    occurrences: list[Occurrence] = []
    evidence: list[Evidence] = []
    promotes: list[str] = []
    demotes: list[str] = []
    formula: Formula | None = None
    wordings: list[str] = []
    tags: list[str] = []
    notes: list[str] = []
    extra: list[Extra] = []
    for line in lines:
        name = line[0]
        if name == "relation":
            if line[1][1] == "unless":
                help = "write `but`; `unless` attacks a step, and stands under it"
                draft.report("L005", "`unless` cannot stand under a claim", line[1], help)
            else:
                steps.relation(draft, line, identity, relations)
        elif name == "occurrence":
            occurrences.append(steps.occurrence(draft, line, relations))
        elif name == "text":
            continue
        elif name == "kind":
            draft.once(flags, name, line[1])
            word = draft.choice(line[2], _CLAIM_KINDS, "kind of claim")
            kind = _CLAIM_KINDS[word] if word else None
        elif name == "certainty":
            draft.once(flags, name, line[1])
            certainty = _CERTAINTIES[draft.choice(line[2], _CERTAINTIES, "degree of certainty") or "likely"]
        elif name == "flag":
            draft.once(flags, line[1][1], line[1])
        elif name == "evidence":
            evidence.append(steps.evidence(draft, line))
        elif name == "tags":
            tags += draft.values(line[2])
        elif name == "promotes":
            promotes += draft.values(line[2])
        elif name == "demotes":
            demotes += draft.values(line[2])
        elif name == "formula":
            draft.once(flags, name, line[1])
            formula = formula_of(draft, line)
        elif name == "wording":
            wordings += wordings_of(draft, line)
        elif name == "note":
            notes.append(draft.note(line))
        elif name == "extra":
            extra.append(draft.extra(line))
    elements["claims"].append(
        Claim(
            identity,
            text_of(draft, node, head, lines, "say in quotation marks, under its name, what is claimed"),
            kind,
            certainty,
            "reconstructed" in flags,
            "basic" in flags,
            tuple(occurrences),
            tuple(evidence),
            tuple(promotes),
            tuple(demotes),
            formula,
            tuple(wordings),
            tuple(tags),
            tuple(notes),
            tuple(extra),
            draft.section,
            heading(draft, node),
        )
    )


def on(draft: Draft, node: Node, elements: Elements) -> None:
    """An `on` item: what it adds to a named element."""
    target = node[2][1]
    occurrences: list[Occurrence] = []
    evidence: list[Evidence] = []
    wordings: list[str] = []
    for line in node[3]:
        if line[0] == "relation":
            draft.use(node[2], f"target of {line[1][1]}")
            steps.relation(draft, line, target, elements["relations"])
        elif line[0] == "occurrence":
            occurrences.append(steps.occurrence(draft, line, elements["relations"]))
        elif line[0] == "evidence":
            evidence.append(steps.evidence(draft, line))
        elif line[0] == "wording":
            wordings += wordings_of(draft, line)
    if occurrences or evidence or wordings:
        draft.use(node[2], "claim to add to" if occurrences or evidence else "claim")
        elements["additions"].append(
            Addition(target, tuple(occurrences), tuple(evidence), tuple(wordings), draft.section, heading(draft, node))
        )
