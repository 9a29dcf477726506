"""A sentence that says no more than that somebody says so ("Ham says that too"): a reason for what was asked, taken from its voice."""

from debate.dialogue.move import Move
from debate.dialogue.state import State
from debate.understand.attribution import attribution
from debate.understand.moves import Act
from debate.understand.text import content_words
from debate.understand.understand import Part


def voices_named(part: Part, state: State) -> tuple[tuple[str, ...], ...]:
    """For each name the voices that it may mean, if the part names them and says nothing itself; empty otherwise."""
    if part.act not in (Act.CLAIM, Act.ARGUE):
        return ()
    found = attribution(part.text, state.arena.map.voices)
    return () if found is None or found.denied or content_words(found.content) else found.names


def cites(move: Move, names: tuple[tuple[str, ...], ...], state: State) -> bool:
    """Whether the move answers a challenge with the word of one of these voices."""
    argument = state.arena.argument_by_id.get(move.content or "")
    if argument is None or argument.kind != "citation" or move.target is None:
        return False
    named = {voice for voices in names for voice in voices}
    return state.turn(move.target).move.act == "why" and not named.isdisjoint(argument.voices)
