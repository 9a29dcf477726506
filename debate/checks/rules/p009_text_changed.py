"""The text of a source is not the one that the map was made from: its hash differs.

Found (with `--texts`):

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text   "ham.txt"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"

claim pool
  "Pooling does not help."
  ham asserts at p1
```

```text ham.txt
Buckets and budgets
```

Not found:

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text "ham.txt"

claim pool
  "Pooling does not help."
  ham asserts at p1
```

What to do: check the anchors against the new text, then write its hash after `sha256`.
"""

from collections.abc import Iterator
from hashlib import sha256

from debate.checks.context import Context, Hit
from debate.checks.lines import under
from debate.checks.texts import read_text
from debate.diagnostics.finding import Edit, Fix, Severity
from debate.model.span import Span

CODE, NAME, SEVERITY = "P009", "text-changed", Severity.WARNING
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Hash every text that the map gives a hash for."""
    if context.texts_folder is None:
        return
    for source in context.map.sources:
        if not source.sha256 or not source.text or not context.own(source.span):
            continue
        text = read_text(context.texts_folder, source.text)
        found = sha256(text.encode()).hexdigest() if text is not None else None
        if found is not None and found != source.sha256.lower():
            yield Hit(
                source.span,
                f"the text `{source.text}` is not the one that this map was made from",
                help=(f'check the anchors, then write `sha256 "{found}"`',),
                fix=_fix(context, source.span, found),
            )


def _fix(context: Context, source: Span, found: str) -> Fix | None:
    """Write the new hash. Not safe: only a reader can tell whether the anchors still hold."""
    line = under(context, source, r'sha256\s+"(?P<hash>[^"]*)"')
    if line is None:
        return None
    number, match = line
    span = Span(source.path, number, match.start("hash") + 1, number, match.end("hash") + 1)
    return Fix("write the new hash", (Edit(span, found),))
