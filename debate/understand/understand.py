"""One typed text, understood as far as it goes: its moves, and for each the claims that it may mean and how it stands
to the first.
"""

from typing import NamedTuple

from debate.understand.matcher import Match, Matcher
from debate.understand.moves import Act, moves
from debate.understand.polarity import Polarity, polarity


class Part(NamedTuple):
    """One move of a text.

    ``text`` is the part as typed, ``content`` what it is about, without the cue (of "why is X", X). ``match`` is None
    where there is no content: a bare "why?" is about what was said last. ``conclusion`` is what a reason is given
    for, if it is said in the same sentence. ``polarity`` is how the part stands to the best candidate of ``match``;
    where it is unsure, ask.
    """

    act: Act
    text: str
    content: str = ""
    match: Match | None = None
    polarity: Polarity = Polarity.UNSURE
    conclusion: Match | None = None


class Understanding(NamedTuple):
    """The parts of a text in order. Empty for a text without any word."""

    parts: tuple[Part, ...]


def understand(text: str, matcher: Matcher, limit: int = 3) -> Understanding:
    """What a text may mean, as a proposal for the learner to confirm. Never raises."""
    parts = []
    for said in moves(text):
        match = matcher.match(said.content, limit) if said.content else None
        conclusion = matcher.match(said.conclusion, limit) if said.conclusion else None
        parts.append(
            Part(said.act, said.text, said.content, match, _polarity(said.act, said.content, match), conclusion)
        )
    return Understanding(tuple(parts))


def _polarity(act: Act, content: str, match: Match | None) -> Polarity:
    if match is None or not match.candidates or match.likely_none:
        return Polarity.UNSURE
    found = polarity(content, match.candidates[0].text)
    if act is Act.DENY:
        # "I don't think X is not so" is too much to decide by rule.
        return Polarity.DENIES if found is Polarity.AFFIRMS else Polarity.UNSURE
    return found
