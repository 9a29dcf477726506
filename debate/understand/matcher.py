"""Which mapped claim does a typed sentence mean? One interface, three matchers behind it, and "none of these".

A match is a proposal: the learner confirms it, the map decides what follows. Everything works offline.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from debate.model.elements import Term
from debate.numerics import require_numpy
from debate.understand import confidence
from debate.understand.confidence import Calibration, Size
from debate.understand.lexical import Evidence, LexicalIndex
from debate.understand.terms import Folding, folding
from debate.understand.text import clean, content_words, words

if TYPE_CHECKING:
    from debate.understand.encoder import Encoder
    from debate.understand.table import Table

Kind = Literal["auto", "lexical", "embedded", "encoded"]
Progress = Callable[[int, int], None]
"""Is told how many texts of how many the encoder has read: claims and wordings, each twice where there is a context."""

LIKELY_NONE = 0.3
"""From this probability on it is taken that no claim is meant. Below a half, since it costs more to take talk about
something else for a claim than the reverse: what is taken for no claim is still offered as a guess.
"""

CERTAIN = 0.99
"""The confidence of a sentence that is word for word a claim."""

_WORDS_ONLY = "Sentences are compared by their words only: {}."


class Candidate(NamedTuple):
    """Something that can be meant: a claim's name, its text, and other ways to say it."""

    id: str
    text: str
    wordings: tuple[str, ...] = ()


class Ranked(NamedTuple):
    """A candidate in its place. ``words`` are the words of the sentence that speak for it, by its text or by its wording."""

    id: str
    text: str
    confidence: float  # 0 to 1: how often a candidate with this evidence is the one meant
    words: tuple[str, ...]
    wording: str = ""  # of its wordings the one that is nearest to the sentence; empty if that is the text itself
    of_text: tuple[str, ...] = ()  # if a wording is: the words of the sentence that the text has


class Match(NamedTuple):
    """What a sentence may mean, best first; ``none`` is the probability that no candidate is meant."""

    candidates: tuple[Ranked, ...]
    none: float
    notes: tuple[str, ...] = ()  # what the learner should know: the text was cut, or the better matcher is not there

    @property
    def likely_none(self) -> bool:
        """Whether to take it that no candidate is meant."""
        return self.none >= LIKELY_NONE


class Matcher(Protocol):
    """Finds the candidates that a text may mean."""

    @property
    def kind(self) -> str:
        """`lexical`, `embedded` or `encoded`."""

    def match(self, text: str, limit: int = 3) -> Match:
        """At most ``limit`` candidates, best first. Never raises, whatever the text."""


class _Index(Protocol):
    kind: str

    def evidence(self, text: str) -> list[Evidence]: ...
    def words(self, text: str, rows: Sequence[int]) -> list[tuple[str, ...]]: ...


def matcher(
    candidates: Sequence[Candidate],
    terms: Sequence[Term] = (),
    kind: Kind = "auto",
    context: str = "",
    progress: Progress | None = None,
) -> Matcher:
    """A matcher over some candidates; the names of each term are treated as one wording.

    `embedded` uses the shipped word vectors, `encoded` and `auto` the shipped sentence encoder as well, which keeps the
    vectors of the candidates in the user's cache folder and tells ``progress`` how far it is. ``context`` says in a few
    words what the candidates are about, such as a motion; only the encoder reads it. Where something (or numpy) is
    missing or damaged, the next simpler matcher answers instead, the lexical one at last, and every match says so in
    its notes.
    """
    fold = folding(terms)
    # In one fixed order, so that the order in which candidates come changes nothing, down to the last bit of a sum.
    ordered = sorted(candidates)
    texts = _Texts(
        [fold(clean(candidate.text).text) for candidate in ordered],
        [fold(clean(text).text) for candidate in ordered for text in candidate.wordings],
    )
    found = _index(texts, kind, fold(clean(context).text), progress) if ordered else _lexical(texts)
    return _IndexMatcher(ordered, texts, fold, *found)


def best_rows(evidence: Sequence[Evidence], owners: Sequence[int]) -> dict[int, int]:
    """Of each candidate's text and wordings the row of the one that is most like what was said, the first of several;
    ``owners`` has the candidate of each row.
    """
    best: dict[int, int] = {}
    for row, owner in enumerate(owners):
        if owner not in best or evidence[row].score > evidence[best[owner]].score:
            best[owner] = row
    return best


class _Texts(NamedTuple):
    """How the candidates are said: the own text of each, and the wordings of the first, of the second, …"""

    own: list[str]
    wordings: list[str]


