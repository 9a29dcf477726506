"""What an author says in a move, in other words: the program has chosen the move, a language model words it.

Only claims of the move are sent. Each sentence that comes back says which of them it rests on, and is held against their texts
(``grounding``). A reply that leaves a part of the move out is not shown at all.
"""

import threading
from dataclasses import dataclass

from debate.dialogue import wording
from debate.dialogue.move import Turn
from debate.dialogue.state import Player, State
from debate.llm.ask import as_data, ask
from debate.llm.client import Failure, Trouble
from debate.llm.grounding import LINKS, LONGEST, STANCES, grounded
from debate.llm.settings import Endpoint
from debate.llm.shape import a_list, a_text, an_object, one_of
from debate.understand.matcher import Candidate

MOST_CLAIMS = 4
MOST_CHARACTERS = 3000  # of an answer

TASK = f"""You word one contribution to a debate in the voice of the named speaker.
For each claim write one sentence: one of its wordings, which say the same, or its text if it has none, copied word for word.
Before it may stand "{'" or "'.join(STANCES[::3])}", and before that "{'," or "'.join(LINKS[:4])},".
Add nothing else and leave nothing out. With each sentence give the id of its claim."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a move is made of: who speaks, and the claims that it puts forward. ``kind`` as in ``wording.Line``."""

    speaker: str
    kind: str
    claims: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """A move in a machine's words. ``claims`` are those that the sentences rest on; ``left_out`` sentences were not grounded."""

    text: str
    claims: tuple[str, ...]
    model: str
    left_out: int = 0


def material(state: State, turn: Turn) -> Material | None:
    """What there is to word in a turn: the premises of a program's argument, or the claim that it makes; None where that is nothing, or
    more than a model is asked for.
    """
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
    claims = [arena.map.claim_by_id[name] for name in names if name in arena.map.claim_by_id]
    if len(claims) < len(names) or len(claims) > MOST_CLAIMS or any(len(claim.text) > LONGEST for claim in claims):
        return None
    line = wording.say(state, turn)
    return Material(line.speaker, line.kind, tuple(Candidate(one.id, one.text, one.wordings) for one in claims))


def worded(endpoint: Endpoint, given: Material, hung_up: threading.Event | None = None) -> Worded | Failure:
    """The move in the model's words, as far as they rest on its claims, or why there is none."""
    ids = one_of(*(claim.id for claim in given.claims))
    count = len(given.claims)  # room for one sentence more: small models fill whatever room there is, again and again
    sentence = an_object(text=a_text(LONGEST), claims=a_list(ids, count))
    data = {"speaker": given.speaker, "kind": given.kind, "claims": [as_data(claim) for claim in given.claims]}
    answer = ask(endpoint, TASK, data, an_object(sentences=a_list(sentence, count + 1)), MOST_CHARACTERS, hung_up)
    if isinstance(answer, Failure):
        return answer
    kept: dict[str, str] = {}
    for proposed in answer["sentences"]:
        text = " ".join(proposed["text"].split())
        rests_on = _rests_on(text, proposed["claims"], given)
        if rests_on is not None:
            kept.setdefault(rests_on, text if text.endswith(".") else f"{text}.")
    if len(kept) < count:
        return Failure(
            Trouble.UNGROUNDED, "what the model wrote does not rest on the claims of the move, or not on all of them"
        )
    return Worded(" ".join(kept.values()), tuple(kept), endpoint.model, len(answer["sentences"]) - len(kept))


def _rests_on(sentence: str, named: list[str], given: Material) -> str | None:
    """The claim among those that a sentence names that it rests on."""
    for claim in given.claims:
        if claim.id in named and grounded(sentence, (claim.text, *claim.wordings), given.speaker):
            return claim.id
    return None
