"""A language model beside one debate: it words what was said, and says which claim it takes a sentence for. Both are shown, nothing more.

Nothing it says is played, logged or scored, and the debate never waits for it longer than the settings allow. When it cannot be
reached, it is left alone for the rest of the debate; when it is busy, it is asked again. That, and an answer that was no use, is said
once (``notice``).
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from debate.llm.choosing import MOST_CANDIDATES, chosen
from debate.llm.client import Failure, Trouble
from debate.llm.settings import MATCHES, WORDS, Endpoint
from debate.llm.wording import Worded, material, worded
from debate.session.proposal import Proposal
from debate.session.readings import Reading, mentioned
from debate.session.session import Said, Session
from debate.understand.map_matcher import claimable, matcher_of
from debate.understand.matcher import Matcher

STRIKES = 3
"""After so many answers in a row that were no use, the model is left alone."""

BUSY = (429, 503)
"""Statuses of HTTP with which a server says "not now": too many questions, or the model is still being loaded. It is asked again."""

DOES = {WORDS: "words replies", MATCHES: "suggests what you mean"}
"""What a model does for each use, as the user is told."""

CLEAR = 0.9
"""A first reading this likely needs no second opinion."""


@dataclass(frozen=True, slots=True)
class Pick:
    """The claim that the model takes a sentence for. ``reading`` is a move about it to confirm, ``offered`` whether the proposal has
    that one already; without a move that is possible now, ``reading`` is None.
    """

    claim: str
    text: str
    model: str
    reading: Reading | None = None
    offered: bool = False


def latest(lines: Sequence[Said]) -> Sequence[Said]:
    """What was said since the user's last move: of a debate that is taken up again, only that is worth wording."""
    last = max((position for position, said in enumerate(lines) if said.by_user), default=-1)
    return lines[last + 1 :]


class LanguageModel:
    """The model of one debate. Front ends call ``word`` and ``pick``, from a thread or not, and show ``notice`` when there is one."""

    def __init__(
        self, session: Session, endpoint: Endpoint, uses: frozenset[str] = frozenset((WORDS, MATCHES))
    ) -> None:
        self.session = session
        self.endpoint = endpoint
        self.uses = uses
        self.off = False
        self._strikes = 0
        self._told: set[Trouble] = set()
        self._notice: str | None = None
        self._matcher: Matcher | None = None
        self._hung_up = threading.Event()

    @property
    def greeting(self) -> str:
        """What the user should know before the first words of the model."""
        does = [what for use, what in DOES.items() if use in self.uses]
        return f"The language model {self.endpoint.model} {' and '.join(does)}, marked as its."

    def word(self, said: Said) -> Worded | None:
        """A program's line in the model's words; None if there is nothing to word, or it did not work out."""
        if self.off or WORDS not in self.uses or said.by_user:
            return None
        hung_up = self._new_call()
        state = self.session.state
        if said.number > len(state.turns):
            return None  # taken back meanwhile
        given = material(state, state.turn(said.number))
        if given is None:
            return None
        result = worded(self.endpoint, given, hung_up)
        return None if self._failed(result) or isinstance(result, Failure) else result

    def pick(self, text: str, proposal: Proposal) -> Pick | None:
        """The claim that the model takes a typed sentence for, with a move to confirm; None if it says none, or is not asked."""
        first = proposal.readings[0].confidence if proposal.readings else 0.0
        ended = self.session.state.outcome is not None
        if self.off or MATCHES not in self.uses or ended or proposal.command is not None or first >= CLEAR:
            return None
        hung_up = self._new_call()
        claims = {one.id: one for one in claimable(self.session.map)}
        candidates = [claims[one.id] for one in self._ready().match(text, MOST_CANDIDATES).candidates]
        result = chosen(self.endpoint, text, candidates, hung_up)
        if self._failed(result) or isinstance(result, Failure) or result is None:
            return None
        claim = claims[result]
        reading = self._reading(claim.id, proposal)
        return Pick(claim.id, claim.text, self.endpoint.model, reading, reading in proposal.readings)

    def cancel(self) -> None:
        """Stop waiting for the answer that is under way, if any."""
        self._hung_up.set()

    def notice(self) -> str | None:
        """What the user should know about the model, each thing once; None if there is nothing new."""
        notice, self._notice = self._notice, None
        return notice

    def _reading(self, claim: str, proposal: Proposal) -> Reading | None:
        """A move about the claim: one of those proposed, else the first legal one."""
        arena = self.session.state.arena
        for reading in proposal.readings:
            if mentioned(arena, reading.move).get(claim) == 1.0:
                return reading
        for choice in self.session.choices():
            if mentioned(arena, choice.move).get(claim) == 1.0:
                return Reading(choice.move, choice.label, 0.0)
        return None

    def _ready(self) -> Matcher:
        if self._matcher is None:
            # Word vectors are ready at once; for candidates nothing better is needed.
            self._matcher = matcher_of(self.session.map, "embedded")
        return self._matcher

    def _new_call(self) -> threading.Event:
        """What ``cancel`` ends from here on: also what is done before the question goes out."""
        self._hung_up = threading.Event()
        if self.off:  # called off between a front end's look and here
            self._hung_up.set()
        return self._hung_up

    def _failed(self, result: object) -> bool:
        """Keep count of failures, and what is to be said about them."""
        if not isinstance(result, Failure):
            self._strikes = 0
            return False
        if result.trouble is Trouble.CANCELLED:
            return True
        if result.status in BUSY:
            if result.trouble not in self._told:
                self._notice = f"The language model does not answer now: {result.message}. It is asked again later."
            self._told.add(result.trouble)
            return True
        self._strikes += 1
        usable = result.trouble in (Trouble.UNUSABLE, Trouble.UNGROUNDED)
        self.off = not usable or self._strikes >= STRIKES
        if self.off:
            self._notice = f"The language model is left out from here on: {result.message}. The debate goes on in the map's own words."
        elif result.trouble not in self._told:
            self._notice = f"The language model's answer is not used: {result.message}."
        self._told.add(result.trouble)
        return True
