"""By their formulas, two claims say the same, cannot both be true, or one follows from the other, and the map does not draw it.

What the map draws in several steps counts as drawn, and so does what a formula shows by naming the other claim. What follows only
because `or` and `if` are weak (from "it is wet", "if it rains it is wet") is not reported.

Found:

```argmap
claim free
  "Buses are free, and the town pays."
  formula "free-buses and town-pays"

claim fares
  "Everybody pays a fare."
  formula "not free-buses"
```

Not found:

```argmap
claim free
  "Buses are free, and the town pays."
  formula "free-buses and town-pays"

claim fares
  "Everybody pays a fare."
  formula "not free-buses"

conflict free with fares
```

What to do: draw it (`because`, `conflict`, `contradiction`, `same` or `rephrase`), or mend a formula.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Label, Severity

if TYPE_CHECKING:
    from debate.formal.undrawn import Undrawn

CODE, NAME, SEVERITY = "F026", "undrawn-relation", Severity.INFO


def check(context: Context) -> Iterator[Hit]:
    """Look at what holds between the claims that have formulas."""
    found = context.grounding
    formulas = context.map.formulas
    for undrawn in found.undrawn.found if found is not None else ():
        ends = [formulas[name].span for name in (undrawn.first, undrawn.second) if name in formulas]
        own = [span for span in ends if context.own(span)]
        if own:
            message, line = _words(undrawn)
            yield Hit(
                own[0],
                f"by their formulas, {message}",
                help=(f"draw it, as in {line}, or mend a formula",),
                labels=tuple(Label(span, "the other formula") for span in ends if span != own[0]),
            )


def _words(undrawn: "Undrawn") -> tuple[str, str]:
    first, second = undrawn.first, undrawn.second
    if undrawn.bond == "say the same":
        return f"`{first}` and `{second}` say the same", f"`same {first} as {second}`"
    if undrawn.bond == "cannot both be true":
        return f"`{first}` and `{second}` cannot both be true", f"`conflict {first} with {second}`"
    return f"`{second}` follows from `{first}`", f"`because {first}` under `{second}`"
