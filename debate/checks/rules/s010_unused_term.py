"""A term is explained, but no text uses any of its words.

Terms make the glossary of a debate, and help to recognise what a debater types. With `--texts`, the texts of the sources count too.

Found:

```argmap
term ics "integrated care system", "ICS"
  "A partnership that plans care in one area."

claim pool
  "Budgets should be pooled."
```

Not found:

```argmap
term ics "integrated care system", "ICS"
  "A partnership that plans care in one area."

claim pool
  "Each integrated care system should have one budget."
```

What to do: use the words where they are meant, add the words that the claims use, or take the term out. If debaters will use it,
leave it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from debate.checks.anchored import anchors
from debate.checks.context import Context, Hit
from debate.checks.lines import without
from debate.diagnostics.finding import Fix, Severity

CODE, NAME, SEVERITY = "S010", "unused-term", Severity.HINT
FIX = "unsafe"

WORD = re.compile(r"\w+")
END = "\0"
"""Stands between texts, so that no run of words goes over their bounds."""


def check(context: Context) -> Iterator[Hit]:
    """Look for the words of each term in all texts that a debater may see or mean, and in the explanations of terms."""
    m = context.map
    if not any(context.own(term.span) for term in m.terms):
        return
    words: list[str] = []
    for text in _texts(context):
        words += [*WORD.findall(text.casefold()), END]
    names = {term.id: [WORD.findall(name.casefold()) for name in term.names] for term in m.terms}
    runs = {length: _runs(words, length) for length in {len(name) for known in names.values() for name in known}}
    for term in m.terms:
        if context.own(term.span) and not any(_begins(runs[len(name)], " ".join(name)) for name in names[term.id]):
            edit = without(context, term.span)
            yield Hit(
                term.span,
                f"no text on this map uses the term `{term.id}`",
                help=("use one of its words, add the words that are used, or take it out",),
                fix=Fix("take it out", (edit,)) if edit else None,
            )


def _texts(context: Context) -> Iterator[str]:
    m = context.map
    for claim in m.claims:
        yield from (claim.text, *claim.wordings)
        yield from (evidence.text for evidence in claim.evidence)
    for motion in m.motions:
        yield from (motion.text, *motion.wordings)
    yield from (issue.text for issue in m.issues)
    yield from (question.text for question in m.questions)
    yield from (term.definition for term in m.terms if term.definition)
    yield from (anchor.phrase for anchor in anchors(m) if anchor.phrase)
    yield from (paragraph.folded for text in context.paragraphs.values() for paragraph in text)


def _runs(words: list[str], length: int) -> list[str]:
    """All runs of so many words, in order."""
    return sorted({" ".join(words[start : start + length]) for start in range(len(words) - length + 1)})


def _begins(runs: list[str], name: str) -> bool:
    """Whether a run is the name or begins with it, as a plural does."""
    at = bisect_left(runs, name)
    return bool(name) and at < len(runs) and runs[at].startswith(name)
