"""From a typed sentence to moves that it may mean. A proposal changes nothing: the user confirms one, or none of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from debate.dialogue import engine, wording
from debate.dialogue.arena import Arena
from debate.dialogue.move import Side
from debate.dialogue.state import State
from debate.model.elements import RelationKind
from debate.model.map import Map
from debate.session.own_argument import own_arguments
from debate.session.readings import MOST, STAND_INS, Reading, mentioned, readings
from debate.session.remarks import COMMANDS, LIKELY, LIKELY_MEANT, NEARLY, remarks
from debate.understand.matcher import CERTAIN, Matcher
from debate.understand.moves import Act
from debate.understand.polarity import Polarity
from debate.understand.understand import Part, understand

LOOKED_AT = 20
"""How many matched claims are followed up, since not every one is open to a legal move."""

ARGUING = (Act.CLAIM, Act.ARGUE, Act.DENY)
"""Sentences that can be an argument of the user's own. A question or a request cannot."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a sentence may mean.

    ``readings`` are on the map, best first; ``own`` record it as the user's own argument, with what it would attack or
    support. ``command`` is what it asks of the program ('hint', 'who-agrees') and ``answer`` what the program says to that.
    ``claims`` are the claims it seems to be about. ``rest`` is what is left of a sentence of two parts, to be taken up
    after the first.
    """

    text: str
    readings: tuple[Reading, ...] = ()
    own: tuple[Reading, ...] = ()
    command: str | None = None
    rest: str | None = None
    claims: tuple[str, ...] = ()
    answer: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def likely(self) -> bool:
        """Whether what is offered first is likely enough meant to be taken up by a bare yes. Below that the user has to name it. The
        user's own words, where nothing else is offered, are what was meant.
        """
        return self.readings[0].confidence >= LIKELY_MEANT if self.readings else bool(self.own)


def propose(text: str, state: State, side: Side, matcher: Matcher) -> Proposal:
    """What the sentence may mean in this state for this side."""
    if state.outcome is not None:
        return Proposal(text, notes=("The debate has ended.",))
    parts = understand(text, matcher, LOOKED_AT, state.arena.map.voices).parts
    if not parts:
        return Proposal(text, notes=("Type a sentence, or choose a move.",))
    # "I disagree, it costs too much": the disagreement is in the attack that follows.
    if len(parts) > 1 and parts[0].act is Act.DENY and parts[0].match is None:
        parts = parts[1:]
    first = _proposal(text, parts, state, side)
    nothing = not first.readings and not first.own and first.command is None
    # "Fair enough, but it costs too much", where there is nothing to grant.
    return _proposal(text, parts[1:], state, side) if nothing and len(parts) > 1 and parts[0].match is None else first


def _proposal(text: str, parts: Sequence[Part], state: State, side: Side) -> Proposal:
    """What the first of the parts may mean."""
    first = _sided(parts[0], state.arena)
    claims = _claims(first, state)
    found = readings(first, state, side, engine.legal(state, side))
    own = own_arguments(_own_text(first), state, side) if _argues(first, found) else ()
    return Proposal(
        text,
        found,
        own,
        COMMANDS.get(first.act),
        " ".join(part.text for part in parts[1:]) or None,
        claims,
        _who_agrees(state.arena, claims[0]) if claims and first.act is Act.WHO_AGREES else None,
        remarks(first, state, found, own),
    )


def _who_agrees(arena: Arena, claim: str) -> str:
    """Who agrees with a claim, which is named: the user may have meant another."""
    return f"About “{wording.claim_text(arena, claim).rstrip('.')}”: {wording.stances_text(arena, claim)}"


def _argues(part: Part, found: tuple[Reading, ...]) -> bool:
    """Whether the part can be an argument of the user's own; a concession only where nothing can be granted by it. A bare "no" says
    nothing that could be recorded.
    """
    if part.act is Act.CONCEDE:
        return bool(part.content) and not any(reading.move.act in STAND_INS[part.act] for reading in found)
    return bool(part.content) and part.act in ARGUING


def _own_text(part: Part) -> str:
    """What would be recorded. Of "I don't think that X" not X alone, which would say the opposite."""
    return part.text if part.act in (Act.DENY, Act.CONCEDE) else part.content


def _sided(part: Part, arena: Arena) -> Part:
    """A part without a side, where a claim that speaks against the best candidate is nearly as likely meant."""
    if part.match is None or len(part.match.candidates) < 2 or part.polarity not in (Polarity.AFFIRMS, Polarity.DENIES):
        return part
    first, *others = part.match.candidates[:LIKELY]
    against = arena.lookup.rivals(first.id) | _opposed(arena.map, first.id)
    near = any(one.id in against and one.confidence >= NEARLY * first.confidence for one in others)
    return part._replace(polarity=Polarity.UNSURE) if near and first.confidence < CERTAIN else part


def _opposed(argument_map: Map, claim: str) -> frozenset[str]:
    """The claims that are objections to a claim, and those that it is an objection to."""
    objecting = (RelationKind.OBJECTION, RelationKind.CONCESSION)
    onto = (relation for relation in argument_map.relations_to.get(claim, ()) if relation.kind in objecting)
    out = (relation for relation in argument_map.relations_from.get(claim, ()) if relation.kind in objecting)
    return frozenset(one.claim for relation in onto for one in relation.premises) | {one.target for one in out}


def _claims(part: Part, state: State) -> tuple[str, ...]:
    """The claims that the sentence seems to be about; without content, those of the latest turn."""
    if part.match is not None:
        return () if part.match.likely_none else tuple(ranked.id for ranked in part.match.candidates[:MOST])
    if not state.turns:
        return ()
    about = mentioned(state.arena, state.turns[-1].move)
    known = state.arena.map.claim_by_id.keys() | state.arena.map.motion_by_id.keys()
    return tuple(sorted(about.keys() & known, key=lambda claim: (-about[claim], claim))[:MOST])
