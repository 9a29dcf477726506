"""The text of a claim says who claims it.

Found:

```argmap
voice ham "Chris Ham"

claim pool
  "Ham argues that budgets should be pooled."
  ham asserts
```

Not found:

```argmap
voice ham "Chris Ham"

claim pool
  "Budgets should be pooled."
  ham asserts
```

What to do: let the text say what is claimed, and a line such as `VOICE asserts` who claims it. Then others can agree or disagree
with it.
"""

import re
from collections.abc import Iterator

from debate.checks.context import Context, Hit
from debate.diagnostics.finding import Severity

CODE, NAME, SEVERITY = "S013", "voice-in-text", Severity.WARNING
SAYS = (
    "says|said|argues|argued|claims|claimed|thinks|believes|asserts|holds|maintains|insists|warns|suggests"
    "|writes|notes|points out"
)
AUTHOR = re.compile(rf"(?:the author|the writer|the article|the speaker) (?:{SAYS})\b", re.IGNORECASE)
SPEAKER = re.compile(rf"(?P<who>[^,;:]{{1,60}}?) (?:{SAYS}) that\b")
ACCORDING = re.compile(r"according to (?P<who>.{1,80})", re.IGNORECASE)
LONGEST_NAME = 6  # words


def check(context: Context) -> Iterator[Hit]:
    """Look for a text that begins with a voice that says it: 'Ham argues that', 'according to Ham', 'the author says'."""
    names = {name for voice in context.map.voices for name in (voice.name, *voice.aliases) if len(name) > 2}
    names |= {name.split()[-1] for name in names if name.strip()}
    for claim in context.map.claims:
        if context.own(claim.span) and _attributed(claim.text.strip(), names):
            yield Hit(
                claim.span,
                f"the text of `{claim.id}` says who claims it",
                help=("keep what is claimed, and write who claims it under it: `VOICE asserts`",),
            )


def _attributed(text: str, names: set[str]) -> bool:
    """Whether a text begins by naming who says what follows."""
    speaker, according = SPEAKER.match(text), ACCORDING.match(text)
    if AUTHOR.match(text) or (speaker is not None and speaker["who"] in names):
        return True
    words = according["who"].split()[:LONGEST_NAME] if according is not None else []
    return any(" ".join(words[:count]).rstrip(",.:;") in names for count in range(1, len(words) + 1))
