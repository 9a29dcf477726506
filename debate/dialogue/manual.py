"""The rules of a format as Markdown, straight from its protocol. docs/formats.md holds what this gives."""

from collections.abc import Sequence

from debate.dialogue.protocol import Protocol


def manual(protocol: Protocol) -> str:
    """The variants, moves, rules and endings of a protocol, as four Markdown tables (three where there is one
    variant).
    """
    parts = []
    if len(protocol.variants) > 1:
        rows = [(f"`{protocol.name}/{name}`", variant.about) for name, variant in protocol.variants.items()]
        parts.append(_table(("Variant", "Who has the turn"), rows))
    moves = [(f"`{act}`", ", ".join(move.replies_to) or "—", move.about) for act, move in protocol.moves.items()]
    parts.append(_table(("Move", "Answers", "What it does"), moves))
    rules = [
        (
            rule.id,
            ", ".join(rule.acts) or "all",
            ", ".join(rule.variants) or "all",
            _filled(protocol, rule.message),
            rule.help,
        )
        for rule in protocol.rules
    ]
    if len(protocol.variants) > 1:
        parts.append(_table(("Rule", "Moves", "Variants", "What you are told", "The way out"), rules))
    else:
        parts.append(
            _table(("Rule", "Moves", "What you are told", "The way out"), [(a, b, d, e) for a, b, _, d, e in rules])
        )
    ends = [(end.basis, end.winner, _filled(protocol, end.text)) for end in protocol.ends]
    parts.append(_table(("Ends by", "Winner", "In words"), ends))
    return "\n\n".join(parts)


def _filled(protocol: Protocol, text: str) -> str:
    return text.format(target="N", cap=protocol.cap, open_challenges=protocol.open_challenges)


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
