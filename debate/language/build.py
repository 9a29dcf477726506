"""Trees of items -> the map of one file. One function for each kind of item, chosen by the name of its rule."""

from collections.abc import Callable, Iterable
from typing import Any

from debate.language import steps
from debate.language.draft import Draft
from debate.language.lexer import Token
from debate.language.parser import Node
from debate.language.table import not_for_voices
from debate.model.elements import (
    Addition,
    Certainty,
    Claim,
    ClaimKind,
    CommonGround,
    Conflict,
    ConflictKind,
    Evidence,
    Expectation,
    Extra,
    Import,
    Issue,
    Motion,
    Occurrence,
    Omission,
    Preference,
    Premise,
    Question,
    Rephrase,
    Same,
    Section,
    Source,
    Supposition,
    Term,
    Voice,
    VoiceKind,
)
from debate.model.map import Map
from debate.model.span import Span

LANGUAGE = 1
"""The version of the language that this program reads and writes."""

VERDICTS = ("accepted", "contested", "rejected", "unsupported")
_CLAIM_KINDS = {kind.value: kind for kind in ClaimKind}
_VOICE_KINDS = {kind.value: kind for kind in VoiceKind}
_CERTAINTIES = {certainty.value: certainty for certainty in Certainty}
_CONFLICTS = {kind.value: kind for kind in ConflictKind}

Elements = dict[str, list[Any]]
"""The elements of the map so far, by the name of their field in Map."""


def build(path: str, name: str, trees: Iterable[Node], draft: Draft) -> Map:
    """The map of one file. ``name`` is what it is called if no `map` line says."""
    elements: Elements = {field: [] for field in FIELDS}
    head: dict[str, Any] = {"id": name, "span": Span(path, 1, 1, 1, 1)}
    first_map: Token | None = None
    for tree in trees:
        kind = tree[0]
        if kind == "map":
            if first_map is not None:
                _second_map(draft, tree, first_map)
                continue
            first_map = tree[1]
            head.update(_map(draft, tree))
        elif kind != "broken":
            ITEMS[kind](draft, tree, elements)
    fields: dict[str, Any] = {field: tuple(found) for field, found in elements.items()}
    return Map(**head, **fields)


def _second_map(draft: Draft, tree: Node, first: Token) -> None:
    from debate.diagnostics.finding import Label

    label = Label(first.span(draft.path), "the first one")
    help = f'put what follows into a file of its own and write `import "{tree[2][1]}.argmap"`'
    draft.report("L024", "this file already has a `map` line", tree[1], help, labels=(label,))


def _parts(node: Node) -> tuple[Token | None, Iterable[Node]]:
    """The text on the head line of an item with a name, and the lines under it."""
    head = node[3] if len(node) > 3 and not isinstance(node[3], list) else None
    return head, node[-1] if isinstance(node[-1], list) else ()


def _heading(draft: Draft, node: Node) -> Span:
    return draft.span(node[1], node[2])


def _text(draft: Draft, node: Node, head: Token | None, lines: Iterable[Node], ask: str, what: str = "text") -> str:
    """The text of an element; without one, its name, with a finding."""
    text = draft.joined(head, lines)
    if text:
        return text
    draft.report("L017", f"{node[0]} `{node[2][1]}` has no {what}", node[2], ask)
    return str(node[2][1])


def _notes(draft: Draft, lines: Iterable[Node]) -> tuple[str, ...]:
    return tuple([draft.note(line) for line in lines if line[0] == "note"])


def _extra(draft: Draft, lines: Iterable[Node]) -> tuple[Extra, ...]:
    return tuple([draft.extra(line) for line in lines if line[0] == "extra"])


def _map(draft: Draft, node: Node) -> dict[str, Any]:
    head, lines = _parts(node)
    thesis: tuple[str, ...] = ()
    view: tuple[str, ...] = ()
    language = LANGUAGE
    seen: dict[str, Token] = {}
    if "." in node[2][1]:
        draft.report("L013", f"`{node[2][1]}` has a dot, and the name of a map has none", node[2])
    for line in lines:
        if line[0] == "thesis":
            thesis += draft.uses(line[2], "claim")
        elif line[0] == "view":
            view += draft.uses(line[2], "voice")
        elif line[0] == "language":
            draft.once(seen, "language", line[1])
            language = _language(draft, line[2])
    return {
        "id": node[2][1].replace(".", "-"),
        "title": draft.joined(head, lines),
        "thesis": thesis,
        "view": view,
        "language": language,
        "notes": _notes(draft, lines),
        "extra": _extra(draft, lines),
        "span": _heading(draft, node),
    }


