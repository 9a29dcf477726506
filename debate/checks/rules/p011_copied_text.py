"""The text or a wording of a claim copies nine or more words in a row from a source.

A map paraphrases. It says a claim in words of its own, and quotes at most eight words in an anchor.

Found (with `--texts`):

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text  "ham.txt"
  omits p1 "The title."

claim pool
  "Two leaky buckets do not hold water however you join them."
  ham asserts at p2
```

```text ham.txt
Buckets and budgets

Two leaky buckets do not hold water, however you join them.
```

Not found:

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text  "ham.txt"
  omits p1 "The title."

claim pool
  "Pooling two budgets that both leak does not help."
  ham asserts at p2
```

What to do: say it in other words.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.wordings import place, written
from debate.diagnostics.finding import Severity
from debate.model.span import Span

CODE, NAME, SEVERITY = "P011", "copied-text", Severity.WARNING
RUN = 9
SHOWN = 12
"""Words of a copy that the message repeats."""


def check(context: Context) -> Iterator[Hit]:
    """Compare runs of nine words of every claim and wording with those of every text."""
    known: set[tuple[str, ...]] = set()
    for text in context.paragraphs.values():
        words = [word for paragraph in text for word in _words(paragraph.folded)]
        known.update(_runs(words))
    if not known:
        return
    for claim in context.map.claims:
        if context.own(claim.span) and (copied := _copied(claim.text, known)):
            yield _hit(claim.span, "the text", claim.id, copied)
    for wording in written(context):
        if copied := _copied(wording.text, known):
            yield _hit(place(context, wording), "a wording", wording.target, copied)


def _copied(text: str, known: set[tuple[str, ...]]) -> list[str]:
    """The first words that are copied, as far as they go on; none if fewer than nine stand together."""
    words = _words(text)
    copied = [run in known for run in _runs(words)]
    if True not in copied:
        return []
    first = copied.index(True)
    runs = [*copied[first:], False].index(False)
    return words[first : first + runs + RUN - 1]


def _hit(span: Span, what: str, name: str, copied: list[str]) -> Hit:
    shown = " ".join(copied[:SHOWN]) + (" …" if len(copied) > SHOWN else "")
    message = f"{what} of `{name}` copies {RUN} or more words from a source: “{shown}”"
    return Hit(span, message, help=("say it in other words",))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "'"))


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
