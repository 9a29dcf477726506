"""What a walker reads in the author panel walk: the line of each turn, the label of each move, who agrees and who
does not.
"""

from typing import NamedTuple

from debate.dialogue.arena import Arena
from debate.dialogue.move import Move, Side, Turn
from debate.dialogue.state import State
from debate.dialogue.wording_claims import (
    capitalised,
    cited_voice,
    claim_text,
    inner,
    place_text,
    premises_text,
    short,
    step_text,
    voice_name,
)
from debate.model.elements import Attitude, VoiceKind

STANCES = {
    Attitude.ASSERTS: "says so",
    Attitude.ENDORSES: "agrees",
    Attitude.CONCEDES: "grants it",
    Attitude.DENIES: "disagrees",
    Attitude.DOUBTS: "doubts it",
    Attitude.ASKS: "asks about it",
    Attitude.RELIES: "relies on another for it",
    Attitude.REPORTS: "only reports it",
    Attitude.RETRACTS: "has taken it back",
}


class Stance(NamedTuple):
    """An author's stand on a claim: the name, what the author does with the claim, and where."""

    voice: str
    name: str
    stance: str
    place: str | None


def stances(arena: Arena, claim: str) -> tuple[Stance, ...]:
    """Who says what about a claim, in the order of the map; of a report, whose words are reported, and by whom.

    Voices that only give reasons for or against it, as is usual for a motion, come last.
    """
    found = arena.map.claim_by_id.get(claim)
    heard: list[Stance] = []
    for said in found.occurrences if found is not None else ():
        if said.reported is None:
            heard.append(_stance(arena, said.voice, STANCES[said.attitude], place_text(arena, said)))
        else:
            reported = f"{STANCES[said.reported.attitude]}, as {voice_name(arena, said.voice)} reports"
            heard.append(_stance(arena, said.reported.voice, reported, place_text(arena, said)))
    for literal, stance in ((claim, "gives a reason for it"), (f"-{claim}", "gives a reason against it")):
        reasons = [step for step in arena.arguments_for.get(literal, ()) if step.premises]
        known = {one.voice for one in heard}
        voices = dict.fromkeys(voice for step in reasons for voice in sorted(step.voices) if voice not in known)
        heard += [_stance(arena, voice, stance, None) for voice in voices]
    return tuple(heard)


def stances_text(arena: Arena, claim: str) -> str:
    """Who agrees and who does not, as a sentence for each."""
    heard = stances(arena, claim)
    if not heard:
        return "No author on this map takes a stand on that; it is the map's own claim."
    return " ".join(f"{one.name} {one.stance}{f' ({one.place})' if one.place else ''}." for one in heard)


def say_panel(state: State, turn: Turn) -> tuple[str, str]:
    """The sentence of a turn and its kind (see ``wording.Line``)."""
    arena, move = state.arena, turn.move
    content = move.content or ""
    if move.text:
        opening = {
            "undercut": "That does not follow: ",
            "rebut": "But: ",
            "undermine": "I do not accept what you start from: ",
        }
        return opening.get(move.act, "Because: ") + move.text, "reason" if move.act == "because" else "objection"
    if turn.side is Side.OPPONENT:
        return _panel_sentence(state, turn)
    if move.act in ("because", "undermine", "undercut", "rebut"):
        argument = arena.argument_by_id[content]
        reason = (
            premises_text(arena, argument)
            or f"{cited_voice(arena, argument)} says that {inner(arena, argument.conclusion)}"
        )
        openings = {
            "because": "Because",
            "undercut": "That does not follow:",
            "rebut": "But",
            "undermine": "I do not accept that, because",
        }
        kinds = {"because": "reason", "undercut": "undercut"}
        return f"{openings[move.act]} {reason}.", kinds.get(move.act, "objection")
    claim = inner(arena, content) if content and not content.startswith("@") else ""
    sentences = {
        "agree": (f"I agree that {claim}.", "claim"),
        "disagree": (f"I do not think that {claim}.", "denial"),
        "unsure": (f"I am not sure whether {claim}.", "pass"),
        "accept": (f"I accept that {claim}.", "concession"),
        "no-view": ("I have no view on that.", "pass"),
        "who-agrees": (f"Who agrees that {claim}?", "question"),
        "another-reason": (f"What other reason is there to say or deny that {claim}?", "question"),
        "show-attack": ("What speaks against what I hold?", "question"),
        "jump": (f"Let us turn to this: {claim_text(arena, content)}", "information"),
        "save": ("I keep this for later.", "information"),
        "stop": ("That is enough for now.", "information"),
    }
    if move.act == "why":
        return f"{_asked_voice(arena, content)}, why?", "question"
    return sentences.get(move.act, (capitalised(move.act), "information"))