def _language(draft: Draft, token: Token) -> int:
    if not token[1].isdecimal() or len(token[1]) > 9 or int(token[1]) < 1:
        draft.report("L021", f"`{token[1]}` is no version of the language", token, f"write `language {LANGUAGE}`")
        return LANGUAGE
    if int(token[1]) > LANGUAGE:
        draft.report(
            "L022",
            f"this map is written in version {token[1]} of the language; this program knows version {LANGUAGE}",
            token,
            "install a newer version of the program",
        )
    return int(token[1])


def _import(draft: Draft, node: Node, elements: Elements) -> None:
    elements["imports"].append(Import(draft.string(node[2]), draft.span(node[1], node[2])))


def _section(draft: Draft, node: Node, elements: Elements) -> None:
    from debate.diagnostics.finding import Label

    title = draft.string(node[2])
    for section in elements["sections"]:
        if section.title == title:
            label = Label(section.span, "the first one")
            help = "give it another heading, or move its lines to the first one"
            draft.report("N012", f'there are two sections "{title}"', node[2], help, labels=(label,))
    lines = node[3] if len(node) > 3 else ()
    elements["sections"].append(Section(title, _notes(draft, lines), draft.span(node[1], node[2])))
    draft.section = title


def _source(draft: Draft, node: Node, elements: Elements) -> None:
    head, lines = _parts(node)
    identity = draft.define("source", node[2])
    fields: list[tuple[str, str]] = []
    inferred: tuple[str, ...] = ()
    omissions: list[Omission] = []
    file = digest = None
    seen: dict[str, Token] = {}
    for line in lines:
        name = line[0]
        if name in ("field", "date"):
            if line[1][1] != "author":
                draft.once(seen, line[1][1], line[1])
            fields.append((line[1][1], draft.value(line[2])))
        elif name == "inferred":
            inferred += tuple([token[1] for token in line[2]])
        elif name == "file":
            draft.once(seen, "text", line[1])
            file = draft.string(line[2])
        elif name == "sha256":
            draft.once(seen, "sha256", line[1])
            digest = draft.string(line[2])
        elif name == "omits":
            ranges = [steps.paragraphs(draft, token) for token in line[2]]
            kept = tuple([(first, last or first) for first, last in ranges if first is not None])
            omissions.append(Omission(kept, draft.string(line[3]), draft.span(line[1], line[2][-1])))
    title = _text(draft, node, head, lines, "write its title in quotation marks", "title")
    elements["sources"].append(
        Source(
            identity,
            title,
            tuple(fields),
            file,
            digest,
            tuple(omissions),
            inferred,
            _notes(draft, lines),
            _extra(draft, lines),
            draft.section,
            _heading(draft, node),
        )
    )


def _voice(draft: Draft, node: Node, elements: Elements) -> None:
    head, lines = _parts(node)
    identity = draft.define("voice", node[2])
    if identity in not_for_voices() or identity.startswith("x-"):
        help = f"choose another name, for example `the-{identity}`"
        draft.report("L013", f"`{identity}` begins lines of its own, so no voice can be called that", node[2], help)
    role: str | None = None
    kind = VoiceKind.PERSON
    aliases: tuple[str, ...] = ()
    seen: dict[str, Token] = {}
    for line in lines:
        name = line[0]
        if name == "role":
            draft.once(seen, name, line[1])
            role = draft.string(line[2])
        elif name == "kind":
            draft.once(seen, name, line[1])
            kind = _VOICE_KINDS[draft.choice(line[2], _VOICE_KINDS, "kind of voice") or "person"]
        elif name == "aliases":
            aliases += draft.values(line[2])
    ask = 'write the name in quotation marks, as in `voice ham "Chris Ham"`'
    text = _text(draft, node, head, lines, ask, "name that can be shown")
    elements["voices"].append(
        Voice(
            identity,
            text,
            role,
            kind,
            aliases,
            _notes(draft, lines),
            _extra(draft, lines),
            draft.section,
            _heading(draft, node),
        )
    )


