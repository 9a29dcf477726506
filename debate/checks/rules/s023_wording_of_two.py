"""A wording is the text or a wording of another claim too, or is given to its claim twice.

By its wordings a claim is recognised in what a learner types. One that fits two claims cannot tell them apart; one that repeats
its own claim adds nothing. Case, spaces and the full stop at the end make no difference. Claims tied by `rephrase` say nearly
the same, so that they may share a wording.

Found:

```argmap
map town "Town"
  thesis free

claim free
  "Buses should be free."
  wording "Nobody should pay for a bus."
  because cheap

claim cheap
  "Free buses cost the town little."
  wording "nobody should pay for a bus"
```

Not found:

```argmap
map town "Town"
  thesis free

claim free
  "Buses should be free."
  wording "Nobody should pay for a bus."
  because cheap

claim cheap
  "Free buses cost the town little."
  wording "The town would hardly notice the bill."
```

What to do: keep it under the claim that it says, no more and no less, and delete it elsewhere.
"""

from collections import Counter
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.checks.wordings import Wording, place, written
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Claim, Motion
from debate.model.span import Span

CODE, NAME, SEVERITY = "S023", "wording-of-two", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Compare all wordings and texts of the map. Of several places in the file, the last is told."""
    items: list[Claim | Motion] = [*context.map.claims, *context.map.motions]
    wordings = {_key(text) for item in items for text in item.wordings}
    if not wordings:
        return
    said: dict[str, list[Claim | Motion]] = {}
    for item in items:
        for text in (item.text, *item.wordings):
            said.setdefault(_key(text), []).append(item)
    tied = {frozenset((one.first, one.second)) for one in context.map.rephrases}
    here: dict[str, Claim | Motion | Wording] = {_key(item.text): item for item in items if context.own(item.span)}
    here |= {_key(wording.text): wording for wording in written(context)}
    for key, one in here.items():
        if key in wordings and len(said.get(key, ())) > 1:
            span = place(context, one) if isinstance(one, Wording) else one.span
            yield from _told(one.text, span, said[key], tied)


def _told(text: str, span: Span, owners: list[Claim | Motion], tied: set[frozenset[str]]) -> Iterator[Hit]:
    """What there is to say of what several claims say, or one says several times."""
    one = owners[0]
    other = next((o for o in reversed(owners) if o.id != one.id and frozenset((o.id, one.id)) not in tied), None)
    if other is not None:
        labels = tuple(Label(item.span, f"`{item.id}`") for item in (one, other) if item.span.line != span.line)
        message = f"“{text}” says `{one.id}`, and `{other.id}` too"
        yield Hit(span, message, help=("keep it under the one that it says, and delete it elsewhere",), labels=labels)
        return
    name, times = Counter(owner.id for owner in owners).most_common(1)[0]
    if times > 1:
        yield Hit(span, f"“{text}” says `{name}` once more", help=("delete it, or say the claim in other words",))


def _key(text: str) -> str:
    """A text without what makes no difference."""
    return " ".join(text.casefold().split()).removesuffix(".").rstrip()
