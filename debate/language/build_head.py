"""What stands at the head of a map: the map itself, imports, sections, sources, voices, terms."""

from typing import Any

from debate.language import steps
from debate.language.build_parts import Elements, extra_of, heading, notes_of, parts, text_of
from debate.language.draft import Draft
from debate.language.lexer import Token
from debate.language.parser import Node
from debate.language.table import not_for_voices
from debate.model.elements import (
    Import,
    Omission,
    Section,
    Source,
    Term,
    Voice,
    VoiceKind,
)

LANGUAGE = 1
"""The version of the language that this program reads and writes."""

_VOICE_KINDS = {kind.value: kind for kind in VoiceKind}


def map_item(draft: Draft, node: Node) -> dict[str, Any]:
    """The fields of Map that a `map` item gives."""
    head, lines = parts(node)
    thesis: list[str] = []
    view: list[str] = []
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
            language = language_version(draft, line[2])
    return {
        "id": node[2][1].replace(".", "-"),
        "title": draft.joined(head, lines),
        "thesis": tuple(thesis),
        "view": tuple(view),
        "language": language,
        "notes": notes_of(draft, lines),
        "extra": extra_of(draft, lines),
        "span": heading(draft, node),
    }


def language_version(draft: Draft, token: Token) -> int:
    """The version after `language`; the newest known one, with a finding, if it is none or too new."""
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


def import_(draft: Draft, node: Node, elements: Elements) -> None:
    """An `import` line."""
    elements["imports"].append(Import(draft.string(node[2]), draft.span(node[1], node[2])))


def section(draft: Draft, node: Node, elements: Elements) -> None:
    """A `section` item."""
    from debate.diagnostics.finding import Label

    title, span = draft.string(node[2]), draft.span(node[1], node[2])
    first = draft.headings.setdefault(title, span)
    if first is not span:
        help = "give it another heading, or move its lines to the first one"
        labels = (Label(first, "the first one"),)
        draft.report("N012", f'there are two sections "{title}"', node[2], help, labels=labels)
    lines = node[3] if len(node) > 3 else ()
    elements["sections"].append(Section(title, notes_of(draft, lines), span))
    draft.section = title


def source(draft: Draft, node: Node, elements: Elements) -> None:
    """A `source` item."""
    head, lines = parts(node)
    identity = draft.define("source", node[2])
    fields: list[tuple[str, str]] = []
    inferred: list[str] = []
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
            inferred += [token[1] for token in line[2]]
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
    title = text_of(draft, node, head, lines, "write its title in quotation marks", "title")
    elements["sources"].append(
        Source(
            identity,
            title,
            tuple(fields),
            file,
            digest,
            tuple(omissions),
            tuple(inferred),
            notes_of(draft, lines),
            extra_of(draft, lines),
            draft.section,
            heading(draft, node),
        )
    )


def voice(draft: Draft, node: Node, elements: Elements) -> None:
    """A `voice` item."""
    head, lines = parts(node)
    identity = draft.define("voice", node[2])
    if identity in not_for_voices() or identity.startswith("x-"):
        help = f"choose another name, for example `the-{identity}`"
        draft.report("L013", f"`{identity}` begins lines of its own, so no voice can be called that", node[2], help)
    role: str | None = None
    kind = VoiceKind.PERSON
    aliases: list[str] = []
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
    text = text_of(draft, node, head, lines, ask, "name that can be shown")
    elements["voices"].append(
        Voice(
            identity,
            text,
            role,
            kind,
            tuple(aliases),
            notes_of(draft, lines),
            extra_of(draft, lines),
            draft.section,
            heading(draft, node),
        )
    )


def term(draft: Draft, node: Node, elements: Elements) -> None:
    """A `term` item."""
    lines = node[4] if len(node) > 4 else ()
    elements["terms"].append(
        Term(
            draft.define("term", node[2]),
            draft.values(node[3]),
            draft.joined(None, lines) or None,
            notes_of(draft, lines),
            extra_of(draft, lines),
            draft.section,
            heading(draft, node),
        )
    )
