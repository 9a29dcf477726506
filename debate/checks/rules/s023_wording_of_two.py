"""A wording is the text or a wording of another claim too, or is given to its claim twice.

By its wordings a claim is recognised in what a learner types. One that fits two claims cannot tell them apart; one that repeats
its own claim adds nothing. Case, spaces and signs (commas, full stops, question marks) make no difference. Claims tied by
`rephrase` say nearly the same, so that they may share a wording.

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
from itertools import islice

from debate.checks.context import Context, Hit
from debate.checks.wordings import Wording, place, shown, worded, written
from debate.diagnostics.finding import Label, Severity
from debate.model.elements import Claim, Motion

CODE, NAME, SEVERITY = "S023", "wording-of-two", Severity.WARNING

MOST = 100
"""Findings of a file; where there are more, the last says so."""

Owner = Claim | Motion


def check(context: Context) -> Iterator[Hit]:
    """Compare all wordings and texts of the map. Of several places in the file, the last is told."""
    hits = _hits(context)
    yield from islice(hits, MOST)
    for one_more in islice(hits, 1):
        message = f"more than {MOST} wordings of this file say one thing twice; the rest is not shown"
        yield Hit(one_more.span, message, help=("mend the first ones, and check again",))


def _hits(context: Context) -> Iterator[Hit]:
    items: list[Owner] = [*context.map.claims, *context.map.motions]
    if not any(item.wordings for item in items):
        return
    said: dict[tuple[str, ...], list[Owner]] = {}
    wordings = set()
    for item in items:
        for number, text in enumerate((item.text, *item.wordings)):
            key = worded(text)
            said.setdefault(key, []).append(item)
            if number:
                wordings.add(key)
    twice = {key for key in wordings if key and len(said[key]) > 1}
    if not twice:
        return
    tied = {frozenset((one.first, one.second)) for one in context.map.rephrases}
    here: dict[tuple[str, ...], Owner | Wording] = {worded(item.text): item for item in items if context.own(item.span)}
    here |= {worded(wording.text): wording for wording in written(context)}
    for key, one in here.items():
        if key in twice:
            yield from _told(context, one, said[key], tied)


def _told(context: Context, told: Owner | Wording, owners: list[Owner], tied: set[frozenset[str]]) -> Iterator[Hit]:
    """What there is to say of what several claims say, or one says several times."""
    one = owners[0]
    other = next((o for o in reversed(owners) if o.id != one.id and frozenset((o.id, one.id)) not in tied), None)
    name, times = Counter(owner.id for owner in owners).most_common(1)[0]
    if other is None and times < 2:
        return
    span = place(context, told) if isinstance(told, Wording) else told.span
    if other is None:
        message = f"{shown(told.text)} says `{name}` once more"
        yield Hit(span, message, help=("delete it, or say the claim in other words",))
        return
    labels = tuple(Label(item.span, f"`{item.id}`") for item in (one, other) if item.span.line != span.line)
    message = f"{shown(told.text)} says `{one.id}`, and `{other.id}` too"
    yield Hit(span, message, help=("keep it under the one that it says, and delete it elsewhere",), labels=labels)
