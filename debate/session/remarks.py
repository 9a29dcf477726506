"""What the program says about a typed sentence beside the moves that it may mean: what it sounds like, where to look twice."""

from collections.abc import Iterator, Sequence

from debate.dialogue import wording
from debate.dialogue.arena import Arena
from debate.dialogue.move import Move, Side
from debate.dialogue.state import State
from debate.session.readings import LIKELY_MEANT, Reading, mentioned, put_forward
from debate.session.says_so import voices_named
from debate.session.sides import speaks_for, to_ask_first
from debate.understand.matcher import Ranked
from debate.understand.moves import Act
from debate.understand.polarity import Polarity
from debate.understand.understand import Attributed, Part

NEARLY = 0.5
"""Share of the best candidate's confidence from which another is likely enough to be what the sentence means."""

LIKELY = 3
"""How many of the best candidates are looked at where another claim is nearly as likely meant."""

COMMANDS = {Act.HINT: "hint", Act.WHO_AGREES: "who-agrees"}
"""What a sentence can ask of the program itself, whatever the format allows as a move."""

TAKES_SIDE = (Act.CLAIM, Act.ARGUE, Act.DENY, Act.CONCEDE)
"""Sentences that are for or against something. A question about a claim is neither."""

SOUNDS = {
    Polarity.AFFIRMS: "This sounds like",
    Polarity.DENIES: "This sounds like the opposite of",
    Polarity.HEDGES: "You sound unsure about",
    Polarity.UNSURE: "This seems to be about",
}
"""How a sentence stands to the claim that it matches best, as the user is told."""

NOTHING_TO = {
    Act.DENY: "Saying no is not enough here: say why not.",
    Act.CONCEDE: "There is nothing here that you could grant now.",
    Act.RETRACT: "You can take back only what the other side has asked a reason for, and that is nothing now.",
    Act.WHY: "There is nothing here that you could ask a reason for now.",
    Act.PASS: "You cannot pass now.",
}
"""What is said to a sentence that is nothing but a cue, such as "fair enough", where it fits no move."""

ASKS = (Act.QUESTION, Act.WHY, Act.WHO_AGREES)
"""Sentences that ask something."""


def remarks(
    part: Part, state: State, side: Side, legal: Sequence[Move], readings: tuple[Reading, ...], own: tuple[Reading, ...]
) -> tuple[str, ...]:
    """The sentences to show above what is offered, or in place of it."""
    return (
        *_about_the_match(part, state, side, legal, readings, own),
        *_about_the_attribution(part, state, bool(readings)),
        *_about_giving_up(part, state, side, readings),
    )


def _about_the_match(
    part: Part, state: State, side: Side, legal: Sequence[Move], readings: tuple[Reading, ...], own: tuple[Reading, ...]
) -> Iterator[str]:
    match = part.match
    if match is not None:
        yield from match.notes
    named = voices_named(part, state)
    if named:
        yield from () if readings else _about_who_says_so(named, state, side)
        return
    if part.act in COMMANDS:
        return
    if part.act is Act.OTHER:
        yield "That does not bear on the debate, as far as I can tell."
        return
    if match is None:
        if not readings and not own:
            yield NOTHING_TO.get(part.act, "There is nothing here that it could answer.")
    elif match.likely_none or not match.candidates:
        asked = "I find nothing on the map that you could be asking about."
        yield asked if part.act in ASKS else "Nothing on the map clearly says this."
    else:
        yield from _about_the_side(part, state, side, legal, readings)


def _about_who_says_so(named: tuple[tuple[str, ...], ...], state: State, side: Side) -> Iterator[str]:
    """That whoever is said to say so does not, of what the user is asked for a reason for last."""
    asked = next((owed.content for owed in reversed(state.obligations) if owed.side is side), None)
    if asked is None:
        yield "Nobody has asked you for a reason now: say what they say."
        return
    for voices in named:
        yield wording.attribution_text(state.arena, voices, asked.removeprefix("-"), asked.startswith("-")) or ""


def _about_the_side(
    part: Part, state: State, side: Side, legal: Sequence[Move], readings: tuple[Reading, ...]
) -> Iterator[str]:
    """What the sentence sounds like, where that fits no move, or a move could put words into the user's mouth."""
    assert part.match is not None
    claim = part.match.candidates[0]
    likely = claim.confidence >= LIKELY_MEANT
    stance = part.polarity if part.act in TAKES_SIDE else Polarity.UNSURE
    best = readings[0] if readings else None
    if not any(claim.id in mentioned(state.arena, reading.move) for reading in readings):
        if best is None or best.confidence < NEARLY * claim.confidence:
            # Of a sentence that more probably means something else, equal words say nothing about its side.
            yield _no_move(claim, stance if likely else None, state, side, legal)
    elif part.act not in TAKES_SIDE or best is None:
        return
    elif stance is Polarity.UNSURE and best.confidence >= LIKELY_MEANT:
        # A mere guess is named by its number, and its text says for what it is: that asks for the side as well.
        shown = claim.id in mentioned(state.arena, best.move)
        yield f"I cannot tell whether you are for {'it' if shown else f'“{wording.short(claim.text)}”'} or against it."
    elif stance is Polarity.HEDGES or (stance is Polarity.DENIES and _puts_forward(claim.id, state.arena, readings)):
        yield f"{SOUNDS[stance]} “{wording.short(claim.text)}”: please check before you confirm."


