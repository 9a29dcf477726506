"""Text into the word pieces of a vocabulary: the uncased scheme of BERT (Devlin et al. 2019), longest piece first."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_LONGEST_WORD = 100  # longer ones are unknown, as in the original


class WordPiece:
    """A vocabulary and its greedy tokenizer. Words that it cannot spell are left out."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._longest_piece = max(map(len, vocabulary), default=0)

    def __len__(self) -> int:
        return len(self._vocabulary)

    def row(self, piece: str) -> int:
        """The row of one piece. Raises KeyError if there is no such piece."""
        return self._vocabulary[piece]

    def ids(self, text: str) -> list[int]:
        """The rows of the pieces of a text, in order."""
        plain = "".join(map(_spaced, unicodedata.normalize("NFD", text.lower())))
        return [row for word in plain.split() for row in self._spell(word)]

    def _spell(self, word: str) -> list[int]:
        rows: list[int] = []
        start = 0
        while start < len(word) <= _LONGEST_WORD:
            mark = "##" if start else ""
            for end in range(min(len(word), start + self._longest_piece), start, -1):
                row = self._vocabulary.get(mark + word[start:end])
                if row is not None:
                    rows.append(row)
                    start = end
                    break
            else:
                return []
        return rows


@lru_cache(maxsize=4096)
def _spaced(character: str) -> str:
    """A character as the tokenizer sees it: accents dropped, punctuation and ideographs standing alone."""
    if character.isascii():
        return character if character.isalnum() or character.isspace() else f" {character} "
    category = unicodedata.category(character)
    if category == "Mn":
        return ""
    ideograph = "㐀" <= character <= "䶿" or "一" <= character <= "鿿" or "豈" <= character <= "﫿" or character >= "𠀀"
    return f" {character} " if category[0] == "P" or ideograph else character
