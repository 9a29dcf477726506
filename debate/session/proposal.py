"""From a typed sentence to moves that it may mean. A proposal changes nothing: the user confirms one, or none of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from debate.dialogue import engine, wording
from debate.dialogue.arena import Arena
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.state import State
from debate.model.elements import RelationKind
from debate.model.map import Map
from debate.understand.matcher import CERTAIN, Match, Matcher
from debate.understand.moves import Act
from debate.understand.polarity import Polarity
from debate.understand.understand import Attributed, Part, understand

MOST = 3
"""How many readings are offered."""

LOOKED_AT = 20
"""How many matched claims are followed up, since not every one is open to a legal move."""

STAND_INS: dict[Act, tuple[str, ...]] = {
    Act.CLAIM: ("argue", "claim", "because", "undermine", "undercut", "rebut", "agree", "jump"),
    Act.ARGUE: ("argue", "claim", "because", "undermine", "undercut", "rebut"),
    Act.DENY: ("deny", "argue", "disagree", "rebut", "undermine"),
    Act.CONCEDE: ("concede", "agree", "accept"),
    Act.RETRACT: ("retract",),
    Act.WHY: ("why",),
    Act.QUESTION: ("why", "who-agrees"),
    Act.WHO_AGREES: ("who-agrees",),
    Act.PASS: ("pass", "no-view", "unsure"),
}
"""The moves that can be what a sentence of each kind does, in each format; the first that is legal fits best."""

LEAST = 0.01
"""A reading that is less likely than this is not worth the user's time. Low, since a look at three guesses costs less than a missed one."""

HOPELESS = 0.92
"""From this probability on that nothing on the map is meant, no reading is offered at all."""

NEARLY = 0.5
"""Share of the best candidate's confidence from which another is likely enough to be what the sentence means."""

ARGUING = (Act.CLAIM, Act.ARGUE, Act.DENY)
"""Sentences that can be an argument of the user's own. A question, a concession, a request cannot."""

COMMANDS = {Act.HINT: "hint", Act.WHO_AGREES: "who-agrees"}
"""What a sentence can ask of the program itself, whatever the format allows as a move."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One move that the sentence may be: its label, how likely it is meant (0 to 1), the words that made the match, as typed."""

    move: Move
    label: str
    confidence: float
    words: tuple[str, ...] = ()


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
    first = _sided(parts[0], state.arena)
    legal = engine.legal(state, side)
    claims = _claims(first, state)
    readings = tuple(_readings(first, state, side, legal))[:MOST]
    own = tuple(_own(first.content or text, state, side)) if first.act in ARGUING else ()
    return Proposal(
        text,
        readings,
        own,
        COMMANDS.get(first.act),
        " ".join(part.text for part in parts[1:]) or None,
        claims,
        wording.stances_text(state.arena, claims[0]) if claims and first.act is Act.WHO_AGREES else None,
        tuple(_notes(first, state, readings, bool(own))),
    )


def _sided(part: Part, arena: Arena) -> Part:
    """A part without a side, where a claim that speaks against the best candidate is nearly as likely meant."""
    if part.match is None or len(part.match.candidates) < 2 or part.polarity not in (Polarity.AFFIRMS, Polarity.DENIES):
        return part
    first, *others = part.match.candidates[:MOST]
    against = arena.lookup.rivals(first.id) | _opposed(arena.map, first.id)
    near = any(one.id in against and one.confidence >= NEARLY * first.confidence for one in others)
    return part._replace(polarity=Polarity.UNSURE) if near and first.confidence < CERTAIN else part


def _opposed(argument_map: Map, claim: str) -> frozenset[str]:
    """The claims that are objections to a claim, and those that it is an objection to."""
    objecting = (RelationKind.OBJECTION, RelationKind.CONCESSION)
    onto = (relation for relation in argument_map.relations_to.get(claim, ()) if relation.kind in objecting)
    out = (relation for relation in argument_map.relations_from.get(claim, ()) if relation.kind in objecting)
    return frozenset(one.claim for relation in onto for one in relation.premises) | {one.target for one in out}


def _readings(part: Part, state: State, side: Side, legal: Iterable[Move]) -> Iterator[Reading]:
    found: list[Reading] = []
    for move in legal:
        fit = _fit(part, move, state)
        if fit == 0:
            continue
        likely, words = _about(part, move, state)
        if likely * fit >= LEAST:
            label = wording.describe(state, move, side)
            found.append(Reading(move, label, likely * fit, _as_typed(words, part.text)))
    best: dict[tuple[str, str | None], Reading] = {}
    # Of the same move in answer to several turns, the one that waits for an answer is meant, else the most recent.
    owed = {owing.turn for owing in state.obligations if owing.side is side}
    for reading in sorted(found, key=lambda r: (-r.confidence, r.move.target not in owed, -(r.move.target or 0))):
        best.setdefault((reading.move.act, reading.move.content), reading)
    yield from best.values()


def _as_typed(words: Iterable[str], text: str) -> tuple[str, ...]:
    """Words as the user wrote them; one that the user did not write, such as the usual name of a term, is left out."""
    typed = (re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in words)
    return tuple(dict.fromkeys(found.group() for found in typed if found is not None))


def _fit(part: Part, move: Move, state: State) -> float:
    """How well the move is the kind of thing that the sentence does: 1 for the same, less for a stand-in, 0 for something else."""
    stand_ins = STAND_INS.get(part.act, ())
    if move.act not in stand_ins:
        return 0.0
    fit = 1.0 if move.act == stand_ins[0] or part.act is Act.CLAIM else 0.9
    if part.polarity is Polarity.DENIES and move.act == "argue":
        argument = state.arena.argument_by_id.get(move.content or "")
        fit *= 1.0 if argument is not None and argument.conclusion.startswith("-") else 0.5
    return fit


