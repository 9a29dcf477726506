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
SAYS = "says|said|argues|argued|claims|claimed|thinks|believes|asserts|holds|maintains|insists|warns|suggests|writes|notes|points out"
AUTHOR = re.compile(rf"(?:the author|the writer|the article|the speaker) (?:{SAYS})\b", re.IGNORECASE)


def check(context: Context) -> Iterator[Hit]:
    """Look for a text that begins with a voice that says it: 'Ham argues that', 'according to Ham', 'the author says'."""
    voices = {
        voice.id: {word for name in (voice.name, *voice.aliases) for word in (name, name.split()[-1]) if name}
        for voice in context.map.voices
    }
    names = sorted(
        {re.escape(name) for known in voices.values() for name in known if len(name) > 2}, key=len, reverse=True
    )
    by_name = (
        re.compile(rf"(?:according to (?:{'|'.join(names)})\b|(?:{'|'.join(names)}) (?:{SAYS}) that\b)")
        if names
        else None
    )
    for claim in context.map.claims:
        if not context.own(claim.span):
            continue
        text = claim.text.strip()
        text = text[:1].lower() + text[1:] if text.startswith("According") else text
        if AUTHOR.match(text) or (by_name is not None and by_name.match(text)):
            yield Hit(
                claim.span,
                f"the text of `{claim.id}` says who claims it",
                help=("keep what is claimed, and write who claims it under it: `VOICE asserts`",),
            )