def describe_panel(state: State, move: Move) -> str:
    """A short label for a menu."""
    arena, content = state.arena, move.content or ""
    answers = f" (to {move.target})" if move.target is not None else ""
    if move.act in ("because", "undermine", "undercut", "rebut"):
        if not content:
            return "In your own words" + answers
        argument = arena.argument_by_id[content]
        text = premises_text(arena, argument) or f"{cited_voice(arena, argument)} says so"
        openings = {
            "because": "Because",
            "undermine": "Dispute what it starts from",
            "undercut": "That does not follow",
            "rebut": "Object",
        }
        return f"{openings[move.act]}: “{short(capitalised(text))}”{answers}"
    quoted = f"“{short(claim_text(arena, content))}”" if content and not content.startswith("@") else ""
    labels = {
        "agree": f"Agree: {quoted}",
        "disagree": f"Disagree: {quoted}",
        "unsure": f"Unsure: {quoted}",
        "accept": f"Accept: {quoted}",
        "no-view": "No view",
        "who-agrees": "Who agrees, who does not?",
        "another-reason": "Tell me a reason that I have not heard",
        "show-attack": f"Show an attack on {quoted}" if quoted else "Show an attack on what I hold",
        "jump": f"Go to: {quoted}",
        "save": "Keep this for later",
        "stop": "Stop and see the report",
    }
    if move.act == "why":
        return f"Ask {_asked_voice(arena, content)} why"
    if move.act == "show-attack" and content in arena.argument_by_id:
        return f"Show an attack on the argument “{short(step_text(arena, arena.argument_by_id[content]))}”"
    return labels.get(move.act, capitalised(move.act.replace("-", " "))) + answers


def _panel_sentence(state: State, turn: Turn) -> tuple[str, str]:
    arena, move = state.arena, turn.move
    content = move.content or ""
    argument = arena.argument_by_id.get(content)
    if move.act == "authors":
        return stances_text(arena, content), "information"
    if move.act == "attack" and argument is not None:
        reason = premises_text(arena, argument)
        if not reason:
            return f"But I say that {inner(arena, argument.conclusion)}.", "objection"
        if argument.conclusion.removeprefix("-") in arena.argument_by_id:
            return f"That does not follow: {reason}.", "undercut"
        return f"But {reason}. So {inner(arena, argument.conclusion)}.", "objection"
    if argument is not None and argument.premises:
        return step_text(arena, argument), "reason"
    if move.act == "answer":
        return f"{_asked_voice(arena, content)} gives no reason for that on this map.", "information"
    return "The map has no further reason about that.", "information"


def _asked_voice(arena: Arena, content: str) -> str:
    """The author that a 'why' of the form @voice.claim asks."""
    name = content[1:].partition(".")[0]
    parts = content[1:].split(".")
    for end in range(len(parts) - 1, 0, -1):  # the name of an imported voice has dots
        if (longest := ".".join(parts[:end])) in arena.map.voice_by_id:
            return voice_name(arena, longest) or longest
    return name


def _stance(arena: Arena, voice: str, stance: str, place: str | None) -> Stance:
    known = arena.map.voice_by_id.get(voice)
    if known is not None and known.kind is VoiceKind.GROUP:
        stance = _plural(stance)
    return Stance(voice, voice_name(arena, voice) or voice, stance, place)


def _plural(stance: str) -> str:
    """A stance as several people take it: 'says so' becomes 'say so'."""
    adverb = "only " if stance.startswith("only ") else ""
    verb, _, object_ = stance.removeprefix(adverb).partition(" ")
    verb = "have" if verb == "has" else verb.removesuffix("s")
    return f"{adverb}{verb} {object_}".strip()