def _about(part: Part, move: Move, state: State) -> tuple[float, tuple[str, ...]]:
    """How likely the move is about what the sentence is about, and the words that say so."""
    if part.match is None:
        return _bare(move, state), ()
    if part.match.none >= HOPELESS:
        return 0.0, ()
    weight = mentioned(state.arena, move)
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for ranked in part.match.candidates:
        likely = ranked.confidence * weight.get(ranked.id, 0.0)
        if likely > best[0]:
            best = (likely, ranked.words)
    return best


def _claims(part: Part, state: State) -> tuple[str, ...]:
    """The claims that the sentence seems to be about; without content, those of the latest turn."""
    if part.match is not None:
        return () if part.match.likely_none else tuple(ranked.id for ranked in part.match.candidates[:MOST])
    if not state.turns:
        return ()
    about = mentioned(state.arena, state.turns[-1].move)
    known = state.arena.map.claim_by_id.keys() | state.arena.map.motion_by_id.keys()
    return tuple(sorted(about.keys() & known, key=lambda claim: (-about[claim], claim))[:MOST])


def _bare(move: Move, state: State) -> float:
    """A 'why?' or 'fair enough' without content means the latest turn; the less so the older its target is."""
    if move.target is None:
        return 0.9
    return 0.9 / (1 + len(state.turns) - move.target)


def mentioned(arena: Arena, move: Move) -> dict[str, float]:
    """The claims that a move is about, with how much: premises and claims fully, a conclusion that is already on the table less."""
    content = move.content or ""
    argument = arena.argument_by_id.get(content)
    if argument is None:
        claim = content.removeprefix("-")
        return {claim: 1.0} if claim else {}
    weights = {argument.conclusion.removeprefix("-"): 1.0 if not argument.premises else 0.5}
    return weights | dict.fromkeys(argument.premises, 1.0)


def _own(text: str, state: State, side: Side) -> Iterator[Reading]:
    """The ways to bring the sentence in as the user's own argument, the likeliest first: an open challenge, then the latest turn."""
    yielded = 0
    for target in _worth_answering(state, side):
        for content, act in _ways(state, target):
            move = Move(act, content, target.number, text)
            if engine.allowed(state, side, move):
                yield Reading(move, _own_label(state, target, content, act), 0.0)
                yielded += 1
                if yielded == MOST:
                    return


def _own_label(state: State, target: Turn, content: str | None, act: str) -> str:
    """What the user's own words would be taken as: 'As your own objection to 7: “…”'."""
    about = wording.say(state, target).text
    if target.move.act == "why" or act == "because":
        taken = "reason, in answer to"
    elif content == "own-undercut" or act == "undercut":
        taken = "doubt about the step in"
    elif act == "undermine":
        taken = "doubt about the premise of"
    else:
        taken = "objection to"
    return f"As your own {taken} {target.number}: “{wording.short(about)}”"


def _ways(state: State, target: Turn) -> tuple[tuple[str | None, str], ...]:
    if state.protocol.startswith("panel"):
        return ((None, "because"), (None, "rebut"), (None, "undercut"), (None, "undermine"))
    return (("own", "argue"),) if target.move.act == "why" else (("own-against", "argue"), ("own-undercut", "argue"))


def _worth_answering(state: State, side: Side) -> Iterator[Turn]:
    owed = [state.turn(obligation.turn) for obligation in state.obligations if obligation.side is side]
    yield from owed
    panel = state.protocol.startswith("panel")
    recent = [turn for turn in reversed(state.turns) if (panel or turn.side is not side) and turn not in owed]
    yield from recent[:6]


def _notes(part: Part, state: State, readings: tuple[Reading, ...], own: bool) -> Iterator[str]:
    match: Match | None = part.match
    if match is not None:
        yield from match.notes
        if match.likely_none and part.act not in COMMANDS:
            yield "Nothing on the map clearly says this."
        elif not readings and match.candidates and part.act not in COMMANDS:
            yield f"This sounds like “{match.candidates[0].text}”, but nothing can be done with that here and now."
    if part.act is Act.OTHER:
        yield "That does not bear on the debate, as far as I can tell."
    elif not readings and not own and part.act not in COMMANDS:
        yield "There is nothing here that it could answer. Type `moves` to see what you can do."
    if part.polarity in (Polarity.UNSURE, Polarity.HEDGES) and match is not None and not match.likely_none:
        about = wording.short(match.candidates[0].text)
        yield f"Are you for it or against it: “{about}”? I cannot tell: please check before you confirm."
    if part.attributed is not None:
        wrong = tuple(_attribution_notes(part.attributed, state))
        yield from wrong
        if wrong and (readings or own):
            yield "You can put it forward as your own."


def _attribution_notes(said: Attributed, state: State) -> Iterator[str]:
    """Whoever is said to say something that the map knows them not to say. Another claim that is nearly as likely meant,
    and is no rival of the first, counts as well.
    """
    arena, candidates = state.arena, said.match.candidates
    first = candidates[0]
    rivals = arena.lookup.rivals(first.id)
    likely = [
        one.id for one in candidates[:MOST] if one.confidence >= NEARLY * first.confidence and one.id not in rivals
    ]
    against = said.polarity is Polarity.DENIES
    for voices in said.names:
        if all(wording.attribution_text(arena, voices, claim, against) for claim in likely):
            yield wording.attribution_text(arena, voices, first.id, against) or ""
