"""Linting protocols: what is wrong with the rules of a format before anybody plays it."""

from collections import Counter
from collections.abc import Collection, Iterator

from debate.diagnostics.code import Code
from debate.diagnostics.finding import Finding
from debate.dialogue.effects import EFFECTS, WRITES_STORE
from debate.dialogue.outcome import ENDINGS
from debate.dialogue.protocol import Protocol
from debate.dialogue.requirements import READS_STORE, REQUIREMENTS
from debate.dialogue.rules import BREACHES
from debate.model.span import NOWHERE

CODES: dict[str, Code] = {
    "Q001": Code(
        "undefined-name",
        "A protocol names a predicate, an effect, an ending, a move or a variant that does not exist.",
    ),
    "Q002": Code("unreachable-move", "No sequence of moves leads to a turn that this move could answer."),
    "Q003": Code("name-clash", "Two moves or two rules have the same name, or names that differ in capitals alone."),
    "Q004": Code("dead-end", "A debate could come to where nobody can move and nothing ends it."),
    "Q005": Code("no-bound", "Nothing bounds the number of moves."),
    "Q006": Code("store-never-read", "Moves write commitments, but none requires any."),
    "Q007": Code("rule-never-fired", "No conformance script shows the rule refusing a move."),
}

CODED = frozenset({"panel"})
"""Protocols whose predicates are written in a module of their own (debate/dialogue/panel.py) and not named in
``rules``.
"""


def lint(protocol: Protocol, fired: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Everything wrong with a protocol. ``fired`` are the rules that scripts have seen refuse a move; None leaves that
    check out.
    """
    findings = [
        *(_undefined(protocol) if protocol.name not in CODED else ()),
        *_unreachable(protocol),
        *_clashes(protocol),
        *_dead_ends(protocol),
    ]
    if protocol.cap <= 0 or not any(end.check == "cap_reached" for end in protocol.ends):
        findings.append(_finding("Q005", "there is no cap, or no ending that applies it"))
    effects = {effect for move in protocol.moves.values() for effect in move.effects}
    required = {name for move in protocol.moves.values() for name in move.requires}
    if effects & WRITES_STORE and not required & READS_STORE:
        findings.append(_finding("Q006", "commitments are written and never read"))
    if fired is not None:
        findings += [
            _finding("Q007", f"no script shows {rule.id} refusing a move")
            for rule in protocol.rules
            if rule.id not in fired
        ]
    return tuple(findings)


def _finding(code: str, message: str) -> Finding:
    return Finding(code, CODES[code].name, CODES[code].severity, message, NOWHERE)


def _undefined(protocol: Protocol) -> Iterator[Finding]:
    moves, variants = set(protocol.moves), set(protocol.variants)
    for act, move in protocol.moves.items():
        yield from _unknown(f"move {act}", "move", move.replies_to, moves)
        yield from _unknown(f"move {act}", "predicate", move.requires, set(REQUIREMENTS))
        yield from _unknown(f"move {act}", "effect", move.effects, set(EFFECTS))
    for rule in protocol.rules:
        yield from _unknown(f"rule {rule.id}", "predicate", (rule.check,), set(BREACHES))
        yield from _unknown(f"rule {rule.id}", "move", rule.acts, moves)
        yield from _unknown(f"rule {rule.id}", "variant", rule.variants, variants)
    for end in protocol.ends:
        yield from _unknown(f"end {end.basis}", "ending", (end.check,), set(ENDINGS))


def _unknown(where: str, what: str, names: tuple[str, ...], known: set[str]) -> Iterator[Finding]:
    for name in names:
        if name not in known:
            yield _finding("Q001", f"{where} names the {what} {name}, which does not exist")


def _unreachable(protocol: Protocol) -> Iterator[Finding]:
    reached = {act for act, move in protocol.moves.items() if not move.replies_to}
    while True:
        more = {act for act, move in protocol.moves.items() if act not in reached and reached & set(move.replies_to)}
        if not more:
            break
        reached |= more
    opens = any(move.kind == "opening" for move in protocol.moves.values())
    for act in protocol.moves:
        if act not in reached or not opens:
            yield _finding("Q002", f"{act} can never be played")


def _clashes(protocol: Protocol) -> Iterator[Finding]:
    for what, names in (("move", list(protocol.moves)), ("rule", [rule.id for rule in protocol.rules])):
        for name, count in Counter(name.lower() for name in names).items():
            if count > 1:
                yield _finding("Q003", f"{count} {what}s are called {name}")


def _dead_ends(protocol: Protocol) -> Iterator[Finding]:
    """A turn that nothing answers is a dead end, unless the side can always do something else or having no move ends
    the debate.
    """
    ends = any(end.check == "no_legal_move" for end in protocol.ends)
    always = any(not move.replies_to and move.kind != "opening" for move in protocol.moves.values())
    if ends or always:
        return
    answered = {act for move in protocol.moves.values() for act in move.replies_to}
    for act in protocol.moves:
        if act not in answered:
            yield _finding("Q004", f"after {act} nobody may have a move")