def _term(draft: Draft, node: Node, elements: Elements) -> None:
    lines = node[4] if len(node) > 4 else ()
    elements["terms"].append(
        Term(
            draft.define("term", node[2]),
            draft.values(node[3]),
            draft.joined(None, lines) or None,
            _notes(draft, lines),
            _extra(draft, lines),
            draft.section,
            _heading(draft, node),
        )
    )


def _claim(draft: Draft, node: Node, elements: Elements) -> None:
    identity = draft.define("claim", node[2])
    head, lines = _parts(node)
    relations = elements["relations"]
    kind: ClaimKind | None = None
    certainty = Certainty.LIKELY
    flags: dict[str, Token] = {}
    occurrences: list[Occurrence] = []
    evidence: list[Evidence] = []
    promotes: tuple[str, ...] = ()
    demotes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
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
        elif name == "note":
            notes.append(draft.note(line))
        elif name == "extra":
            extra.append(draft.extra(line))
    elements["claims"].append(
        Claim(
            identity,
            _text(draft, node, head, lines, "say in quotation marks, under its name, what is claimed"),
            kind,
            certainty,
            "reconstructed" in flags,
            "basic" in flags,
            tuple(occurrences),
            tuple(evidence),
            promotes,
            demotes,
            tags,
            tuple(notes),
            tuple(extra),
            draft.section,
            _heading(draft, node),
        )
    )


def _on(draft: Draft, node: Node, elements: Elements) -> None:
    target = node[2][1]
    occurrences: list[Occurrence] = []
    evidence: list[Evidence] = []
    for line in node[3]:
        if line[0] == "relation":
            draft.use(node[2], f"target of {line[1][1]}")
            steps.relation(draft, line, target, elements["relations"])
        elif line[0] == "occurrence":
            occurrences.append(steps.occurrence(draft, line, elements["relations"]))
        elif line[0] == "evidence":
            evidence.append(steps.evidence(draft, line))
    if occurrences or evidence:
        draft.use(node[2], "claim to add to")
        elements["additions"].append(
            Addition(target, tuple(occurrences), tuple(evidence), draft.section, _heading(draft, node))
        )


def _conflict(draft: Draft, node: Node, elements: Elements) -> None:
    kind = node[0]
    if kind == "alternatives":
        members = node[2]
        lines = node[3] if len(node) > 3 else ()
    else:
        members = [node[2], node[4]]
        lines = node[5] if len(node) > 5 else ()
    seen: dict[str, Token] = {}
    identity = None
    for line in lines:
        if line[0] == "named":
            draft.once(seen, "named", line[1])
            identity = draft.define("conflict", line[2])
    if len(members) < 2:
        draft.report(
            "L006", "alternatives are at least two", members[0], "write several names with commas between them"
        )
    name = identity or draft.count(members[0][1], kind)
    elements["conflicts"].append(
        Conflict(
            name,
            _CONFLICTS[kind],
            draft.uses(members, "claim"),
            identity is not None,
            tuple([steps.by(draft, line) for line in lines if line[0] == "by"]),
            _notes(draft, lines),
            _extra(draft, lines),
            draft.section,
            draft.span(node[1], members[-1]),
        )
    )
    for line in lines:
        if line[0] == "step":
            steps.relation(draft, line, name, elements["relations"])


def _pair(draft: Draft, node: Node) -> tuple[Span, tuple[str, ...]]:
    return draft.span(node[1], node[4]), _notes(draft, node[5] if len(node) > 5 else ())


def _same(draft: Draft, node: Node, elements: Elements) -> None:
    span, notes = _pair(draft, node)
    first, second = draft.uses((node[2], node[4]), "thing with another name")
    elements["same"].append(Same(first, second, notes, draft.section, span))


def _rephrase(draft: Draft, node: Node, elements: Elements) -> None:
    span, notes = _pair(draft, node)
    first, second = draft.uses((node[2], node[4]), "claim")
    elements["rephrases"].append(Rephrase(first, second, notes, draft.section, span))


def _prefer(draft: Draft, node: Node, elements: Elements) -> None:
    span, notes = _pair(draft, node)
    lines = node[5] if len(node) > 5 else ()
    takers = tuple([steps.by(draft, line) for line in lines if line[0] == "by"])
    better, worse = draft.uses((node[2], node[4]), "claim or step")
    elements["preferences"].append(Preference(better, worse, takers, notes, draft.section, span))


