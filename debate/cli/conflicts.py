"""`debate conflicts`: which statements of a map cannot all be true."""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from debate.cli.maps import find_voice, load_sound
from debate.cli.terminal import UserError, parsed, parser, utf8_streams
from debate.diagnostics.render import visible

if TYPE_CHECKING:
    from debate.formal.grounding import Grounding
    from debate.frameworks.workbench import Workbench
    from debate.model.map import Map
    from debate.model.span import Span
    from debate.reason.consistency.conflicts import ConflictingSet, Conflicts
    from debate.reason.consistency.statements import Statement

FORMAT_VERSION = 1


def run(arguments: Sequence[str]) -> int:
    """Print the smallest conflicting sets; 0 these are all, 1 there may be more, 2 the map or a voice cannot be found."""
    from debate.frameworks.workbench import Workbench
    from debate.reason.consistency.conflicts import MOST_SECONDS, MOST_SETS, conflicts

    utf8_streams()
    options = parser(
        "conflicts",
        "Which statements of a map cannot all be true: the smallest sets of them; and which relations its formulas bear out.",
        "  debate conflicts integration\n  debate conflicts integration --voice ham --voice hudson",
    )
    options.add_argument("map", metavar="MAP", help="a file, or the name of a bundled map")
    options.add_argument(
        "--voice", metavar="VOICE", action="append", help="only what this voice states (with several: these voices)"
    )
    options.add_argument("--most", type=int, default=MOST_SETS, metavar="N", help=f"so many sets (default {MOST_SETS})")
    options.add_argument(
        "--timeout", type=float, default=MOST_SECONDS, metavar="SECONDS", help=f"default {MOST_SECONDS:g}"
    )
    options.add_argument("--format", choices=("text", "json"), default="text")
    chosen = parsed(options, arguments)
    if chosen.most < 1 or not chosen.timeout > 0:
        raise UserError("--most and --timeout are numbers above 0")
    argument_map = load_sound(chosen.map).map
    voices = [find_voice(argument_map, name) for name in chosen.voice] if chosen.voice else None
    found = conflicts(argument_map, voices, chosen.most, Workbench(chosen.timeout))
    grounding = _grounding(argument_map, Workbench(chosen.timeout, plain=True))
    if chosen.format == "json":
        json.dump(_record(argument_map, found, grounding), sys.stdout, indent=2, ensure_ascii=False)
        print()
    else:
        print("\n".join(visible(line) for line in as_lines(argument_map, found, grounding)))
    return 0 if found.complete else 1


def _grounding(m: "Map", bench: "Workbench") -> "Grounding | None":
    if not m.formulas:
        return None
    from debate.formal.grounding import grounding

    return grounding(m, bench)


def as_lines(m: "Map", found: "Conflicts", grounding: "Grounding | None" = None) -> Iterator[str]:
    """The sets as lines of text, and what the formulas of the map bear out."""
    many = len(found.sets)
    if not many:
        yield "nothing that is stated strictly excludes the rest: all of it can be true together"
    else:
        yield f"{many} set{'s' if many > 1 else ''} of statements cannot all be true"
    for number, one in enumerate(found.sets, start=1):
        yield ""
        yield f"{number}. {headline(m, one)}"
        shown: set[str] = set()
        for statement in one.statements:
            yield f"   {_statement(m, statement, one.within)}"
            text = _text(m, statement.element)
            if text and statement.element not in shown:
                yield f"     “{text}”"
            shown.add(statement.element)
    if not found.complete:
        yield ""
        yield f"there may be more: {found.reason}"
    if grounding is not None:
        from debate.cli import formulas

        yield from formulas.as_lines(grounding)


def headline(m: "Map", one: "ConflictingSet") -> str:
    """Who cannot hold these statements together."""
    if one.stated_by_nobody:
        return "whoever speaks, these cannot all be true:"
    if one.within:
        return f"{_listed([_voice(m, voice) for voice in one.within])} cannot be right in all of this:"
    return "nobody can hold all of this:"


def _statement(m: "Map", statement: "Statement", within: tuple[str, ...]) -> str:
    """A statement, who makes it (of those that make all of its set, if somebody does), and where."""
    said = [
        f"{_voice(m, voice)}{_place(span)}"
        for voice, span in zip(statement.voices, statement.spans, strict=False)
        if not within or voice in within
    ]
    if statement.kind in ("held", "denied"):
        return f"`{statement.element}`, {statement.kind} by {_listed(said)}"
    if statement.kind == "common ground":
        return f"`{statement.element}`, common ground{_place(statement.spans[0])}"
    if statement.kind == "formula":
        return f"formula of `{statement.element}`: {m.formulas[statement.element].text}{_place(statement.spans[0])}"
    by = f", taken by {_listed([_voice(m, voice) for voice in statement.voices])}" if statement.voices else ""
    return f"{_relation(m, statement)}{by}{_place(statement.spans[0])}"


def _listed(names: list[str]) -> str:
    return ", ".join(names[:-1]) + (" and " if names[:-1] else "") + names[-1]


def _relation(m: "Map", statement: "Statement") -> str:
    relation = m.relation_by_id.get(statement.element)
    if relation is not None:
        premises = " and ".join(f"`{premise.claim}`" for premise in relation.premises)
        return f"deductive: from {premises} follows {'' if relation.kind == 'because' else 'the denial of '}`{relation.target}`"
    conflict = next(one for one in m.conflicts if one.id == statement.element)
    members = ", ".join(f"`{name}`" for name in conflict.members)
    return f"{conflict.kind}: {members}"


def _voice(m: "Map", voice: str) -> str:
    from debate.reason.places import voice_name

    return voice_name(m, voice) if voice else "the map itself"


def _text(m: "Map", name: str) -> str:
    return m.claim_by_id[name].text if name in m.claim_by_id else ""


def _place(span: "Span") -> str:
    return f" ({span.path}:{span.line})" if span.line else ""


def _record(m: "Map", found: "Conflicts", grounding: "Grounding | None") -> dict[str, Any]:
    from debate.cli import formulas

    return {
        "version": FORMAT_VERSION,
        "map": m.id,
        "complete": found.complete,
        "reason": found.reason or None,
        "sets": [
            {
                "within": list(one.within),
                "statements": [
                    {
                        "kind": str(statement.kind),
                        "element": statement.element,
                        "voices": list(statement.voices),
                        "places": [{"path": span.path, "line": span.line} for span in statement.spans],
                    }
                    for statement in one.statements
                ],
            }
            for one in found.sets
        ],
        "formulas": formulas.record(grounding) if grounding is not None else None,
    }
