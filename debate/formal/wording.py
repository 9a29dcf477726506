"""What the logic found, in words."""

from collections.abc import Sequence

from debate.formal.entail import Valuation

MOST_NAMED = 8
"""Atoms of a valuation that are named; of more, so many."""


def valuation_words(valuation: Valuation) -> str:
    """A valuation as a clause: "`p` and `q` are true and `r` is false"."""
    shown = list(valuation.items())[:MOST_NAMED]
    parts = []
    for word, wanted in (("true", True), ("false", False)):
        names = [name for name, value in shown if value is wanted]
        if names:
            parts.append(f"{listed(names)} {'are' if len(names) > 1 else 'is'} {word}")
    more = len(valuation) - len(shown)
    return " and ".join(parts) + (f" (and so on for {more} more)" if more > 0 else "")


def listed(names: Sequence[str]) -> str:
    """Names one after the other: "`a`, `b` and `c`"."""
    quoted = [f"`{name}`" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
