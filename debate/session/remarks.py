"""What the program says about a typed sentence beside the moves that it may mean: what it sounds like, where to look twice."""

from collections.abc import Iterator

from debate.dialogue import wording
from debate.dialogue.arena import Arena
from debate.dialogue.state import State
from debate.session.readings import Reading, mentioned
from debate.understand.moves import Act
from debate.understand.polarity import Polarity
from debate.understand.understand import Attributed, Part

NEARLY = 0.5
"""Share of the best candidate's confidence from which another is likely enough to be what the sentence means."""

LIKELY = 3
"""How many of the best candidates are looked at where another claim is nearly as likely meant."""

LIKELY_MEANT = 0.5
"""From this confidence on a sentence is told that it sounds like a claim; below, only that it seems to be about it."""

COMMANDS = {Act.HINT: "hint", Act.WHO_AGREES: "who-agrees"}
"""What a sentence can ask of the program itself, whatever the format allows as a move."""

TAKES_SIDE = (Act.CLAIM, Act.ARGUE, Act.DENY, Act.CONCEDE)
"""Sentences that are for or against something. A question about a claim is neither."""

AGAINST = ("deny", "disagree", "retract")
"""The moves that are against the claim that they name."""

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
    Act.RETRACT: "There is nothing here that you could take back now.",
    Act.WHY: "There is nothing here that you could ask a reason for now.",
    Act.PASS: "You cannot pass now.",
}
"""What is said to a sentence that is nothing but a cue, such as "fair enough", where it fits no move."""

ASKS = (Act.QUESTION, Act.WHY, Act.WHO_AGREES)
"""Sentences that ask something."""


def remarks(part: Part, state: State, readings: tuple[Reading, ...], own: tuple[Reading, ...]) -> tuple[str, ...]:
    """The sentences to show above what is offered, or in place of it."""
    return (*_about_the_match(part, state, readings, own), *_about_the_attribution(part, state, bool(readings or own)))


def _about_the_match(
    part: Part, state: State, readings: tuple[Reading, ...], own: tuple[Reading, ...]
) -> Iterator[str]:
    match = part.match
    if match is not None:
        yield from match.notes
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
        yield from _about_the_side(part, state, readings)


def _about_the_side(part: Part, state: State, readings: tuple[Reading, ...]) -> Iterator[str]:
    """What the sentence sounds like, where that fits no move, or a move could put words into the user's mouth."""
    assert part.match is not None
    claim = part.match.candidates[0]
    side = part.polarity if part.act in TAKES_SIDE else Polarity.UNSURE
    if not any(claim.id in mentioned(state.arena, reading.move) for reading in readings):
        # Of a sentence that more probably means something else, equal words say nothing about its side.
        told = Polarity.UNSURE if side is Polarity.AFFIRMS and claim.confidence < LIKELY_MEANT else side
        yield f"{SOUNDS[told]} “{claim.text}”, but the map gives you no move with that now."
    elif part.act not in TAKES_SIDE:
        return
    elif side is Polarity.UNSURE:
        about = wording.short(claim.text)
        yield f"Are you for it or against it: “{about}”? I cannot tell: please check before you confirm."
    elif side is Polarity.HEDGES or (side is Polarity.DENIES and _puts_forward(claim.id, state.arena, readings)):
        yield f"{SOUNDS[side]} “{wording.short(claim.text)}”: please check before you confirm."


def _puts_forward(claim: str, arena: Arena, readings: tuple[Reading, ...]) -> bool:
    """Whether the user would be for a claim by one of the moves."""
    for move in (reading.move for reading in readings if reading.move.act not in AGAINST):
        argument = arena.argument_by_id.get(move.content or "")
        if claim in ((move.content,) if argument is None else (argument.conclusion, *argument.premises)):
            return True
    return False


def _about_the_attribution(part: Part, state: State, offered: bool) -> Iterator[str]:
    if part.attributed is not None:
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
