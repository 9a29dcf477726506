"""A map's terms folded into one wording, so that `ICS` and `integrated care system` are the same words to a matcher."""

import re
from collections.abc import Callable, Sequence

from debate.model.elements import Term
from debate.understand.text import STOP_WORDS, clean


def folding(terms: Sequence[Term]) -> Callable[[str], str]:
    """A function that puts the preferred name of each term (its first) in place of its other names, plurals included.

    A name in capitals that is also a small word (IT, US, WHO), or that mixes capitals in (IDeA), is only recognised
    as written.
    """
    preferred: dict[str, str] = {}
    in_capitals: dict[str, str] = {}
    for term in terms:
        names = [clean(name).text for name in term.names]
        for name in names[1:]:
            if not name or not names[0]:
                continue
            capitals_inside = (
                any(character.isupper() for character in name[1:]) and not name.isupper() and " " not in name
            )
            if capitals_inside or (name.isupper() and name.lower() in STOP_WORDS):
                in_capitals.setdefault(name, names[0])
            else:
                preferred.setdefault(name.lower(), names[0])
    if not preferred and not in_capitals:
        return lambda text: text
    longest_first = sorted([*preferred, *in_capitals], key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, longest_first)) + r")('?s)?(?!\w)", re.IGNORECASE)

    def replace(found: re.Match[str]) -> str:
        name = found[1]
        return in_capitals.get(name) or preferred.get(name.lower()) or found[0]

    return lambda text: pattern.sub(replace, text)
