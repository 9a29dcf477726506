"""The text of a source is not in the folder of texts, so its anchors were not looked up.

Found (with `--texts`):

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text "missing.txt"

claim pool
  "Pooling does not help."
  ham asserts at p2
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

What to do: put the text into the folder, as UTF-8, or correct the name after `text`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "P008", "text-not-at-hand", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Look for the file of every source that names one."""
    if context.texts_folder is None:
        return
    for source in context.map.sources:
        if source.text and source.id not in context.paragraphs and context.own(source.span):
            yield Hit(
                source.span,
                f"the text `{source.text}` of `{source.id}` cannot be read in {context.texts_folder}",
                help=("put it there as UTF-8 text, or correct the name after `text`",),
            )
