"""Two voices go by the same name.

Readers cannot tell them apart, nor can the program when a debater types the name.

Found:

```argmap
voice simon "Simon Stevens"
  aliases "Stevens"

voice robert "Robert Stevens"
  aliases "Stevens"

claim pool
  "Budgets should be pooled."
  simon asserts
  robert denies
```

Not found:

```argmap
voice simon "Simon Stevens"
  aliases "Sir Simon"

voice robert "Robert Stevens"
  aliases "Bob Stevens"

claim pool
  "Budgets should be pooled."
  simon asserts
  robert denies
```

What to do: give each a name of its own. If they are one voice in two files, write `same one as other`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Voice

CODE, NAME, SEVERITY = "S015", "name-of-two", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare the names and aliases of all voices, case aside."""
    first: dict[str, Voice] = {}
    told: set[tuple[str, str]] = set()
    for voice in context.map.voices:
        for name in (voice.name, *voice.aliases):
            key = " ".join(name.casefold().split())
            other = first.setdefault(key, voice)
            if other.id == voice.id or (other.id, voice.id) in told:
                continue
            here, there = (voice, other) if context.own(voice.span) else (other, voice)
            if context.own(here.span):
                told.add((other.id, voice.id))
                yield Hit(
                    here.span,
                    f'`{here.id}` and `{there.id}` both go by the name "{name}"',
                    help=("give each a name of its own; if they are one, write `same … as …`",),
                    labels=(Label(there.span, "the other one"),),
                )