def _no_move(claim: Ranked, stance: Polarity | None, state: State, side: Side, legal: Sequence[Move]) -> str:
    """What a sentence sounds like that fits no move, and, where the map tells, why not. Of a mere guess, which has no stance
    here, nothing more is said.
    """
    sounds = f"{SOUNDS[stance or Polarity.UNSURE]} “{claim.text}”"
    no_move = f"{sounds}, but the map gives you no move with that now."
    if stance is None or stance is Polarity.HEDGES:
        return no_move
    denied = stance is Polarity.DENIES
    if not denied and any(held.content == claim.id for held in state.store(side)):
        return f"{sounds}, which you have said already."
    if _helps(claim.id, stance, state) is side.other:
        what = "that claim" if stance is Polarity.UNSURE else "that"
        return f"{sounds}. On the map, {what} speaks for the other side."
    ask = None if denied else to_ask_first(state.arena, claim.id, legal)
    if ask is not None:
        asked = wording.short(wording.claim_text(state.arena, ask.content or ""))
        return f"{sounds}. That may answer a reason that is not given yet: first ask why “{asked}”."
    return no_move


def _helps(claim: str, stance: Polarity, state: State) -> Side | None:
    """The side that on the map is helped by a claim, or by its opposite."""
    helped = speaks_for(state.arena, claim)
    return helped.other if helped is not None and stance is Polarity.DENIES else helped


def helps_the_other_side(part: Part, state: State, side: Side) -> bool:
    """Whether what a sentence plainly says is, on the map, a point for the other side alone."""
    if part.match is None or not part.match.candidates or part.match.likely_none:
        return False
    claim = part.match.candidates[0]
    plain = part.act in TAKES_SIDE and part.polarity in (Polarity.AFFIRMS, Polarity.DENIES)
    return plain and claim.confidence >= LIKELY_MEANT and _helps(claim.id, part.polarity, state) is side.other


def _puts_forward(claim: str, arena: Arena, readings: tuple[Reading, ...]) -> bool:
    """Whether the user would be for a claim by one of the moves."""
    return any(claim in put_forward(arena, reading.move) for reading in readings)


def _about_giving_up(part: Part, state: State, side: Side, readings: tuple[Reading, ...]) -> Iterator[str]:
    """What a surrender that is offered would cost, and what else may have been meant by it."""
    root = state.arena.root
    if any(one.move.act in ("concede", "retract") and one.move.content == root for one in readings):
        about = wording.short(wording.claim_text(state.arena, root))
        yield f"Careful: the debate is about “{about}”; whoever gives that up has lost."
    if readings and readings[0].move.act == "pass" and state.ahead is side.other:
        yield "You are behind: if the other side has nothing to add either, the debate ends, and you have lost."
    sure = bool(readings) and readings[0].confidence >= LIKELY_MEANT
    if part.act is Act.RETRACT and not sure and state.practice and any(turn.side is side for turn in state.turns[1:]):
        yield "To unsay your last move instead, use undo."


def _about_the_attribution(part: Part, state: State, offered: bool) -> Iterator[str]:
    # Of a claim that is probably not meant, nobody is told who says it.
    if part.attributed is not None and part.attributed.match.candidates[0].confidence >= LIKELY_MEANT:
        wrong = tuple(_wrong_attributions(part.attributed, state))
        yield from wrong
        if wrong and offered:
            yield "You can put it forward as your own."


def _wrong_attributions(said: Attributed, state: State) -> Iterator[str]:
    """Whoever is said to say something that the map knows them not to say. Another claim that is nearly as likely meant,
    and is no rival of the first, counts as well.
    """
    arena, candidates = state.arena, said.match.candidates
    first = candidates[0]
    rivals = arena.lookup.rivals(first.id)
    likely = [
        one.id for one in candidates[:LIKELY] if one.confidence >= NEARLY * first.confidence and one.id not in rivals
    ]
    against = said.polarity is Polarity.DENIES
    for voices in said.names:
        if all(wording.attribution_text(arena, voices, claim, against) for claim in likely):
            yield wording.attribution_text(arena, voices, first.id, against) or ""
