"""A wording says the opposite of its claim.

A learner who types it would be taken to mean the claim. Only what is certain is told: a wording that has the claim's words,
and a `not`, a `never`, or an opposite (more, less) that the claim has not; or the other way round. One that says the opposite in
words of its own is not found.

Found:

```argmap
map town "Town"
  thesis free

claim free
  "Buses should be free."
  wording "Buses should not be free."
  because cheap

claim cheap
  "Free buses cost the town little."
```

Not found:

```argmap
map town "Town"
  thesis free

claim free
  "Buses should be free."
  wording "Buses should not cost a penny."
  because cheap

claim cheap
  "Free buses cost the town little."
```

What to do: say the claim itself in other words. What speaks against it is a claim of its own, after `but` or `conflict`.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.wordings import Wording, place, shown, written
from debate.diagnostics.finding import Severity
from debate.model.elements import Addition, Claim, Motion
from debate.understand.text import clean

CODE, NAME, SEVERITY = "S024", "wording-denies-claim", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare each wording with the text that it stands for: under `on`, that of a claim or motion of the linked map."""
    added: dict[str, Wording] = {}
    for wording in written(context):
        if isinstance(wording.item, Addition):
            added[wording.text] = wording
        elif _denies(wording.text, wording.item.text):
            yield _hit(context, wording)
    if not added:
        return
    items: list[Claim | Motion] = [*context.map.claims, *context.map.motions]
    for item in items:
        for text in item.wordings:
            if text in added and _denies(text, item.text):
                yield _hit(context, added[text])


def _denies(wording: str, claim: str) -> bool:
    from debate.checks.similar_words import opposed  # few files have wordings, and it takes milliseconds to import

    return opposed(clean(wording).text, clean(claim).text)


def _hit(context: Context, wording: Wording) -> Hit:
    message = f"{shown(wording.text)} says the opposite of `{wording.target}`"
    help = "say it as the claim does, or make it a claim of its own and write `but` or `conflict`"
    return Hit(place(context, wording), message, help=(help,))
