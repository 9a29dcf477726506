"""A step does not say what fills a slot of its argumentation scheme.

Found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      where expert is "the authors of the study"

claim study
  "A study recommends free buses."
```

Not found:

```argmap
map town "Town"
  thesis buses

claim buses
  "Buses should be free."
  because study
    scheme expert-opinion
      where expert is "the authors of the study"
      where field is "how people travel"

claim study
  "A study recommends free buses."
```

What to do: add a `where` line, or say of a premise that it plays this part (`because study as expert`). Where the text does not say what
fills the slot, leave it: that is a weakness of the argument worth noticing.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.lines import inserted
from debate.checks.scheme_uses import known_uses, place
from debate.diagnostics.finding import Fix, Severity

CODE, NAME, SEVERITY = "D011", "slot-not-filled", Severity.HINT
FIX = "unsafe"


def check(context: Context) -> Iterator[Hit]:
    """Compare the slots of each scheme with the `where` lines and the roles of premises."""
    for relation, use, scheme in known_uses(context):
        filled = {slot for slot, _ in use.slots} | {premise.role for premise in relation.premises}
        spelt = all(slot in scheme.slot_names for slot, _ in use.slots)
        for slot in scheme.slots:
            if not slot.optional and slot.name not in filled:
                edit = inserted(context, place(relation, use), f'where {slot.name} is "…"') if spelt else None
                yield Hit(
                    place(relation, use),
                    f"the slot `{slot.name}` of the scheme `{scheme.name}` is not filled",
                    help=(f"write `where {slot.name} is …`: {slot.about}",),
                    fix=Fix(f"add a line to fill in `{slot.name}`", (edit,)) if edit and use.span.line else None,
                )
