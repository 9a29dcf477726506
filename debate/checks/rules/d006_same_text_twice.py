"""Two claims have the same text under two names.

What is one proposition should be one claim: otherwise what stands against one does not touch the other.

Found:

```argmap
claim clean
  "Free buses keep the air clean."

claim air
  "Free buses keep the air clean!"

conflict clean with air
```

Not found:

```argmap
claim clean
  "Free buses keep the air clean."

claim quiet
  "Free buses keep the streets quiet."

conflict clean with quiet
```

What to do: keep one; across files write `same one as other`.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Claim
from debate.model.span import Span

CODE, NAME, SEVERITY = "D006", "same-text-twice", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the words of all texts, case and punctuation aside. Of two in imported maps, the import that brings the second
    is the place: neither map by itself can know.
    """
    first: dict[tuple[str, ...], Claim] = {}
    for claim in context.map.claims:
        words = tuple(re.findall(r"\w+", claim.text.casefold()))
        if not words:
            continue
        other = first.setdefault(words, claim)
        if other is claim:
            continue
        here, there = (claim, other) if context.own(claim.span) else (other, claim)
        message = f"`{here.id}` and `{there.id}` have the same text"
        if context.own(here.span):
            help = "keep one of them, or write `same … as …` if they stand in two files"
            yield Hit(here.span, message, help=(help,), labels=(Label(there.span, "the other one"),))
        elif here.span.path != there.span.path and (span := _brought(context, {here.span.path, there.span.path})):
            labels = (Label(here.span, "the one"), Label(there.span, "the other one"))
            yield Hit(span, message, help=(f"write `same {there.id} as {here.id}`",), labels=labels)


def _brought(context: Context, paths: set[str]) -> Span | None:
    """The import after which all of the files are there; None if one import alone brings them, and can say it."""
    missing = paths
    for wanted in context.written.imports:
        brought = {*context.reached(wanted.path)}
        if brought >= paths:
            return None
        missing = missing - brought
        if not missing:
            return wanted.span
    return None
