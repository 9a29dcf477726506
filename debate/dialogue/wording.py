"""Every sentence that a debater sees about a debate. The one door to them: front ends import from here.

- ``say(state, turn or move)`` -> Line: a line of the transcript; ``describe(state, move)``: a label for a menu
- ``preview_text``: what a move would do; ``status_text``: who is ahead and why; ``obligation_text``: what is owed;
  ``standing_text``: all of that after a move, nothing twice
- ``refusal_text``: why a move is refused; ``outcome_text``: how it ended
- ``claim_text``, ``step_text``, ``place_text``, ``voice_name``, ``stances``: the words of the map
- ``attribution_text``: that a voice does not say what it is said to say
"""

from debate.dialogue.wording_attribution import attribution_text
from debate.dialogue.wording_claims import (
    anchor_text,
    claim_text,
    place_text,
    short,
    step_text,
    voice_name,
    voice_names,
)
from debate.dialogue.wording_moves import Line, describe, mover, say, speaker, user_side
from debate.dialogue.wording_panel import Stance, stances, stances_text
from debate.dialogue.wording_status import (
    obligation_text,
    outcome_text,
    preview_text,
    refusal_text,
    standing_text,
    status_text,
)

__all__ = [
    "Line",
    "Stance",
    "anchor_text",
    "attribution_text",
    "claim_text",
    "describe",
    "mover",
    "obligation_text",
    "outcome_text",
    "place_text",
    "preview_text",
    "refusal_text",
    "say",
    "short",
    "speaker",
    "stances",
    "stances_text",
    "standing_text",
    "status_text",
    "step_text",
    "user_side",
    "voice_name",
    "voice_names",
]
