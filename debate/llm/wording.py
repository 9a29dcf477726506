"""What an author says in a move, in other words: the program has chosen the move, a language model words it.

Only claims of the move are sent. Each sentence that comes back says which of them it rests on, and is held against their texts
(``grounding``). A reply that leaves a part of the move out, or of which nothing is left, is not shown at all.
"""

import threading
from dataclasses import dataclass
from typing import NamedTuple

from debate.dialogue import wording
from debate.dialogue.move import Turn
from debate.dialogue.state import Player, State
from debate.llm.ask import ask
from debate.llm.client import Failure, Trouble
from debate.llm.grounding import LONGEST, ungrounded
from debate.llm.settings import Endpoint
from debate.llm.shape import a_list, a_text, an_object, one_of
from debate.understand.matcher import Matcher

MOST_SENTENCES = 4
MOST_CHARACTERS = 3000  # of an answer
MOST_CLAIMS = 6

TASK = (
    "You word one contribution to a debate in the first person, in the voice of the named speaker: one to three short, plain "
    "sentences. Say exactly what the listed claims say, and nothing else: no other fact, number, name or example, no quotation marks, "
    "nothing stronger or weaker, no question. Keep every word of the claims that carries content, and their order; change only small "
    "words and the person. With each sentence give the ids of the claims it rests on. Use every claim."
)


class Said(NamedTuple):
    """A claim of the move."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Material:
    """What a move is made of: who speaks, and the claims that it puts forward. ``kind`` as in ``wording.Line``."""

    speaker: str
    kind: str
    claims: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """A move in a machine's words. ``claims`` are those that the sentences rest on; ``left_out`` sentences were not grounded."""

    text: str
    claims: tuple[str, ...]
    model: str
    left_out: int = 0


def material(state: State, turn: Turn) -> Material | None:
    """What there is to word in a turn: the premises of a program's argument, or the claim that it makes; None where that is nothing."""
    arena = state.arena
    if state.seat(turn.side).player is not Player.PROGRAM or turn.move.text or turn.move.content is None:
        return None
    argument = arena.argument_by_id.get(turn.move.content)
    if argument is not None:
        names = argument.premises or (argument.conclusion,)
    elif turn.move.act == "claim":
        names = (turn.move.content,)
    else:
        return None
    claims = tuple(Said(name, arena.map.claim_by_id[name].text) for name in names if name in arena.map.claim_by_id)
    if len(claims) < len(names) or len(claims) > MOST_CLAIMS:
        return None
    line = wording.say(state, turn)
    return Material(line.speaker, line.kind, claims)


def worded(
    endpoint: Endpoint, given: Material, matcher: Matcher, hung_up: threading.Event | None = None
) -> Worded | Failure:
    """The move in the model's words, as far as they rest on its claims, or why there is none."""
    shape = an_object(
        sentences=a_list(
            an_object(
                text=a_text(LONGEST),
                claims=a_list(one_of(*(claim.id for claim in given.claims)), MOST_CLAIMS),
            ),
            MOST_SENTENCES,
        )
    )
    data = {"speaker": given.speaker, "kind": given.kind, "claims": [claim._asdict() for claim in given.claims]}
    answer = ask(endpoint, TASK, data, shape, MOST_CHARACTERS, hung_up)
    if isinstance(answer, Failure):
        return answer
    text_of = dict(given.claims)
    kept: dict[str, tuple[str, ...]] = {}
    for sentence in answer["sentences"]:
        text = " ".join(sentence["text"].split())
        rests_on = _grounds(text, tuple(dict.fromkeys(sentence["claims"])), given, matcher)
        if rests_on:
            kept.setdefault(text, rests_on)
    covered = tuple(dict.fromkeys(name for names in kept.values() for name in names))
    if set(covered) != set(text_of):
        return Failure(
            Trouble.UNGROUNDED, "what the model wrote does not rest on the claims of the move, or not on all of them"
        )
    return Worded(" ".join(kept), covered, endpoint.model, len(answer["sentences"]) - len(kept))


def _grounds(text: str, named: tuple[str, ...], given: Material, matcher: Matcher) -> tuple[str, ...]:
    """The claims that a sentence rests on: all that it names, or else the first of them that carries it alone; none if none does."""
    text_of = dict(given.claims)
    for names in (named, *((name,) for name in named if len(named) > 1)):
        if names and ungrounded(text, [(name, text_of[name]) for name in names], given.speaker, matcher) is None:
            return names
    return ()
