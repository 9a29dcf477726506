"""The position report of an author panel walk: what of it survived, what fell, what nobody has tested."""

from dataclasses import dataclass

from debate.dialogue.move import Turn
from debate.dialogue.panel_attacks import STANDS, attacks, literal_of
from debate.dialogue.scores import Score, share
from debate.dialogue.state import State
from debate.dialogue.wording_claims import claim_text, voice_name


@dataclass(frozen=True, slots=True)
class Position:
    """A stand of the user and how it fared: survives, falls, or untested. ``attacks`` are the turns that attacked it
    or its reasons.
    """

    claim: str
    text: str
    verdict: str
    attacks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class AuthorResult:
    """How the user's positions fared against one author: survives, falls, or untested (the author has attacks that
    were not shown).
    """

    voice: str
    name: str
    verdict: str
    attacks: tuple[int, ...] = ()


def positions(state: State) -> tuple[Position, ...]:
    """Every stand that the user took and did not replace by another, in the order taken."""
    last = {turn.move.content: turn for turn in state.turns if turn.move.act in (*STANDS, "unsure")}
    return tuple(_position(state, turn) for turn in last.values() if turn.move.act in STANDS)


def author_results(state: State) -> tuple[AuthorResult, ...]:
    """Every author with an attack, shown or not, on what the user holds; by name."""
    arena = state.arena
    shown: dict[str, list[Turn]] = {}
    for turn in state.turns:
        if turn.move.act == "attack":
            for voice in arena.argument_by_id[turn.move.content or ""].voices:
                shown.setdefault(voice, []).append(turn)
    for attack in attacks(state):
        for voice in arena.argument_by_id[attack.argument].voices:
            shown.setdefault(voice, [])
    results = [
        AuthorResult(
            voice, voice_name(arena, voice) or voice, _verdict(state, turns), tuple(turn.number for turn in turns)
        )
        for voice, turns in shown.items()
    ]
    return tuple(sorted(results, key=lambda one: one.name))


def walk_coverage(state: State) -> tuple[Score, Score]:
    """C: the share of the attacks shown that the user has answered, and of all that the panel has against the user's
    positions.
    """
    shown = [turn for turn in state.turns if turn.move.act == "attack"]
    met = [turn.number for turn in shown if not state.standing[turn.number - 1]]
    missed = [turn.number for turn in shown if state.standing[turn.number - 1]]
    answered = {state.turn(number).move.content for number in met}
    everything = {attack.argument for attack in attacks(state)} | {turn.move.content for turn in shown}
    whole = Score(
        "C_map",
        "coverage of the map",
        len(answered) / len(everything) if everything else None,
        note=f"{len(answered)} of {len(everything)} attacks on the map on what you hold or held",
    )
    return share("C", "coverage", met, missed, "attacks that you were shown"), whole


def _position(state: State, stand: Turn) -> Position:
    below = {stand.number}
    for turn in state.turns:
        if turn.move.target in below:
            below.add(turn.number)
    hits = tuple(turn for turn in state.turns if turn.number in below and turn.move.act == "attack")
    accepted = any(
        turn.move.act == "accept"
        and turn.move.target in {hit.number for hit in hits if hit.move.target == stand.number}
        for turn in state.turns
    )
    stands = state.standing[stand.number - 1] and not accepted
    verdict = ("survives" if stands else "falls") if hits else "untested"
    return Position(
        stand.move.content or "", claim_text(state.arena, literal_of(stand)), verdict, tuple(hit.number for hit in hits)
    )


def _verdict(state: State, hits: list[Turn]) -> str:
    if not hits:
        return "untested"
    return "falls" if any(state.standing[hit.number - 1] for hit in hits) else "survives"
