"""The codes of everything that can be wrong with a catalogue of schemes. A code is never given a second meaning."""

from debate.diagnostics.code import Code
from debate.diagnostics.finding import Finding
from debate.model.span import Span

CODES: dict[str, Code] = {
    "K001": Code(
        "unreadable-catalogue",
        "A file schemes.toml cannot be read: too large, not UTF-8, not allowed, or a link that leads out of its folder.",
    ),
    "K002": Code("not-toml", "A file schemes.toml breaks the rules of TOML here, so none of its schemes can be used."),
    "K003": Code(
        "unknown-entry", "A scheme has a line or a part that no scheme has. docs/schemes.md shows a whole one."
    ),
    "K004": Code(
        "wrong-entry",
        "A line of a scheme does not hold what it should: a text, a list of texts, or a name in small letters.",
    ),
    "K005": Code("missing-entry", "A scheme lacks what every scheme has: a title, slots, premises, a conclusion."),
    "K006": Code("unknown-placeholder", "A sentence of a scheme has in braces what is no slot of that scheme."),
}


def finding(code: str, message: str, span: Span, *help: str) -> Finding:
    """A finding about a catalogue."""
    return Finding(code, CODES[code].name, CODES[code].severity, message, span, help=help)
