"""The phrase of an anchor is cut out of a sentence that denies it.

```text ham.txt
Buckets and budgets

Two leaky buckets do not hold water. Nobody believes that joining them will help.
```

Found (with `--texts`):

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text "ham.txt"

claim buckets
  "Pooling two budgets helps."
  ham asserts at p2 "joining them will help"
```

Not found:

```argmap
voice ham "Chris Ham"
source comment "Comment"
  text "ham.txt"

claim buckets
  "Pooling two budgets does not help."
  ham asserts at p2 "joining them will help"
```

What to do: look at the whole sentence. If the voice denies the claim, write `denies`; if the claim itself says no, let the phrase
begin with the word that says so.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from debate.checks.context import Context, Hit, spoken, stands_behind
from debate.checks.sense import NO
from debate.diagnostics.finding import Severity
from debate.language.anchors import Resolved, State
from debate.model.elements import Anchor

CODE, NAME, SEVERITY = "P017", "cut-before-negation", Severity.HINT
BEFORE = (
    r"(?:\b(?:not|never|nobody|no one|neither|nor|hardly|cannot|without)|n't)(?: \w+){0,2} $"
    r"|\b(?:false|wrong|untrue|myth|mistake|doubtful|nonsense) (?:to (?:say|think|believe) )?that $"
    r"|\b(?:nobody|no one|none of us|i do not|i don't) (?:\w+ )?(?:says?|thinks?|believes?|claims?)(?: that)? $"
)
"""What stands before a phrase in its sentence, folded, and turns it round."""

SAYS_NO = (
    r"(?i)\b(?:little|few|hardly|less|fails?|stops?|avoid|instead|rather|against|more .{0,30}than|stays?|keeps?|only|but|too"
    r"|un\w+|im\w+|lacks?|risks?|wrong|doubt\w*|refus\w+|reject\w*)\b"
)
"""Other words by which a claim can say no."""


def check(context: Context) -> Iterator[Hit]:
    """Look at what stands before the phrase of each assertion in its sentence, where neither claim nor phrase says no."""
    found = dict(context.looked_up)
    for claim in context.map.claims if found else ():
        if re.search(NO, claim.text) or re.search(SAYS_NO, claim.text):
            continue
        for occurrence in claim.occurrences:
            for part in spoken(occurrence):
                for anchor in part.anchors if stands_behind(part) else ():
                    denial = _denial(context, anchor, found.get(anchor))
                    if denial and context.own(anchor.span):
                        yield Hit(
                            anchor.span,
                            f"in the text “{denial}” stands before “{anchor.phrase}”",
                            help=("read the whole sentence; if it denies the claim, write `denies`",),
                        )


def _denial(context: Context, anchor: Anchor, found: Resolved | None) -> str | None:
    """The words before a phrase that deny it."""
    if found is None or found.state is not State.FOUND or found.paragraph is None:
        return None
    if anchor.phrase is None or re.search(NO, anchor.phrase):
        return None
    paragraph = context.paragraphs[anchor.source or ""][found.paragraph - 1]
    at = bisect_left(paragraph.places, found.start)
    sentence = re.split(r"[.!?;:] ", paragraph.folded[:at])[-1]
    match = re.search(BEFORE, sentence)
    return match[0].strip() if match else None
