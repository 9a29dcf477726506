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
from collections.abc import Iterator

from debate.checks.anchored import anchors
from debate.checks.context import Context, Hit
from debate.checks.lines import without
from debate.diagnostics.finding import Fix, Severity

CODE, NAME, SEVERITY = "S010", "unused-term", Severity.HINT
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Look for the words of each term in all texts that a debater may see, and in the other explanations."""
    m = context.map
    if not m.terms:
        return
    said = _words(" ".join(_texts(context)))
    explained = {term.id: _words(term.definition or "") for term in m.terms}
    for term in m.terms:
        if not context.own(term.span):
            continue
        words = [_words(name).rstrip() for name in term.names]
        elsewhere = [text for id, text in explained.items() if id != term.id]
        if not any(word in text for word in words for text in (said, *elsewhere)):
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
        yield claim.text
        yield from (evidence.text for evidence in claim.evidence)
    yield from (motion.text for motion in m.motions)
    yield from (issue.text for issue in m.issues)
    yield from (question.text for question in m.questions)
    yield from (anchor.phrase for anchor in anchors(m) if anchor.phrase)
    yield from (paragraph.folded for text in context.paragraphs.values() for paragraph in text)


def _words(text: str) -> str:
    """The words of a text between spaces, so that ` word` finds a word or the beginning of one (a plural)."""
    return " " + " ".join(re.findall(r"\w+", text.casefold())) + " "
