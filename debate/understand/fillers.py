"""What stands before and after a sentence in a chat without being part of it: "sorry but …", "no wait i meant …", "… tho",
"… I suppose", ", don't they?".
"""

# One pattern a line reads better than patterns broken in the middle.
# ruff: noqa: E501

import re

from debate.understand.text import EDGES, words

_CHAT = r"(?:tbh|imho|imo|ngl|fwiw|lol|lmao|omg|bro|dude|um+|uh+|erm+|hm+)"
_FRANKLY = r"(?:to be (?:quite |perfectly )?(?:honest|fair|frank)|honestly|frankly)"
_MEANT = r"(?:what i (?:really |actually )?meant? (?:to say )?(?:was|is|:)|i (?:really |actually )?meant(?: to say)?(?: was)?)(?: that\b(?! ?'?s\b))?[,:]?\s+"

_BEFORE = re.compile(
    rf"(?:{_CHAT}\b[,:]?\s+|{_FRANKLY},\s+|(?:look|listen|man|mate),\s+"
    r"|(?:(?:no|nah|oh|ah|oops|well|ok(?:ay)?|but),?\s+)*(?:"
    r"sorry(?:,\s+(?:but\s+|no,?\s+(?=wait|i meant))?|\s+but\s+)"
    r"|(?:wait|hold on|hang on)(?:\s+a (?:sec|second|minute|moment))?(?:,\s+(?:no,?\s+)?|\s+no,?\s+|\s+(?=i meant))"
    rf"|{_MEANT})"
    # "no wait" corrects; of waiting it says more: "no wait is too long"
    r"|no,?\s+wait,?\s+(?!(?:is|was|for|until|till|times?|lists?)\b))",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:,?\s+(?:{_CHAT}|tho|though|{_FRANKLY}|(?<!what )(?<!as )(?<!than )(?<!how )i (?:suppose|guess|reckon)|(?<!not )(?<!n't )really|(?<!\bthan )(?<!\bbe )(?<!\bam )(?<!'m )(?<!\bim )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bfeel )(?<!\bsay )(?<!\bso )(?<!\bvery )(?<!\bnot )sorry)"
    r"|,\s*(?:i (?:think|believe|must say|have to say)|in my (?:opinion|view)|actually|anyways?|mate|man|then|you know))(?=[.!?]*$)",
    re.IGNORECASE,
)
_VERB = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|wo|ca|should|must|might|ai)(?:n'?t|nt)?"
_TAG = rf"(?:{_VERB}\s+(?:it|they|he|she|we|you|i|there|that|this)(?:\s+not)?|right|innit|eh|huh)"
_TAG_AFTER = re.compile(
    rf",\s*(?:{_TAG}|(?:correct|no|yes|yeah|agreed?|or not|or what|am i right|don'?t you (?:think|agree)|would(?:n'?t|nt)? you (?:say|agree))(?=\s*\?))[\s?!.]*$"
    rf"|(?<!\bis)(?<!\bare)(?<!\bbe)(?<!\bwhat)(?<!\bhow)(?<!\bif)(?<!\band)(?<!\bor)(?<!\bbut)(?<!\bthe)(?<!\ba)\s+{_TAG}\s*\?+$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    rf"(?:(?:and|but|so|or|well|ok(?:ay)?|yes|yeah|no),?\s+)*(?:what|why|how|when|where|which|who|whose|whom|if|whether|{_VERB})\b",
    re.IGNORECASE,
)
_LEAST_BEFORE_A_TAG = 3
"""Words that a statement has at least before a tag: "but should we?" is a question."""

_MOST = 4
"""Fillers at either end that are taken off."""


def without_fillers(text: str) -> str:
    """A sentence without the fillers at its ends; its closing mark stays. One that is all filler is left as it is."""
    for _ in range(_MOST):
        before = _BEFORE.match(text)
        if before is None or not words(text[before.end() :]):
            break
        text = text[before.end() :]
    for _ in range(_MOST):
        after = _AFTER.search(text)
        if after is None or not words(text[: after.start()]):
            break
        text = text[: after.start()].rstrip() + text[after.end() :]
    return text


def without_tag(text: str) -> str:
    """A statement without the question at its end that asks for assent: "nobody knows, do they?". A question, and a statement
    of which nothing would be left, is given back as it is.
    """
    tag = _TAG_AFTER.search(text)
    if tag is None or _ASKS.match(text):
        return text
    said = text[: tag.start()]
    if len(words(said)) < _LEAST_BEFORE_A_TAG:
        return text
    return said.rstrip(EDGES)
