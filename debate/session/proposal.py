"""From a typed sentence to moves that it may mean. A proposal changes nothing: the user confirms one, or none of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from debate.dialogue import engine, wording
from debate.dialogue.arena import Arena
from debate.dialogue.move import Move, Side
from debate.dialogue.state import State
from debate.model.elements import RelationKind
from debate.model.map import Map
from debate.session.own_argument import own_arguments
from debate.session.readings import LIKELY_MEANT, MOST, STAND_INS, Reading, mentioned, readings
from debate.session.remarks import COMMANDS, LIKELY, NEARLY, helps_the_other_side, remarks
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
    legal = engine.legal(state, side)
    parts = _bare_first(parts, state.arena, legal)
    first = _proposal(text, parts, state, side, legal)
    nothing = not first.readings and not first.own and first.command is None
    # "Fair enough, but it costs too much", where there is nothing to grant.
    if nothing and len(parts) > 1 and parts[0].match is None:
        return _proposal(text, parts[1:], state, side, legal)
    # "Trust is good, but somebody has to answer for it": what is granted in passing is no argument of the user's own.
    if len(parts) > 1 and first.own and not first.readings and _in_passing(parts[0], state, side):
        then = _proposal(text, parts[1:], state, side, legal)
        return replace(then, notes=(*first.notes[1:], f"The rest: “{wording.short(parts[1].text)}”.", *then.notes))
    return first


def _in_passing(part: Part, state: State, side: Side) -> bool:
    """Whether a part of a line only grants something: in so many words, or since on the map it is a point for the other side."""
    return part.act is Act.CONCEDE or helps_the_other_side(_sided(part, state.arena), state, side)


def _bare_first(parts: tuple[Part, ...], arena: Arena, legal: Sequence[Move]) -> tuple[Part, ...]:
    """The parts, the first of them with what follows it where they are one move."""
    if len(parts) < 2 or parts[0].match is not None:
        return parts
    # "I disagree, it costs too much": the disagreement is in the attack that follows, unless it is a move itself.
    if parts[0].act is Act.DENY:
        return parts if any(move.act == "disagree" for move in legal) else parts[1:]
    # "Fair enough, it does cost a lot": what is granted is said in full after it.
    if parts[0].act is Act.CONCEDE and parts[1].act is Act.CLAIM and _can_be_granted(parts[1], arena, legal):
        return (parts[1]._replace(act=Act.CONCEDE, text=f"{parts[0].text}, {parts[1].text}"), *parts[2:])
    return parts


def _can_be_granted(part: Part, arena: Arena, legal: Sequence[Move]) -> bool:
    """Whether a sentence says what the user could grant now."""
    if part.match is None or not part.match.candidates or part.polarity is Polarity.DENIES:
        return False
    first = part.match.candidates[0]
    granting = (move for move in legal if move.act in STAND_INS[Act.CONCEDE])
    return first.confidence >= LIKELY_MEANT and any(mentioned(arena, move).get(first.id) for move in granting)


def _proposal(text: str, parts: Sequence[Part], state: State, side: Side, legal: Sequence[Move]) -> Proposal:
    """What the first of the parts may mean."""
    first = _sided(parts[0], state.arena)
    claims = _claims(first, state)
    found = readings(first, state, side, legal)
    own = own_arguments(_own_text(first), state, side) if _argues(first, found) else ()
    rest = _in_one_line(parts[1:])
    several = (f"One thing at a time: first “{wording.short(first.text)}”.",) if rest and (found or own) else ()
    return Proposal(
        text,
        found,
        own,
        COMMANDS.get(first.act),
        rest,
        claims,
        _who_agrees(state.arena, claims[0]) if claims and first.act is Act.WHO_AGREES else None,
        (*several, *remarks(first, state, side, legal, found, own)),
    )


def _in_one_line(parts: Sequence[Part]) -> str | None:
    """Parts of a text as one that will be taken apart in the same places; None if there is none."""
    ended = [part.text if part.text[-1:] in ".!?;" else f"{part.text}." for part in parts[:-1]]
    return " ".join([*ended, parts[-1].text]) if parts else None


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
    """What would be recorded: of "I agree that X" X; of "I don't think that X" not X alone, which would say the opposite."""
    agreed = part.act is Act.CONCEDE and part.text.casefold().startswith(("i ", "we "))
    return part.text if part.act in (Act.DENY, Act.CONCEDE) and not agreed else part.content


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
