"""Which mapped claim does a typed sentence mean? One interface, three matchers behind it, and "none of these".

A match is a proposal: the learner confirms it, the map decides what follows. Everything works offline.
"""

import os
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from debate.model.elements import Term
from debate.model.map import Map
from debate.understand import confidence
from debate.understand.confidence import Calibration
from debate.understand.lexical import Evidence, LexicalIndex
from debate.understand.terms import Folding, folding
from debate.understand.text import clean, content_words, words

if TYPE_CHECKING:
    from debate.understand.encoder import Encoder
    from debate.understand.table import Table

Kind = Literal["auto", "lexical", "embedded", "encoded"]
Progress = Callable[[int, int], None]
"""Is told how many claims of how many have been read."""

CERTAIN = 0.99
"""The confidence of a sentence that is word for word a claim."""


class Candidate(NamedTuple):
    """Something that can be meant: a claim's name and its text."""

    id: str
    text: str


class Ranked(NamedTuple):
    """A candidate in its place. ``words`` are the words of the sentence that speak for it."""

    id: str
    text: str
    confidence: float  # 0 to 1: how often a candidate with this evidence is the one meant
    words: tuple[str, ...]


class Match(NamedTuple):
    """What a sentence may mean, best first; ``none`` is the probability that no candidate is meant."""

    candidates: tuple[Ranked, ...]
    none: float
    notes: tuple[str, ...] = ()  # what the learner should know: the text was cut, or the better matcher is not there

    @property
    def likely_none(self) -> bool:
        """Whether it is more probable than not that no candidate is meant."""
        return self.none >= 0.5


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
    def words(self, text: str, position: int) -> tuple[str, ...]: ...


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
    texts = [fold(clean(candidate.text).text) for candidate in ordered]
    index, calibration, notes = _index(texts, kind, fold(clean(context).text), progress) if ordered else _lexical(texts)
    return _IndexMatcher(ordered, texts, fold, index, calibration, notes)


def matcher_of(argument_map: Map, kind: Kind = "auto", progress: Progress | None = None) -> Matcher:
    """A matcher over everything that can be claimed on a map, in the map's context."""
    return matcher(claimable(argument_map), argument_map.terms, kind, context_of(argument_map), progress)


def claimable(argument_map: Map) -> list[Candidate]:
    """The claims and motions of a map."""
    claims = [Candidate(claim.id, claim.text) for claim in argument_map.claims]
    return claims + [Candidate(motion.id, motion.text) for motion in argument_map.motions]


def context_of(argument_map: Map) -> str:
    """What a map is about, for the encoder: its motion, where it has just one; the title of a map that joins others.

    Short claims for and against one motion often leave out what they are about, and what one map could take for granted
    is to be said where several meet. Elsewhere nothing: a title did not help claims that are said in full.
    """
    if len(argument_map.motions) == 1:
        return argument_map.motions[0].text
    joins = any("." in claim.id for claim in argument_map.claims)
    return argument_map.title if joins else ""


def encoded_texts(argument_map: Map) -> list[str]:
    """What the encoder is given for the claims of a map."""
    from debate.understand.encoded import in_context

    fold = folding(argument_map.terms)
    context = fold(clean(context_of(argument_map)).text)
    return [in_context(context, fold(clean(candidate.text).text)) for candidate in claimable(argument_map)]


def _lexical(texts: Sequence[str], *notes: str) -> tuple[_Index, Calibration, tuple[str, ...]]:
    return LexicalIndex(texts), confidence.LEXICAL, notes


def _index(
    texts: Sequence[str], kind: Kind, context: str, progress: Progress | None
) -> tuple[_Index, Calibration, tuple[str, ...]]:
    """The index of a kind or, failing that, of a simpler one, with its calibration and what the learner should know."""
    if kind == "lexical":
        return _lexical(texts)
    # Products of matrices this small only lose by threads: on a busy machine a sentence took 60 ms instead of 12.
    # Numpy's linear algebra reads this when it is first imported; whoever set it otherwise is left alone.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    notes = []
    if kind in ("auto", "encoded"):
        try:
            from debate.understand.encoded import EncodedIndex
            from debate.understand.remembered import cache_folder

            index = EncodedIndex(texts, _encoder(), _table(), cache_folder(), context, progress)
            return index, confidence.ENCODED_IN_CONTEXT if context else confidence.ENCODED, ()
        except (ImportError, OSError, ValueError) as error:
            notes.append(f"Sentences are compared without the sentence encoder: {error}.")
    try:
        from debate.understand.embedded import EmbeddedIndex

        return EmbeddedIndex(texts, _table()), confidence.EMBEDDED, tuple(notes)
    except (ImportError, OSError, ValueError) as error:
        return _lexical(texts, *notes, f"Sentences are compared by their words only: {error}.")


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
        texts: Sequence[str],
        fold: Folding,
        index: _Index,
        calibration: Calibration,
        notes: tuple[str, ...],
    ) -> None:
        self.kind = index.kind
        self._candidates = candidates
        self._same_words = [words(text) or (text,) for text in texts]
        self._fold = fold
        self._index = index
        self._calibration = calibration
        self._notes = notes

    def match(self, text: str, limit: int = 3) -> Match:
        cleaned = clean(text)
        said = self._fold(cleaned.text)
        notes = self._notes + cleaned.notes
        literal = words(said) or (said,)
        exact = {position for position, same in enumerate(self._same_words) if said and same == literal}
        if not self._candidates or not (exact or content_words(said)):
            return Match((), 1.0, notes)

        evidence = self._index.evidence(said)
        order = sorted(range(len(evidence)), key=lambda i: (i not in exact, -evidence[i].score, i))
        total = len(order)
        first = evidence[order[0]]
        second = evidence[order[1]].score if total > 1 else 0.0
        none = 1 - CERTAIN
        if not exact:
            none = confidence.probability(self._calibration.none, confidence.none_features(first, total))

        typed = self._fold.typed(cleaned.text)
        kept = set(words(cleaned.text))
        ranked = []
        for place, position in enumerate(order[: max(limit, 0)]):
            best_other = first.score if place else second
            features = confidence.candidate_features(evidence[position], best_other, total)
            likely = CERTAIN if position in exact else confidence.probability(self._calibration.candidate, features)
            found = self._index.words(said, position)
            as_typed = dict.fromkeys(word if word in kept else typed.get(word, word) for word in found)
            ranked.append(Ranked(*self._candidates[position], round(likely, 4), tuple(as_typed)))
        return Match(tuple(ranked), round(none, 4), notes)
