"""A letter stands once in all formulas, and is spelt nearly like a claim or like another letter.

A name in a formula that no claim has is a letter of the file's own. So a misspelt name is not reported as unknown: it is a new
letter, and what should follow does not.

Found:

```argmap
claim mild
  "Winters are mild."

claim rule
  "If winters are mild, trams run."
  formula "midl -> trams-run"

claim trams
  "Trams run."
  formula "trams-run"
  because mild and rule
```

Not found:

```argmap
claim mild
  "Winters are mild."

claim rule
  "If winters are mild, trams run."
  formula "mild -> trams-run"

claim trams
  "Trams run."
  formula "trams-run"
  because mild and rule
```

What to do: write the name as the other one is spelt. If it is a letter of its own, give it a name that nobody takes for the other.
"""

from collections import Counter
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "F029", "misspelt-atom", Severity.WARNING
SHORTEST = 4
"""Letters of a name that can be taken for another."""


def check(context: Context) -> Iterator[Hit]:
    """Compare each letter that stands once with the claims and the other letters; as many as the language looks for
    unknown names, and among as many: comparing all with all would take time by the square of the map.
    """
    if context.grounding is None:
        return
    from debate.language.names import MAX_GUESSES, MAX_OPTIONS
    from debate.language.words import nearest

    left = MAX_GUESSES
    formulas = context.map.formulas
    counted = Counter(name for formula in formulas.values() for name in formula.atoms)
    elements = context.map.claim_by_id.keys() | context.map.motion_by_id.keys()
    others = sorted(elements | {name for name, times in counted.items() if times > 1})[:MAX_OPTIONS]
    for formula in formulas.values():
        for name in formula.atoms if context.own(formula.span) else ():
            if counted[name] > 1 or name in elements or len(name) < SHORTEST:
                continue
            left -= 1
            if left < 0:
                return
            meant = nearest(name, others)
            if meant is not None:
                yield Hit(
                    formula.span,
                    f"`{name}` stands in no other formula, and is spelt nearly like `{meant}`",
                    help=(f"did you mean `{meant}`?", "if not, give the letter a name of its own"),
                )
