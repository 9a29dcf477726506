"""A motion favours one side too much: a debate about it teaches little. Looked for by `debate check --balance` only.

In 1,000 draws each side thinks of every argument with probability one half, and both play without mistakes, twice: with
the burden once on either side. The proponent's share is that of the plays which the proponent wins. It should be between
35 % and 65 %, and each side should make its point stand, burden or not, in at least 5 % of the draws.

Found:

```argmap
claim clean
  "Free buses keep the air clean."

claim dear
  "Free buses cost too much."

claim full
  "Free buses are too full."

claim late
  "Free buses are late."

motion buses "This house would make buses free."
  for clean
  against dear, full, late
```

Not found:

```argmap
claim clean
  "Free buses keep the air clean."

claim dear
  "Free buses cost too much."

claim granted
  "The state pays a grant for buses."

claim empty
  "Cars are taken all the same where buses are free."

motion buses "This house would make buses free."

on buses
  because clean
    unless empty
  but dear
    unless granted
```

What to do: add answers (`unless`) to the attacks that the help names, or reasons and objections on the weaker side, if the
texts have them. If they do not, say why: `# allow B001: why it is one-sided` on the motion's line.
"""

from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "B001", "unbalanced-motion", Severity.WARNING


def check(context: Context) -> Iterator[Hit]:
    """Audit each motion of the file; in the help, the attacks that most need an answer."""
    from debate.dialogue.balance import weak_spots
    from debate.dialogue.balance_words import case_text, imbalance_text, result_text, weak_spot_text

    for arena, audit in context.balance:
        if audit.stronger is None:
            continue
        weaker = audit.stronger.other
        spots = tuple(weak_spot_text(arena, spot) for spot in weak_spots(arena, audit))
        yield Hit(
            context.map.motion_by_id[audit.motion].span,
            f"the motion `{audit.motion}` {imbalance_text(audit, audit.stronger)}",
            help=(f"the {weaker} lacks answers, or arguments of its own", *spots),
            notes=(result_text(audit), case_text(audit)),
        )
