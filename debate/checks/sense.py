"""Whether two texts can say the same: yes and no, all and some."""

import re

NO = re.compile(r"\b(?:not|no|never|nobody|nothing|none|neither|nor|nowhere|cannot|without)\b|n['’]t\b", re.IGNORECASE)
ALL = re.compile(r"\b(?:all|every|everyone|everybody|everything|always|each|any)\b", re.IGNORECASE)
SOME = re.compile(r"\b(?:some|several|many|most|few|sometimes|often|usually|somebody|certain)\b", re.IGNORECASE)
COMMON = 0.5
"""The least share of common words at which words for no can be compared: texts that are worded otherwise may say no by another
word."""


def difference(first: str, second: str) -> str | None:
    """What one text says and the other cannot mean, in words; None where no word tells them apart."""
    one, other = stems(first), stems(second)
    if not one or not other or len(one & other) / min(len(one), len(other)) < COMMON:
        return None
    if len(NO.findall(first)) % 2 != len(NO.findall(second)) % 2:
        return "one says no where the other says yes"
    for all_text, some_text in ((first, second), (second, first)):
        if ALL.search(all_text) and not SOME.search(all_text) and SOME.search(some_text) and not ALL.search(some_text):
            return f"one says “{_found(ALL, all_text)}” where the other says “{_found(SOME, some_text)}”"
    return None


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[0].lower() if match else ""


def stems(text: str) -> frozenset[str]:
    """The words of a text that carry its content, without their endings."""
    without = SOME.sub(" ", ALL.sub(" ", NO.sub(" ", text)))
    return frozenset(word[:5] for word in re.findall(r"\w{4,}", without.casefold()))
