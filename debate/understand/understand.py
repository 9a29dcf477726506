"""One typed text, understood as far as it goes: its moves, and for each the claims that it may mean and how it stands
to the first.
"""

from collections.abc import Sequence
from typing import NamedTuple

from debate.model.elements import Voice
from debate.understand.attribution import Attribution, attribution
from debate.understand.matcher import Match, Matcher, Ranked
from debate.understand.moves import Act, Said, moves
from debate.understand.polarity import Polarity, polarity
from debate.understand.text import content_words, words


class Attributed(NamedTuple):
    """What a part of a text says that voices of the map say: for each name the voices that it may mean, the claims that they may
    be said to hold, and how what is said stands to the first of these.
    """

    names: tuple[tuple[str, ...], ...]
    match: Match
    polarity: Polarity


class Part(NamedTuple):
    """One move of a text.

    ``text`` is the part as typed, ``content`` what it is about, without the cue (of "why is X", X). ``match`` is None
    where there is no content: a bare "why?" is about what was said last. ``conclusion`` is what a reason is given
    for, if it is said in the same sentence. ``polarity`` is how the part stands to the best candidate of ``match``;
    where it is unsure, ask. ``attributed`` is whom the part names as the one who says it, if anybody.
    """

    act: Act
    text: str
    content: str = ""
    match: Match | None = None
    polarity: Polarity = Polarity.UNSURE
    conclusion: Match | None = None
    attributed: Attributed | None = None


class Understanding(NamedTuple):
    """The parts of a text in order. Empty for a text without any word."""

    parts: tuple[Part, ...]


def understand(text: str, matcher: Matcher, limit: int = 3, voices: Sequence[Voice] = ()) -> Understanding:
    """What a text may mean, as a proposal for the learner to confirm. Never raises.

    ``voices`` are those of the map: what a sentence says that one of them says is matched without the words that say so.
    """
    return Understanding(tuple(_part(said, matcher, limit, voices) for said in moves(text)))


def _part(said: Said, matcher: Matcher, limit: int, voices: Sequence[Voice]) -> Part:
    of_content, of_conclusion = attribution(said.content, voices), attribution(said.conclusion, voices)
    content = _without(of_content, said.content)
    conclusion = _without(of_conclusion, said.conclusion)
    match = matcher.match(content, limit) if content else None
    concluded = matcher.match(conclusion, limit) if conclusion else None
    stands = _polarity_of(said.act, content, match)
    # The words may have been left out of both already, as those of any attribution are.
    found = of_content or of_conclusion or attribution(said.text, voices)
    attributed = None
    if found is not None:
        of_first = of_content is None and conclusion and found.content.startswith(conclusion)
        about, clause = (concluded, conclusion) if of_conclusion or of_first else (match, content)
        if about is not None and about.candidates and not about.likely_none:
            held = _polarity_to(about.candidates[0], clause)
            attributed = Attributed(found.names, about, held.turned if found.denied else held)
            # Whoever says that another denies something has not said which side she takes.
            stands = Polarity.UNSURE if found.denied else stands
    return Part(said.act, said.text, content, match, stands, concluded, attributed)


def _without(found: Attribution | None, text: str) -> str:
    """A text without the words that say who says it."""
    return found.content if found is not None and content_words(found.content) else text


def _polarity_to(best: Ranked, said: str) -> Polarity:
    """How what is said stands to a claim, by the claim's own text. The wording that is nearest may affirm it as well, and can take
    back what it does not agree with; a sentence that is one word for word means the claim.
    """
    if best.wording and words(said) == words(best.wording):
        return Polarity.AFFIRMS
    found = polarity(said, best.text)
    by_wording = polarity(said, best.wording) if best.wording else found
    if Polarity.AFFIRMS in (found, by_wording):
        return Polarity.AFFIRMS if {found, by_wording} <= {Polarity.AFFIRMS, Polarity.UNSURE} else Polarity.UNSURE
    return found


def _polarity_of(act: Act, content: str, match: Match | None) -> Polarity:
    if match is None or not match.candidates or match.likely_none:
        return Polarity.UNSURE
    found = _polarity_to(match.candidates[0], content)
    if act is Act.DENY:
        # "I don't think X is not so" is too much to decide by rule.
        return Polarity.DENIES if found is Polarity.AFFIRMS else Polarity.UNSURE
    # Whoever asks whether something is so, or why, has not said that it is.
    return Polarity.UNSURE if act in (Act.QUESTION, Act.WHY) and found is not Polarity.HEDGES else found
