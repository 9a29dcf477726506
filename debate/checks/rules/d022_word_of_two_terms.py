"""One word stands for two terms.

Whoever uses one word for two things invites equivocation: what is proved of the one seems proved of the other.

Found:

```argmap
term care-system "integrated care system", "ICS"
  "A partnership that plans care in one area."

term command "incident command system", "ICS"
  "Who gives orders in an emergency."

claim pool
  "Each ICS should have one budget."
```

Not found:

```argmap
term care-system "integrated care system", "ICS"
  "A partnership that plans care in one area."

term command "incident command system"
  "Who gives orders in an emergency."

claim pool
  "Each ICS should have one budget."
```

What to do: keep the word for one of the terms. If both are one term in two files, write `same one as other`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Term

CODE, NAME, SEVERITY = "D022", "word-of-two-terms", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the words of all terms, case aside. Two maps that explain a word alike do not differ."""
    first: dict[str, Term] = {}
    for term in context.map.terms:
        for name in term.names:
            other = first.setdefault(" ".join(name.casefold().split()), term)
            if other.id == term.id or (other.definition or "") == (term.definition or "") or _twin(other, term):
                continue
            here, there = (term, other) if context.own(term.span) else (other, term)
            if context.own(here.span):
                yield Hit(
                    here.span,
                    f'"{name}" stands for two terms, `{here.id}` and `{there.id}`',
                    help=("keep the word for one of them; if they are one term, write `same … as …`",),
                    labels=(Label(there.span, "the other one"),),
                )


def _twin(one: Term, other: Term) -> bool:
    """Whether two imported maps explain their own word of the same name."""
    return one.span.path != other.span.path and one.id.rpartition(".")[2] == other.id.rpartition(".")[2]
