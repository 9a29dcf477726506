"""Whether two texts can say the same: yes and no, all and some."""

import re

NO = r"(?i)\b(?:not|no|never|nobody|nothing|none|neither|nor|nowhere|cannot|without)\b|n['’]t\b"
ALL = r"(?i)\b(?:all|every|everyone|everybody|everything|always|each|any)\b"
SOME = r"(?i)\b(?:some|several|many|most|few|sometimes|often|usually|somebody|certain)\b"
"""Patterns are compiled when a map first needs them: compiling all takes longer than checking a small map."""

COMMON = 0.5
"""The least share of common words at which words for no can be compared: texts that are worded otherwise may say no by another
word."""


def difference(first: str, second: str) -> str | None:
    """What one text says and the other cannot mean, in words; None where no word tells them apart."""
    one, other = stems(first), stems(second)
    if not one or not other or len(one & other) / min(len(one), len(other)) < COMMON:
        return None
    if len(re.findall(NO, first)) % 2 != len(re.findall(NO, second)) % 2:
        return "one says no where the other says yes"
    for all_text, some_text in ((first, second), (second, first)):
        if not _found(ALL, all_text) or _found(SOME, all_text):
            continue
        if _found(SOME, some_text) and not _found(ALL, some_text):
            return f"one says “{_found(ALL, all_text)}” where the other says “{_found(SOME, some_text)}”"
    return None


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    return match[0].lower() if match else ""


def stems(text: str) -> frozenset[str]:
    """The words of a text that carry its content, without their endings."""
    without = re.sub(SOME, " ", re.sub(ALL, " ", re.sub(NO, " ", text)))
    return frozenset(word[:5] for word in re.findall(r"\w{4,}", without.casefold()))
