"""A map's terms folded into one wording, so that `ICS` and `integrated care system` are the same words to a matcher."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from debate.model.elements import Term
from debate.understand.text import STOP_WORDS, clean, words


@dataclass(frozen=True, slots=True)
class Folding:
    """Puts the preferred name of each term (its first) in place of its other names, plurals included.

    ``preferred`` is looked up in lower case, ``in_capitals`` as written; ``names`` finds either, None if there are none.
    """

    preferred: Mapping[str, str]
    in_capitals: Mapping[str, str]
    names: re.Pattern[str] | None

    def __call__(self, text: str) -> str:
        """The text with the preferred names in it."""
        return self.names.sub(self._folded, text) if self.names else text

    def typed(self, text: str) -> dict[str, str]:
        """Of each word that folding puts in, the name that stood there."""
        if self.names is None:
            return {}
        found = [(match, self._folded(match)) for match in self.names.finditer(text)]
        return {word: match[0] for match, name in found if name != match[0] for word in words(name)}

    def _folded(self, found: re.Match[str]) -> str:
        name = found[1]
        return self.in_capitals.get(name) or self.preferred.get(name.lower()) or found[0]


def folding(terms: Sequence[Term]) -> Folding:
    """The folding of some terms.

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
        return Folding(preferred, in_capitals, None)
    longest_first = sorted([*preferred, *in_capitals], key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, longest_first)) + r")('?s)?(?!\w)", re.IGNORECASE)
    return Folding(preferred, in_capitals, pattern)