def _lexical(texts: _Texts, *notes: str) -> tuple[_Index, Calibration, tuple[str, ...]]:
    return LexicalIndex(*texts), confidence.LEXICAL, notes


def _index(
    texts: _Texts, kind: Kind, context: str, progress: Progress | None
) -> tuple[_Index, Calibration, tuple[str, ...]]:
    """The index of a kind or, failing that, of a simpler one, with its calibration and what the learner should know."""
    if kind == "lexical":
        return _lexical(texts)
    try:
        require_numpy()
    except ImportError as error:
        return _lexical(texts, _WORDS_ONLY.format(error))
    without = ""
    if kind in ("auto", "encoded"):
        try:
            from debate.understand.encoded import EncodedIndex
            from debate.understand.remembered import cache_folder

            index = EncodedIndex(texts.own, _encoder(), _table(), cache_folder(), context, progress, texts.wordings)
            return index, confidence.ENCODED_IN_CONTEXT if context else confidence.ENCODED, ()
        except (ImportError, OSError, ValueError) as error:
            without = f"without the sentence encoder: {error}."
    try:
        from debate.understand.embedded import EmbeddedIndex

        index_of_vectors = EmbeddedIndex(texts.own, _table(), texts.wordings)
    except (ImportError, OSError, ValueError) as error:
        notes = [f"Sentences are compared {without}"] if without else []
        return _lexical(texts, *notes, _WORDS_ONLY.format(error))
    notes = [f"Sentences are compared by word vectors, {without}"] if without else []
    return index_of_vectors, confidence.EMBEDDED, tuple(notes)


@cache
def _encoder() -> "Encoder":
    from debate.understand.encoder import load

    return load()


@cache
def _table() -> "Table":
    from debate.understand.table import load

    return load()


class _IndexMatcher:
    """An index, and the calibration that belongs to it."""

    def __init__(
        self,
        candidates: Sequence[Candidate],
        texts: _Texts,
        fold: Folding,
        index: _Index,
        calibration: Calibration,
        notes: tuple[str, ...],
    ) -> None:
        self.kind = index.kind
        self._candidates = candidates
        self._wordings = [text for candidate in candidates for text in candidate.wordings]
        self._owners = [*range(len(candidates)), *(n for n, one in enumerate(candidates) for _ in one.wordings)]
        self._saying: dict[tuple[str, ...], set[int]] = {}  # the candidates that are said by just these words
        for owner, text in zip(self._owners, (*texts.own, *texts.wordings), strict=True):
            self._saying.setdefault(_literally(text), set()).add(owner)
        self._fold = fold
        self._index = index
        self._calibration = calibration
        self._notes = notes

    def match(self, text: str, limit: int = 3) -> Match:
        cleaned = clean(text)
        said = self._fold(cleaned.text)
        notes = self._notes + cleaned.notes
        exact = self._saying.get(_literally(said), set()) if said else set()
        if not self._candidates or not (exact or content_words(said)):
            return Match((), 1.0, notes)

        every = self._index.evidence(said)
        rows = best_rows(every, self._owners)
        order = sorted(rows, key=lambda owner: (owner not in exact, -every[rows[owner]].score, owner))
        size = Size(len(order), len(every))
        first = every[rows[order[0]]]
        none = 1 - CERTAIN
        if not exact:
            none = confidence.probability(self._calibration.none, confidence.none_features(first, size))

        second = every[rows[order[1]]].score if len(order) > 1 else 0.0
        best = order[: max(limit, 0)]
        words_of_rows = self._words(cleaned.text, [rows[owner] for owner in best] + best)
        ranked = []
        for place, owner in enumerate(best):
            row, meant = rows[owner], self._candidates[owner]
            features = confidence.candidate_features(every[row], first.score if place else second, size)
            likely = CERTAIN if owner in exact else confidence.probability(self._calibration.candidate, features)
            one = Ranked(meant.id, meant.text, round(likely, 4), words_of_rows[place])
            if row != owner:
                wording = self._wordings[row - len(self._candidates)]
                one = one._replace(wording=wording, of_text=words_of_rows[len(best) + place])
            ranked.append(one)
        return Match(tuple(ranked), round(none, 4), notes)

    def _words(self, text: str, rows: Sequence[int]) -> list[tuple[str, ...]]:
        """The words of a text that speak for each of some rows, as they are typed."""
        typed, kept = self._fold.typed(text), set(words(text))
        return [
            tuple(dict.fromkeys(word if word in kept else typed.get(word, word) for word in found))
            for found in self._index.words(self._fold(text), rows)
        ]


def _literally(text: str) -> tuple[str, ...]:
    """The words of a text by which it is told that another is the same; of a text without any word, the text."""
    return words(text) or (text,)
