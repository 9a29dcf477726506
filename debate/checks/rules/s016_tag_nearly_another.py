"""A tag or value that is used once is spelt nearly like one that is used more often.

Found:

```argmap
claim pool
  "Budgets should be pooled."
  tags funding
  because cheap
  but risky

claim cheap
  "It saves money."
  tags funding

claim risky
  "It puts both at risk."
  tags fundng
```

Not found:

```argmap
claim pool
  "Budgets should be pooled."
  tags funding
  because cheap
  but risky

claim cheap
  "It saves money."
  tags funding

claim risky
  "It puts both at risk."
  tags risk
```

What to do: spell it as elsewhere, if the same is meant.
"""

import re
from collections import Counter
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.lines import NEAR, last_line
from debate.diagnostics.finding import Edit, Fix, Severity
from debate.model.elements import Claim, Relation
from debate.model.span import Span

CODE, NAME, SEVERITY = "S016", "tag-nearly-another", Severity.WARNING
FIX = "unsafe"
SHORTEST = 5
"""Letters of a tag that is compared: short words are alike by chance."""


def check(context: Context) -> Iterator[Hit]:
    """Compare the tags, and the values that claims promote and demote, among themselves; one letter may differ."""
    elements: list[Claim | Relation] = [*context.map.claims, *context.map.relations]
    yield from _near(context, [(e, tag) for e in elements for tag in e.tags], "tag")
    yield from _near(context, [(c, value) for c in context.map.claims for value in c.promotes + c.demotes], "value")


def _near(context: Context, used: list[tuple[Claim | Relation, str]], what: str) -> Iterator[Hit]:
    count = Counter(word for _, word in used)
    common: dict[str, str] = {}
    for word, times in count.items():
        if times > 1:
            for shape in _shapes(word):
                common.setdefault(shape, word)
    for element, word in used:
        if count[word] > 1 or len(word) < SHORTEST or not context.own(element.span):
            continue
        other = next((common[shape] for shape in _shapes(word) if shape in common), None)
        if other is not None:
            yield Hit(
                element.span,
                f"the {what} `{word}` is used once; `{other}` is used {count[other]} times",
                help=(f"did you mean `{other}`?",),
                fix=_fix(context, element.span, word, other),
            )


def _shapes(word: str) -> set[str]:
    """What is left of a word without any one of its letters: two words that differ in one letter share a shape."""
    folded = re.sub(r"[\s_-]+", "-", word.casefold())
    return (
        {folded} | {folded[:at] + folded[at + 1 :] for at in range(len(folded))} if folded[-1:].isalpha() else {folded}
    )


def _fix(context: Context, head: Span, word: str, other: str) -> Fix | None:
    """Write the other word. Not safe: perhaps it is another thing."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    for number in range(head.line, last_line(context, head, NEAR) + 1):
        line = context.source_text.line(number)
        found = pattern.search(line)
        if found and line.split()[0] in ("tags", "promotes", "demotes"):
            span = Span(head.path, number, found.start() + 1, number, found.end() + 1)
            return Fix(f"write `{other}`", (Edit(span, other),))
    return None
