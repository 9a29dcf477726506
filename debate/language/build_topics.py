"""What a map is for: questions, issues, motions, common ground, suppositions, expectations."""

from debate.language import steps
from debate.language.build_parts import Elements, extra_of, formula_of, heading, notes_of, parts, text_of, wordings_of
from debate.language.draft import Draft
from debate.language.lexer import Token
from debate.language.parser import Node
from debate.model.elements import (
    CommonGround,
    Expectation,
    Formula,
    Issue,
    Motion,
    Occurrence,
    Premise,
    Question,
    Supposition,
)

VERDICTS = ("accepted", "contested", "rejected", "unsupported")


def question(draft: Draft, node: Node, elements: Elements) -> None:
    """A `question` item."""
    head, lines = parts(node)
    identity = draft.define("question", node[2])
    occurrences: list[Occurrence] = []
    rhetorical = None
    seen: dict[str, Token] = {}
    for line in lines:
        if line[0] == "occurrence":
            occurrences.append(steps.occurrence(draft, line, elements["relations"]))
        elif line[0] == "rhetorical":
            draft.once(seen, "rhetorical", line[1])
            rhetorical = draft.use(line[2], "claim")
    text = text_of(draft, node, head, lines, "write the question in quotation marks")
    notes, extra = notes_of(draft, lines), extra_of(draft, lines)
    elements["questions"].append(
        Question(identity, text, tuple(occurrences), rhetorical, notes, extra, draft.section, heading(draft, node))
    )


def issue(draft: Draft, node: Node, elements: Elements) -> None:
    """An `issue` item."""
    head, lines = parts(node)
    identity = draft.define("issue", node[2])
    positions: list[str] = []
    for line in lines:
        if line[0] == "positions":
            positions += draft.uses(line[2], "claim")
    text = text_of(draft, node, head, lines, "write the question at issue in quotation marks")
    notes, extra = notes_of(draft, lines), extra_of(draft, lines)
    elements["issues"].append(
        Issue(identity, text, tuple(positions), notes, extra, draft.section, heading(draft, node))
    )


def motion(draft: Draft, node: Node, elements: Elements) -> None:
    """A `motion` item."""
    head, lines = parts(node)
    identity = draft.define("motion", node[2])
    sides: dict[str, list[tuple[Premise, ...]]] = {"for": [], "against": []}
    formula: Formula | None = None
    wordings: list[str] = []
    tags: list[str] = []
    seen: dict[str, Token] = {}
    for line in lines:
        if line[0] == "side":
            groups = [tuple([steps.premise(draft, part) for part in group[1]]) for group in line[2]]
            sides[line[1][1]].extend(groups)
        elif line[0] == "formula":
            draft.once(seen, "formula", line[1])
            formula = formula_of(draft, line)
        elif line[0] == "wording":
            wordings += wordings_of(draft, line)
        elif line[0] == "tags":
            tags += draft.values(line[2])
    elements["motions"].append(
        Motion(
            identity,
            text_of(draft, node, head, lines, "write the motion in quotation marks"),
            tuple(sides["for"]),
            tuple(sides["against"]),
            formula,
            tuple(wordings),
            tuple(tags),
            notes_of(draft, lines),
            extra_of(draft, lines),
            draft.section,
            heading(draft, node),
        )
    )


def common_ground(draft: Draft, node: Node, elements: Elements) -> None:
    """A `common-ground` item."""
    notes = notes_of(draft, node[3] if len(node) > 3 else ())
    span = draft.span(node[1], node[2][-1])
    elements["common_ground"].append(CommonGround(draft.uses(node[2], "claim"), notes, draft.section, span))


def suppose(draft: Draft, node: Node, elements: Elements) -> None:
    """A `suppose` item."""
    lines = node[3] if len(node) > 3 else ()
    identity = draft.define("supposition", node[2])
    assumes: list[str] = []
    follows: list[str] = []
    rejects = None
    seen: dict[str, Token] = {}
    for line in lines:
        if line[0] == "assume":
            assumes += draft.uses(line[2], "claim")
        elif line[0] == "then":
            follows += draft.uses(line[2], "claim")
        elif line[0] == "rejects":
            draft.once(seen, "rejects", line[1])
            rejects = draft.use(line[2], "claim")
    takers = tuple([steps.by(draft, line) for line in lines if line[0] == "by"])
    notes = notes_of(draft, lines)
    if not assumes:
        draft.report(
            "L017", f"`{identity}` supposes nothing", node[2], "write under it `assume` and the name of a claim"
        )
    elements["suppositions"].append(
        Supposition(
            identity,
            tuple(assumes),
            tuple(follows),
            rejects,
            takers,
            notes,
            draft.section,
            heading(draft, node),
        )
    )


def expect(draft: Draft, node: Node, elements: Elements) -> None:
    """An `expect` line."""
    claim = draft.use(node[2], "claim or step")
    verdict = draft.choice(node[3], VERDICTS, "verdict")
    view = "author"
    if len(node) > 4:
        view = node[5][1]
        if view not in ("author", "all"):
            draft.use(node[5], "voice")
    if verdict:
        elements["expectations"].append(Expectation(claim, verdict, view, draft.section, draft.span(node[1], node[-1])))