def _question(draft: Draft, node: Node, elements: Elements) -> None:
    head, lines = _parts(node)
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
    text = _text(draft, node, head, lines, "write the question in quotation marks")
    notes, extra = _notes(draft, lines), _extra(draft, lines)
    elements["questions"].append(
        Question(identity, text, tuple(occurrences), rhetorical, notes, extra, draft.section, _heading(draft, node))
    )


def _issue(draft: Draft, node: Node, elements: Elements) -> None:
    head, lines = _parts(node)
    identity = draft.define("issue", node[2])
    positions: tuple[str, ...] = ()
    for line in lines:
        if line[0] == "positions":
            positions += draft.uses(line[2], "claim")
    text = _text(draft, node, head, lines, "write the question at issue in quotation marks")
    notes, extra = _notes(draft, lines), _extra(draft, lines)
    elements["issues"].append(Issue(identity, text, positions, notes, extra, draft.section, _heading(draft, node)))


def _motion(draft: Draft, node: Node, elements: Elements) -> None:
    head, lines = _parts(node)
    identity = draft.define("motion", node[2])
    sides: dict[str, list[tuple[Premise, ...]]] = {"for": [], "against": []}
    tags: tuple[str, ...] = ()
    for line in lines:
        if line[0] == "side":
            groups = [tuple([steps.premise(draft, part) for part in group[1]]) for group in line[2]]
            sides[line[1][1]].extend(groups)
        elif line[0] == "tags":
            tags += draft.values(line[2])
    elements["motions"].append(
        Motion(
            identity,
            _text(draft, node, head, lines, "write the motion in quotation marks"),
            tuple(sides["for"]),
            tuple(sides["against"]),
            tags,
            _notes(draft, lines),
            _extra(draft, lines),
            draft.section,
            _heading(draft, node),
        )
    )


def _common_ground(draft: Draft, node: Node, elements: Elements) -> None:
    notes = _notes(draft, node[3] if len(node) > 3 else ())
    span = draft.span(node[1], node[2][-1])
    elements["common_ground"].append(CommonGround(draft.uses(node[2], "claim"), notes, draft.section, span))


def _suppose(draft: Draft, node: Node, elements: Elements) -> None:
    lines = node[3] if len(node) > 3 else ()
    identity = draft.define("supposition", node[2])
    assumes: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
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
    notes = _notes(draft, lines)
    if not assumes:
        draft.report(
            "L017", f"`{identity}` supposes nothing", node[2], "write under it `assume` and the name of a claim"
        )
    elements["suppositions"].append(
        Supposition(identity, assumes, follows, rejects, takers, notes, draft.section, _heading(draft, node))
    )


def _expect(draft: Draft, node: Node, elements: Elements) -> None:
    claim = draft.use(node[2], "claim or step")
    verdict = draft.choice(node[3], VERDICTS, "verdict")
    view = "author"
    if len(node) > 4:
        view = node[5][1]
        if view not in ("author", "all"):
            draft.use(node[5], "voice")
    if verdict:
        elements["expectations"].append(Expectation(claim, verdict, view, draft.section, draft.span(node[1], node[-1])))


ITEMS: dict[str, Callable[[Draft, Node, Elements], None]] = {
    "import": _import,
    "section": _section,
    "source": _source,
    "voice": _voice,
    "term": _term,
    "claim": _claim,
    "on": _on,
    "conflict": _conflict,
    "contradiction": _conflict,
    "alternatives": _conflict,
    "contrary": _conflict,
    "same": _same,
    "rephrase": _rephrase,
    "prefer": _prefer,
    "question": _question,
    "issue": _issue,
    "motion": _motion,
    "common_ground": _common_ground,
    "suppose": _suppose,
    "expect": _expect,
}
"""What builds each kind of item but `map`."""

FIELDS = (
    "imports",
    "sections",
    "sources",
    "voices",
    "terms",
    "claims",
    "additions",
    "relations",
    "conflicts",
    "same",
    "rephrases",
    "preferences",
    "questions",
    "issues",
    "motions",
    "common_ground",
    "suppositions",
    "expectations",
)
